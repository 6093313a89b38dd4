import Budget

/// What stands on the command line.
struct Arguments {
  let command: Command
  var language: Language
  var inputs = "Inputs"
  var templates: String?
  var output = "Output"
  var format = Format.text
  /// Whether warnings count as errors for the exit status.
  var isStrict = false
  /// Whether links of inputs may lead out of them.
  var followsLinks = false
  var asksForHelp = false
  /// How many packages are worked on at once; nil for as many as the machine has processors.
  var jobs: Int?
  /// Parts of names, or names with `*` and `?`, of the packages to work on.
  var patterns: [String] = []
  /// Whether pages whose package is gone are taken down.
  var prunes = false
  /// Where a log is kept; nil for none.
  var log: String?
  /// Where runs remember what they did.
  var state = ".disclose"
  var names: [String] = []

  /// Whether only some packages are meant.
  var selects: Bool { !names.isEmpty || !patterns.isEmpty }

  /// Reads the words after the command's name.
  init(_ words: some Sequence<String>, of command: Command, language: Language) throws(Finding) {
    self.command = command
    self.language = language
    var words = words.makeIterator()
    var takesOptions = true
    while let word = words.next() {
      if takesOptions, word == "--" {
        takesOptions = false
      } else if takesOptions, word.hasPrefix("-"), word != "-" {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let option = try option(named: parts[0] == "-h" ? "--help" : parts[0])
        guard option.takesValue else {
          if parts.count == 2 { throw Finding(.flagWithValue, at: nil, parts[0]) }
          set(option)
          continue
        }
        guard let value = parts.count == 2 ? parts[1] : words.next(), !value.isEmpty else {
          throw Finding(.optionWithoutValue, at: nil, parts[0])
        }
        try set(option, to: value)
      } else {
        names.append(word)
      }
    }
    if !asksForHelp, names.count > command.nameCount {
      throw Finding(.surplusArgument, at: nil, names[command.nameCount], command.rawValue)
    }
  }

  private func option(named name: String) throws(Finding) -> Option {
    guard let option = Option(rawValue: name), command.options.contains(option) else {
      let near = closestName(to: name, among: command.options.map(\.rawValue)) ?? ""
      throw Finding(.unknownOption, at: nil, name, near, command.rawValue)
    }
    return option
  }

  private mutating func set(_ flag: Option) {
    switch flag {
    case .strict: isStrict = true
    case .prune: prunes = true
    case .followLinks: followsLinks = true
    default: asksForHelp = true
    }
  }

  private mutating func set(_ option: Option, to value: String) throws(Finding) {
    switch option {
    case .inputs: inputs = value
    case .templates: templates = value
    case .output: output = value
    case .state: state = value
    case .log: log = value
    case .only: patterns.append(value)
    case .format:
      let formats = command.formats.map(\.rawValue)
      guard let format = Format(rawValue: value), command.formats.contains(format) else {
        throw Self.badValue(value, of: option, allowed: formats)
      }
      self.format = format
    case .jobs:
      guard let jobs = Int(value), Self.jobs.contains(jobs) else {
        throw Self.badValue(value, of: option, allowed: ["\(Self.jobs.lowerBound)–\(Self.jobs.upperBound)"])
      }
      self.jobs = jobs
    case .lang:
      guard let language = Language(option: value) else {
        throw Self.badValue(value, of: option, allowed: ["zh", "en"])
      }
      self.language = language
    case .strict, .prune, .followLinks, .help: break
    }
  }

  /// More threads than that serve no machine, and none must not be asked for.
  private static let jobs = 1...256

  private static func badValue(_ value: String, of option: Option, allowed: [String]) -> Finding {
    Finding(
      .badOptionValue, at: nil, value, option.rawValue, allowed.joined(separator: ", "),
      closestName(to: value, among: allowed) ?? "")
  }
}

extension Language {
  init?(option value: String) {
    switch value {
    case "zh": self = .chinese
    case "en": self = .english
    default: return nil
    }
  }
}
