import Budget
import Disk
import Glibc
import NearName

@main
struct Disclose {
  static func main() {
    // A closed pipe is seen by the call that writes; it must not end a run that still has pages to publish.
    signal(SIGPIPE, SIG_IGN)
    let words = Array(CommandLine.arguments.dropFirst())
    do throws(Finding) {
      exit(try run(words).rawValue)
    } catch {
      Console(language: language(of: words)).report([error])
      exit(ExitStatus(error).rawValue)
    }
  }

  private static let commands = ["build", "check", "figures"]

  private static func run(_ words: [String]) throws(Finding) -> ExitStatus {
    guard let command = words.first, !["--help", "-h", "help"].contains(command) else {
      Console(language: language(of: words)).say(.help)
      return words.isEmpty ? .environment : .success
    }
    if command == "--version" {
      Console(language: .chinese).say("disclose \(version)")
      return .success
    }
    guard commands.contains(command) else {
      throw Finding(.unknownCommand, at: nil, command, nearestName(to: command, among: commands) ?? "")
    }
    let arguments = try Arguments(words.dropFirst(), of: command, language: .ofLocale)
    let console = Console(language: arguments.language)
    if arguments.asksForHelp {
      console.say(command == "build" ? .buildHelp : command == "check" ? .checkHelp : .figuresHelp)
      return .success
    }
    let workplace = Workplace(
      inputs: arguments.inputs, templates: arguments.templates ?? defaultTemplates, output: arguments.output)
    if command == "figures" {
      return try FiguresCommand(workplace: workplace, console: console).run(arguments.names)
    }
    return try BuildCommand(workplace: workplace, console: console, publishes: command == "build").run(arguments.names)
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
