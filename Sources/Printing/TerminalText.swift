extension String {
  /// How many columns of a terminal it takes: Chinese characters take two.
  public var displayWidth: Int {
    unicodeScalars.reduce(0) { $0 + ($1.isWide ? 2 : $1.properties.isMark ? 0 : 1) }
  }

  /// What is quoted must not be able to control the terminal, nor to look like another line.
  var withoutControls: String {
    guard unicodeScalars.contains(where: \.isUnsafeToShow) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.map { $0.isUnsafeToShow ? "\u{FFFD}" : $0 }))
  }
}

extension Unicode.Scalar {
  /// East Asian wide and full-width characters, as terminals count them.
  fileprivate var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}

extension Unicode.Scalar.Properties {
  fileprivate var isMark: Bool {
    generalCategory == .nonspacingMark || generalCategory == .enclosingMark
  }
}

extension Unicode.Scalar {
  /// Whether it does something instead of standing for something: controls (C0, C1), line and paragraph separators, and format
  /// characters, which turn the direction of text, hide in it (zero-width, tags), or mark the order of bytes.
  public var isUnsafeToShow: Bool {
    switch value {
    // Nearly all text: ASCII, and Chinese from its punctuation to its last common character.
    case 0x20...0x7E, 0x3000...0xD7FF: return false
    default: break
    }
    return switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
