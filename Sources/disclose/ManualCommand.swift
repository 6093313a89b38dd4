import Budget
import Printing

/// `disclose manual`: prints the manual page, for `man`.
struct ManualCommand {
  let console: Console

  func run() -> ExitStatus {
    console.say(page.flatMap { SafeLine.lines(of: $0) })
    return .success
  }

  private var page: [String] {
    let calls = Command.listed.flatMap { command in
      command.help.usage.map { [".B disclose \(command.rawValue)", roff(text($0))] }
    }
    return [".\\\" Written by disclose manual.", ".TH DISCLOSE 1 \(releaseDate) \"disclose \(version)\"", ".ad l"]
      + head("名称", "NAME") + ["disclose \\-", roff(text(.program))]
      + head("概要", "SYNOPSIS") + calls.joined(separator: [".br"])
      + head("命令", "COMMANDS")
      + Command.listed.flatMap { [".SS \($0.rawValue)"] + paragraphs(of: text($0.help.description)) }
      + head("选项", "OPTIONS")
      + Option.all.flatMap { option in
        let commandList = option.commandList.isEmpty ? "" : " (\(option.commandList))"
        return item(option.synopsis(for: option.commands[0], in: console.language), text(option.help) + commandList)
      }
      + head("退出状态", "EXIT STATUS") + Phrase.exitStatuses.enumerated().flatMap { item("\($0)", text($1)) }
      + head("环境", "ENVIRONMENT") + Phrase.environment.flatMap { item($0, text($1)) }
      + head("文件", "FILES") + Phrase.files.flatMap { item($0, text($1)) }
  }

  private func text(_ phrase: Phrase) -> String { phrase.text(in: console.language) }

  private func head(_ chinese: String, _ english: String) -> [String] {
    [".SH \(text(Phrase(zh: chinese, en: english)))"]
  }

  private func item(_ term: String, _ meaning: String) -> [String] { [".TP", ".B \(roff(term))", roff(meaning)] }

  private func paragraphs(of text: String) -> [String] {
    var lines: [String] = []
    var isInList = false
    for line in text.split(separator: "\n") {
      let isItem = line.hasPrefix("  ")
      if isItem, let gap = line.dropFirst(2).firstRange(of: "  ") {
        lines += item(String(line[..<gap.lowerBound].dropFirst(2)), String(line[gap.upperBound...].drop { $0 == " " }))
      } else {
        lines += (isInList ? [".PP"] : []) + [roff(String(line))]
      }
      isInList = isItem
    }
    return lines
  }

  /// Returns `text` with requests and escapes quoted, in source lines short enough for `mandoc`, which counts a Chinese
  /// character as eight. It allows line breaks after Chinese punctuation.
  private func roff(_ text: String) -> String {
    var (page, length) = ("", 0)
    for character in text {
      length += character.isASCII ? 1 : 8
      switch character {
      case " " where length > 50: (page, length) = (page + "\n", 0)
      case "." where page.isEmpty || page.last == "\n": page += "\\&."
      case "\\": page += "\\e"
      case "-": page += "\\-"
      case "'": page += "\\(aq"
      case "，", "。", "：", "；", "、": page += "\(character)\\:"
      default: page.append(character)
      }
      if length > 65 { (page, length) = (page + "\\\n", 0) }
    }
    return page
  }
}
