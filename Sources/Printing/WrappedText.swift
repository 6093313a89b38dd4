extension String {
  /// The text with its lines broken so that none is wider than so many columns. What continues a line is indented as its
  /// text is, behind the mark or number of an item.
  public func wrapped(to width: Int) -> String {
    split(separator: "\n", omittingEmptySubsequences: false).map { Self.wrapped($0, width) }.joined(separator: "\n")
  }

  private static func wrapped(_ line: Substring, _ width: Int) -> String {
    guard line.utf8.count > width, String(line).displayWidth > width else { return String(line) }
    let blanks = line.prefix { $0 == " " }
    let words = line.dropFirst(blanks.count)
    let number = words.prefix { $0.isASCII && $0.isNumber }
    let mark = words.hasPrefix("- ") ? 2 : words.dropFirst(number.count).hasPrefix(". ") ? number.count + 2 : 0
    let indent = String(repeating: " ", count: blanks.count + mark)
    var result = String(blanks)
    var column = blanks.count
    for unit in units(of: words, limit: Swift.max(2, width - indent.count)) {
      if column + unit.width > width, column > indent.count {
        while result.last == " " { result.removeLast() }
        result += "\n" + indent
        column = indent.count
        // A blank between two words has become the end of the line.
        if unit.text == " " { continue }
      }
      result += unit.text
      column += unit.width
    }
    return result
  }

  /// What stays on one line: a word of letters, a blank, or a Chinese character with the marks that belong to it.
  private static func units(of text: Substring, limit: Int) -> [(text: String, width: Int)] {
    var units: [(text: String, width: Int)] = []
    var joinsNext = false
    for scalar in text.unicodeScalars {
      let width = scalar.displayWidth
      let isWord = !scalar.isWide && scalar != " " && !scalar.opensLine && !scalar.endsLine
      let isWordBefore = units.last?.text.unicodeScalars.last.map {
        !$0.isWide && $0 != " " && !$0.opensLine && !$0.endsLine
      }
      if let last = units.last, last.width + width <= limit, last.text != " ",
        joinsNext || scalar.endsLine || (isWord && isWordBefore == true)
      {
        units[units.count - 1].text.unicodeScalars.append(scalar)
        units[units.count - 1].width += width
      } else {
        units.append((String(scalar), width))
      }
      joinsNext = scalar.opensLine
    }
    return units
  }
}

extension Unicode.Scalar {
  /// Marks that no line begins with.
  fileprivate var endsLine: Bool { "，。、；：？！）》〉」』】〕”’…%".unicodeScalars.contains(self) }

  /// Marks that no line ends with.
  fileprivate var opensLine: Bool { "（《〈「『【〔“‘".unicodeScalars.contains(self) }
}
