internal import NearName
internal import XML

extension ProfileReader {
  mutating func readRowPlan(_ table: Element, columns: ColumnLayout) -> RowPlan? {
    for element in table.children {
      switch element.name {
      case "tree":
        refuseSides(columns, of: element)
        return .tree(readTree(element, columns: columns))
      case "statement": return .lines(readStatement(element, columns: columns))
      case "list":
        refuseSides(columns, of: element)
        return .lines(readList(element))
      case "form": return .lines(readForm(element, columns: columns))
      default: continue
      }
    }
    return nil
  }

  /// Reports sides in a table that cannot have any: only statements and forms can.
  private mutating func refuseSides(_ columns: ColumnLayout, of element: Element) {
    guard columns.blockCount > 1 else { return }
    report(.sidesMisplaced(element.name), at: nil, element)
  }

  private mutating func readTree(_ element: Element, columns: ColumnLayout) -> TreePlan {
    if columns.leaves.contains(where: { $0.figure != nil }) { report(.figureInTree, at: nil, element) }
    let total = element.firstChild(named: "total").map { total in
      TotalRowPlan(
        label: total["label"] ?? "", spansCode: total["merged"] == "是", standsWhenEmpty: total["when-empty"] == "是",
        isLast: total["place"] == "last", isExact: total["rounding"] == "exact")
    }
    if let total, total.spansCode, !columns.hasCodeBeforeLabel, let child = element.firstChild(named: "total") {
      report(.mergedTotalMisplaced, at: child.attribute("merged"), child)
    }
    let levels = readLevels(element)
    return TreePlan(axis: readAxis(element, levels), selector: readSelector(element), levels: levels, total: total)
  }

  /// Reads by what the rows of a tree are divided: levels of codes, or what `by` lists.
  private mutating func readLevels(_ element: Element) -> [Dimension] {
    guard let attribute = element.attribute("by") else {
      let axis = readAxis(element, [])
      let words = element["levels"].map { $0.split(separator: " ").map(String.init) }
      return zip(Axis.levelNames, axis.levels).filter { words?.contains($0.0) ?? true }
        .map { .codes(axis, digits: $0.1) }
    }
    var levels: [Dimension] = []
    for level in attribute.value.split(separator: " ").compactMap({ Dimension(name: String($0)) }) {
      if levels.contains(where: { level.cannotFollow($0) }) {
        report(.levelMisplaced(level.name), at: attribute, element)
      } else {
        levels.append(level)
      }
    }
    return levels
  }

  /// The view that a tree reads: that of its first codes, unless it says.
  private func readAxis(_ element: Element, _ levels: [Dimension]) -> Axis {
    if let axis = element["over"].flatMap(Axis.init(name:)) { return axis }
    for case .codes(let axis, _) in levels { return axis }
    return .function
  }

  private mutating func readStatement(_ element: Element, columns: ColumnLayout) -> FixedLinesPlan {
    let axis = element["over"].flatMap(Axis.init(name:)) ?? .function
    let outer = readSelector(element)
    return FixedLinesPlan(
      axis: axis, sideCount: columns.blockCount, bands: readBands(element, within: outer, columns: columns))
  }

  private mutating func readBands(_ element: Element, within outer: Selector, columns: ColumnLayout) -> [FixedLinesPlan
    .Band]
  {
    element.children(named: "band").map { child in
      let band = readBand(child, within: outer)
      refuseSurplus(band.sides.count, columns, at: child)
      return band
    }
  }

  private mutating func refuseSurplus(_ count: Int, _ columns: ColumnLayout, at element: Element) {
    guard count > columns.blockCount else { return }
    report(.tooManySides(count, sides: columns.blockCount), at: nil, element)
  }

  private mutating func readBand(_ element: Element, within outer: Selector) -> FixedLinesPlan.Band {
    FixedLinesPlan.Band(sides: element.children(named: "lines").map { readFixedLines($0, within: outer) })
  }

