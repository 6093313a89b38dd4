internal import Budget
internal import XML

/// The stretches of a document that are withheld (涉密). A finding there says what is wrong and where, but quotes nothing.
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

  func redact(_ findings: inout [Finding]) {
    for index in findings.indices {
      guard let location = findings[index].location, let line = location.line else { continue }
      let place = Position(line: line, column: location.column ?? 1)
      if stretches.contains(where: { $0.contains(place) }) { findings[index].withhold() }
    }
  }
}

extension Finding {
  /// Takes out whatever was quoted.
  mutating func withhold() {
    arguments = arguments.map { $0.isEmpty ? "" : "涉密" }
  }
}
