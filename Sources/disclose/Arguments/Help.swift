import Budget
import Printing

// The text that `--help` prints.
extension Command {
  func helpText(in language: Language) -> String {
    if self == .help { return Self.programHelp(in: language) }
    let label = Phrase.usageLabel.text(in: language)
    let indent = String(repeating: " ", count: label.displayWidth)
    let usage = help.usage.map { "disclose \(rawValue) \($0.text(in: language))" }.joined(separator: "\n\(indent)")
    let options = Self.aligned(options.map { ($0.synopsis(for: self, in: language), $0.help.text(in: language)) })
    return """
      \(label)\(usage)

      \(help.description.text(in: language))

      \(Phrase.optionsLabel.text(in: language))
      \(options)
      """
  }

  private static func programHelp(in language: Language) -> String {
    let commands = aligned(listed.map { ($0.rawValue, $0.help.summary.text(in: language)) })
    let statuses = Phrase.exitStatuses.map { $0.text(in: language) }
    return Phrase.help(Phrase.program.text(in: language), commands: commands, statuses: statuses).text(in: language)
  }

  private static func aligned(_ rows: [(term: String, meaning: String)]) -> String {
    let width = rows.map(\.term.displayWidth).max() ?? 0
    return rows.map { term, meaning in
      "  \(term)\(String(repeating: " ", count: width - term.displayWidth + 2))\(meaning)"
    }.joined(separator: "\n")
  }
}

extension Option {
  /// The commands that take the option, with its values where they differ; empty for all commands.
  var commandList: String {
    if commands == Command.allCases { return "" }
    let terms = commands.map { synopsis(for: $0, in: .english) }
    return terms.indices.filter { $0 == 0 || terms[$0] != terms[$0 - 1] }.map { start in
      let names = zip(commands, terms).filter { $0.1 == terms[start] }.map(\.0.rawValue).joined(separator: ", ")
      return start == 0 ? names : "\(names): \(terms[start])"
    }.joined(separator: "; ")
  }
}

extension Console {
  func printHelp(for command: Command) {
    say(SafeLine.lines(of: command.helpText(in: language)))
  }
}
