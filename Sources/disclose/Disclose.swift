import Budget
import Glibc
import Printing

@main
struct Disclose {
  static func main() {
    Console.occupyClosedStreams()
    // A closed pipe or a limit on file sizes must not end a run that still has pages to publish; the call that writes
    // reports it.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    let words = Array(CommandLine.arguments.dropFirst())
    let console = Console(language: language(of: words))
    var status: ExitStatus
    do throws(Finding) {
      status = try run(words)
    } catch {
      // An error that ends a command before it can report is not about one package.
      console.report([error])
      status = .environment
    }
    console.reportFailures()
    exit(max(status, console.status).rawValue)
  }

  private static func run(_ words: [String]) throws(Finding) -> ExitStatus {
    guard let word = words.first else {
      Console(language: .ofLocale).printHelp(for: .help)
      return .environment
    }
    // In place of a command, the options of `help` are allowed.
    if Command.help.options.contains(where: { $0.matches(String(word.prefix { $0 != "=" })) }) {
      return try run(.help, words[...])
    }
    return try run(try command(named: word), words.dropFirst())
  }

  private static func run(_ command: Command, _ words: ArraySlice<String>) throws(Finding) -> ExitStatus {
    let arguments = try Arguments(words, of: command, language: .ofLocale)
    let console = Console(language: arguments.language)
    if arguments.asksForVersion {
      console.say([SafeLine("disclose \(version)")])
      return .success
    }
    if arguments.asksForHelp, command != .help {
      console.printHelp(for: command)
      return .success
    }
    switch command {
    case .build: return try BuildCommand(workspace: Workspace(arguments), console: console, arguments: arguments).run()
    case .check: return try CheckCommand(workspace: Workspace(arguments), console: console, arguments: arguments).run()
    case .explain:
      return try ExplainCommand(workspace: Workspace(arguments), console: console, arguments: arguments).run()
    case .figures:
      return try FiguresCommand(workspace: Workspace(arguments), console: console, arguments: arguments).run()
    case .new: return try NewCommand(workspace: Workspace(arguments), console: console, arguments: arguments).run()
    case .convert:
      return try ConvertCommand(workspace: Workspace(arguments), console: console, arguments: arguments).run()
    case .collect:
      return try CollectCommand(workspace: Workspace(arguments), console: console, arguments: arguments).run()
    case .try: return try TryCommand(workspace: Workspace(arguments), console: console, arguments: arguments).run()
    case .importChart:
      return try ImportChartCommand(workspace: Workspace(arguments), console: console, arguments: arguments).run()
    case .import:
      return try ImportCommand(workspace: Workspace(arguments), console: console, arguments: arguments).run()
    case .diff: return try DiffCommand(console: console, arguments: arguments).run()
    case .help:
      console.printHelp(for: try arguments.names.first.map(Self.command) ?? .help)
      return .success
    case .completion: return try CompletionCommand(console: console).run(arguments.names)
    case .complete: return try CompleteCommand(console: console).run(arguments.names)
    case .manual: return ManualCommand(console: console).run()
    }
  }

  private static func command(named word: String) throws(Finding) -> Command {
    if let command = Command(rawValue: word) { return command }
    let near =
      word.hasPrefix("-")
      ? Option.nearest(to: word, of: .help) : closestName(to: word, among: Command.listed.map(\.rawValue))
    throw Finding(.unknownCommand(word, nearest: near))
  }

  /// Returns the language for errors that occur before the arguments are parsed.
  private static func language(of words: [String]) -> Language {
    for (word, next) in zip(words, words.dropFirst() + [""]) {
      if word == "--lang=en" || (word == "--lang" && next == "en") { return .english }
      if word == "--lang=zh" || (word == "--lang" && next == "zh") { return .chinese }
    }
    return .ofLocale
  }
}
