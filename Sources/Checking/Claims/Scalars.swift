// Classes of characters, tested for every character of every text, and therefore by comparing numbers.
extension Unicode.Scalar {
  /// Whether it is one of the common Chinese characters, as nearly all are.
  package var isCommon: Bool { value &- 0x4E00 < 0x5200 }

  package var isDigit: Bool { ("0"..."9").contains(self) }
  var isLatin: Bool { ("A"..."Z").contains(self) || ("a"..."z").contains(self) }
  var isBlank: Bool { self == " " || self == "\u{3000}" || self == "\u{A0}" || self == "\t" || self == "\n" }

  /// A mark that ends a sentence, or a part of one that stands for itself.
  var endsSentence: Bool { "。；;！？\n".unicodeScalars.contains(self) }

  /// A letter, a Chinese character, or a number.
  var isWord: Bool { isCommon || isUncommonWord }

  private var isUncommonWord: Bool {
    if isASCII { return isLatin || isDigit }
    switch value {
    // Chinese punctuation needs no table lookup.
    case 0x3000...0x3003, 0x3008...0x3011, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0x2010...0x2027: return false
    default: return isWordByTables
    }
  }

  // Out of line, so that the common path stays fast.
  @inline(never)
  private var isWordByTables: Bool { properties.isAlphabetic || properties.numericType != nil }

  /// The narrow form of full-width digits, letters, point, percent sign and @.
  var narrow: Unicode.Scalar {
    switch value {
    case 0xFF10...0xFF19, 0xFF20...0xFF3A, 0xFF41...0xFF5A, 0xFF0E, 0xFF05, 0xFF0D:
      Unicode.Scalar(value - 0xFEE0) ?? self
    default: self
    }
  }
}

extension String {
  /// The letters and digits, without punctuation and blanks.
  var words: [Unicode.Scalar] {
    var words: [Unicode.Scalar] = []
    forEachScalar { if $0.isWord { words.append($0) } }
    return words
  }

  /// Visits the characters, several times faster than `unicodeScalars`.
  @inline(__always)
  func forEachScalar(_ body: (Unicode.Scalar) -> Void) {
    let bytes = utf8.span
    var place = 0
    while place < bytes.count {
      // Strings are valid UTF-8, so the first byte tells how many follow.
      let first = UInt32(bytes[place])
      var value = first
      if first < 0x80 {
        place += 1
      } else if first < 0xE0 {
        value = (first & 0x1F) << 6 | bytes.bits(at: place + 1)
        place += 2
      } else if first < 0xF0 {
        value = (first & 0x0F) << 12 | bytes.bits(at: place + 1) << 6 | bytes.bits(at: place + 2)
        place += 3
      } else {
        value = (first & 0x07) << 18 | bytes.bits(at: place + 1) << 12
        value |= bytes.bits(at: place + 2) << 6 | bytes.bits(at: place + 3)
        place += 4
      }
      if let scalar = Unicode.Scalar(value) { body(scalar) }
    }
  }
}

extension Span<UInt8> {
  /// Returns the bits of a continuation byte.
  fileprivate func bits(at index: Int) -> UInt32 { UInt32(self[index] & 0x3F) }
}
