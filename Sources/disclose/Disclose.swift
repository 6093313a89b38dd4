import Budget
import Disk
import Glibc
import Printing

@main
struct Disclose {
  static func main() {
    Console.occupyClosedStreams()
    // A closed pipe is seen by the call that writes; it must not end a run that still has pages to publish.
    signal(SIGPIPE, SIG_IGN)
    // So is a limit on the size of files.
    signal(SIGXFSZ, SIG_IGN)
    let words = Array(CommandLine.arguments.dropFirst())
    let console = Console(language: language(of: words))
    var status: ExitStatus
    do throws(Finding) {
      status = try run(words)
    } catch {
      // What ends a command before it can report is not about one package.
      console.report([error])
      status = .environment
    }
    console.reportFailures()
    exit(max(status, console.status).rawValue)
  }

  private static func run(_ words: [String]) throws(Finding) -> ExitStatus {
    guard let word = words.first else {
      Console(language: .ofLocale).say(.help)
      return .environment
    }
    if word == "--version" {
      Console(language: .chinese).say([SafeLine("disclose \(version)")])
      return .success
    }
    if ["--help", "-h", "help"].contains(word) { return try help(words) }
    return try run(try command(named: word), words.dropFirst())
  }

  private static func run(_ command: Command, _ words: ArraySlice<String>) throws(Finding) -> ExitStatus {
    let arguments = try Arguments(words, of: command, language: .ofLocale)
    let console = Console(language: arguments.language)
    if arguments.asksForHelp {
      console.say(command.help)
      return .success
    }
    let workplace = { () throws(Finding) in
      try Workplace(arguments, templates: arguments.templates ?? defaultTemplates)
    }
    return switch command {
    case .build: try BuildCommand(workplace: workplace(), console: console, arguments: arguments).run()
    case .check: try CheckCommand(workplace: workplace(), console: console, arguments: arguments).run()
    case .explain: try ExplainCommand(workplace: workplace(), console: console, arguments: arguments).run()
    case .figures: try FiguresCommand(workplace: workplace(), console: console, arguments: arguments).run()
    case .catalogue: CatalogueCommand(console: console).run()
    }
  }

  /// `disclose --help`, `disclose help` and `disclose help check`.
  private static func help(_ words: [String]) throws(Finding) -> ExitStatus {
    let console = Console(language: language(of: words))
    if words[0] == "help", let word = words.dropFirst().first, !word.hasPrefix("-") {
      console.say(try command(named: word).help)
    } else {
      console.say(.help)
    }
    return .success
  }

  private static func command(named word: String) throws(Finding) -> Command {
    if let command = Command(rawValue: word) { return command }
    throw Finding(.unknownCommand, at: nil, word, closestName(to: word, among: Command.listed.map(\.rawValue)) ?? "")
  }

  /// The language of an error that came before the arguments were read.
  private static func language(of words: [String]) -> Language {
    for (word, next) in zip(words, words.dropFirst() + [""]) {
      if word == "--lang=en" || (word == "--lang" && next == "en") { return .english }
      if word == "--lang=zh" || (word == "--lang" && next == "zh") { return .chinese }
    }
    return .ofLocale
  }

  /// `Templates/` of the folder one works in, or those that were installed with the program.
  private static var defaultTemplates: String {
    if isFolder("Templates") { return "Templates" }
    guard let program = realpath("/proc/self/exe", nil) else { return "Templates" }
    defer { free(program) }
    let installed = String(cString: program).split(separator: "/").dropLast(2).joined(separator: "/")
    let folder = "/\(installed)/share/disclose/Templates"
    return isFolder(folder) ? folder : "Templates"
  }
}
