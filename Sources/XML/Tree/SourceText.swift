/// Text as it stands in the source: with references, CDATA sections, comments and CR LF, which the tree shows resolved.
struct SourceText {
  private var cursor: SourceCursor
  private let inMarkup: Bool
  private var inSection = false

  /// `inMarkup` is true for text between tags, and false for the value of an attribute, where only references mean
  /// something.
  init(_ source: ArraySlice<UInt8>, at offset: Int, inMarkup: Bool) {
    cursor = SourceCursor(source, at: offset)
    self.inMarkup = inMarkup
  }

  /// The offset in the source of what became byte `target` of the resolved text.
  consuming func offset(ofProduced target: Int) -> Int {
    var produced = 0
    skipInvisible()
    while !cursor.isAtEnd {
      let start = cursor.offset
      let step = readOne()
      guard produced + step <= target else { return start }
      produced += step
      skipInvisible()
    }
    return cursor.offset
  }

  private mutating func skipInvisible() {
    guard inMarkup else { return }
    while true {
      if inSection {
        guard cursor.skip("]]>") else { return }
        inSection = false
      } else if cursor.skip("<!--") {
        _ = cursor.skip(past: "-->")
      } else if cursor.skip("<?") {
        _ = cursor.skip(past: "?>")
      } else if cursor.skip("<![CDATA[") {
        inSection = true
      } else {
        return
      }
    }
  }

  /// Steps over what makes one character or byte, and tells how many bytes it makes.
  private mutating func readOne() -> Int {
    if cursor.byte == .ampersand, !inSection, case .character(let scalar) = Reference(&cursor) {
      return UTF8.width(scalar)
    }
    if !cursor.skip("\r\n") { cursor.offset += 1 }
    return 1
  }
}
