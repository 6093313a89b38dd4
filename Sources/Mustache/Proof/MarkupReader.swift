/// Tracks tags, attributes and comments in static text, only as far as needed to know what is allowed where.
///
/// An XML parser decides whether the text is well-formed. This reader must only be right about texts that the parser
/// accepts.
struct MarkupReader {
  private let bytes: [UInt8]
  private(set) var state = MarkupState.content
  /// The number of open elements.
  private(set) var depth = 0
  /// The content so far that is not allowed in every text.
  private(set) var unsafeContent = UnsafeContent()
  /// The start of the current piece of markup.
  private(set) var markupStart = 0
  private(set) var documentType: Range<Int>?
  /// Whether an element has begun, after which no document type can follow.
  private var hasElements = false
  private var tag = OpenTag()
  private var numbers = 0

  /// The tag being read.
  private struct OpenTag {
    var isEnd = false
    var name: Range<Int> = 0..<0
  }

  /// Thrown at markup that cannot be read.
  struct Failure: Error {
    let offset: Int
  }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func read(_ range: Range<Int>) throws(Failure) {
    var cursor = range.lowerBound
    while cursor < range.upperBound {
      let rest = cursor..<range.upperBound
      cursor =
        switch state {
        case .content: try readContent(rest, from: range.lowerBound)
        case .tag: readTag(rest)
        case .attribute(let quote, _): skip(rest, through: [quote], then: .tag)
        case .comment: skip(rest, through: Array("-->".utf8), then: .content)
        case .characterData: skip(rest, through: Array("]]>".utf8), then: .content)
        case .declaration: skip(rest, through: Array(">".utf8), then: .content)
        case .processingInstruction: skip(rest, through: Array("?>".utf8), then: .content)
        case .characters(let element, _): try readCharacters(rest, of: element, from: range.lowerBound)
        }
    }
  }

  private mutating func skip(_ range: Range<Int>, through end: [UInt8], then next: MarkupState) -> Int {
    guard let found = bytes.firstOccurrence(of: end, in: range) else { return range.upperBound }
    state = next
    return found.upperBound
  }
}

extension MarkupReader {
  private mutating func readContent(_ range: Range<Int>, from start: Int) throws(Failure) -> Int {
    for index in range {
      switch bytes[index] {
      case UInt8(ascii: "<"): return try beginMarkup(index..<range.upperBound)
      case UInt8(ascii: ">"): try checkBracket(index, from: start)
      case UInt8(ascii: "\""): unsafeContent.doubleQuotes += 1
      case UInt8(ascii: "'"): unsafeContent.singleQuotes += 1
      default: break
      }
    }
    return range.upperBound
  }

  /// XML forbids `]]>` in text, and a tag just before `>` may print a text that ends in `]`.
  private func checkBracket(_ index: Int, from start: Int) throws(Failure) {
    var before = index
    while before > start, bytes[before - 1] == UInt8(ascii: "]") { before -= 1 }
    if index - before >= 2 { throw Failure(offset: index) }
    var breaksLine = false
    while before > start, isWhitespace(bytes[before - 1]) {
      before -= 1
      if bytes[before] == UInt8(ascii: "\n") { breaksLine = true }
    }
    let touchesTag = before == start && (breaksLine || before == index || bytes[before] == UInt8(ascii: "]"))
    if touchesTag { throw Failure(offset: index) }
  }

  private mutating func beginMarkup(_ range: Range<Int>) throws(Failure) -> Int {
    unsafeContent.elements += 1
    let start = range.lowerBound
    markupStart = start
    for (opening, next) in Self.openings where bytes[range].starts(with: opening) {
      state = next
      if next == .declaration { try noteDeclaration(range) }
      return start + opening.count
    }
    let isEnd = range.count > 1 && bytes[start + 1] == UInt8(ascii: "/")
    let nameStart = start + (isEnd ? 2 : 1)
    var nameEnd = nameStart
    while nameEnd < range.upperBound, isNameByte(bytes[nameEnd]) { nameEnd += 1 }
    state = .tag
    hasElements = true
    tag = OpenTag(isEnd: isEnd, name: nameStart..<nameEnd)
    return nameEnd
  }

  private static let openings: [([UInt8], MarkupState)] = [
    (Array("<!--".utf8), .comment),
    (Array("<![CDATA[".utf8), .characterData),
    (Array("<!".utf8), .declaration),
    (Array("<?".utf8), .processingInstruction),
  ]

  /// Allows only a document type, at the start of the page.
  private mutating func noteDeclaration(_ range: Range<Int>) throws(Failure) {
    guard documentType == nil, !hasElements else { throw Failure(offset: range.lowerBound) }
    let keyword = Array("<!doctype".utf8)
    guard bytes[range].prefix(keyword.count).map(lowercased) == keyword,
      let end = bytes.firstOccurrence(of: Array(">".utf8), in: range)
    else { return }
    documentType = range.lowerBound..<end.upperBound
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    !isWhitespace(byte) && !"/>\"'<=".utf8.contains(byte)
  }

  private mutating func readTag(_ range: Range<Int>) -> Int {
    for index in range {
      switch bytes[index] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        numbers += 1
        markupStart = index
        state = .attribute(quote: bytes[index], number: numbers)
        return index + 1
      case UInt8(ascii: ">"):
        endTag(isEmpty: bytes[index - 1] == UInt8(ascii: "/"))
        return index + 1
      default: break
      }
    }
    return range.upperBound
  }

  private mutating func endTag(isEmpty: Bool) {
    state = .content
    if tag.isEnd {
      depth -= 1
    } else if !isEmpty {
      depth += 1
      let name = String(decoding: bytes[tag.name].map(lowercased), as: UTF8.self)
      if let element = RawTextElement(rawValue: name) {
        numbers += 1
        state = .characters(of: element, number: numbers)
      }
    }
  }

  /// Refuses content that looks like markup, as XML and HTML parsers read it differently.
  private mutating func readCharacters(
    _ range: Range<Int>, of element: RawTextElement, from start: Int
  ) throws(Failure) -> Int {
    let angle = bytes[range].firstIndex(of: UInt8(ascii: "<")) ?? range.upperBound
    // Literal `>` is common in style sheets, and safe unless the content has tags.
    if element.holdsTags {
      for index in range.lowerBound..<angle where bytes[index] == UInt8(ascii: ">") {
        try checkBracket(index, from: start)
      }
    }
    guard angle < range.upperBound else { return angle }
    let end = Array("</\(element.rawValue)".utf8)
    guard bytes[angle..<range.upperBound].prefix(end.count).map(lowercased) == end else {
      throw Failure(offset: angle)
    }
    return try beginMarkup(angle..<range.upperBound)
  }

  private func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
