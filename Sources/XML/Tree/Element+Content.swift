internal import CLibXML2

/// What stands in an element, in the order of the document.
public enum Node {
  case element(Element)
  case text(Text)

  init?(_ node: UnsafeMutablePointer<xmlNode>, in document: Document) {
    switch node.pointee.type {
    case XML_ELEMENT_NODE: self = .element(Element(node: node, document: document))
    case XML_TEXT_NODE: self = .text(Text(node: node, document: document))
    default: return nil
    }
  }
}

/// Nodes under one element, found one at a time.
public struct Content: Sequence, IteratorProtocol {
  private var upcoming: UnsafeMutablePointer<xmlNode>?
  private let document: Document

  init(of element: XML.Element) {
    upcoming = element.node.pointee.children
    document = element.document
  }

  public mutating func next() -> Node? {
    while let node = upcoming {
      upcoming = node.pointee.next
      if let found = Node(node, in: document) { return found }
    }
    return nil
  }
}

/// The elements directly under one, found one at a time.
public struct ChildElements: Sequence, IteratorProtocol {
  private var upcoming: UnsafeMutablePointer<xmlNode>?
  private let document: Document

  init(of element: XML.Element) {
    upcoming = element.node.pointee.children
    document = element.document
  }

  public mutating func next() -> XML.Element? {
    while let node = upcoming {
      upcoming = node.pointee.next
      if node.pointee.type == XML_ELEMENT_NODE { return XML.Element(node: node, document: document) }
    }
    return nil
  }
}

extension Element {
  /// Elements and runs of text, as they follow each other. Adjoining text is one run, whatever comments stood in it.
  public var content: Content { Content(of: self) }

  public var children: ChildElements { ChildElements(of: self) }

  public func children(named name: StaticString) -> some Sequence<Element> {
    children.lazy.filter { $0.isNamed(name) }
  }

  public func firstChild(named name: StaticString) -> Element? {
    children.first { $0.isNamed(name) }
  }

  /// The text that stands directly in the element, without that of its children.
  public var directText: String {
    var result = ""
    for case .text(let text) in content { result += text.string }
    return result
  }

  /// All text in the element, at any depth.
  public var text: String {
    // Most elements with text hold one run and nothing else.
    if let only = node.pointee.children, only.pointee.next == nil, only.pointee.type == XML_TEXT_NODE {
      return String(libxml: only.pointee.content)
    }
    guard let bytes = xmlNodeGetContent(node) else { return "" }
    defer { libxml_free(bytes) }
    return String(libxml: bytes)
  }
}
