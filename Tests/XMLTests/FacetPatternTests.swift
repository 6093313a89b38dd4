import Testing

@testable import XML

@Suite("Patterns of datatypes")
struct FacetPatternTests {
  /// Whether a pattern takes the text as a whole; nil for one that cannot be read.
  func matches(_ text: String, _ pattern: String, _ pool: inout PatternPool) -> Bool? {
    FacetPattern.read(pattern, into: &pool).map { pool.accepts(text.utf8Span.span, as: $0) }
  }

  @Test(
    "mean to us what they mean to libxml2",
    arguments: [
      "[12][0-9]{3}-(0[1-9]|1[0-2])", "[0-9A-Za-z]([0-9A-Za-z_\\-]{0,6}[0-9A-Za-z])?", "[^./\\\\][^/\\\\]*",
      "[0-9]{1,3}(\\.[0-9])?%|[0-9]{1,9}(\\.[0-9]{1,2})?元", "[1-9][0-9]?:[^:\\s]*:[1-9][0-9]?", "(ab|a)(b|元)*",
      "", "a|", "a+b{2}", "a{2,}", "(a?b){0,2}1", "[a元]+", "[^\\s]+",
      "\\S\\s\\S", "[^元]*", "[a-é]+", "[^:元\\s]+:.*", "(a|b)*a(a|b){12}", "a.b", "[-a]+", "[a-]*\\.", "((a|b)*1){1,2}",
    ])
  func agree(_ pattern: String) {
    var generator = SplitMix(state: 10)
    var pool = PatternPool()
    // Most texts at random match nothing, so they are made of the pattern's own pieces.
    let pieces = [
      "a", "b", "1", "2", "0", ".", "-", "/", "\\", ":", " ", "\n", "元", "é", "😀", "%", "12", "ab", "2023-1",
    ]
    for _ in 0..<800 {
      let count = Int.random(in: 0...6, using: &generator)
      let text = (0..<count).map { _ in pieces.randomElement(using: &generator)! }.joined()
      #expect(matches(text, pattern, &pool) == Oracle.matches(text, pattern), "\(text.debugDescription)")
    }
  }

  @Test(
    "that we cannot read are not taken for others",
    arguments: [
      "\\d", "\\p{L}", "[a-z-[e]]", "\\c", "(a", "a)", "a{2", "a{3,2}", "a{100000}", "*a", "[a", "[]",
      "^a$", "a**",
      "[z-a]", "a\\", "[\\s-a]",
    ])
  func unreadable(_ pattern: String) {
    var pool = PatternPool()
    #expect(matches("a", pattern, &pool) == nil)
  }
}
