/// Which characters are printed as something else, and which cannot be printed at all.
struct Escaping {
  /// One bit for each byte below 64 that does not simply stand for itself. No other byte needs escaping.
  private let special: UInt64
  private let refusesForbidden: Bool

  private init(escaping characters: String, refusesForbidden: Bool) {
    var special: UInt64 = 0
    for byte in characters.utf8 { special |= 1 << UInt64(byte) }
    if refusesForbidden {
      for byte in 0..<UInt8(0x20) where !isWhitespace(byte) { special |= 1 << UInt64(byte) }
    }
    self.special = special
    self.refusesForbidden = refusesForbidden
  }

  static let unchecked = Escaping(escaping: "", refusesForbidden: false)
  static let specification = Escaping(escaping: "&<>\"", refusesForbidden: false)
  /// Nothing changed, but nothing let through that XML cannot hold.
  static let verbatim = Escaping(escaping: "", refusesForbidden: true)
  static let content = Escaping(escaping: "&<>\"", refusesForbidden: true)
  /// Readers of XML turn a plain line break or tab in an attribute into a space, so those are escaped there too.
  static let text = Escaping(escaping: "&<>\"'\n\t", refusesForbidden: true)
}

extension Escaping {
  /// Appends `text` to `output` and returns nil, or stops at a character that XML cannot hold and returns it.
  func append(_ text: String, to output: inout Output) -> Unicode.Scalar? {
    // Native strings are contiguous; the rest is for those that are not.
    if let result = text.utf8.withContiguousStorageIfAvailable({ append($0, to: &output) }) { return result }
    var text = text
    return text.withUTF8 { append($0, to: &output) }
  }

  private func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout Output) -> Unicode.Scalar? {
    // What lies between `copied` and `index` stands for itself, and is copied in one go.
    var copied = 0
    var index = 0
    while true {
      index = endOfOrdinary(in: bytes, from: index)
      if index == bytes.count { break }
      let byte = bytes[index]
      if byte == 0xEF {
        if refusesForbidden, let scalar = noncharacter(in: bytes, at: index) { return scalar }
        index += 1
        continue
      }
      output.append(UnsafeBufferPointer(rebasing: bytes[copied..<index]))
      guard let replacement = replacement(for: byte) else { return Unicode.Scalar(byte) }
      output.append(replacement)
      index += 1
      copied = index
    }
    output.append(UnsafeBufferPointer(rebasing: bytes[copied..<index]))
    return nil
  }

  /// The first byte from `start` on that may not stand for itself.
  private func endOfOrdinary(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count, isOrdinary(bytes[index]) {
      index += 1
      // Most text is Chinese, of which eight bytes can be told at once.
      while index + 8 <= bytes.count, Self.areOrdinary(Self.word(in: bytes, at: index)) { index += 8 }
    }
    return index
  }

  @inline(__always)
  private func isOrdinary(_ byte: UInt8) -> Bool {
    byte < 64 ? special & (1 << UInt64(byte)) == 0 : byte != 0xEF
  }

  private static func word(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt64 {
    UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self)
  }

  /// Whether all eight bytes are at least 0x40 and none is 0xEF.
  private static func areOrdinary(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let high = ones << 7
    // The upper two bits of each byte, brought together in its highest.
    let isLarge = (word | word << 1) & high
    // What is left of 0xEF is zero, and only zero has no bit after this carry into the highest one.
    let difference = word ^ (ones &* 0xEF)
    let isOther = (((difference & ~high) &+ ~high) | difference) & high
    return isLarge & isOther == high
  }

  /// U+FFFE and U+FFFF are EF BF BE and EF BF BF in UTF-8.
  private func noncharacter(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Unicode.Scalar? {
    guard index + 2 < bytes.count, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE else { return nil }
    return Unicode.Scalar(0xFF00 | UInt32(bytes[index + 2] | 0xC0))
  }

  private func replacement(for byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    case UInt8(ascii: "\n"): "&#10;"
    case UInt8(ascii: "\t"): "&#9;"
    default: nil
    }
  }
}
