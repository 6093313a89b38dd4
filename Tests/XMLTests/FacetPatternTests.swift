import Testing

@testable import XML

@Suite("Patterns of datatypes")
struct FacetPatternTests {
  /// Whether our automaton takes the text as a whole.
  func matches(_ text: String, _ pattern: PatternID, _ pool: PatternPool, _ automaton: inout ByteAutomaton) -> Bool? {
    guard let start = automaton.start(for: pattern, in: pool) else { return nil }
    return Array((text + "\0").utf8).withUnsafeBufferPointer { automaton.accepts($0.baseAddress, from: start) }
  }

  func string(_ pattern: String) -> Datatype {
    Datatype(library: .xmlSchema, name: "string", facets: [ValueExpectation.Facet(name: "pattern", value: pattern)])
  }

  @Test(
    "mean to us what they mean to libxml2",
    arguments: [
      "[12][0-9]{3}-(0[1-9]|1[0-2])", "[0-9A-Za-z]([0-9A-Za-z_\\-]{0,6}[0-9A-Za-z])?", "[^./\\\\][^/\\\\]*",
      "[0-9]{1,3}(\\.[0-9])?%|[0-9]{1,9}(\\.[0-9]{1,2})?元", "[1-9][0-9]?:[^:\\s]*:[1-9][0-9]?", "(ab|a)(b|元)*",
      "", "a|", "a+b{2}", "a{2,}", "(a?b){0,2}1", "[a元]+", "[^\\s]+",
      "\\S\\s\\S", "a.b", "[-a]+", "[a-]*\\.", "((a|b)*1){1,2}",
    ])
  func agree(_ pattern: String) {
    var generator = SplitMix(state: 10)
    var pool = PatternPool()
    var automaton = ByteAutomaton(maximumStates: 1000)
    let datatype = string(pattern)
    let data = pool.intern(.data(datatype, except: .notAllowed))
    // Most texts at random match nothing, so they are made of the pattern's own pieces.
    let pieces = [
      "a", "b", "1", "2", "0", ".", "-", "/", "\\", ":", " ", "\n", "元", "é", "😀", "%", "12", "ab", "2023-1",
    ]
    for _ in 0..<800 {
      let count = Int.random(in: 0...6, using: &generator)
      let text = (0..<count).map { _ in pieces.randomElement(using: &generator)! }.joined()
      #expect(matches(text, data, pool, &automaton) == datatype.allows(text), "\(text.debugDescription)")
    }
  }

  @Test(
    "that we cannot read are left to libxml2",
    arguments: [
      "\\d", "\\p{L}", "[一-龥]", "[^元]", "[a-z-[e]]", "\\c", "(a", "a)", "a{2", "a{3,2}", "a{100000}", "*a", "[a", "[]",
      "^a$", "a**",
      "[z-a]", "a\\", "[\\s-a]",
    ])
  func unreadable(_ pattern: String) {
    var pool = PatternPool()
    var automaton = ByteAutomaton(maximumStates: 1000)
    let data = pool.intern(.data(string(pattern), except: .notAllowed))
    #expect(matches("a", data, pool, &automaton) == nil)
  }

  @Test("that would need too many states are left to libxml2")
  func limit() {
    var pool = PatternPool()
    var automaton = ByteAutomaton(maximumStates: 100)
    let data = pool.intern(.data(string("(a|b)*a(a|b){12}"), except: .notAllowed))
    #expect(matches("aaaaaaaaaaaaa", data, pool, &automaton) == true)
    var generator = SplitMix(state: 1)
    for _ in 0..<100 {
      let text = (0..<40).map { _ in Bool.random(using: &generator) ? "a" : "b" }.joined()
      _ = matches(text, data, pool, &automaton)
    }
    #expect(automaton.isFull)
    #expect(matches("c", data, pool, &automaton) == false)
  }
}
