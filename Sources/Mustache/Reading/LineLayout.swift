/// The white space that is removed with a tag: a tag alone on its line removes the whole line.
struct LineLayout {
  /// The range of each token, with the white space that is removed with it.
  private(set) var cuts: [Range<Int>]
  private let template: ParsedTemplate
  private var bytes: [UInt8] { template.source.bytes }

  init(_ template: ParsedTemplate) {
    self.template = template
    cuts = template.tokens.map(\.range)
    for index in template.tokens.indices { cut(index) }
  }

  private mutating func cut(_ index: Int) {
    let token = template.tokens[index]
    switch token.kind {
    case .text, .variable, .unescaped: break
    case .section, .inverted, .partial, .comment, .delimiters: cutLine(index)
    case .block: template.overrides.contains(index) ? cutAfter(index) : cutLine(index)
    case .parent: cutParent(index, through: token.partner!)
    case .close:
      switch template.tokens[token.partner!].kind {
      case .parent: break
      case .block where template.overrides.contains(token.partner!): cutBefore(index)
      default: cutLine(index)
      }
    }
  }

  private mutating func cutLine(_ index: Int) {
    let range = template.tokens[index].range
    guard let start = lineStart(before: range.lowerBound), let end = lineEnd(after: range.upperBound) else { return }
    cuts[index] = start..<end
  }

  private mutating func cutBefore(_ index: Int) {
    let range = template.tokens[index].range
    guard let start = lineStart(before: range.lowerBound) else { return }
    cuts[index] = start..<range.upperBound
  }

  private mutating func cutAfter(_ index: Int) {
    let range = template.tokens[index].range
    guard let end = lineEnd(after: range.upperBound) else { return }
    cuts[index] = range.lowerBound..<end
  }

  /// Removes the white space around a parent if nothing precedes its first tag and nothing follows its second on their
  /// lines.
  private mutating func cutParent(_ index: Int, through closing: Int) {
    let open = template.tokens[index].range
    let close = template.tokens[closing].range
    guard let start = lineStart(before: open.lowerBound), let end = lineEnd(after: close.upperBound) else { return }
    cuts[index] = start..<open.upperBound
    cuts[closing] = close.lowerBound..<end
  }

  /// Returns the start of the line of `offset`, if there is only white space in between.
  private func lineStart(before offset: Int) -> Int? {
    var start = offset
    while start > 0, isBlank(bytes[start - 1]) { start -= 1 }
    return start == 0 || bytes[start - 1] == UInt8(ascii: "\n") ? start : nil
  }

  /// Returns the start of the line after `offset`, if there is only white space in between.
  private func lineEnd(after offset: Int) -> Int? {
    var end = offset
    while end < bytes.count, isBlank(bytes[end]) { end += 1 }
    if end == bytes.count { return end }
    if bytes[end] == UInt8(ascii: "\r"), end + 1 < bytes.count { end += 1 }
    return bytes[end] == UInt8(ascii: "\n") ? end + 1 : nil
  }
}

extension LineLayout {
  /// Returns the white space before a tag that is the first on its line.
  func indentation(of index: Int) -> Range<Int> {
    let tag = template.tokens[index].range.lowerBound
    return (lineStart(before: tag) ?? tag)..<tag
  }

  /// Whether nothing follows the tag on its line, so that its content starts on the next.
  func contentStartsOnOwnLine(_ index: Int) -> Bool {
    cuts[index].upperBound > template.tokens[index].range.upperBound
  }

  /// Returns the indentation of the first line of a block's content that is not blank, or nil when there is none.
  func contentIndentation(of index: Int) -> Range<Int>? {
    let closing = template.tokens[template.tokens[index].partner!].range.lowerBound
    var start = cuts[index].upperBound
    var end = start
    while end < closing, isWhitespace(bytes[end]) {
      if bytes[end] == UInt8(ascii: "\n") { start = end + 1 }
      end += 1
    }
    return end < closing ? start..<end : nil
  }
}
