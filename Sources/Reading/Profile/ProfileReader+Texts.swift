internal import Budget
internal import NearName
internal import XML

/// What a profile says of the texts: figures, sections, assets, and the names that may be used.
extension ProfileReader {
  /// Figures of all layers in their order; one of the same name replaces that of a layer below.
  mutating func readFigures() -> [FigurePlan] {
    var plans: [FigurePlan] = []
    for layer in layers {
      path = layer.path
      var own: Set<String> = []
      for element in layer.root.children(named: "figure") {
        let plan = figure(element)
        if !own.insert(plan.name).inserted {
          report(.figureTwice, at: element.attribute("name"), element, plan.name)
        }
        if let known = plans.firstIndex(where: { $0.name == plan.name }) {
          plans[known] = plan
        } else {
          plans.append(plan)
        }
      }
    }
    checkWholes(of: plans)
    return plans
  }

  private mutating func figure(_ element: Element) -> FigurePlan {
    let breakdown: FigurePlan.Breakdown? =
      switch element["breakdown"] {
      case "功能类": .init(axis: .function, digits: 3)
      case "功能款": .init(axis: .function, digits: 5)
      case "功能项": .init(axis: .function, digits: 7)
      case "经济类": .init(axis: .economic, digits: 3)
      case "经济款": .init(axis: .economic, digits: 5)
      default: nil
      }
    let axis = element["over"].flatMap(Axis.init(name:)) ?? breakdown?.axis ?? .function
    return FigurePlan(
      name: element["name"] ?? "", axis: axis, selector: selector(element), whole: element["whole"],
      breakdown: breakdown)
  }

  private mutating func checkWholes(of plans: [FigurePlan]) {
    let names = plans.map(\.name)
    for layer in layers {
      path = layer.path
      for element in layer.root.children(named: "figure") {
        guard let whole = element["whole"], !names.contains(whole) else { continue }
        report(
          .unknownFigure, at: element.attribute("whole"), element, whole, nearestName(to: whole, among: names) ?? "")
      }
    }
  }

  /// The sections of the nearest layer that lists any.
  mutating func readSections() -> [SectionPlan] {
    guard let layer = layers.last(where: { $0.root.firstChild(named: "sections") != nil }) else { return [] }
    path = layer.path
    var plans: [SectionPlan] = []
    for element in layer.root.firstChild(named: "sections").map({ Array($0.children) }) ?? [] {
      let name = element["name"] ?? ""
      if plans.contains(where: { $0.name == name }) {
        report(.sectionTwice, at: element.attribute("name"), element, name)
      }
      plans.append(
        SectionPlan(
          name: name, title: element["title"] ?? "", needs: element["needs"].flatMap(SectionPlan.Need.init(name:))))
    }
    return plans
  }

  func readAssetLines() -> [AssetLine] {
    let lists = layers.compactMap { $0.root.firstChild(named: "asset-lines") }
    return lists.last?.children.map { element in
      AssetLine(label: element["label"] ?? "", asset: element["asset"], isPart: element["part"] == "是")
    } ?? []
  }

  /// The names that all layers declare with elements of that name.
  func names(of element: StaticString) -> [String] {
    var names: [String] = []
    for name in layers.flatMap({ $0.root.children(named: element) }).compactMap({ $0["name"] })
    where !names.contains(name) {
      names.append(name)
    }
    return names
  }
}
