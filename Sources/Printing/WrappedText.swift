extension String {
  /// The text with its lines broken so that none is wider than so many columns. What continues a line is indented as its
  /// text is, behind the mark or number of an item.
  public func wrapped(to width: Int) -> String {
    split(separator: "\n", omittingEmptySubsequences: false).map { Self.wrapped($0, width) }.joined(separator: "\n")
  }

  private static func wrapped(_ line: Substring, _ width: Int) -> String {
    // Nothing takes more columns than bytes.
    guard line.utf8.count > width else { return String(line) }
    let blanks = line.prefix { $0 == " " }
    let words = line.dropFirst(blanks.count)
    let number = words.prefix { $0.isASCII && $0.isNumber }
    let mark = words.hasPrefix("- ") ? 2 : words.dropFirst(number.count).hasPrefix(". ") ? number.count + 2 : 0
    var breaker = LineBreaker(Array(line.unicodeScalars), width: width, indent: blanks.count + mark)
    breaker.run()
    return String(String.UnicodeScalarView(breaker.result))
  }
}

/// Breaks one line where a line may end, as late as possible.
private struct LineBreaker {
  private let scalars: [Unicode.Scalar]
  private let width: Int
  private let indent: Int
  private(set) var result: [Unicode.Scalar] = []
  /// Where the line begins that is not in the result yet.
  private var start = 0
  /// The width of that line so far.
  private var column = 0
  /// Where it may be broken, and its width up to there.
  private var gap: (index: Int, column: Int)?

  init(_ scalars: [Unicode.Scalar], width: Int, indent: Int) {
    (self.scalars, self.width, self.indent) = (scalars, width, indent)
  }

  mutating func run() {
    var previous = Unicode.Scalar.Role.blank
    for (index, scalar) in scalars.enumerated() {
      let role = scalar.role
      if index > indent, role.mayBegin(after: previous) { gap = (index, column) }
      let columns = scalar.displayWidth
      // A blank may hang over the end, as it is not written there.
      while role != .blank, column + columns > width, index > start { endLine(before: index) }
      column += columns
      previous = role
    }
    result += scalars[start...]
  }

  /// Writes the line up to the last gap, or where there is none, up to what does not fit.
  private mutating func endLine(before index: Int) {
    let end = gap ?? (index, column)
    result += scalars[start..<end.index]
    while result.last == " " { result.removeLast() }
    result.append("\n")
    for _ in 0..<indent { result.append(" ") }
    start = end.index
    column = indent + column - end.column
    gap = nil
  }
}

extension Unicode.Scalar {
  /// What a character is for the end of a line.
  fileprivate enum Role {
    case blank
    /// A letter or digit of a word, which stays together.
    case word
    /// A character that may stand anywhere, as Chinese ones.
    case free
    /// A mark that no line begins with, or that no line ends with.
    case closing, opening
    /// A mark that no line begins with, and that may stand within a number.
    case point

    func mayBegin(after previous: Role) -> Bool {
      switch (previous, self) {
      case (_, .blank), (_, .closing), (_, .point), (.opening, _), (.word, .word), (.point, .word): false
      default: true
      }
    }
  }

  fileprivate var role: Role {
    switch self {
    case " ": .blank
    case ".", ",", ";", ":", "!", "?", ")", "%": .point
    case "，", "。", "、", "；", "：", "？", "！", "）", "》", "〉", "」", "』", "】", "〕", "”", "’", "…": .closing
    case "（", "《", "〈", "「", "『", "【", "〔", "“", "‘": .opening
    default: isWide ? .free : .word
    }
  }
}
