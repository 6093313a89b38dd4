import Foundation
import Testing

/// Blocks of code in documents, by their first line: ```` ```xml FILE ```` and ```` ```csv FILE ```` are files, ```` ```diff FILE ````
/// changes one, and ```` ```console ```` is what commands print. A reader who does what a document says sees what it shows.
@Suite("Transcripts in documents")
struct TranscriptTests {
  @Test("are what the program prints", arguments: ["README.md", "docs/first-package.md", "docs/xml.zh-CN.md"])
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
        result += try block.filter { $0.hasPrefix("$ ") }.flatMap { [$0] + (try output(of: $0, in: folder)) }
      } else {
        if words.count == 2 {
          try write(block, isChange: words[0] == "diff", to: folder.appendingPathComponent(words[1]))
        }
        result += block
      }
      result.append("```")
    }
    return result
  }

  private func write(_ lines: [String], isChange: Bool, to file: URL) throws {
    var text = lines.joined(separator: "\n") + "\n"
    if isChange {
      let removed = lines.filter { $0.hasPrefix("-") }.map { $0.dropFirst() }
      let added = lines.filter { $0.hasPrefix("+") }.map { $0.dropFirst() }
      text = try String(contentsOf: file, encoding: .utf8)
      for (old, new) in zip(removed, added) {
        try #require(text.contains(old))
        text = text.replacing(old, with: new)
      }
    }
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
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
