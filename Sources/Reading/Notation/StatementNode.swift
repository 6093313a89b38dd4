internal import XML

/// An element that is put together from cells anywhere in a workbook, before it becomes part of a tree.
final class StatementNode {
  let name: String
  let position: Position
  private(set) var attributes: [Statement.Attribute] = []
  private(set) var text: (words: String, position: Position)?
  private(set) var children: [StatementNode] = []

  init(_ name: String, at position: Position) {
    self.name = name
    self.position = position
  }

  subscript(attribute: String) -> Statement.Attribute? { attributes.first { $0.name == attribute } }

  func set(_ attribute: String?, to words: String, at position: Position) {
    if let attribute {
      attributes.append(Statement.Attribute(name: attribute, value: words, position: position))
    } else {
      text = (words, position)
    }
  }

  @discardableResult
  func append(_ name: String, at position: Position) -> StatementNode {
    let child = StatementNode(name, at: position)
    children.append(child)
    return child
  }

  /// The first child of a name; it is made if there is none.
  func child(_ name: String, at position: @autoclosure () -> Position) -> StatementNode {
    children.first { $0.name == name } ?? append(name, at: position())
  }

  func build(in tree: inout TreeBuilder) {
    tree.open(name, at: position)
    for attribute in attributes { tree.attribute(attribute.name, attribute.value, at: attribute.position) }
    if let text { tree.text(text.words, at: text.position) }
    for child in children { child.build(in: &tree) }
    tree.close()
  }
}
