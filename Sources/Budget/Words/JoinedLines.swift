extension String {
  /// The text trimmed and with its lines joined: with a space between words of letters, without one between Chinese
  /// characters, where a space would show.
  public var withJoinedLines: String {
    isOneTrimmedLine ? self : joined(split(whereSeparator: \.isNewline))
  }

  /// A quick check on bytes, as most texts need no change.
  private var isOneTrimmedLine: Bool {
    let bytes = utf8.span
    guard bytes.count > 0 else { return true }
    // Beyond ASCII, white space begins with C2, E1, E2 or E3, as Chinese does, so only the ends need a closer look.
    for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") || bytes[index] == UInt8(ascii: "\r") {
      return false
    }
    return !(unicodeScalars.first?.isWhiteSpace ?? false) && !(unicodeScalars.last?.isWhiteSpace ?? false)
  }

  private func joined(_ lines: [Substring]) -> String {
    var result = ""
    for line in lines {
      let words = line.trimmingBlanks
      guard let first = words.unicodeScalars.first else { continue }
      if let last = result.unicodeScalars.last, last.isASCII || first.isASCII { result += " " }
      result += words
    }
    return result
  }
}

extension Substring {
  fileprivate var trimmingBlanks: Substring {
    var words = drop(while: \.isWhitespace)
    while words.last?.isWhitespace == true { words.removeLast() }
    return words
  }
}

extension Unicode.Scalar {
  /// The ideographic space is the last white space character, so Chinese characters need no table lookup.
  fileprivate var isWhiteSpace: Bool { value <= 0x3000 && properties.isWhitespace }
}
