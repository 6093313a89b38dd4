/// An attribute of an element. Namespace declarations are not attributes.
public struct Attribute {
  let index: Int
  public let element: Element

  var node: Document.AttributeNode { element.document.attributes[index] }

  /// The name, as `{namespace}name` if it has a namespace.
  public var name: String { element.document.names[node.name] }

  public func isNamed(_ name: StaticString) -> Bool { node.name == element.document.names.name(name) }

  public var value: String { element.document.string(node.start, node.count) }

  /// Hands over the UTF-8 bytes of the value, without a copy.
  public func withValue<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try element.document.withBytes(node.start, node.count, body)
  }
}

extension Element {
  /// In the order of the document.
  public var attributes: some RandomAccessCollection<Attribute> {
    let node = node
    return (Int(node.start)..<Int(node.start + node.count)).lazy.map { Attribute(index: $0, element: self) }
  }

  public func attribute(_ name: StaticString) -> Attribute? {
    let number = document.names.name(name)
    let node = node
    let all = document.attributes
    for index in Int(node.start)..<Int(node.start + node.count) where all[index].name == number {
      return Attribute(index: index, element: self)
    }
    return nil
  }

  /// The value of the attribute of that name.
  public subscript(name: StaticString) -> String? { attribute(name)?.value }

  /// Passes the UTF-8 bytes of a value to a closure without copying, or returns nil when there is no such attribute.
  public func withAttribute<Result, Failure: Error>(
    _ name: StaticString, _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result? {
    guard let attribute = attribute(name) else { return nil }
    return try attribute.withValue(body)
  }
}
