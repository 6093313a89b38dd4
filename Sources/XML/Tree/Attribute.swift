internal import CLibXML2

/// An attribute of an element. Namespace declarations are not attributes.
public struct Attribute {
  let node: UnsafeMutablePointer<xmlAttr>
  public let element: Element

  /// The name without its prefix.
  public var name: String { String(libxml: node.pointee.name) }

  /// The URI of the name's namespace; nil for a name without prefix.
  public var namespace: String? { node.pointee.ns.map { String(libxml: $0.pointee.href) } }

  public func isNamed(_ name: StaticString) -> Bool { isEqual(node.pointee.name, name) }

  public var value: String { String(libxml: bytes) }

  /// Hands over the UTF-8 bytes of the value, without a copy.
  public func withValue<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try withSpan(of: bytes, body)
  }

  /// Without a document type there are no entities, so a value is one text node, or none when it is empty.
  var bytes: UnsafePointer<UInt8>? { UnsafePointer(node.pointee.children?.pointee.content) }
}

/// The attributes of one element, in the order of the document, found one at a time.
public struct Attributes: Sequence, IteratorProtocol {
  private var upcoming: UnsafeMutablePointer<xmlAttr>?
  // Spelt out, since inside a sequence `Element` may also mean what it is a sequence of.
  private let element: XML.Element

  init(of element: XML.Element) {
    upcoming = element.node.pointee.properties
    self.element = element
  }

  public mutating func next() -> Attribute? {
    guard let node = upcoming else { return nil }
    upcoming = node.pointee.next
    return Attribute(node: node, element: element)
  }
}

extension Element {
  public var attributes: Attributes { Attributes(of: self) }

  public func attribute(_ name: StaticString) -> Attribute? {
    attributeNode(name).map { Attribute(node: $0, element: self) }
  }

  /// The value of the attribute of that name without prefix.
  public subscript(name: StaticString) -> String? {
    attributeNode(name).map { Attribute(node: $0, element: self).value }
  }

  /// Hands over the UTF-8 bytes of a value, without a copy; nil when there is no such attribute.
  public func withAttribute<Result, Failure: Error>(
    _ name: StaticString, _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result? {
    guard let attribute = attribute(name) else { return nil }
    return try attribute.withValue(body)
  }

  /// Hands over the bytes of each name and value in turn, without a copy: for rows of which there are very many.
  public func forEachAttribute<Failure: Error>(
    _ body: (_ name: Span<UInt8>, _ value: Span<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    for attribute in attributes {
      try withSpan(of: attribute.node.pointee.name) { (name) throws(Failure) in
        try withSpan(of: attribute.bytes) { (value) throws(Failure) in try body(name, value) }
      }
    }
  }

  private func attributeNode(_ name: StaticString) -> UnsafeMutablePointer<xmlAttr>? {
    var upcoming = node.pointee.properties
    while let node = upcoming {
      if isEqual(node.pointee.name, name), node.pointee.ns == nil { return node }
      upcoming = node.pointee.next
    }
    return nil
  }
}