  private mutating func readList(_ element: Element) -> FixedLinesPlan {
    let axis = element["over"].flatMap(Axis.init(name:)) ?? .economic
    let outer = readSelector(element)
    let lines = element.children(named: "lines").flatMap { readFixedLines($0, within: outer) }
    return FixedLinesPlan(axis: axis, sideCount: 1, bands: [FixedLinesPlan.Band(sides: [lines])])
  }

  /// Reads a form, which prints every code it lists, even without money, with names from the chart of accounts.
  private mutating func readForm(_ element: Element, columns: ColumnLayout) -> FixedLinesPlan {
    let outer = readSelector(element)
    let blocks = element.children(named: "block").map { block -> [FixedLine] in
      guard case .within(let codes) = readCodes("codes", of: block, on: .economic) else { return [] }
      return codes.map { code in
        FixedLine(
          label: classification?.economics.name(of: code) ?? "", code: .account(code),
          selector: outer.narrowed(by: Selector(economics: .within([code]))))
      }
    }
    refuseSurplus(blocks.count, columns, at: element)
    return FixedLinesPlan(
      axis: .economic, sideCount: columns.blockCount,
      bands: [FixedLinesPlan.Band(sides: blocks)] + readBands(element, within: outer, columns: columns))
  }
}

extension ProfileReader {
  /// Reads the lines of one side in one band: those of a line set, then those written out.
  private mutating func readFixedLines(_ element: Element, within outer: Selector) -> [FixedLine] {
    var elements: [Element] = []
    if let attribute = element.attribute("set") {
      if let set = lineSets[attribute.value] {
        elements += set.children(named: "line")
      } else {
        let near = nearestName(to: attribute.value, among: lineSets.keys.sorted()) ?? ""
        findings.append(
          Finding(.unknownLineSet(attribute.value, nearest: near), at: Location(path, attribute.valuePosition)))
      }
    }
    elements += element.children.filter { $0.isNamed("line") || $0.isNamed("tree") }
    let numbering = readNumbering(element)
    if numbering != nil, elements.count > ChineseNumerals.largestCount {
      report(.tooManyLines(ChineseNumerals.largestCount), at: nil, element)
      return []
    }
    let common = readSelector(element, within: outer)
    if numbering != nil { numberedLines += 1 }
    // 是 counts all lines as one level, also those that are set in.
    let isByLevel = element["numbered"] != "是"
    let lines = elements.map { line in
      let depth = line["depth"].flatMap { Int($0) } ?? 0
      let isTotal = line["total"] == "是"
      return FixedLine(
        label: line["label"] ?? "", selector: readLineSelector(line, within: common),
        emphasis: isTotal ? .total : .line, depth: depth, labelSpan: line["span"].flatMap { Int($0) } ?? 1,
        numbering: isByLevel && isTotal
          ? nil
          : numbering.map { LineNumbering(group: numberedLines, level: isByLevel ? depth : 0, numbering: $0) },
        tree: line.isNamed("tree") ? readTreeOfLines(line) : nil)
    }
    // Where the ledger decides how many lines there are, they are counted once it is known.
    return lines.contains { $0.tree != nil } ? lines : lines.numbered
  }

  private func readNumbering(_ element: Element) -> Numbering? {
    switch element["numbered"] {
    case nil, "否": nil
    case "是": .chinese
    case let firsts?: Numbering(firsts)
    }
  }

  /// Reads a tree whose rows stand among fixed lines. What it selects is the selector of its line.
  private mutating func readTreeOfLines(_ element: Element) -> TreePlan {
    let levels = readLevels(element)
    return TreePlan(axis: readAxis(element, levels), selector: .everything, levels: levels)
  }

  private mutating func readLineSelector(_ line: Element, within outer: Selector?) -> Selector? {
    if line["blank"] == "是" { return nil }
    if let selector = readSelector(line, within: outer) { return selector }
    report(.contradictoryLine(line["label"] ?? ""), at: line.attribute("label"), line)
    return nil
  }
}

extension Dimension {
  /// Whether it is the same as one above it, or a coarser level of the same codes.
  fileprivate func cannotFollow(_ other: Dimension) -> Bool {
    if case .codes(let axis, let digits) = self, case .codes(axis, let above) = other { return digits <= above }
    return self == other
  }
}
