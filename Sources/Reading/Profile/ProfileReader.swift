internal import Budget
internal import NearName
internal import XML

/// Reads a `profile.xml`.
struct ProfileReader {
  let path: String
  var findings: [Finding] = []
  /// Named lists of lines, which several tables use.
  var lineSets: [String: Element] = [:]
  /// Names for the lines of forms.
  var chart: Chart?

  init(path: String) {
    self.path = path
  }

  static func read(_ bytes: [UInt8], name: String, path: String, charts: ChartLibrary) -> Reading<Profile> {
    var reader = ProfileReader(path: path)
    let documents = SchemaReader(schema: PackageResources.profile_rng)
    guard let document = documents.read(bytes, path: path, findings: &reader.findings) else {
      return Reading(value: nil, findings: reader.findings)
    }
    let profile = reader.profile(document.root, name: name, charts: charts)
    let failed = reader.findings.contains { $0.severity == .error }
    return Reading(value: failed ? nil : profile, findings: reader.findings)
  }

  private mutating func profile(_ root: Element, name: String, charts: ChartLibrary) -> Profile? {
    guard let kind = root["kind"].flatMap(Kind.init(name:)), let edition = root["chart"].flatMap({ Edition($0) }) else {
      return nil
    }
    for set in root.children(named: "line-set") {
      let name = set["name"] ?? ""
      if lineSets.updateValue(set, forKey: name) != nil { report(.lineSetTwice, at: set.attribute("name"), set, name) }
    }
    let classification = charts.classification(edition)
    chart = classification.economics
    let numbers = numberStyle(root, inheriting: nil)
    let rounding = rounding(root) ?? .exact
    var tables: [TablePlan] = []
    for element in root.children(named: "table") {
      if let table = table(element, numbers: numbers, rounding: rounding) {
        if tables.contains(where: { $0.number == table.number }) {
          report(.tableTwice, at: element.attribute("number"), element, "\(table.number)")
        }
        tables.append(table)
      }
    }
    return Profile(
      name: name, title: root["title"] ?? "", kind: kind, classification: classification,
      numbers: numbers, tables: tables)
  }

  private mutating func table(_ element: Element, numbers: NumberStyle, rounding: Rounding) -> TablePlan? {
    guard let number = element["number"].flatMap({ Int($0) }), let columnsElement = element.firstChild(named: "columns")
    else { return nil }
    let numbers = numberStyle(element, inheriting: numbers)
    let columns = columns(columnsElement)
    guard let rows = rowPlan(element, columns: columns) else { return nil }
    return TablePlan(
      number: number, title: element["title"] ?? "", numbers: numbers, rounding: self.rounding(element) ?? rounding,
      columns: columns.leaves, head: columns.head(columnsElement), rows: rows,
      notes: element.children(named: "note").map { NotePlan(text: $0.text.trimmed, condition: Self.condition($0)) })
  }

  mutating func report(_ message: Message, at attribute: Attribute?, _ element: Element, _ argument: String) {
    findings.append(Finding(message, at: Location(path, attribute?.valuePosition ?? element.position), argument))
  }
}

extension ProfileReader {
  /// What the element says of numbers; what it does not say is as in `inherited`.
  private mutating func numberStyle(_ element: Element, inheriting inherited: NumberStyle?) -> NumberStyle {
    let unit = element["unit"].flatMap(MoneyUnit.init(name:)) ?? inherited?.unit ?? .tenThousandYuan
    var decimals = element["decimals"].flatMap { Int($0) } ?? inherited?.decimals ?? 2
    if decimals > unit.decimalsOfFen {
      report(.tooManyDecimals, at: element.attribute("decimals"), element, "\(unit.decimalsOfFen)")
      decimals = unit.decimalsOfFen
    }
    return NumberStyle(
      unit: unit, decimals: decimals, grouping: element["grouping"].map { $0 == "是" } ?? inherited?.grouping ?? false,
      zero: element["zero"] ?? inherited?.zero ?? "")
  }

  private func rounding(_ element: Element) -> Rounding? {
    element["rounding"].map { $0 == "shown" ? .shown : .exact }
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

extension String {
  /// Without white space around it, and with one space where lines were broken.
  var trimmed: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
