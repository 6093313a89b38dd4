import TestSupport
import Testing

@testable import XML

@Suite("Positions by an index")
struct PositionIndexTests {
  @Test("are those that counting from the start gives, in short lines and long ones", arguments: 1...10)
  func agreement(seed: UInt64) {
    var random = Generator(seed: seed)
    let pieces = [
      "\n", "\r", "\r\n", "a", "文", "𠀀", String(repeating: "长文", count: 700), String(repeating: "文", count: 683),
    ]
    let text = (0..<25).map { _ in pieces.randomElement(using: &random)! }.joined()
    // Indices of a slice need not begin at zero.
    let bytes = Array(("…" + text).utf8)[3...]
    let index = PositionIndex(bytes)
    var offset = 0
    for scalar in text.unicodeScalars {
      // Between CR and LF nothing stands.
      let isWithinEnd = scalar == "\n" && offset > 0 && bytes[bytes.startIndex + offset - 1] == .carriageReturn
      if !isWithinEnd, scalar.isASCII || offset % 64 == 0 {
        let expected = Position(after: bytes.prefix(offset))
        #expect(index.position(of: offset, in: bytes) == expected)
        #expect(index.line(of: offset) == expected.line)
      }
      offset += UTF8.width(scalar)
    }
    #expect(index.position(of: offset, in: bytes) == Position(after: bytes))
  }

  @Test("of an empty text are its start")
  func empty() {
    #expect(PositionIndex([]).position(of: 0, in: []) == .start)
  }
}
