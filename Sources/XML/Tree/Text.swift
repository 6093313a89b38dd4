internal import CLibXML2

/// A run of text between two tags, with references resolved and comments left out.
public struct Text {
  let node: UnsafeMutablePointer<xmlNode>
  public let document: Document

  public var string: String { String(libxml: node.pointee.content) }

  /// Hands over the UTF-8 bytes, without a copy.
  public func withBytes<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try withSpan(of: node.pointee.content, body)
  }

  /// Whether it is only the space that indents tags.
  public var isBlank: Bool { xmlIsBlankNode(node) == 1 }

  /// Where the first character stands.
  public var position: Position { position(atUTF8Offset: 0) }

  /// Where the character stands that starts at this byte of the text.
  public func position(atUTF8Offset offset: Int) -> Position {
    let place = SourceText(document.source, at: sourceOffset, inMarkup: true).offset(ofProduced: offset)
    return document.position(of: place)
  }

  /// Where the first character stands that is not space; the start of a run that is nothing but space.
  public var firstVisiblePosition: Position {
    withBytes { bytes in
      var offset = 0
      while offset < bytes.count, bytes[offset].isXMLSpace { offset += 1 }
      return position(atUTF8Offset: offset < bytes.count ? offset : 0)
    }
  }

  /// A run starts where the tag before it ends.
  private var sourceOffset: Int {
    if let previous = node.pointee.prev { return Int(SourceExtent(of: previous).end) }
    return node.pointee.parent.map { StartTag.end(of: Element(node: $0, document: document)) } ?? 0
  }
}
