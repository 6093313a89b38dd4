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
  var words: [Unicode.Scalar] { unicodeScalars.filter(\.isWord) }
}
