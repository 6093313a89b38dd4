/// A template as XML without Mustache: if this is well-formed, so is everything the template can print.
///
/// Static text stays as it is. Among elements, each section, block, parent and partial becomes an element of its own,
/// so that it can only hold whole elements; each variable becomes a character that is neither a name's nor white space.
/// In text that holds no elements, all of them become such characters. A document type is left out. Partials and
/// parents are proven by their own skeletons.
public struct Skeleton: Sendable {
  /// The template's name.
  public let template: String
  public let bytes: [UInt8]

  private let source: TemplateSource
  /// The segments of the skeleton in order, each with its start there and in the template.
  private let segments: [Segment]

  struct Segment {
    let start: Int
    let origin: Int
    /// Whether the bytes are copied from the template. What replaces a tag maps to the start of the tag.
    let isCopied: Bool
  }

  init(source: TemplateSource, bytes: [UInt8], segments: [Segment]) {
    template = source.name
    self.source = source
    self.bytes = bytes
    self.segments = segments
  }

  public var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension Skeleton {
  /// Returns the position in the template of the byte `offset` of the skeleton.
  public func position(ofByte offset: Int) -> Position {
    var low = 0
    var high = segments.count
    while low < high {
      let middle = (low + high) / 2
      if segments[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return source.origin }
    let segment = segments[low - 1]
    let origin = segment.isCopied ? segment.origin + offset - segment.start : segment.origin
    var locator = Locator(source.bytes, at: source.origin)
    return locator.position(of: min(origin, source.bytes.count))
  }

  /// Returns the position in the template of a line and column of the skeleton, both counted from 1, as XML parsers
  /// report them.
  public func position(line: Int, column: Int) -> Position {
    let newline = UInt8(ascii: "\n")
    var offset = 0
    for _ in 1..<max(line, 1) {
      guard let end = bytes[offset...].firstIndex(of: newline) else { break }
      offset = end + 1
    }
    var left = column - 1
    while left > 0, offset < bytes.count, bytes[offset] != newline {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      left -= 1
    }
    return position(ofByte: offset)
  }
}
