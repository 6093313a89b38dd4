import Foundation
import Testing

/// Blocks of code in documents, by their first line: ```` ```xml FILE ```` and ```` ```csv FILE ```` are files, ```` ```diff FILE ````
/// changes one, and ```` ```console ```` is what commands print, where a line `…` stands for lines left out. A file in
/// `Output/` is what the program wrote; ```` ```text FILE ```` are lines of a page. A reader who does what a document says
/// sees what it shows.
@Suite("Transcripts in documents")
struct TranscriptTests {
  @Test(
    "are what the program prints",
    arguments: [
      "README.md", "docs/first-package.md", "docs/xml.zh-CN.md", "docs/profiles.md", "docs/profiles.zh-CN.md",
    ])
  func upToDate(document: String) throws {
    let page = Repository.root.appendingPathComponent(document)
    let old = try String(contentsOf: page, encoding: .utf8).components(separatedBy: "\n")
    let place = try Workplace(samples: ["budget-2021/434", "budget-2023/201", "final-2021/434"])
    let new = try play(old, in: place.folder)
    if new == old { return }
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(new.joined(separator: "\n").utf8).write(to: page)
    }
    let changes = new.changes(from: old).joined(separator: "\n")
    Issue.record("\(document) shows what the program does not print.\n\(changes)")
  }

  /// Returns the document with what its commands print in `folder`.
  private func play(_ document: [String], in folder: URL) throws -> [String] {
    var result: [String] = []
    var rest = document[...]
    while let head = rest.popFirst() {
      result.append(head)
      guard head.hasPrefix("```"), let end = rest.firstIndex(of: "```") else { continue }
      let block = Array(rest[..<end])
      let words = head.dropFirst(3).split(separator: " ").map(String.init)
      rest = rest[end...].dropFirst()
      if words == ["console"] {
        for command in block.split(before: { $0.hasPrefix("$ ") }) {
          let printed = [command[0]] + (try output(of: command[0], in: folder))
          result += printed.isShown(by: command) ? command : printed
        }
      } else if words.count == 2 {
        let file = folder.appendingPathComponent(words[1])
        if words[1].hasPrefix("Output/") {
          result += try published(file, asTextWith: words[0] == "text" ? block : nil)
        } else {
          try write(block, isChange: words[0] == "diff", to: file)
          result += block
        }
      } else {
        result += block
      }
      result.append("```")
    }
    return result
  }

  private func write(_ lines: [String], isChange: Bool, to file: URL) throws {
    var text = lines.joined(separator: "\n") + "\n"
    if isChange {
      text = try String(contentsOf: file, encoding: .utf8)
      // Lines added follow those that they replace, or stand below.
      for lines in lines.split(before: { !$0.hasPrefix("+") }, after: { $0.hasPrefix("+") }) {
        let kept = lines.filter { !$0.hasPrefix("-") }.map { $0.dropFirst() + "\n" }.joined()
        let old = lines.filter { !$0.hasPrefix("+") }.map { $0.dropFirst() + "\n" }.joined()
        try #require(text.contains(old), "\(file.lastPathComponent) has no \(old)")
        text = text.replacing(old, with: kept)
      }
    }
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Returns the lines of a file that was published, or those of `lines` that a page has among its words.
  private func published(_ file: URL, asTextWith lines: [String]?) throws -> [String] {
    var text = try String(contentsOf: file, encoding: .utf8)
    if let lines {
      text = text.replacing(/<[^>]*>/, with: "")
      return lines.filter { text.contains($0) }
    }
    text = text.replacing("\u{FEFF}", with: "").replacing("\r\n", with: "\n")
    return text.trimmingCharacters(in: .newlines).components(separatedBy: "\n")
  }

  private func output(of line: String, in folder: URL) throws -> [String] {
    let words = line.dropFirst(2).split(separator: " ").map(String.init)
    try #require(words.first == "disclose")
    let printed = try Run.onTerminal(
      Array(words.dropFirst()), in: folder, environment: ["TERM": "dumb", "NO_COLOR": "1"])
    // The line of progress is erased before anything else is printed.
    return printed.replacing(/\r?\u{1B}\[K[^\n]*\r\u{1B}\[K/, with: "")
      .replacing(/\d+\.\d (秒|s)\b/) { "0.1 \($0.output.1)" }
      .trimmingCharacters(in: .newlines).components(separatedBy: "\n")
  }
}

extension [String] {
  /// Divides the lines before each that `isFirst`; with `isLast`, only where the line before it is one.
  fileprivate func split(
    before isFirst: (String) -> Bool, after isLast: (String) -> Bool = { _ in true }
  ) -> [[String]] {
    reduce(into: []) { parts, line in
      if let last = parts.last?.last, !(isFirst(line) && isLast(last)) {
        parts[parts.count - 1].append(line)
      } else {
        parts.append([line])
      }
    }
  }

  /// Whether `shown` is the same lines, but for those that its lines `…` stand for.
  fileprivate func isShown(by shown: [String]) -> Bool {
    let parts = shown.split(separator: "…", omittingEmptySubsequences: false)
    guard let first = parts.first, let last = parts.last, parts.count > 1 else { return self == shown }
    guard starts(with: first), suffix(last.count).elementsEqual(last) else { return false }
    var rest = dropFirst(first.count).dropLast(last.count)
    for part in parts.dropFirst().dropLast() {
      guard let range = rest.firstRange(of: part) else { return false }
      rest = rest[range.upperBound...]
    }
    return true
  }
}
