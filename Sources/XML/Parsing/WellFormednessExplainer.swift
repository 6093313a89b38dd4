/// Finds the first error in a text that libxml2 has refused, in terms that users understand.
///
/// It need not know every rule of XML: for errors that it does not find, the caller reports libxml2's message.
struct WellFormednessExplainer {
  /// A fault at a byte offset.
  struct Found: Error {
    var kind: ParseFault.Kind
    var offset: Int

    init(_ kind: ParseFault.Kind, at offset: Int) {
      self.kind = kind
      self.offset = offset
    }
  }

  struct OpenElement {
    var name: String
    var start: Int
    /// The number of `prefixes` before this element's own.
    var outerPrefixCount: Int
  }

  var cursor: SourceCursor
  var open: [OpenElement] = []
  var prefixes = ["xml", "xmlns"]
  private var rootIsClosed = false

  static func firstFault(in source: ArraySlice<UInt8>) -> ParseFault? {
    var explainer = WellFormednessExplainer(cursor: SourceCursor(source))
    do throws(Found) {
      try explainer.readDocument()
      return nil
    } catch {
      return ParseFault(error.kind, at: Position(after: source.prefix(error.offset)))
    }
  }

  private init(cursor: SourceCursor) {
    self.cursor = cursor
  }

  private mutating func readDocument() throws(Found) {
    if cursor.starts(with: "<?xml"), cursor.peek(5)?.isXMLSpace == true {
      try readProcessingInstruction(mayBeDeclaration: true)
    }
    while let byte = cursor.byte {
      if byte == .lessThan {
        try readMarkup()
      } else if open.isEmpty {
        try readSpaceOutsideRoot()
      } else {
        try readText()
      }
    }
    if let element = open.last {
      throw Found(.unclosedElement(name: element.name), at: element.start)
    }
    if !rootIsClosed {
      throw Found(.empty, at: 0)
    }
  }

  private mutating func readMarkup() throws(Found) {
    let start = cursor.offset
    if cursor.skip("<!--") {
      try readComment(from: start)
    } else if cursor.starts(with: "<?") {
      try readProcessingInstruction(mayBeDeclaration: false)
    } else if cursor.skip("<![CDATA[") {
      try requireOpenElement(at: start)
      try readCharacters(until: "]]>", .cdataSection, from: start)
    } else if cursor.starts(with: "<!DOCTYPE") {
      throw Found(.doctype, at: start)
    } else if cursor.skip("</") {
      try readEndTag(from: start)
    } else {
      cursor.offset += 1
      guard let first = cursor.scalar, first.value.startsXMLName else {
        throw Found(.unescapedLessThan, at: start)
      }
      if rootIsClosed { throw Found(.contentAfterRoot, at: start) }
      try readStartTag(from: start)
    }
  }

  private func requireOpenElement(at offset: Int) throws(Found) {
    if open.isEmpty {
      throw Found(rootIsClosed ? .contentAfterRoot : .contentBeforeRoot, at: offset)
    }
  }

  private mutating func readSpaceOutsideRoot() throws(Found) {
    cursor.skipSpace()
    guard let next = cursor.scalar, next.value != "<" else { return }
    guard next.value.isXMLCharacter else {
      throw Found(.invalidCharacter(next.value), at: cursor.offset)
    }
    try requireOpenElement(at: cursor.offset)
  }

  mutating func close() {
    prefixes.removeLast(prefixes.count - open.removeLast().outerPrefixCount)
    rootIsClosed = open.isEmpty
  }
}
