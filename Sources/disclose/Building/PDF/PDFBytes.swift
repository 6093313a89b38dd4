/// What must be known of a PDF that Chromium wrote, whose objects are plain text.
extension [UInt8] {
  /// Whether it begins and ends as a PDF does.
  var isPDF: Bool {
    starts(with: "%PDF-".utf8) && suffix(64).firstRange(of: Array("%%EOF".utf8)) != nil
  }

  /// Whether text is drawn instead of set in an embedded font, as Chromium does if it cannot embed the font's outlines.
  var drawsText: Bool { firstRange(of: Array("/Subtype /Type3".utf8)) != nil }

  /// Blanks out when the PDF was made, so that the same page gives the same bytes. No offset changes.
  mutating func eraseDates() {
    for name in ["/CreationDate (D:", "/ModDate (D:"] {
      guard let start = firstRange(of: Array(name.utf8))?.lowerBound,
        let end = self[start...].firstIndex(of: UInt8(ascii: ")"))
      else { continue }
      for index in start...end { self[index] = UInt8(ascii: " ") }
    }
  }
}
