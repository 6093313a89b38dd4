/// A start tag.
struct Tag {
  let name: String
  /// Values as they are written.
  private(set) var attributes: [(name: String, value: String)] = []
  let isEmpty: Bool

  /// Reads the tag from `<` to `>`.
  init(_ source: [UInt8]) {
    isEmpty = Self.isEmpty(source[...])
    var rest = source.dropFirst().dropLast(isEmpty ? 2 : 1)
    name = Self.word(&rest)
    while !rest.isEmpty {
      rest = rest.drop(while: Self.isSpace)
      let name = Self.word(&rest)
      rest = rest.drop { Self.isSpace($0) || $0 == UInt8(ascii: "=") }
      guard let quote = rest.popFirst() else { return }
      let value = rest.prefix { $0 != quote }
      rest = rest.dropFirst(value.count + 1)
      attributes.append((name, Self.value(value)))
    }
  }

  /// The value of an attribute. In a fragment, double quotes stand around each.
  static func value(_ source: some Collection<UInt8>) -> String {
    let text = String(decoding: source, as: UTF8.self)
    return text.utf8.contains(UInt8(ascii: "\""))
      ? text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "&quot;") : text
  }

  /// Copies a start tag without its anchor and those that it refers to, which differ from tag to tag. Returns where its
  /// anchor stands.
  static func copy(_ source: Slice<UnsafeBufferPointer<UInt8>>, withoutAnchors copy: inout [UInt8]) -> Range<Int>? {
    copy.removeAll(keepingCapacity: true)
    var id: Range<Int>?
    var copied = source.startIndex
    var position = source.startIndex
    while let quote = source[position...].firstIndex(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }),
      let end = source[(quote + 1)...].firstIndex(of: source[quote])
    {
      let name = lastWord(source[position..<quote])
      let isID = name.count == 2 && name.elementsEqual("id".utf8)
      if isID { id = quote + 1..<end }
      if isID || name.count == 7 && name.elementsEqual("headers".utf8) {
        copy += source[copied..<name.startIndex]
        copied = end + 1
      }
      position = end + 1
    }
    copy += source[copied...]
    return id
  }

  /// The name of the attribute whose value follows.
  private static func lastWord(_ source: Slice<UnsafeBufferPointer<UInt8>>) -> Slice<UnsafeBufferPointer<UInt8>> {
    let end = source.lastIndex { !isSpace($0) && $0 != UInt8(ascii: "=") }.map { $0 + 1 } ?? source.startIndex
    let start = source[..<end].lastIndex(where: isSpace).map { $0 + 1 } ?? source.startIndex
    return source[start..<end]
  }

  subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

  var classes: [String] {
    (self["class"] ?? "").utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
  }

  /// Whether it is its own end, as `<br/>`.
  static func isEmpty<Source: RandomAccessCollection<UInt8>>(_ source: Source) -> Bool where Source.Index == Int {
    source.count > 1 && source[source.endIndex - 2] == UInt8(ascii: "/")
  }

  private static func word(_ rest: inout ArraySlice<UInt8>) -> String {
    let word = rest.prefix { !isSpace($0) && $0 != UInt8(ascii: "=") }
    rest = rest.dropFirst(word.count)
    return String(decoding: word, as: UTF8.self)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
