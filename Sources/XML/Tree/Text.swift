/// A run of text between two tags, with references resolved and comments left out.
public struct Text {
  let index: Int
  public let document: Document

  private var node: Document.Node { document.nodes[index] }

  public var string: String { document.string(node.start, node.count) }

  /// Hands over the UTF-8 bytes, without a copy.
  public func withBytes<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try document.withBytes(node.start, node.count, body)
  }

  /// Whether it is only the space that indents tags.
  public var isBlank: Bool { visibleStart == nil }

  private var visibleStart: Int? {
    withBytes { bytes in
      for offset in bytes.indices where !bytes[offset].isXMLSpace { return offset }
      return nil
    }
  }

  /// Where the first character stands.
  public var position: Position { position(atUTF8Offset: 0) }

  /// Where the character stands that starts at this byte of the text.
  public func position(atUTF8Offset offset: Int) -> Position {
    guard case .offsets(let source) = document.places else { return document.position(of: node.place) }
    let text = SourceText(source, at: Int(node.place), inMarkup: true)
    return document.position(ofOffset: text.offset(ofProduced: offset))
  }

  /// Where the first character stands that is not space; the start of a run that is nothing but space.
  public var firstVisiblePosition: Position { position(atUTF8Offset: visibleStart ?? 0) }
}
