internal import CLibXML2
internal import Glibc

/// An element of a document, which it keeps alive.
public struct Element {
  let node: UnsafeMutablePointer<xmlNode>
  public let document: Document

  init(node: UnsafeMutablePointer<xmlNode>, document: Document) {
    self.node = node
    self.document = document
  }

  /// The name without its prefix.
  public var name: String { String(libxml: node.pointee.name) }

  /// The URI of the name's namespace.
  public var namespace: String? { node.pointee.ns.map { String(libxml: $0.pointee.href) } }

  /// Whether this is the name without prefix: a comparison of bytes, without a `String`.
  public func isNamed(_ name: StaticString) -> Bool { isEqual(node.pointee.name, name) }

  /// Hands over the bytes of the name, without a copy.
  public func withName<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try withSpan(of: node.pointee.name, body)
  }

  public var parent: Element? {
    guard let parent = node.pointee.parent, parent.pointee.type == XML_ELEMENT_NODE else { return nil }
    return Element(node: parent, document: document)
  }
}

extension Element: Hashable {
  /// Two elements are equal when they are the same one of the same document, whatever is in them.
  public static func == (a: Element, b: Element) -> Bool { a.node == b.node }
  public func hash(into hasher: inout Hasher) { hasher.combine(node) }
}

func isEqual(_ string: UnsafePointer<UInt8>?, _ name: StaticString) -> Bool {
  guard let string else { return false }
  let name = name.bytes
  // The terminating NUL of `string` differs from every byte of `name`, so no read goes past it.
  for index in name.indices where string[index] != name[index] { return false }
  return string[name.count] == 0
}

/// Lends the bytes of a string of libxml2's, which last as long as the tree.
@inline(__always)
func withSpan<Result, Failure: Error>(
  of string: UnsafePointer<UInt8>?, _ body: (Span<UInt8>) throws(Failure) -> Result
) throws(Failure) -> Result {
  let count = string.map { strlen(UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self)) } ?? 0
  return try body(UnsafeBufferPointer(start: string, count: count).span)
}
