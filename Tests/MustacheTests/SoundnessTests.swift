import Mustache
import Testing

/// Templates put together at random from pieces that go wrong when they meet. What is proven must print well-formed
/// XML, whatever the data.
@Suite("The proof is sound")
struct SoundnessTests {
  private static let pieces = [
    "<p>", "</p>", "<b/>", "<p title=\"", "'", "\"", "\"/>", "\">", "<!--", "-->", "<![CDATA[", "]]>", "]]", "]", ">",
    "&", "amp;",
    "&amp;", "<title>", "</title>", "<style>", "</style>", "a", "\n", "\n  ", " ", "{{x}}", "{{y}}",
    "{{#a}}",
    "{{/a}}", "{{#f}}", "{{/f}}", "{{^f}}", "{{#l}}", "{{/l}}", "{{! c }}", "{{! c }}\n", "{{>p}}", "{{>p}}\n",
    "{{>q}}",
    "{{$b}}", "{{/b}}", "{{<p}}", "{{/p}}", "<!DOCTYPE html>", "<html>", "</html>", "m-section>", "</m-", "-", "<",
  ]

  /// Pieces that belong together, so that a fair part of the templates is proven.
  private static let wholes = [
    "<p>{{x}}</p>", "<p title=\"{{x}}\"/>", "<p title='{{y}}{{>p}}'/>", "{{#a}}<b/>{{/a}}", "{{#l}}{{.}}{{/l}}",
    "{{$b}}{{x}}{{/b}}", "<p title=\"{{$b}}{{/b}}\"/>", "{{<p}}{{$b}}a{{/b}}{{/p}}", "{{<q}}{{$b}}<b/>{{/b}}{{/q}}",
    "<title>{{x}}{{#a}}]{{/a}}</title>", "{{^f}}{{y}}{{/f}}", "<!DOCTYPE html>\n<html>{{x}}</html>",
  ]

  private static let data: [TestData] = ["]]", "", "<b>", "&", "\"'", "]", "-->", "a"].map { text in
    let hostile = TestData.text(text)
    return [
      "x": hostile, "y": "]", "a": .flag(!text.isEmpty), "f": false,
      "l": .list([hostile, hostile]),
    ]
  }

  @Test("for random templates", arguments: 0..<100)
  func random(seed: UInt64) throws {
    var generator = SplitMix(state: seed)
    var provenCount = 0
    for _ in 0..<50 {
      let texts = (0..<3).map { _ in Self.template(using: &generator) }
      guard isProven(texts[0], partials: ["p": texts[1], "q": texts[2]]) else { continue }
      provenCount += 1
      for data in Self.data {
        guard let page = try? render(texts[0], data, partials: ["p": texts[1], "q": texts[2]]) else { continue }
        let isDocument = page.contains("<!DOCTYPE html>")
        let whole = isDocument ? page : "<r>\(page)</r>"
        #expect(xmlError(in: Array(whole.utf8)) == nil, "\(texts) gives \(page)")
      }
    }
    #expect(provenCount > 0)
  }

  private static func template(using generator: inout SplitMix) -> String {
    let count = Int.random(in: 0...4, using: &generator)
    return (0..<count).map { _ in
      let isWhole = Int.random(in: 0..<3, using: &generator) > 0
      return (isWhole ? wholes : pieces).randomElement(using: &generator)!
    }.joined()
  }
}

/// Random numbers that are the same on every run.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
