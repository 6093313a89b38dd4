internal import Budget
internal import XML

/// The stretches of a document that are withheld (涉密). A finding there says what is wrong and where, but quotes nothing that is not
/// published all the same.
struct WithheldPlaces {
  private var stretches: [Range<Position>] = []

  init(in document: Document) {
    collect(document.root, until: Position(line: .max, column: .max))
  }

  /// `end` is where the element that follows begins: nobody's content stands between.
  private mutating func collect(_ element: Element, until end: Position) {
    if element["withheld"] == "是" {
      stretches.append(element.position..<end)
      return
    }
    let children = Array(element.children)
    for (index, child) in children.enumerated() {
      collect(child, until: index + 1 < children.count ? children[index + 1].position : end)
    }
  }

  func redact(_ findings: inout [Finding], knowing names: @autoclosure () -> Set<String> = []) {
    if stretches.isEmpty { return }
    let names = names()
    for index in findings.indices {
      guard let location = findings[index].location, let line = location.line else { continue }
      let place = Position(line: line, column: location.column ?? 1)
      if stretches.contains(where: { $0.contains(place) }) { findings[index].withhold(knowing: names) }
    }
  }
}

extension WithheldPlaces {
  /// Whether an attribute's value is published although its element is withheld.
  static func publish(_ attribute: String, of element: String) -> Bool {
    switch (element, attribute) {
    case (_, "withheld"), (_, "amount-public"), ("project", "code"), ("project", "name"), ("project", "unit"),
      ("indicator", "first"), ("indicator", "second"), ("item", "project"):
      true
    default: false
    }
  }
}
