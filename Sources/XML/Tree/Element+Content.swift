/// A child of an element.
public enum Node {
  case element(Element)
  case text(Text)
}

/// The child nodes of an element, found lazily.
public struct Content: Sequence, IteratorProtocol {
  private let document: Document
  private var upcoming: Int
  private let end: Int

  init(of element: XML.Element) {
    document = element.document
    upcoming = element.index + 1
    end = Int(element.node.end)
  }

  public mutating func next() -> Node? {
    guard upcoming < end else { return nil }
    let index = upcoming
    let node = document.nodes[index]
    upcoming = Int(node.end)
    return node.name == nil
      ? .text(Text(index: index, document: document)) : .element(XML.Element(index: index, document: document))
  }
}

/// The child elements of an element, found lazily.
public struct ChildElements: Sequence, IteratorProtocol {
  private var content: Content

  init(of element: XML.Element) { content = Content(of: element) }

  public mutating func next() -> XML.Element? {
    while let node = content.next() {
      if case .element(let element) = node { return element }
    }
    return nil
  }
}

extension Element {
  /// The elements and runs of text in the element. Adjacent text is one run, even across comments.
  public var content: Content { Content(of: self) }

  public var children: ChildElements { ChildElements(of: self) }

  public func children(named name: StaticString) -> some Sequence<Element> {
    let number = document.names.name(name)
    return children.lazy.filter { $0.number == number }
  }

  public func firstChild(named name: StaticString) -> Element? {
    let number = document.names.name(name)
    return children.first { $0.number == number }
  }

  /// All text in the element, at any depth.
  public var text: String {
    var result = ""
    for index in index..<Int(node.end) {
      let node = document.nodes[index]
      if node.name == nil { result += document.string(node.start, node.count) }
    }
    return result
  }
}
