/// Which characters are escaped, and which cannot be printed at all.
struct Escaping {
  /// One bit for each byte below 64 that is escaped or refused. No other byte needs escaping.
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
  /// Escapes nothing, but refuses characters that XML forbids.
  static let verbatim = Escaping(escaping: "", refusesForbidden: true)
  static let content = Escaping(escaping: "&<>\"", refusesForbidden: true)
  /// Also escapes line breaks and tabs, which XML parsers turn into spaces in attributes.
  static let text = Escaping(escaping: "&<>\"'\n\t", refusesForbidden: true)
}

extension Escaping {
  /// Appends `text` to `output` and returns nil, or stops at a character that XML forbids and returns it.
  func append(_ text: String, to output: inout Output) -> Unicode.Scalar? {
    // Only strings that are not native get past this.
    if let result = text.utf8.withContiguousStorageIfAvailable({ append($0, to: &output) }) { return result }
    var text = text
    return text.withUTF8 { append($0, to: &output) }
  }

  private func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout Output) -> Unicode.Scalar? {
    // Bytes between `copied` and `index` need no escaping, and are copied at once.
    var copied = 0
    var index = 0
    while index < bytes.count {
      // Most text is Chinese, of which eight bytes can be checked at once.
      if index + 8 <= bytes.count, Self.areOrdinary(bytes, at: index) {
        index += 8
        continue
      }
      let end = min(index + 8, bytes.count)
      while index < end {
        let byte = bytes[index]
        if isOrdinary(byte) {
          index += 1
        } else if byte == 0xEF {
          if refusesForbidden, let scalar = noncharacter(in: bytes, at: index) { return scalar }
          index += 1
        } else {
          output.append(UnsafeBufferPointer(rebasing: bytes[copied..<index]))
          guard let replacement = replacement(for: byte) else { return Unicode.Scalar(byte) }
          output.append(replacement)
          index += 1
          copied = index
        }
      }
    }
    output.append(UnsafeBufferPointer(rebasing: bytes[copied..<index]))
    return nil
  }

  @inline(__always)
  private func isOrdinary(_ byte: UInt8) -> Bool {
    byte < 64 ? special & (1 << UInt64(byte)) == 0 : byte != 0xEF
  }

  /// Whether eight bytes are all at least 0x40, and none is 0xEF.
  @inline(__always)
  private static func areOrdinary(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    let highest: UInt64 = 0x8080_8080_8080_8080
    // The highest bit of each byte tells whether one of its upper two bits is set …
    let isLarge = word | word << 1
    // … and whether the byte differs from 0xEF: in the lower seven bits, which carry, or in the highest.
    let rest = word ^ 0xEFEF_EFEF_EFEF_EFEF
    let isOther = (rest & ~highest) &+ ~highest | rest
    return isLarge & isOther & highest == highest
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
