internal import XML

/// An element of a package as a value, with everything in it: for statements that are put together out of order,
/// changed, or written in another notation.
struct Statement {
  struct Attribute {
    var name: String
    var value: String
    var position: Position
  }

  enum Content {
    case text(String, Position)
    case statement(Statement)
  }

  var name: String
  var position: Position
  var attributes: [Attribute] = []
  var content: [Content] = []
  /// What people noted before the element, and at its end: no part of what is stated.
  var comments: [String] = []
  var closingComments: [String] = []

  init(_ name: String, at position: Position = .start) {
    self.name = name
    self.position = position
  }

  init(_ element: Element) {
    name = element.name
    position = element.position
    attributes = element.attributes.map { Attribute(name: $0.name, value: $0.value, position: $0.valuePosition) }
    content = element.content.compactMap { node in
      switch node {
      case .element(let child): .statement(Statement(child))
      case .text(let text): text.isBlank ? nil : .text(text.string, text.firstVisiblePosition)
      }
    }
  }

  var children: [Statement] {
    content.compactMap { if case .statement(let child) = $0 { child } else { nil } }
  }

  /// All text in it, at any depth.
  var text: String {
    content.map { content in
      switch content {
      case .text(let text, _): text
      case .statement(let child): child.text
      }
    }.joined()
  }

  subscript(name: String) -> String? {
    get { attributes.first { $0.name == name }?.value }
    set {
      guard let value = newValue else { return attributes.removeAll { $0.name == name } }
      if let index = attributes.firstIndex(where: { $0.name == name }) {
        attributes[index].value = value
      } else {
        attributes.append(Attribute(name: name, value: value, position: position))
      }
    }
  }

  mutating func append(_ child: Statement) { content.append(.statement(child)) }

  mutating func append(_ text: String, at position: Position) { content.append(.text(text, position)) }

  func build(in tree: inout TreeBuilder) {
    tree.open(name, at: position)
    for attribute in attributes { tree.attribute(attribute.name, attribute.value, at: attribute.position) }
    for node in content {
      switch node {
      case .text(let text, let position): tree.text(text, at: position)
      case .statement(let child): child.build(in: &tree)
      }
    }
    tree.close()
  }
}
