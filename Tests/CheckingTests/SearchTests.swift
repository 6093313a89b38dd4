import Budget
import TestSupport
import Testing

@testable import Checking

@Suite("Searching texts")
struct SearchTests {
  @Test("Phrases are found wherever they stand, in others and over others")
  func overlaps() {
    let finder = PhraseFinder(["增加减少", "加减", "减少", "减", "少年"].map { Array($0.unicodeScalars) })
    #expect(finder.phrases(in: "增加减少年".unicodeScalars) == [1, 3, 0, 2, 4])
    #expect(finder.phrases(in: "增加增加减".unicodeScalars) == [1, 3])
    #expect(finder.phrases(in: "".unicodeScalars) == [])
  }

  @Test("Of equal phrases the first is found, and empty ones are not")
  func equals() {
    #expect(PhraseFinder([[], ["甲"], ["甲"]]).phrases(in: ["乙", "甲"]) == [1])
    #expect(PhraseFinder([]).phrases(in: ["甲"]) == [])
    #expect(PhraseFinder([[]]).phrases(in: ["甲"]) == [])
  }

  @Test("All phrases are found, and nothing else", arguments: 1...20)
  func anyPhrases(seed: UInt64) {
    var random = Generator(seed: seed)
    // Two of them agree in their lowest eight bits.
    let letters: [Unicode.Scalar] = ["a", "\u{4E61}", "乙", "𠀀"]
    func word(_ lengths: ClosedRange<Int>) -> [Unicode.Scalar] {
      (0..<Int.random(in: lengths, using: &random)).map { _ in letters.randomElement(using: &random)! }
    }
    for _ in 0..<50 {
      let phrases = (0..<Int.random(in: 0...8, using: &random)).map { _ in word(1...4) }
      let text = word(0...30)
      let found = Set(PhraseFinder(phrases).phrases(in: text).map { phrases[$0] })
      #expect(found == Set(phrases.filter { text.contains($0) }))
    }
  }

  @Test("Words are found by their bytes, at the ends, too")
  func words() {
    #expect(
      "预算控制数".containsBytes(of: "控制") && "预算控制数".containsBytes(of: "预算") && "预算控制数".containsBytes(of: "控制数")
        && "预算".containsBytes(of: ""))
    #expect(!"预算控制数".containsBytes(of: "制控") && !"预算".containsBytes(of: "预算数") && !"".containsBytes(of: "预"))
    #expect("预算数".begins(with: "预算") && !"预算数".begins(with: "算") && !"预".begins(with: "预算"))
    #expect("预算数".ends(with: "算数") && !"预算数".ends(with: "算") && !"数".ends(with: "算数") && "".ends(with: ""))
    #expect("万元".isAny(of: ["元", "万元"]) && !"万".isAny(of: ["元", "万元"]))
  }

  @Test("Every character is a word or is not, whether a table is asked or not")
  func isWord() {
    for value in UInt32(0)...0x1FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let properties = scalar.properties
      if scalar.isWord != (properties.isAlphabetic || properties.numericType != nil) {
        Issue.record("U+\(String(value, radix: 16))")
      }
    }
  }

  @Test(
    "Characters are those of the string",
    arguments: ["", "a", "é预\u{1F389}b算", "\u{7FF}\u{800}\u{FFFF}\u{10000}\u{10FFFF}"])
  func characters(text: String) {
    var scalars: [Unicode.Scalar] = []
    text.forEachScalar { scalars.append($0) }
    #expect(scalars == Array(text.unicodeScalars))
  }

  @Test("A text knows what stands in it beside Chinese characters")
  func traits() {
    let place = Location(file: "f")
    let text = PublishedText(role: .narrative, text: "全年 {{支出合计}}，５0万元（含）", location: place)
    #expect(text.traits == [.digit, .zero, .blank, .brace, .stop, .openingBracket])
    #expect(text.digitCount == 2 && text.numbers.map(\.text) == ["50万元"])
    #expect(String(text.visibleScalars) == "全年\u{FFFC}，50万元（含）")
    #expect(PublishedText(role: .narrative, text: "全年支出", location: place).traits.isEmpty)
  }
}
