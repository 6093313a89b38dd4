internal import NearName
internal import XML

/// The columns of a table while they are read: leaves from left to right, and the heads above them.
struct ColumnLayout {
  private(set) var leaves: [ColumnPlan] = []
  var heads: [HeadNode] = []
  /// The number of `<side>` elements; without any, all columns are one side.
  var sideCount = 0

  /// The number of blocks of lines side by side.
  var blockCount: Int { max(sideCount, 1) }

  /// The side that is being read. Columns before the first `<side>` belong to the first side.
  var side: Int { max(sideCount - 1, 0) }

  mutating func add(_ column: ColumnPlan) { leaves.append(column) }

  /// Whether a name directly follows its code, so that a label can span both.
  var hasCodeBeforeLabel: Bool {
    zip(leaves, leaves.dropFirst()).contains { $0.kind == .code && $1.kind == .label }
  }

  /// Returns the head, with the row of column numbers if the element asks for one.
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
  mutating func readColumns(_ element: Element) -> ColumnLayout {
    var layout = ColumnLayout()
    for child in element.children { layout.heads += readColumn(child, within: .everything, layout: &layout) }
    return layout
  }

  /// Adds the leaves of a column, group or side, and returns its heads.
  private mutating func readColumn(_ element: Element, within outer: Selector, layout: inout ColumnLayout) -> [HeadNode]
  {
    let head = element["head"]?.withJoinedLines
    let kind = ColumnPlan.Kind(rawValue: element.name)
    if let kind, kind != .amount {
      layout.add(
        ColumnPlan(
          kind: kind, side: layout.side,
          part: element["part"].flatMap(Axis.levelNames.firstIndex(of:)).map { $0 + 1 },
          numbering: element["numbered"].map(Numbering.init)))
      return [.column(text: head ?? "")]
    }
    guard let selector = readSelector(element, within: outer) else {
      findings.append(Finding(.contradictoryColumn(head ?? ""), at: Location(path, element.position)))
      return []
    }
    if let kind {
      layout.add(
        ColumnPlan(
          kind: kind, side: layout.side, selector: selector, figureName: element["figure"],
          aspect: readAspect(element), whole: element["whole"]))
      return [.column(text: head ?? "")]
    }
    if element.isNamed("side") { layout.sideCount += 1 }
    var children: [HeadNode] = []
    for child in element.children { children += readColumn(child, within: selector, layout: &layout) }
    return head.map { [.group(text: $0, children: children)] } ?? children
  }

  private mutating func readAspect(_ element: Element) -> Figure.Aspect {
    guard let attribute = element.attribute("of") else { return .value }
    let known = Figure.Aspect.all(comparing: bases)
    if let aspect = known.first(where: { $0.isNamed(attribute.value) }) { return aspect }
    let names = known.map(\.name)
    report(
      .unknownAspect(
        attribute.value, nearest: nearestName(to: attribute.value, among: names), known: names.joined(separator: "、")),
      at: attribute, element)
    return .value
  }
}
