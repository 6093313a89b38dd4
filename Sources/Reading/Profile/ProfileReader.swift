internal import NearName
internal import XML

/// Reads a profile: its `profile.xml`, layered over those of the profiles that it extends.
struct ProfileReader {
  /// One `profile.xml`.
  struct Layer {
    var name: String
    var path: String
    var root: Element
  }

  /// From the profile that extends nothing to the requested one.
  let layers: [Layer]
  /// The file being read, for findings.
  var path = ""
  var findings = Findings()
  /// Named lists of lines, which several tables use.
  var lineSets: [String: Element] = [:]
  /// How many lists of lines are counted.
  var numberedLines = 0
  /// What figures may be compared with, as any layer names it.
  var bases = Basis.ofPackages
  /// The tables that are in effect, each with the file that declares it.
  var tableElements: [Int: (element: Element, path: String)] = [:]
  /// Set once the layers have stated the edition.
  var classification: Classification?

  init(layers: [Layer]) {
    self.layers = layers
  }

  mutating func read(charts: ChartOfAccountsLibrary) -> Profile? {
    guard let own = layers.last else { return nil }
    path = own.path
    refuseBraces(in: own.root)
    guard let kind = required("kind").flatMap(PackageKind.init(name:)),
      let edition = required("chart").flatMap({ Edition($0) }),
      let title = required("title"), let numbers = readNumberStyle(),
      let rounding = required("rounding").map(Rounding.init)
    else { return nil }
    let classification = charts.classification(edition)
    self.classification = classification
    let (named, left) = readBases()
    bases = named
    let texts = readTextNames()
    refuseDots()
    let tables = readTables(numbers: numbers, rounding: rounding)
    // A format may publish texts and goals alone.
    if tables.isEmpty, !layers.contains(where: { $0.root.firstChild(named: "sections") != nil }) {
      findings.append(Finding(.profileWithoutTables, at: Location(path, own.root.position)))
    }
    refuseUnknownRemovals()
    var profile = Profile(
      name: own.name, title: title, kind: kind, classification: classification, numbers: numbers,
      textNumbers: readTextStyle(numbers), tables: tables, figures: readFigures(), sections: readSections(),
      assetLines: readAssetLines(), scoring: readScoring(), texts: texts.department, counts: names(of: "count"),
      folders: layers.reversed().map(\.name))
    profile.projectTexts = texts.project
    profile.bases = left
    profile.words = readWords()
    profile.exceptions = readExceptions()
    profile.tallies = readTallies(besides: profile.figures.map(\.name) + profile.counts, scoring: profile.scoring)
    refuseUnknownSectionFigures(
      among: profile.figures.map(\.name) + profile.tallies.map(\.name) + profile.counts)
    profile.assetPlaceholder = readAssetPlaceholder()
    profile.headlines = readHeadlines(figures: profile.figures.map(\.name) + profile.tallies.map(\.name))
    profile.checks = readChecks(of: profile)
    profile.sources = readSources()
    profile.lastYearsClassification = charts.classification(Edition(year: edition.year - 1))
    profile.charts = readCharts(profile.figures, profile.tallies, counts: profile.counts)
    refuseUsedBases(in: profile)
    return profile
  }

  /// Refuses placeholders in titles and labels, as inputs and messages find these by their text: only notes and
  /// templates may name figures.
  private mutating func refuseBraces(in element: Element) {
    for attribute in element.attributes where attribute.value.namesFigures && attribute.value.contains("{{") {
      report(.bracesInProfile(attribute.value), at: attribute, element)
    }
    for child in element.children { refuseBraces(in: child) }
  }

  /// Returns the value of the nearest layer that has the attribute.
  private func stated(_ attribute: StaticString) -> String? {
    layers.lazy.reversed().compactMap { $0.root[attribute] }.first
  }

  private mutating func required(_ attribute: StaticString) -> String? {
    if let value = stated(attribute) { return value }
    let root = layers[layers.count - 1].root
    findings.append(Finding(.profileAttributeMissing("\(attribute)"), at: Location(path, root.position)))
    return nil
  }

  mutating func report(_ message: Message, at attribute: Attribute?, _ element: Element) {
    findings.append(Finding(message, at: Location(path, attribute?.valuePosition ?? element.position)))
  }
}

// MARK: - Numbers

extension ProfileReader {
  private mutating func readNumberStyle() -> NumberStyle? {
    guard let unit = required("unit").flatMap(MoneyUnit.init(name:)),
      let decimals = required("decimals").flatMap({ Int($0) }), let grouping = required("grouping"),
      let zero = required("zero")
    else { return nil }
    let root = layers[layers.count - 1].root
    let clamped = clampDecimals(decimals, unit, at: root.attribute("decimals"), root)
    var style = NumberStyle(unit: unit, decimals: clamped, grouping: grouping == "是", zero: zero)
    style.unknown = stated("unknown") ?? ""
    style.trimsZeros = stated("trim") == "是"
    style.truncates = stated("truncate") == "是"
    if let decimals = stated("rate-decimals").flatMap({ Int($0) }) { style.rateDecimals = decimals }
    return style
  }

