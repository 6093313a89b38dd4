internal import Budget
internal import XML

/// The columns of a table as they are read: leaves from left to right, and the heads over them.
struct ColumnLayout {
  var leaves: [ColumnPlan] = []
  var heads: [HeadNode] = []
  var sideCount = 1

  /// Whether a name stands directly behind its code, so that a label can span both.
  var hasCodeBeforeLabel: Bool {
    zip(leaves, leaves.dropFirst()).contains { $0.kind == .code && $1.kind == .label }
  }

  /// The head, with the row of column numbers if the element asks for one.
  func head(_ element: Element) -> TableHead {
    let label = element["number-label"] ?? ""
    let numbering: ColumnNumbering =
      switch element["numbered"] {
      case "all": .all(label: label)
      case "amounts": .amounts(label: label)
      default: .none
      }
    return TableHead(heads, columnNumbers: numbering.cells(for: leaves))
  }
}

extension ProfileReader {
  mutating func columns(_ element: Element) -> ColumnLayout {
    var layout = ColumnLayout()
    var side = -1
    for child in element.children {
      if child.isNamed("side") { side += 1 }
      if let head = column(child, side: max(side, 0), within: .everything, leaves: &layout.leaves) {
        layout.heads.append(head)
      }
    }
    layout.sideCount = max(side + 1, 1)
    return layout
  }

  /// Adds the leaves of a column, group or side, and returns its head.
  private mutating func column(
    _ element: Element, side: Int, within outer: Selector, leaves: inout [ColumnPlan]
  ) -> HeadNode? {
    let head = (element["head"] ?? "").trimmed
    if let kind = Self.kind(element) {
      leaves.append(ColumnPlan(kind: kind, side: side))
      return .column(text: head)
    }
    guard let selector = selector(element, within: outer) else {
      findings.append(Finding(.contradictoryColumn, at: Location(path, element.position), head))
      return nil
    }
    if element.isNamed("amount") {
      leaves.append(ColumnPlan(kind: .amount, side: side, selector: selector))
      return .column(text: head)
    }
    var children: [HeadNode] = []
    for child in element.children {
      if let node = column(child, side: side, within: selector, leaves: &leaves) { children.append(node) }
    }
    return .group(text: head, children: children)
  }

  private static func kind(_ element: Element) -> ColumnPlan.Kind? {
    switch element.name {
    case "serial": .serial
    case "line-number": .lineNumber
    case "code": .code
    case "label": .label
    default: nil
    }
  }
}
