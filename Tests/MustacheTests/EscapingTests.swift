import Mustache
import Testing

/// Text is looked at eight bytes at a time where it can be: what needs care must be found wherever it stands.
@Suite("Escaping")
struct EscapingTests {
  private static let replacements: [(Character, String)] = [
    ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;"), ("\n", "&#10;"), ("\t", "&#9;"),
  ]

  /// Characters of one to four bytes, among them those whose bytes are nearest to ones that need care.
  private static let fillers = ["a", "0", "@", "é", "支", "，", "\u{FFFD}", "𠀀"]

  @Test("finds each character at every place", arguments: fillers)
  func everyPlace(filler: String) throws {
    for count in 0...17 {
      for (character, replacement) in Self.replacements {
        let before = String(repeating: filler, count: count)
        for after in ["", filler, String(repeating: filler, count: 9)] {
          let text = before + String(character) + after
          let expected = before + replacement + after
          #expect(try render("<p title='{{a}}'/>", ["a": .text(text)]) == "<p title='\(expected)'/>")
        }
      }
    }
  }

  @Test("finds each character that XML cannot hold at every place", arguments: fillers)
  func forbidden(filler: String) throws {
    for count in 0...17 {
      for scalar in ["\u{0}", "\u{1F}", "\u{FFFE}", "\u{FFFF}"] as [Unicode.Scalar] {
        let text = String(repeating: filler, count: count) + String(scalar) + String(repeating: filler, count: 9)
        let expected = TemplateError(
          .forbiddenCharacter(scalar), in: "main", at: Position(line: 1, column: 4))
        #expect(throws: expected) { try render("<p>{{a}}</p>", ["a": .text(text)]) }
      }
    }
  }

  @Test("leaves everything else as it is", arguments: fillers)
  func ordinary(filler: String) throws {
    for count in 0...33 {
      let text = String(repeating: filler, count: count)
      #expect(try render("<p title='{{a}}'>{{a}}</p>", ["a": .text(text)]) == "<p title='\(text)'>\(text)</p>")
    }
  }
}
