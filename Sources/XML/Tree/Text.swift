/// A run of text between two tags, with references resolved and comments left out.
public struct Text {
  let index: Int
  public let document: Document

  private var node: Document.Node { document.nodes[index] }

  public var string: String { document.string(node.start, node.count) }

  /// Passes the UTF-8 bytes to a closure without copying.
  public func withBytes<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try document.withBytes(node.start, node.count, body)
  }

  /// Whether it is only white space.
  public var isBlank: Bool {
    withBytes { bytes in
      for offset in bytes.indices where !bytes[offset].isXMLSpace { return false }
      return true
    }
  }

  /// The position of the first character.
  public var position: Position { position(passingSpace: false) }

  /// The position of the first character that is not white space, or of the first character if there is none.
  public var firstVisiblePosition: Position { position(passingSpace: !isBlank) }

  private func position(passingSpace: Bool) -> Position {
    guard case .offsets(let source) = document.places else { return document.position(of: node.place) }
    var cursor = SourceCursor(source, at: Int(node.place))
    cursor.skipToText(passingSpace: passingSpace)
    return document.position(ofOffset: cursor.offset)
  }
}

extension SourceCursor {
  /// Skips comments, instructions and section delimiters, and optionally white space, literal or as references.
  fileprivate mutating func skipToText(passingSpace: Bool) {
    var inSection = false
    while true {
      var next = self
      if inSection ? skip("]]>") : skip("<![CDATA[") {
        inSection.toggle()
      } else if !inSection, skip("<!--") {
        _ = skip(past: "-->")
      } else if !inSection, skip("<?") {
        _ = skip(past: "?>")
      } else if passingSpace, skipSpace() {
        continue
      } else if passingSpace, !inSection, byte == .ampersand, case .character(let scalar) = Reference(&next),
        ScalarClass.space.contains(scalar.value)
      {
        self = next
      } else {
        return
      }
    }
  }
}
