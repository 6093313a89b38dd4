import Budget

/// The commands, with what each takes.
enum Command: String, CaseIterable {
  case build, check, explain, figures, help, completion, manual
  /// For developers, and for the scripts of `completion`: not in the list of commands.
  case catalogue, complete

  /// What names after a command stand for.
  enum Name {
    case package, figure, command, shell, other
  }

  static let listed = allCases.filter { ![.catalogue, .complete].contains($0) }
  static let ofPackages: [Command] = [.build, .check, .explain, .figures]

  var options: [Option] { Option.all.filter { $0.commands.contains(self) } }

  var formats: [Format] { [.build, .check].contains(self) ? [.text, .json, .sarif] : [.text, .json] }

  /// The names that it takes, and whether the last may come again.
  var names: (kinds: [Name], repeats: Bool) {
    switch self {
    case .build, .check: ([.package], true)
    case .explain, .figures: ([.package, .figure], false)
    case .help: ([.command], false)
    case .completion: ([.shell], false)
    case .manual: ([], false)
    case .catalogue: ([.other], false)
    case .complete: ([.other], true)
    }
  }

  var help: CommandHelp {
    switch self {
    case .build: .build
    case .check: .check
    case .explain: .explain
    case .figures: .figures
    case .help: .help
    case .completion: .completion
    case .manual: .manual
    case .catalogue: .catalogue
    case .complete: .complete
    }
  }
}
