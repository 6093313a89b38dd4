extension String {
  /// The number of terminal columns that the text takes: a Chinese character takes two.
  public var displayWidth: Int {
    unicodeScalars.reduce(0) { $0 + $1.displayWidth }
  }

  /// The text with replacement characters for what could control a terminal or start another line.
  var withoutControls: String {
    guard unicodeScalars.contains(where: \.isUnsafeToShow) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.map { $0.isUnsafeToShow ? "\u{FFFD}" : $0 }))
  }
}

extension Unicode.Scalar {
  var displayWidth: Int { isWide ? 2 : properties.isMark ? 0 : 1 }

  /// Whether it is an East Asian wide or full-width character.
  var isWide: Bool {
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
  /// Whether it acts on the text around it instead of being shown: controls (C0, C1), line and paragraph separators,
  /// and format characters (bidirectional controls, zero-width characters, tags, byte order marks).
  var isUnsafeToShow: Bool {
    switch value {
    // The fast path, for nearly all text: ASCII and common Chinese.
    case 0x20...0x7E, 0x3000...0xD7FF: return false
    default: break
    }
    return switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
