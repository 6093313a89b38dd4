/// Splits a template into text and tags in one pass.
struct Scanner {
  private let template: String
  private let bytes: [UInt8]
  private var delimiters = Delimiters()
  private var locator: Locator
  private var tokens: [Token] = []

  static func tokens(of source: TemplateSource) throws(TemplateError) -> [Token] {
    var scanner = Scanner(source)
    try scanner.scan()
    return scanner.tokens
  }

  private init(_ source: TemplateSource) {
    template = source.name
    bytes = source.bytes
    locator = Locator(source.bytes, at: source.origin)
  }

  private mutating func scan() throws(TemplateError) {
    var cursor = 0
    while let open = bytes.firstOccurrence(of: delimiters.open, in: cursor..<bytes.count) {
      addText(cursor..<open.lowerBound)
      cursor = try scanTag(opening: open)
    }
    addText(cursor..<bytes.count)
  }

  private mutating func addText(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let position = locator.position(of: range.lowerBound)
    tokens.append(Token(kind: .text, range: range, name: range.lowerBound..<range.lowerBound, position: position))
  }

  /// Reads the tag with the opening delimiter `open`, and returns the start of the text after it.
  private mutating func scanTag(opening open: Range<Int>) throws(TemplateError) -> Int {
    let position = locator.position(of: open.lowerBound)
    var start = open.upperBound
    while start < bytes.count, isWhitespace(bytes[start]) { start += 1 }
    let (kind, extraClose) = start < bytes.count ? sigil(bytes[start]) : (.variable, [])
    if kind != .variable { start += 1 }

    guard let close = bytes.firstOccurrence(of: extraClose + delimiters.close, in: start..<bytes.count) else {
      throw TemplateError(.unclosedTag, in: template, at: position)
    }
    let inside = bytes.trimming(start..<close.lowerBound)
    tokens.append(
      Token(kind: kind, range: open.lowerBound..<close.upperBound, name: inside, position: position))

    switch kind {
    case .comment: break
    case .delimiters: try changeDelimiters(inside, at: position)
    default: try checkName(inside, of: kind, at: position)
    }
    return close.upperBound
  }

  /// Returns the kind of tag for its first byte, and the bytes required before the closing delimiter.
  private func sigil(_ byte: UInt8) -> (Token.Kind, extraClose: [UInt8]) {
    switch byte {
    case UInt8(ascii: "{"): (.unescaped, [UInt8(ascii: "}")])
    case UInt8(ascii: "&"): (.unescaped, [])
    case UInt8(ascii: "#"): (.section, [])
    case UInt8(ascii: "^"): (.inverted, [])
    case UInt8(ascii: "$"): (.block, [])
    case UInt8(ascii: "<"): (.parent, [])
    case UInt8(ascii: "/"): (.close, [])
    case UInt8(ascii: ">"): (.partial, [])
    case UInt8(ascii: "!"): (.comment, [])
    case UInt8(ascii: "="): (.delimiters, [UInt8(ascii: "=")])
    default: (.variable, [])
    }
  }

  private mutating func changeDelimiters(_ inside: Range<Int>, at position: Position) throws(TemplateError) {
    guard let changed = Delimiters(bytes[inside]) else {
      throw TemplateError(.malformedDelimiters, in: template, at: position)
    }
    delimiters = changed
  }

  private func checkName(_ name: Range<Int>, of kind: Token.Kind, at position: Position) throws(TemplateError) {
    guard !name.isEmpty else { throw TemplateError(.emptyName, in: template, at: position) }
    // A name with an opening delimiter means that the tag was not closed, which is the better error.
    guard bytes.firstOccurrence(of: delimiters.open, in: name) == nil else {
      throw TemplateError(.unclosedTag, in: template, at: position)
    }
    let isWellFormed = !bytes[name].contains(where: isWhitespace) && (!kind.namesValue || dotsSeparateParts(of: name))
    guard isWellFormed else {
      throw TemplateError(.malformedName(bytes.text(name)), in: template, at: position)
    }
  }

  private func dotsSeparateParts(of name: Range<Int>) -> Bool {
    let dot = UInt8(ascii: ".")
    if name.count == 1, bytes[name.lowerBound] == dot { return true }
    var previous = dot
    for byte in bytes[name] {
      if byte == dot, previous == dot { return false }
      previous = byte
    }
    return previous != dot
  }
}
