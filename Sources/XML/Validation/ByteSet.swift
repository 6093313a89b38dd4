/// Some of the 256 bytes.
struct ByteSet: Hashable {
  private var words: SIMD4<UInt64> = .zero

  static let empty = ByteSet()
  static let space = ByteSet([.space, .tab, .lineFeed, .carriageReturn])
  static let ascii = ByteSet(0x00...0x7F)

  init(_ bytes: some Sequence<UInt8> = []) {
    for byte in bytes { insert(byte) }
  }

  func contains(_ byte: UInt8) -> Bool { words[Int(byte >> 6)] >> UInt64(byte & 63) & 1 == 1 }

  mutating func insert(_ byte: UInt8) { words[Int(byte >> 6)] |= 1 << UInt64(byte & 63) }

  func union(_ other: Self) -> Self {
    var result = self
    result.words |= other.words
    return result
  }

  func subtracting(_ other: Self) -> Self {
    var result = self
    result.words &= ~other.words
    return result
  }
}
