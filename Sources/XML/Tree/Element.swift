/// An element of a document, which it keeps alive.
public struct Element {
  let index: Int
  public let document: Document

  var node: Document.Node { document.nodes[index] }
  var number: Name { node.name.unsafelyUnwrapped }

  /// The name, as `{namespace}name` if it has a namespace.
  public var name: String { document.names[number] }

  /// The name without its namespace.
  var localName: String { document.names.local(number) }

  public func isNamed(_ name: StaticString) -> Bool { number == document.names.name(name) }

  public var parent: Element? {
    node.parent < 0 ? nil : Element(index: Int(node.parent), document: document)
  }
}

extension Element: Hashable {
  /// Elements are equal if they are the same element of the same document.
  public static func == (a: Element, b: Element) -> Bool { a.index == b.index && a.document === b.document }
  public func hash(into hasher: inout Hasher) { hasher.combine(index) }
}

extension Element {
  /// The path from the root, as `/disclosure/ledger/line[3]`, with numbers where siblings share a name.
  public var path: String { (parent?.path ?? "") + "/" + localName + (ordinal.map { "[\($0)]" } ?? "") }

  private var ordinal: Int? {
    guard let parent else { return nil }
    var before = 0
    var after = 0
    for sibling in parent.children where sibling.number == number {
      if sibling.index < index { before += 1 } else { after += 1 }
    }
    return before > 0 || after > 1 ? before + 1 : nil
  }
}
