import Testing

@testable import XML

@Suite("Scanning by stretches finds what a walk over every byte finds")
struct ScanningTests {
  static func text(_ pieces: [String], upTo count: Int, _ generator: inout SplitMix) -> [UInt8] {
    (0..<Int.random(in: 0...count, using: &generator)).flatMap { _ in
      Array(pieces.randomElement(using: &generator)!.utf8)
    }
  }

  @Test("positions, whatever ends the lines")
  func positions() {
    var generator = SplitMix(state: 5)
    let long = String(repeating: "长行", count: 800)
    for _ in 0..<300 {
      let text = Self.text(["\n", "\r", "\r\n", "x", "元", "😀", "y\n", long], upTo: 12, &generator)
      let index = PositionIndex(text[...])
      for offset in stride(from: 0, through: text.count, by: text.count > 100 ? 97 : 1) {
        let isWithinLineEnd = offset > 0 && offset < text.count && text[offset - 1] == 0x0D && text[offset] == 0x0A
        let isWithinScalar = offset < text.count && text[offset] & 0xC0 == 0x80
        guard !isWithinLineEnd, !isWithinScalar else { continue }
        let expected = Position(after: text[..<offset])
        #expect(index.position(of: offset, in: text[...]) == expected)
        #expect(index.line(of: offset) == expected.line)
      }
    }
  }

  /// Each tag, by its own "<", with its attributes counted as far as they are well-formed.
  func firstCrowded(_ text: [UInt8], limit: Int) -> Int? {
    let starts = [0] + text.indices.filter { $0 > 0 && text[$0] == UInt8(ascii: "<") }
    return zip(starts, starts.dropFirst() + [text.count]).first { start, end in
      text[start..<end].count { $0 == UInt8(ascii: "=") } > limit
    }?.0
  }

  @Test("tags with too many attributes", arguments: [0, 1, 2, 5])
  func crowds(limit: Int) {
    var generator = SplitMix(state: 6)
    var found = 0
    for _ in 0..<500 {
      let tags = Self.text(["<a", " b=''", " c=''", " d=''", ">", "<x>"], upTo: 30, &generator)
      // A name after "<" must follow, or what has "=" is no tag.
      let text = Array("<r".utf8) + tags.split(separator: UInt8(ascii: ">")).joined()
      let expected = firstCrowded(text, limit: limit)
      #expect(CrowdedTag.first(in: text[...], limit: limit) == expected, "\(String(decoding: text, as: UTF8.self))")
      if expected != nil { found += 1 }
    }
    #expect(found > 50 && found < 500)
  }
}
