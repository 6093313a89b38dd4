internal import XML

/// The ranges of a document that are withheld (涉密). A finding there says what is wrong and where, but quotes nothing
/// except what is published anyway.
struct WithheldRanges {
  private var ranges: [Range<Position>] = []
  /// Cells of a workbook, which may follow each other in any order.
  private var cells: Set<String> = []

  init(in document: Document) {
    collect(document.root, until: Position(line: .max, column: .max))
  }

  /// `end` is where the next element begins; nothing else lies in between.
  private mutating func collect(_ element: Element, until end: Position) {
    if element["withheld"] == "是" {
      if element.position.sheet == nil { ranges.append(element.position..<end) } else { collectCells(of: element) }
      return
    }
    var children = element.children
    var next = children.next()
    while let child = next {
      next = children.next()
      collect(child, until: next?.position ?? end)
    }
  }

  private mutating func collectCells(of element: Element) {
    cells.insert("\(element.position)")
    for attribute in element.attributes { cells.insert("\(attribute.valuePosition)") }
    for node in element.content {
      switch node {
      case .element(let child): collectCells(of: child)
      case .text(let text): cells.insert("\(text.position)")
      }
    }
  }

  func redact(_ findings: inout Findings, names: @autoclosure () -> Set<String> = []) {
    if ranges.isEmpty, cells.isEmpty { return }
    findings.redact(names: names()) { location in
      guard let line = location.line else { return cells.contains { location.file.hasSuffix("!\($0)") } }
      return contains(Position(line: line, column: location.column ?? 1))
    }
  }

  /// Ranges are ascending and disjoint, so only the last that begins before `place` can contain it.
  private func contains(_ place: Position) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].lowerBound <= place { low = middle + 1 } else { high = middle }
    }
    return low > 0 && ranges[low - 1].contains(place)
  }
}

extension WithheldRanges {
  /// Whether an attribute's value is published although its element is withheld.
  static func isPublished(_ attribute: String, of element: String) -> Bool {
    switch (element, attribute) {
    case (_, "withheld"), (_, "amount-public"), ("project", "code"), ("project", "name"), ("project", "unit"),
      ("indicator", "first"), ("indicator", "second"), ("item", "project"):
      true
    default: false
    }
  }
}
