import Foundation

/// A message, as the sources declare it.
struct DeclaredMessage: Hashable {
  let name: String
  let code: String
  let severity: String
  /// The texts, with … where words are filled in.
  let chinese: String
  let english: String
  /// The words, in the order of names, with their origin: `own: limit`.
  let chineseWords: [String]
  let englishWords: [String]
  private let chineseSource: String
  private let englishSource: String

  /// Every message that the sources declare, in the order of the codes. It stops at one that is declared in another
  /// form than the rest, as that one would be missing from the documents.
  static func all() throws -> [DeclaredMessage] {
    let text = "\"((?:[^\"\\\\]|\\\\\\((?:[^()\"]|\"[^\"]*\"|\\(\\))*\\)|\\\\[^(])*)\""
    let declaration = try Regex(
      "static (?:func|var) (\\w+)[^{}]*\\{\\s*Message\\(\\s*\"(D\\d{3})\", \\.(error|warning|note),[^\"]*?"
        + "\(text),\\s*\(text)\\s*\\)\\s*\\}",
      as: (Substring, Substring, Substring, Substring, Substring, Substring).self)
    var messages: [DeclaredMessage] = []
    for (file, source) in try Sources.all() {
      let found = source.matches(of: declaration).map(\.output)
      let calls = max(
        source.matches(of: /\bMessage\(/).count, source.matches(of: /"D\d{3}",\s*\.(?:error|warning|note)/).count)
      guard found.count == calls else { throw Unreadable(file: file, declared: calls, read: found.count) }
      messages += found.map {
        DeclaredMessage(
          name: String($0.1), code: String($0.2), severity: String($0.3), chinese: pattern($0.4),
          english: pattern($0.5),
          chineseWords: words($0.4), englishWords: words($0.5), chineseSource: String($0.4), englishSource: String($0.5)
        )
      }
    }
    return messages.sorted { ($0.code, $0.name) < ($1.code, $1.name) }
  }

  struct Unreadable: Error {
    let file: String
    let declared: Int
    let read: Int
  }

  /// `\(word)`, or `\(word, "before", "after")` with a word that may be missing.
  nonisolated(unsafe) private static let hole = /\\\(([^()",]*(?:\(\))?)(?:, "([^"]*)", "([^"]*)")?\)/

  private static func pattern(_ text: Substring) -> String {
    String(text).replacing(hole) { "\($0.output.2 ?? "")…\($0.output.3 ?? "")" }.replacing("\\\"", with: "\"")
  }

  /// Whether this is one of its texts with words filled in. A text shown in a document may be cut with … at its end.
  func canSay(_ shown: String) throws -> Bool {
    try [chineseSource, englishSource].contains { source in
      var pattern = ""
      var rest = source[...]
      while let hole = rest.firstMatch(of: Self.hole) {
        pattern += Self.literal(rest[..<hole.range.lowerBound])
        let (before, after) = (hole.output.2 ?? "", hole.output.3 ?? "")
        pattern += "(?:\(Self.literal(before)).*\(Self.literal(after)))?"
        rest = rest[hole.range.upperBound...]
      }
      return try Regex(pattern + Self.literal(rest) + ".*").wholeMatch(in: shown) != nil
    }
  }

  private static func literal(_ text: Substring) -> String {
    NSRegularExpression.escapedPattern(for: String(text).replacing("\\\"", with: "\""))
  }

  private static func words(_ text: Substring) -> [String] {
    Set(text.matches(of: hole).map { String($0.output.1).replacing(/\??\.(chinese|english)$/, with: "") }).sorted()
  }
}

/// The Swift files of the program.
enum Sources {
  static func all() throws -> [(file: String, text: String)] {
    let root = Repository.root.appendingPathComponent("Sources")
    let paths = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    return try paths.filter { $0.hasSuffix(".swift") }.sorted().map {
      ($0, try String(contentsOf: root.appendingPathComponent($0), encoding: .utf8))
    }
  }
}
