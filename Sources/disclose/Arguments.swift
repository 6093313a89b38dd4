import Budget
import NearName

/// What stands on the command line.
struct Arguments {
  var language: Language
  var inputs = "Inputs"
  var templates: String?
  var output = "Output"
  var asksForHelp = false
  var names: [String] = []

  /// Options that every command takes; each has a value.
  private static let options = ["--inputs", "--templates", "--output", "--lang"]
  private static let flags = ["--help"]

  /// Reads the words after the command's name.
  init(_ words: some Sequence<String>, of command: String, language: Language) throws(Finding) {
    self.language = language
    var words = words.makeIterator()
    while let word = words.next() {
      if word == "--help" || word == "-h" {
        asksForHelp = true
      } else if word.hasPrefix("-") {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard Self.options.contains(parts[0]) else {
          let near = nearestName(to: parts[0], among: Self.options + Self.flags) ?? ""
          throw Finding(.unknownOption, at: nil, parts[0], near, command)
        }
        guard let value = parts.count == 2 ? parts[1] : words.next(), !value.isEmpty else {
          throw Finding(.optionWithoutValue, at: nil, parts[0])
        }
        try set(parts[0], to: value)
      } else {
        names.append(word)
      }
    }
  }

  private mutating func set(_ option: String, to value: String) throws(Finding) {
    switch option {
    case "--inputs": inputs = value
    case "--templates": templates = value
    case "--output": output = value
    default:
      switch value {
      case "zh": language = .chinese
      case "en": language = .english
      default: throw Finding(.badOptionValue, at: nil, value, option, "zh, en")
      }
    }
  }
}
