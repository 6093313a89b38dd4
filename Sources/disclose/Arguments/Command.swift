import Budget

/// The commands, with what each takes.
enum Command: String, CaseIterable {
  case build, check, explain, figures
  /// Prints docs/checks.md. For developers: it is not in the list of commands.
  case catalogue

  static let listed = allCases.filter { $0 != .catalogue }

  var options: [Option] {
    switch self {
    case .build:
      [.inputs, .templates, .output, .followLinks, .only, .prune, .format, .strict, .jobs, .log, .state, .lang, .help]
    case .check: [.inputs, .templates, .followLinks, .only, .format, .strict, .jobs, .lang, .help]
    case .explain, .figures: [.inputs, .templates, .followLinks, .format, .lang, .help]
    case .catalogue: [.help, .lang]
    }
  }

  var formats: [Format] {
    switch self {
    case .build, .check: [.text, .json, .sarif]
    default: [.text, .json]
    }
  }

  /// How many names it takes at most.
  var nameCount: Int {
    switch self {
    case .build, .check: .max
    case .explain, .figures: 2
    case .catalogue: 0
    }
  }

  var help: Phrase {
    switch self {
    case .build: .buildHelp
    case .check: .checkHelp
    case .explain: .explainHelp
    case .figures: .figuresHelp
    case .catalogue: .catalogueHelp
    }
  }
}

enum Option: String {
  case inputs = "--inputs"
  case templates = "--templates"
  case output = "--output"
  case format = "--format"
  case lang = "--lang"
  case jobs = "--jobs"
  case strict = "--strict"
  case only = "--only"
  case prune = "--prune"
  case log = "--log"
  case followLinks = "--follow-links"
  case state = "--state"
  case help = "--help"

  var takesValue: Bool { ![.strict, .prune, .followLinks, .help].contains(self) }
}

/// For whom a command prints.
enum Format: String {
  case text, json, sarif
}
