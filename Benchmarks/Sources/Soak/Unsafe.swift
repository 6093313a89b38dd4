/// Characters that must not reach a terminal or a page: terminal and bidirectional controls.
enum Unsafe {
  static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Returns the first unsafe character, or nil. With `mayBeCut`, ignores an incomplete character at the end.
  static func first(in bytes: [UInt8], mayBeCut: Bool = false) -> String? {
    if mayBeCut, let start = bytes.lastIndex(where: { $0 & 0xC0 != 0x80 }) { return first(in: Array(bytes[..<start])) }
    guard let text = String(validating: bytes, as: UTF8.self) else { return "bytes that are not UTF-8" }
    return text.unicodeScalars.first(where: isUnsafe).map { "U+\(String($0.value, radix: 16, uppercase: true))" }
  }
}
