internal import XML

extension ProfileReader {
  /// Reads the tallies of all layers in order; one replaces another of the same name in a layer below.
  mutating func readTallies(besides taken: [String], scoring: Scoring?) -> [TallyPlan] {
    var plans: [TallyPlan] = []
    var sources: [String: (element: Element, path: String)] = [:]
    for layer in layers {
      path = layer.path
      let removed = removed("tally", from: layer, among: plans.map(\.name))
      plans.removeAll { removed.contains($0.name) }
      var own = Set(taken)
      for element in layer.root.children(named: "tally") {
        guard let plan = readTally(element) else { continue }
        sources[plan.name] = (element, layer.path)
        if !own.insert(plan.name).inserted { report(.nameTwice(plan.name), at: element.attribute("name"), element) }
        if let known = plans.firstIndex(where: { $0.name == plan.name }) {
          plans[known] = plan
        } else {
          plans.append(plan)
        }
      }
    }
    let grades = scoring?.grades.map(\.name) ?? []
    for source in plans.compactMap({ sources[$0.name] }) {
      path = source.path
      guard let grade = source.element.attribute("grade"), !grades.contains(grade.value) else { continue }
      report(.gradeUnknown(grade.value, known: grades.joined(separator: "、")), at: grade, source.element)
    }
    return plans
  }

  private func readTally(_ element: Element) -> TallyPlan? {
    let words = { (name: StaticString) in element[name].map { $0.split(separator: " ").map(String.init) } }
    let subject: TallyPlan.Subject? =
      switch element["of"] {
      case "单位": .units(natures: words("nature"), isOrgan: element["organ"].map { $0 == "是" })
      case "项目":
        .projects(
          element["value"].flatMap(TallyPlan.ProjectMeasure.init(name:)) ?? .count, readFilter(element))
      case "采购":
        .items(
          element["value"].flatMap(TallyPlan.ItemMeasure.init(name:)) ?? .count, catalogue: words("catalogue"))
      case "合同":
        .contracts(
          element["value"].flatMap(TallyPlan.ContractMeasure.init(name:)) ?? .money,
          kinds: words("kind")?.compactMap(ContractKind.init(name:)) ?? ContractKind.allCases)
      default: nil
      }
    return subject.map { TallyPlan(name: element["name"] ?? "", subject: $0) }
  }

  private func readFilter(_ element: Element) -> TallyPlan.ProjectFilter {
    let marks = element["with"]?.split(separator: " ") ?? []
    var filter = TallyPlan.ProjectFilter()
    filter.kind = element["kind"]
    filter.hasGoals = marks.contains("绩效目标")
    filter.isEvaluated = marks.contains("自评")
    filter.grade = element["grade"]
    return filter
  }
}
