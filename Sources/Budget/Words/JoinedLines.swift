extension String {
  /// Without white space around it, and with what was broken into lines joined: with a space between words of letters, with nothing
  /// where Chinese characters meet, since there a space would show.
  public var withJoinedLines: String {
    var result = ""
    for line in split(whereSeparator: \.isNewline) {
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
