import Budget

/// The commands, with what each takes.
enum Command: String, CaseIterable {
  case build, check, explain, figures, help, completion, manual
  /// For the scripts of `completion`: not in the list of commands.
  case complete

  static let listed = allCases.filter { $0 != .complete }
  static let takingPackages: [Command] = [.build, .check, .explain, .figures]

  /// What a name after a command stands for.
  enum Name {
    case package, figure, command, shell, other
  }

  /// The names that it takes, and whether the last may come again; for whom it can print; what is said of it.
  typealias Declaration = (names: (kinds: [Name], repeats: Bool), formats: [Format], help: CommandHelp)

  var declaration: Declaration {
    switch self {
    case .build: (([.package], true), [.text, .json, .sarif], .build)
    case .check: (([.package], true), [.text, .json, .sarif], .check)
    case .explain: (([.package, .figure], false), [.text, .json], .explain)
    case .figures: (([.package, .figure], false), [.text, .json], .figures)
    case .help: (([.command], false), [.text], .help)
    case .completion: (([.shell], false), [.text], .completion)
    case .manual: (([], false), [.text], .manual)
    case .complete: (([.other], true), [.text], .complete)
    }
  }

  var formats: [Format] { declaration.formats }
  var help: CommandHelp { declaration.help }
  var options: [Option] { Option.all.filter { $0.commands.contains(self) } }
}
