import Budget

/// The commands and their declarations.
enum Command: String, CaseIterable {
  case build, check, explain, figures, new, convert, `import`, collect, `try`
  case importChart = "import-chart"
  case diff
  case help, completion, manual
  /// For completion scripts; not listed in the help.
  case complete

  static let listed = allCases.filter { $0 != .complete }
  static let takingPackages: [Command] = [.build, .check, .explain, .figures, .new, .convert, .import, .diff]
  static let takingFormats = takingPackages + [.importChart, .try]
  static let takingInputs = takingFormats + [.collect]
  static let reporting: [Command] = [
    .build, .check, .explain, .figures, .importChart, .collect, .try, .diff,
  ]

  /// What an argument after the command names.
  enum Name {
    case package, figure, file, folder, profile, command, shell, other
  }

  /// What a command's arguments name, and whether the last may be repeated; the output formats; the help.
  typealias Declaration = (names: (kinds: [Name], repeats: Bool), formats: [Format], help: CommandHelp)

  var declaration: Declaration {
    switch self {
    case .build: (([.package], true), [.text, .json, .sarif], .build)
    case .check: (([.package], true), [.text, .json, .sarif], .check)
    case .explain: (([.package, .figure], false), [.text, .json], .explain)
    case .figures: (([.package, .figure], false), [.text, .json], .figures)
    case .new: (([.package], false), [.text], .new)
    case .convert: (([.package], false), [.text], .convert)
    case .import: (([.file, .package], false), [.text], .import)
    case .collect: (([.file], true), [.text, .json], .collect)
    case .try: (([.profile], true), [.text, .json], .try)
    case .importChart: (([.file], false), [.text, .json], .importChart)
    case .diff: (([.folder, .folder, .package], true), [.text, .json], .diff)
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
