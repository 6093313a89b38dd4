internal import XML

/// A copy of an element that can be edited, and made a tree again. It is shared by those who edit parts of it.
final class ElementDraft {
  let name: String
  private(set) var attributes: [(name: String, value: String, position: Position)]
  var children: [ElementDraft] = []
  /// The words of a run of text, which has neither attributes nor children.
  private let text: String?
  /// Where findings about it belong.
  private let position: Position

  /// Copies an element, for findings at `position`, or where it is if that is nil.
  init(_ element: Element, at position: Position? = nil) {
    name = element.name
    text = nil
    self.position = position ?? element.position
    attributes = element.attributes.map { ($0.name, $0.value, position ?? $0.valuePosition) }
    for node in element.content {
      switch node {
      case .element(let child): children.append(ElementDraft(child, at: position))
      case .text(let words): children.append(ElementDraft(text: words.string, at: self.position))
      }
    }
  }

  private init(text: String, at position: Position) {
    name = ""
    self.text = text
    self.position = position
    attributes = []
  }

  subscript(attribute: String) -> String? {
    get { attributes.first { $0.name == attribute }?.value }
    set {
      let index = attributes.firstIndex { $0.name == attribute }
      switch (index, newValue) {
      case (let index?, let value?): attributes[index].value = value
      case (let index?, nil): attributes.remove(at: index)
      case (nil, let value?): attributes.append((attribute, value, self.position))
      case (nil, nil): break
      }
    }
  }

  /// Returns the element as the root of a tree.
  func document(names: Names) throws(ParseFault) -> Document {
    var tree = TreeBuilder(names: names)
    add(to: &tree)
    return try tree.finish()
  }

  private func add(to tree: inout TreeBuilder) {
    if let text { return tree.text(text, at: position) }
    tree.open(name, at: position)
    for (name, value, position) in attributes { tree.attribute(name, value, at: position) }
    for child in children { child.add(to: &tree) }
    tree.close()
  }
}

extension ElementDraft {
  /// An element in a tree, and the element that it is a child of.
  struct Place {
    var parent: ElementDraft
    var element: ElementDraft

    var index: Int { parent.children.firstIndex { $0 === element } ?? 0 }
  }

  /// Returns the elements below this one, from the top.
  var places: [Place] { children.flatMap { [Place(parent: self, element: $0)] + $0.places } }
}
