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
      // In a fragment, double quotes stand around each value.
      let text = String(decoding: value, as: UTF8.self)
      attributes.append(
        (
          name,
          text.contains("\"")
            ? text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "&quot;") : text
        ))
    }
  }

  subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

  var classes: Set<String> {
    Set((self["class"] ?? "").split(separator: " ").map(String.init))
  }

  /// Whether it is its own end, as `<br/>`.
  static func isEmpty(_ source: some BidirectionalCollection<UInt8>) -> Bool {
    source.dropLast().last == UInt8(ascii: "/")
  }

  private static func word(_ rest: inout ArraySlice<UInt8>) -> String {
    let word = rest.prefix { !isSpace($0) && $0 != UInt8(ascii: "=") }
    rest = rest.dropFirst(word.count)
    return String(decoding: word, as: UTF8.self)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
