import Budget
import Checking
import Printing

/// `disclose catalogue`: prints docs/checks.md, or the table of options in docs/command.md, from the declarations in the program.
struct CatalogueCommand {
  let console: Console

  func run(_ names: [String]) -> ExitStatus {
    console.say((names.isEmpty ? introduction + rules + messages : Option.markdownTable).flatMap(SafeLine.lines))
    return .success
  }

  private var introduction: [String] {
    [
      "# What is checked · 检查什么", "",
      "<!-- Written by `make docs` from the program itself. Change the messages in Sources/Budget/Findings and the rules in Sources/Checking/Rules, not this page. -->",
      "", Phrase.catalogueIntroduction.chinese, "", Phrase.catalogueIntroduction.english, "",
      "## What slips through · 察觉不到的", "", Phrase.catalogueMutations.chinese, "", Phrase.catalogueMutations.english,
      "",
    ]
  }

  private var rules: [String] {
    ["## Rules · 规则", "", Phrase.catalogueRules.chinese, "", Phrase.catalogueRules.english, ""]
      + ruleCatalogue.flatMap { rule in
        ["### \(rule.messages.map(\.code).joined(separator: ", "))", ""] + [rule.law.chinese, "", rule.law.english, ""]
          + table(rule.messages)
      }
  }

  private var messages: [String] {
    let ofRules = Set(ruleCatalogue.flatMap(\.messages))
    let others = Message.catalogue.filter { !ofRules.contains($0) }
    return ["## Other messages · 其他提示", ""]
      + Phrase.catalogueParts.flatMap { prefix, title -> [String] in
        let part = others.filter { $0.code.hasPrefix(prefix) }
        return part.isEmpty ? [] : ["### \(prefix)xx: \(title.english) · \(title.chinese)", ""] + table(part)
      }
  }

  private func table(_ messages: [Message]) -> [String] {
    ["| code | severity | 中文 | English |", "|---|---|---|---|"]
      + messages.map { message in
        let severity = "\(message.severity.phrase.chinese) \(message.severity.word)"
        return
          "| \(message.code) | \(severity) | \(cell(message.phrase, .chinese)) | \(cell(message.phrase, .english)) |"
      } + [""]
  }

  /// Returns a message as a cell of a Markdown table, with … for its arguments.
  private func cell(_ phrase: Phrase, _ language: Language) -> String {
    var cell = ""
    for character in phrase.text(in: language, Array(repeating: "…", count: 10)) {
      switch character {
      case "|", "<", "*", "_", "`", "\\": cell += "\\\(character)"
      case "\n": cell += " "
      default: cell.append(character)
      }
    }
    return cell
  }
}
