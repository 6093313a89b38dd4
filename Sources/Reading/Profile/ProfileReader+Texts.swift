internal import NearName
internal import XML

/// What a profile declares for texts: figures, sections, assets, and names.
extension ProfileReader {
  /// Reads the figures of all layers in order; one replaces another of the same name in a layer below.
  mutating func readFigures() -> [FigurePlan] {
    var plans: [FigurePlan] = []
    var sources: [String: (element: Element, path: String)] = [:]
    for layer in layers {
      path = layer.path
      let removed = removed("figure", from: layer, among: plans.map(\.name))
      plans.removeAll { removed.contains($0.name) }
      var own: Set<String> = []
      for element in layer.root.children(named: "figure") {
        let plan = readFigure(element)
        if !own.insert(plan.name).inserted {
          report(.figureTwice(plan.name), at: element.attribute("name"), element)
        }
        sources[plan.name] = (element, layer.path)
        if let known = plans.firstIndex(where: { $0.name == plan.name }) {
          plans[known] = plan
        } else {
          plans.append(plan)
        }
      }
    }
    checkReferences(to: plans, from: plans.compactMap { sources[$0.name] })
    return plans
  }

  private mutating func readFigure(_ element: Element) -> FigurePlan {
    let breakdown = element["breakdown"].flatMap(Dimension.init(name:))
    let axis = element["over"].flatMap(Axis.init(name:)) ?? breakdown?.axis ?? .function
    var plan = FigurePlan(
      name: element["name"] ?? "", axis: axis, selector: readSelector(element), whole: element["whole"],
      breakdown: breakdown)
    plan.otherNames = element["also"]?.split(whereSeparator: \.isWhitespace).map(String.init) ?? []
    plan.partBasis = readBasis("comparing", of: element)
    plan.order = element["order"].flatMap(PartOrder.init(name:)) ?? .code
    return plan
  }

  /// Reports names of figures that there are not, in the figures and tables that are in effect.
  private mutating func checkReferences(to plans: [FigurePlan], from figures: [(element: Element, path: String)]) {
    let names = plans.map(\.name)
    for figure in figures {
      path = figure.path
      refuseUnknownFigure("whole", of: figure.element, names: names)
    }
    for (_, table) in tableElements.sorted(by: { $0.key < $1.key }) {
      path = table.path
      guard let columns = table.element.firstChild(named: "columns") else { continue }
      refuseUnknownFigures(under: columns, names: names)
    }
  }

  private mutating func refuseUnknownFigures(under element: Element, names: [String]) {
    for child in element.children {
      refuseUnknownFigure("figure", of: child, names: names)
      refuseUnknownFigure("whole", of: child, names: names)
      refuseUnknownFigures(under: child, names: names)
    }
  }

  mutating func refuseUnknownFigure(_ attribute: StaticString, of element: Element, names: [String]) {
    guard let attribute = element.attribute(attribute), !names.contains(attribute.value) else { return }
    report(
      .unknownFigure(attribute.value, nearest: nearestName(to: attribute.value, among: names)), at: attribute, element)
  }

  /// Reads the sections of the nearest layer that lists any, without what layers above it remove.
  mutating func readSections() -> [SectionPlan] {
    var plans: [SectionPlan] = []
    for layer in layers {
      path = layer.path
      let removed = removed("section", from: layer, among: plans.map(\.name))
      plans.removeAll { removed.contains($0.name) }
      if let sections = layer.root.firstChild(named: "sections") { plans = readSections(sections) }
    }
    return plans
  }

  private mutating func readSections(_ sections: Element) -> [SectionPlan] {
    var names: Set<String> = []
    return sections.children.map { element in
      let name = element["name"] ?? ""
      if !names.insert(name).inserted { report(.sectionTwice(name), at: element.attribute("name"), element) }
      return SectionPlan(
        name: name, title: element["title"] ?? "",
        requirement: element["needs"].flatMap(SectionPlan.Requirement.init(name:)),
        figures: (element["figures"] ?? "").split(separator: " ").map(String.init))
    }
  }

  /// Refuses sections that wait for a figure which the profile does not have.
  mutating func refuseUnknownSectionFigures(among names: [String]) {
    guard let layer = layers.last(where: { $0.root.firstChild(named: "sections") != nil }) else { return }
    path = layer.path
    for element in layer.root.firstChild(named: "sections").map({ Array($0.children) }) ?? [] {
      for name in (element["figures"] ?? "").split(separator: " ").map(String.init)
      where !names.contains(where: { $0 == name || $0.hasPrefix("\(name).") }) {
        report(
          .unknownFigure(name, nearest: nearestName(to: name, among: names)), at: element.attribute("figures"), element)
      }
    }
  }

  func readScoring() -> Scoring? {
    guard let element = layers.compactMap({ $0.root.firstChild(named: "evaluation") }).last,
      element.attribute("points") != nil
    else { return nil }
    let points = { (element: Element, name: StaticString) in element[name].flatMap { Points($0) } ?? .zero }
    return Scoring(
      executionPoints: points(element, "points"),
      execution: element.children(named: "execution").map {
        Scoring.Step(from: points($0, "from"), score: points($0, "score"))
      },
      grades: element.children(named: "grade").map {
        Scoring.Grade(from: points($0, "from"), name: $0["name"] ?? "")
      })
  }

  /// Returns what the nearest list of asset lines prints for one that is not stated.
  func readAssetPlaceholder() -> String? {
    layers.compactMap { $0.root.firstChild(named: "asset-lines") }.last.flatMap { $0["none"] }
  }

  /// Reads the lines of the nearest layer that lists any, without what layers above it remove.
  mutating func readAssetLines() -> [AssetLine] {
    var lines: [AssetLine] = []
    for layer in layers {
      path = layer.path
      let removed = removed("asset-line", from: layer, among: lines.map(\.label))
      lines.removeAll { removed.contains($0.label) }
      guard let list = layer.root.firstChild(named: "asset-lines") else { continue }
      lines = list.children.map { element in
        AssetLine(label: element["label"] ?? "", asset: element["asset"], isPart: element["part"] == "是")
      }
    }
    return lines
  }

  /// Returns the names that elements of this kind declare in all layers.
  func names(of element: StaticString) -> [String] {
    var names: [String] = []
    for layer in layers {
      for removed in layer.root.children(named: "remove").compactMap({ $0[element] }) {
        names.removeAll { $0 == removed }
      }
      for name in layer.root.children(named: element).compactMap({ $0["name"] }) where !names.contains(name) {
        names.append(name)
      }
    }
    return names
  }

  /// Reports texts and counts that a layer removes and none below it declares.
  mutating func refuseUnknownRemovals() {
    for kind in ["text", "count"] as [StaticString] {
      var known: [String] = []
      for layer in layers {
        path = layer.path
        let removed = removed(kind, from: layer, among: known)
        known.removeAll { removed.contains($0) }
        known += layer.root.children(named: kind).compactMap { $0["name"] }
      }
    }
  }
}
