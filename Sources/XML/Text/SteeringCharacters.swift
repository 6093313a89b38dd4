internal import Glibc

/// Characters that have no place in a text although XML allows them: those that turn the direction in which text is read, with which
/// readers see other words than were written, and the control characters of C1, which steer what shows them.
public struct SteeringCharacters: Sendable, Hashable {
  /// The first of them, and where it stands.
  public let first: Unicode.Scalar
  public let position: Position
  /// How many there are.
  public let count: Int

  /// The first as Unicode writes it: `U+202E`.
  public var name: String { first.hexName }

  /// Of a text in UTF-8; nil where there are none.
  public init?(in text: ArraySlice<UInt8>) {
    self.init(Self.written(in: text), in: text)
  }

  fileprivate init?(_ found: [(offset: Int, scalar: Unicode.Scalar)], in text: ArraySlice<UInt8>) {
    guard let first = found.min(by: { $0.offset < $1.offset }) else { return nil }
    self.first = first.scalar
    position = Position(after: text.prefix(first.offset))
    count = found.count
  }
}

extension Document {
  /// Those of the document, also where they are written as references.
  public var steeringCharacters: SteeringCharacters? {
    SteeringCharacters(SteeringCharacters.written(in: source) + SteeringCharacters.referred(to: source), in: source)
  }
}

extension SteeringCharacters {
  fileprivate static func written(in text: ArraySlice<UInt8>) -> [(offset: Int, scalar: Unicode.Scalar)] {
    // The bytes that such a character can begin with: U+0080, U+061C, U+200E to U+2069.
    [0xC2, 0xD8, 0xE2].flatMap { lead in
      text.offsets(of: lead).compactMap { offset in
        SourceCursor(text, at: offset).scalar.flatMap { $0.value.steers ? (offset, $0.value) : nil }
      }
    }
  }

  fileprivate static func referred(to text: ArraySlice<UInt8>) -> [(offset: Int, scalar: Unicode.Scalar)] {
    let found = text.offsets(of: .ampersand).compactMap { offset -> (offset: Int, scalar: Unicode.Scalar)? in
      var cursor = SourceCursor(text, at: offset)
      guard case .character(let scalar) = Reference(&cursor), scalar.steers else { return nil }
      return (offset, scalar)
    }
    if found.isEmpty { return [] }
    let verbatim = Self.verbatim(in: text)
    return found.filter { reference in !verbatim.contains { $0.contains(reference.offset) } }
  }

  /// Comments, instructions and CDATA of a well-formed text, in which nothing is a reference.
  private static func verbatim(in text: ArraySlice<UInt8>) -> [Range<Int>] {
    var cursor = SourceCursor(text)
    var ranges: [Range<Int>] = []
    while cursor.skip(past: "<") {
      let start = cursor.offset
      if cursor.skip("!--") {
        _ = cursor.skip(past: "-->")
      } else if cursor.skip("![CDATA[") {
        _ = cursor.skip(past: "]]>")
      } else if cursor.skip("?") {
        _ = cursor.skip(past: "?>")
      } else {
        continue
      }
      ranges.append(start..<cursor.offset)
    }
    return ranges
  }
}

extension Unicode.Scalar {
  /// `U+0007`, `U+202E`.
  public var hexName: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  fileprivate var steers: Bool { (0x80...0x9F).contains(value) || properties.isBidiControl }
}

extension ArraySlice<UInt8> {
  /// Where a byte stands. The C library finds it many times faster than a loop does.
  fileprivate func offsets(of byte: UInt8) -> [Int] {
    withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return [] }
      var offsets: [Int] = []
      var start = 0
      while start < bytes.count, let found = memchr(base + start, Int32(byte), bytes.count - start) {
        start = UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
        offsets.append(start - 1)
      }
      return offsets
    }
  }
}
