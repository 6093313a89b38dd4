internal import NearName
internal import XML

// Projects with their performance targets.
extension StatementReader {
  /// Without a profile nothing is known of its words and texts.
  mutating func readProjects(_ element: Element?, units: CodeList, under profile: Profile?) -> [Project] {
    var seen: Set<String> = []
    return element?.children.map { child in
      let code = child["code"] ?? ""
      refuseTwice(code, &seen, Message.projectTwice, at: "code", in: child)
      return readProject(child, code: code, units: units, under: profile)
    } ?? []
  }

  private mutating func readProject(
    _ element: Element, code: String, units: CodeList, under profile: Profile?
  ) -> Project {
    let isWithheld = element["withheld"] == "是"
    if !isWithheld, element.firstChild(named: "evaluation") != nil { noteMissingResults(of: element) }
    return Project(
      code: code, formerCode: element["was"], name: element["name"] ?? "", unit: readUnit(of: element, among: units),
      kind: element["kind"],
      isWithheld: isWithheld, isAmountPublic: !isWithheld || element["amount-public"] == "是",
      use: element.firstChild(named: "use").flatMap(readNarrativeIfStated),
      plan: element.firstChild(named: "plan").flatMap { $0.isStated ? Self.readPlan($0) : nil },
      goals: element.children(named: "goal").filter(\.isStated).map { goal in
        Project.Goal(text: readNarrative(goal), isWithheld: isWithheld || goal["withheld"] == "是")
      },
      indicators: element.children(named: "indicator").map {
        readIndicator($0, isWithheld: isWithheld, profile?.words)
      },
      evaluation: element.firstChild(named: "evaluation").map { readEvaluation($0) },
      texts: readTexts(element, known: profile?.projectTexts),
      location: Location(file, element.position))
  }

  /// An evaluated project says what became of each of its indicators.
  private mutating func noteMissingResults(of project: Element) {
    for indicator in project.children(named: "indicator")
    where indicator["withheld"] != "是" && indicator.attribute("result") == nil {
      let file = file
      findings.append(.resultMissing, at: Location(file, indicator.position))
    }
  }

  private mutating func readEvaluation(_ element: Element) -> Evaluation {
    let unit = moneyUnit(of: element)
    return Evaluation(
      performer: element["by"] ?? "",
      completion: element["completion"].flatMap { Percentage($0) } ?? Percentage(hundredths: 0),
      funds: element.children(named: "funds").map { funds in
        Evaluation.Funds(
          source: funds["source"].flatMap(FundSource.init(name:)) ?? .fiscal,
          initial: readAmount("initial", of: funds, in: unit), revised: readAmount("revised", of: funds, in: unit))
      },
      achieved: element.firstChild(named: "achieved").map(readNarrative)
        ?? Narrative(text: "", location: Location(file, element.position)),
      summary: element.firstChild(named: "summary").map(readNarrative),
      problems: element.firstChild(named: "problems").map(readNarrative),
      stated: Evaluation.Stated(
        executionRate: element["execution-rate"].flatMap { Percentage($0) },
        executionScore: element["execution-score"].flatMap { Points($0) },
        total: element["total"].flatMap { Points($0) }),
      location: Location(file, element.position))
  }

  private static func readPlan(_ element: Element) -> SpendingPlan {
    let share = { (month: StaticString) in element[month].flatMap { Percentage($0) } }
    return SpendingPlan(
      march: share("march"), june: share("june"), october: share("october"), december: share("december"))
  }

  private mutating func readIndicator(_ element: Element, isWithheld: Bool, _ words: PlaceWords?) -> Indicator {
    Indicator(
      first: readClass(of: element, words ?? PlaceWords()), second: element["second"] ?? "",
      third: element["third"] ?? "", description: element["description"] ?? "", target: Self.readTarget(element),
      basis: element["basis"] ?? "", result: Self.readResult(element),
      isWithheld: isWithheld || element["withheld"] == "是",
      location: Location(file, element.position))
  }

  private mutating func readClass(of indicator: Element, _ words: PlaceWords) -> IndicatorClass {
    let typed = indicator["first"] ?? ""
    if let known: IndicatorClass = words.term(typed) { return known }
    let names = words.names(of: IndicatorClass.self)
    report(
      .unknownWord(
        documents.name(of: "first", in: indicator), typed: typed, nearest: nearestName(to: typed, among: names),
        known: names.joined(separator: "、")),
      at: "first", of: indicator)
    return .output
  }

  private static func readResult(_ element: Element) -> Indicator.Result? {
    guard let text = element["result"], let points = element["points"].flatMap({ Points($0) }),
      let score = element["score"].flatMap({ Points($0) })
    else { return nil }
    return Indicator.Result(text: text, points: points, score: score)
  }

  private static func readTarget(_ element: Element) -> Indicator.Target? {
    if let words = element["words"] { return .words(words) }
    guard let comparison = element["operator"].flatMap(Comparison.init(name:)), let value = element["value"] else {
      return nil
    }
    return .comparison(comparison, value: value, unit: element["unit"] ?? "")
  }
}
