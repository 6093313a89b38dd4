import Foundation
import Testing

/// The table of docs/checks.md that says how many mistakes of each class are found.
enum MistakeTable {
  private static let page = "\(Repository.root)/docs/checks.md"
  private static let start = "<!-- mutants: written by `make mutants` from Tests/PublishedTests/Mistakes -->"
  private static let end = "<!-- end of mutants -->"

  /// The rows as recorded, by the Chinese name of the class.
  static func recorded() throws -> [String: (total: Int, missed: Int)] {
    let rows = try part().compactMap { line -> (String, (total: Int, missed: Int))? in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 8, let total = Int(cells[2]), let missed = Int(cells[6]) else { return nil }
      return (cells[0], (total, missed))
    }
    return Dictionary(uniqueKeysWithValues: rows)
  }

  /// Compares the table with what was counted, or writes it, and fails.
  static func compare(_ tallies: [MistakeTally], recording: Bool) throws {
    let lines = rows(of: tallies)
    let old = try part()
    if old == lines { return }
    guard recording else {
      let changed = Set(lines).subtracting(old).sorted().joined(separator: "\n")
      Issue.record("docs/checks.md is out of date; run make mutants.\n\(changed)")
      return
    }
    var page = try String(contentsOfFile: page, encoding: .utf8).components(separatedBy: "\n")
    let (first, last) = try bounds(in: page)
    page.replaceSubrange(first + 1..<last, with: lines)
    try page.joined(separator: "\n").write(toFile: Self.page, atomically: true, encoding: .utf8)
    Issue.record("docs/checks.md was recorded anew; look at it.")
  }

  private static func part() throws -> [String] {
    let page = try String(contentsOfFile: page, encoding: .utf8).components(separatedBy: "\n")
    let (first, last) = try bounds(in: page)
    return Array(page[first + 1..<last])
  }

  private static func bounds(in page: [String]) throws -> (Int, Int) {
    (try #require(page.firstIndex(of: start)), try #require(page.firstIndex(of: end)))
  }

  private static func rows(of tallies: [MistakeTally]) -> [String] {
    let classes = tallies.map { row($0.chinese, $0.english, [$0]) }
    return [
      "", "| 差错 | mistake | 处 made | 错误 error | 警告 warning | 提示 note | 没有发现 missed | 发现 found |",
      "|---|---|--:|--:|--:|--:|--:|--:|",
    ]
      + classes + [row("**合计**", "**all but those at random**", tallies.dropLast()), ""]
  }

  private static func row(_ chinese: String, _ english: String, _ tallies: some Sequence<MistakeTally>) -> String {
    func sum(_ verdict: Verdict) -> Int { tallies.reduce(0) { $0 + $1[verdict] } }
    let missed = sum(.missed)
    let counts = [sum(.error), sum(.warning), sum(.note), missed]
    let total = counts.reduce(0, +)
    let found = total == 0 ? "—" : "\((total - missed) * 100 / total)%"
    return "| \(chinese) | \(english) | \(total) | \(counts.map(String.init).joined(separator: " | ")) | \(found) |"
  }
}