  /// Texts show amounts as tables do unless the profile says otherwise, but never leave zero blank.
  private func readTextStyle(_ numbers: NumberStyle) -> NumberStyle {
    let decimals = stated("text-decimals").flatMap { Int($0) } ?? numbers.decimals
    let unit = stated("text-unit").flatMap(MoneyUnit.init(name:)) ?? numbers.unit
    var style = NumberStyle(
      unit: unit, decimals: min(decimals, unit.decimalsOfFen),
      grouping: stated("text-grouping").map { $0 == "是" } ?? numbers.grouping, zero: stated("text-zero") ?? "0")
    style.trimsZeros = stated("text-trim").map { $0 == "是" } ?? numbers.trimsZeros
    style.truncates = stated("text-truncate").map { $0 == "是" } ?? numbers.truncates
    style.rateDecimals = numbers.rateDecimals
    return style
  }

  /// Reads the number style of a table, which inherits that of the profile.
  private mutating func readNumberStyle(_ table: Element, inheriting profile: NumberStyle) -> NumberStyle {
    let unit = table["unit"].flatMap(MoneyUnit.init(name:)) ?? profile.unit
    let decimals = table["decimals"].flatMap { Int($0) } ?? min(profile.decimals, unit.decimalsOfFen)
    var style = profile
    style.unit = unit
    style.decimals = clampDecimals(decimals, unit, at: table.attribute("decimals"), table)
    if let grouping = table["grouping"] { style.grouping = grouping == "是" }
    if let zero = table["zero"] { style.zero = zero }
    if let unknown = table["unknown"] { style.unknown = unknown }
    if let trim = table["trim"] { style.trimsZeros = trim == "是" }
    if let truncate = table["truncate"] { style.truncates = truncate == "是" }
    return style
  }

  private mutating func clampDecimals(_ decimals: Int, _ unit: MoneyUnit, at attribute: Attribute?, _ element: Element)
    -> Int
  {
    guard decimals > unit.decimalsOfFen else { return decimals }
    report(.tooManyDecimals(unit.decimalsOfFen), at: attribute, element)
    return unit.decimalsOfFen
  }
}

// MARK: - Tables

extension ProfileReader {
  /// Reads the tables of all layers; one replaces another of the same number in a layer below.
  private mutating func readTables(numbers: NumberStyle, rounding: Rounding) -> [TablePlan] {
    var tables: [Int: TablePlan] = [:]
    for layer in layers {
      path = layer.path
      for name in removed("line-set", from: layer, among: lineSets.keys.sorted()) { lineSets[name] = nil }
      readLineSets(layer.root)
      for number in removed("table", from: layer, among: tables.keys.sorted().map(String.init)).compactMap({ Int($0) })
      {
        tables[number] = nil
        tableElements[number] = nil
      }
      var own: Set<Int> = []
      for element in layer.root.children(named: "table") {
        guard let table = readTable(element, numbers: numbers, rounding: rounding) else { continue }
        if !own.insert(table.number).inserted {
          report(.tableTwice(table.number), at: element.attribute("number"), element)
        }
        tables[table.number] = table
        tableElements[table.number] = (element, layer.path)
      }
    }
    return tables.values.sorted { $0.number < $1.number }
  }

  /// Returns what a layer removes of a kind, and reports what is not there.
  mutating func removed(_ kind: StaticString, from layer: Layer, among names: [String]) -> Set<String> {
    Set(removals(of: kind, from: layer, among: names).map(\.name))
  }

  /// Returns what a layer removes of a kind, each with its element, and reports what is not there.
  mutating func removals(
    of kind: StaticString, from layer: Layer, among names: [String]
  ) -> [(element: Element, name: String)] {
    let known = Set(names)
    var removals: [(element: Element, name: String)] = []
    for element in layer.root.children(named: "remove") {
      guard let attribute = element.attribute(kind) else { continue }
      if known.contains(attribute.value) {
        removals.append((element, attribute.value))
      } else {
        report(
          .changedUnknown("\(kind)", attribute.value, nearest: nearestName(to: attribute.value, among: names)),
          at: attribute, element)
      }
    }
    return removals
  }

  private mutating func readLineSets(_ root: Element) {
    var own: Set<String> = []
    for set in root.children(named: "line-set") {
      let name = set["name"] ?? ""
      if !own.insert(name).inserted { report(.lineSetTwice(name), at: set.attribute("name"), set) }
      lineSets[name] = set
    }
  }

  private mutating func readTable(_ element: Element, numbers: NumberStyle, rounding: Rounding) -> TablePlan? {
    guard let number = element["number"].flatMap({ Int($0) }), let columnsElement = element.firstChild(named: "columns")
    else { return nil }
    let numbers = readNumberStyle(element, inheriting: numbers)
    let columns = readColumns(columnsElement)
    guard let rows = readRowPlan(element, columns: columns) else { return nil }
    return TablePlan(
      number: number, code: element["code"] ?? "", title: element["title"] ?? "",
      isLandscape: element["landscape"] == "是", numbers: numbers,
      rounding: element["rounding"].map(Rounding.init) ?? rounding, columns: columns.leaves,
      head: columns.head(columnsElement), rows: rows,
      notes: element.children(named: "note").map {
        NotePlan(text: Narrative($0, in: path), condition: Self.condition($0))
      })
  }

  private static func condition(_ note: Element) -> NotePlan.Condition {
    switch note["when"] {
    case "filled": .filled
    case "empty": .empty
    case "rounding": .roundingDifference
    default: .always
    }
  }
}

extension Rounding {
  fileprivate init(_ word: String) {
    self = word == "shown" ? .shown : .exact
  }
}
