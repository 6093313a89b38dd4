internal import XML

extension ProfileReader {
  /// Reads the tallies of all layers in order; one replaces another of the same name in a layer below.
  mutating func readTallies(besides taken: [String], scoring: Scoring?) -> [TallyPlan] {
    var plans: [TallyPlan] = []
    for layer in layers {
      path = layer.path
      var own = Set(taken)
      for element in layer.root.children(named: "tally") {
        guard let plan = readTally(element, grades: scoring?.grades.map(\.name) ?? []) else { continue }
        if !own.insert(plan.name).inserted { report(.nameTwice(plan.name), at: element.attribute("name"), element) }
        if let known = plans.firstIndex(where: { $0.name == plan.name }) {
          plans[known] = plan
        } else {
          plans.append(plan)
        }
      }
    }
    return plans
  }

  private mutating func readTally(_ element: Element, grades: [String]) -> TallyPlan? {
    let words = { (name: StaticString) in element[name].map { $0.split(separator: " ").map(String.init) } }
    let subject: TallyPlan.Subject? =
      switch element["of"] {
      case "单位": .units(natures: words("nature"), isOrgan: element["organ"].map { $0 == "是" })
      case "项目":
        .projects(
          element["value"].flatMap(TallyPlan.ProjectMeasure.init(name:)) ?? .count, readFilter(element, grades: grades))
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

  private mutating func readFilter(_ element: Element, grades: [String]) -> TallyPlan.ProjectFilter {
    let marks = element["with"]?.split(separator: " ") ?? []
    var filter = TallyPlan.ProjectFilter()
    filter.kind = element["kind"]
    filter.hasGoals = marks.contains("绩效目标")
    filter.isEvaluated = marks.contains("自评")
    filter.grade = element["grade"]
    if let grade = filter.grade, !grades.contains(grade) {
      report(.gradeUnknown(grade, known: grades.joined(separator: "、")), at: element.attribute("grade"), element)
    }
    return filter
  }
}
