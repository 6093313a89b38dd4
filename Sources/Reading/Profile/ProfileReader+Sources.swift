internal import XML

// Tables of the budget platform that are read, and not published.
extension ProfileReader {
  /// Reads the sources of all layers; one replaces another of the same title in a layer below.
  mutating func readSources() -> [SourcePlan] {
    var sources: [SourcePlan] = []
    for layer in layers {
      path = layer.path
      let removed = removed("source", from: layer, among: sources.map(\.title))
      sources.removeAll { removed.contains($0.title) }
      for element in layer.root.children(named: "source") {
        let source = readSource(element)
        sources.removeAll { $0.title == source.title }
        sources.append(source)
      }
    }
    return sources
  }

  private mutating func readSource(_ element: Element) -> SourcePlan {
    let outer = readSelector(element)
    var amounts: [SourcePlan.AmountColumn] = []
    for amount in element.children(named: "amount") {
      guard let selector = readSelector(amount, within: outer) else {
        findings.append(Finding(.contradictoryColumn(amount["head"] ?? ""), at: Location(path, amount.position)))
        continue
      }
      amounts.append(.init(heads: Self.heads(of: amount), selector: selector))
    }
    let columns = element.children(named: "column").compactMap { column in
      column["field"].flatMap(SourcePlan.Field.init(rawValue:))
        .map { SourcePlan.Column(heads: Self.heads(of: column), field: $0) }
    }
    return SourcePlan(title: element["title"] ?? "", columns: columns, amounts: amounts)
  }

  private static func heads(of element: Element) -> [String] {
    (element["head"] ?? "").split(separator: " ").map(String.init)
  }
}
