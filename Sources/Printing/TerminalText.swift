extension String {
  /// How many columns of a terminal it takes: Chinese characters take two.
  public var displayWidth: Int {
    unicodeScalars.reduce(0) { $0 + ($1.isWide ? 2 : $1.properties.isMark ? 0 : 1) }
  }

  /// Input that is quoted in a message must not be able to steer the terminal, nor to look like another message.
  public var withoutControls: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0.properties.isUnsafeInTerminal ? "\u{FFFD}" : $0 }))
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

  var isUnsafeInTerminal: Bool {
    generalCategory == .control || isBidiControl || generalCategory == .lineSeparator
      || generalCategory == .paragraphSeparator
  }
}
