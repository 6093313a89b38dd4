/// Upper bounds for the width of text in any usual font, in tenths of the drawing's unit.
enum ChartText {
  /// The size of the type.
  static let em = 160

  static func width(of text: some StringProtocol) -> Int {
    plainWidth(of: text) ?? text.reduce(0) { $0 + width(of: $1) }
  }

  /// Returns the width of a text in which every scalar is a character, such as digits, letters and Chinese, or nil for
  /// any other text.
  private static func plainWidth(of text: some StringProtocol) -> Int? {
    var width = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x20...0x7E: width += self.width(of: UInt8(truncatingIfNeeded: scalar.value))
      // Dashes and quotes, Chinese punctuation and characters, full-width forms.
      case 0x2010...0x2027, 0x3001...0x3029, 0x4E00...0x9FFF, 0xFF01...0xFF60: width += em
      default: return nil
      }
    }
    return width
  }

  private static func width(of character: Character) -> Int {
    character.asciiValue.map { width(of: $0) } ?? em * character.unicodeScalars.count
  }

  private static func width(of byte: UInt8) -> Int {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "m"), UInt8(ascii: "w"), UInt8(ascii: "%"),
      UInt8(ascii: "@"):
      return em * 9 / 10
    default: return em * 6 / 10
    }
  }

  /// Returns the text in one line, or in two that are as even as possible, each within the limit. Text that does not
  /// fit is truncated with ….
  static func lines(of text: String, limit: Int) -> [String] {
    // Text beyond two lines is never measured.
    let start = prefix(of: text, limit: limit * 2 + em)
    let isWhole = start.endIndex == text.endIndex
    if isWhole, width(of: start) <= limit { return [text] }
    return divided(Array(start), limit: limit, isWhole: isWhole)
  }

  /// Returns the text truncated to the limit with ….
  static func shortened(_ text: String, limit: Int) -> String {
    let start = prefix(of: text, limit: limit)
    if start.endIndex == text.endIndex { return text }
    return prefix(of: text, limit: limit - em) + "…"
  }

  private static func prefix(of text: String, limit: Int) -> Substring {
    var room = limit
    var end = text.startIndex
    while end < text.endIndex {
      room -= width(of: text[end])
      if room < 0 { break }
      text.formIndex(after: &end)
    }
    return text[..<end]
  }

  private static func divided(_ characters: [Character], limit: Int, isWhole: Bool) -> [String] {
    let widths = characters.map { width(of: $0) }
    let total = widths.reduce(0, +)
    var left = 0
    var even: (at: Int, width: Int)?
    var last: Int?
    for position in characters.indices.dropFirst() {
      left += widths[position - 1]
      if left > limit { break }
      guard canBreak(between: characters[position - 1], characters[position]) else { continue }
      last = position
      let wider = max(left, total - left)
      if isWhole, wider <= limit, wider < even?.width ?? .max { even = (position, wider) }
    }
    if let even { return [characters[..<even.at], characters[even.at...]].map { String($0) } }
    let end = last ?? fitting(widths, limit: limit)
    let rest = String(characters[end...]) + (isWhole ? "" : "…")
    return [String(characters[..<end]), shortened(rest, limit: limit)]
  }

  private static func fitting(_ widths: [Int], limit: Int) -> Int {
    var room = limit
    let end = widths.firstIndex { width in
      room -= width
      return room < 0
    }
    return max(end ?? widths.count, 1)
  }

  /// Words and numbers stay whole; no line begins with a closing mark or ends with an opening one.
  private static func canBreak(between left: Character, _ right: Character) -> Bool {
    !(isWord(left) && isWord(right)) && !"，。、；：！？）》〉」』】”’…·,.;:!?)]%％".contains(right)
      && !"（《〈「『【“‘([".contains(left)
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || character == ".")
  }
}
