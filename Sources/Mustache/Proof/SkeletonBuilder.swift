/// Writes the skeleton of a template.
///
/// The elements that replace tags have names that do not occur in the template, so that no text can open or close them.
struct SkeletonBuilder {
  private let proven: ProvenTemplate
  private let prefix: String
  private var bytes: [UInt8] = []
  private var segments: [Skeleton.Segment] = []
  private var template: ParsedTemplate { proven.template }

  static func skeleton(of proven: ProvenTemplate) -> Skeleton {
    var builder = SkeletonBuilder(proven)
    builder.build()
    return Skeleton(source: proven.template.source, bytes: builder.bytes, segments: builder.segments)
  }

  private init(_ proven: ProvenTemplate) {
    self.proven = proven
    prefix = "m" + String(repeating: "-", count: Self.longestDashes(in: proven.template.source.bytes) + 1)
  }

  private static func longestDashes(in bytes: [UInt8]) -> Int {
    var longest = 0
    var current = 0
    for byte in bytes {
      current = byte == UInt8(ascii: "-") ? current + 1 : 0
      longest = max(longest, current)
    }
    return longest
  }

  private mutating func build() {
    let isDocument = proven.map.documentType != nil
    if !isDocument { put("<\(prefix)template>", for: 0) }
    var open: [Token] = []
    for (index, token) in template.tokens.enumerated() {
      if token.kind == .close {
        putEnd(of: open.removeLast(), at: index)
        continue
      }
      if token.kind == .text {
        // Text between the blocks of a parent is not printed, but lines are counted through it.
        if open.last?.kind == .parent { putLineBreaks(of: token) } else { copy(token.range) }
        continue
      }
      putStart(of: token, at: index)
      putLineBreaks(of: token)
      if token.kind.opens { open.append(token) }
    }
    if !isDocument { put("</\(prefix)template>", for: template.source.bytes.count) }
  }

  private mutating func putStart(of token: Token, at index: Int) {
    if token.kind.isSilent { return }
    guard let name = elementName(for: token, at: index) else { return put("*", for: token.range.lowerBound) }
    put(token.kind.opens ? "<\(prefix)\(name)>" : "<\(prefix)\(name)/>", for: token.range.lowerBound)
  }

  private mutating func putEnd(of opener: Token, at index: Int) {
    let token = template.tokens[index]
    let end = elementName(for: opener, at: index).map { "</\(prefix)\($0)>" } ?? "*"
    put(end, for: token.range.lowerBound)
    putLineBreaks(of: token)
  }

  /// Returns the element that replaces a tag, or nil where a character does.
  private func elementName(for token: Token, at index: Int) -> String? {
    guard proven.map.rules[index].isEmpty else { return nil }
    switch token.kind {
    case .section: return "section"
    case .inverted: return "inverted"
    case .block: return "block"
    case .parent: return "parent"
    case .partial: return "partial"
    default: return nil
    }
  }
}

extension SkeletonBuilder {
  private mutating func put(_ text: String, for origin: Int) {
    segments.append(Skeleton.Segment(start: bytes.count, origin: origin, isCopied: false))
    bytes += text.utf8
  }

  /// Keeps the line breaks of a tag, so that lines of the skeleton are lines of the template.
  private mutating func putLineBreaks(of token: Token) {
    for offset in token.range where template.source.bytes[offset] == UInt8(ascii: "\n") { put("\n", for: offset) }
  }

  private mutating func copy(_ range: Range<Int>) {
    guard let documentType = proven.map.documentType, documentType.overlaps(range) else {
      return copyPlain(range)
    }
    copyPlain(range.lowerBound..<documentType.lowerBound)
    for offset in documentType where template.source.bytes[offset] == UInt8(ascii: "\n") { put("\n", for: offset) }
    copyPlain(documentType.upperBound..<range.upperBound)
  }

  private mutating func copyPlain(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    segments.append(Skeleton.Segment(start: bytes.count, origin: range.lowerBound, isCopied: true))
    bytes += template.source.bytes[range]
  }
}
