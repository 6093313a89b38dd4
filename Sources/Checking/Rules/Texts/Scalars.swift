// What rules ask of each character of each text, so each answer is a comparison of numbers.
extension Unicode.Scalar {
  /// Full-width digits, letters, point and percent sign in their narrow form.
  var narrow: Unicode.Scalar {
    guard value >= 0xFF05 else { return self }
    switch value {
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0xFF0E, 0xFF05, 0xFF0D:
      return Unicode.Scalar(value - 0xFEE0) ?? self
    default: return self
    }
  }

  var isDigit: Bool { ("0"..."9").contains(self) }
  var isLatin: Bool { ("A"..."Z").contains(self) || ("a"..."z").contains(self) }
  var isBlank: Bool { self == " " || self == "\u{3000}" || self == "\u{A0}" || self == "\t" || self == "\n" }

  /// A letter, a Chinese character, or a number.
  var isWord: Bool {
    switch value {
    // Nearly all are these, of which no table need be asked: common characters, and Chinese and English punctuation.
    case 0x4E00...0x9FFF: true
    case 0x3000...0x3003, 0x3008...0x3011, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0x2010...0x2027: false
    case ..<0x80: isLatin || isDigit
    default: properties.isAlphabetic || properties.numericType != nil
    }
  }
}

extension String {
  /// Its letters and digits: what is left when punctuation and blanks do not count.
  var words: [Unicode.Scalar] {
    var words: [Unicode.Scalar] = []
    forEachScalar { if $0.isWord { words.append($0) } }
    return words
  }

  /// The characters one by one, which takes a fraction of what going through `unicodeScalars` does.
  @inline(__always)
  func forEachScalar(_ body: (Unicode.Scalar) -> Void) {
    let bytes = utf8.span
    var place = 0
    while place < bytes.count {
      let first = UInt32(bytes[place])
      // How many bytes follow the first, which a string has made sure of.
      let more = first < 0x80 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3
      var value = more == 0 ? first : first & (0x3F >> UInt32(more))
      for offset in 0..<more { value = value << 6 | UInt32(bytes[place + 1 + offset] & 0x3F) }
      place += 1 + more
      if let scalar = Unicode.Scalar(value) { body(scalar) }
    }
  }
}
