internal import Budget
internal import NearName
internal import XML

/// Reads what a valid `disclosure.xml` states.
struct StatementReader {
  let folder: InputFolder
  let file: String
  /// What the folders are called.
  let id: PackageID
  let profiles: ProfileLibrary
  private(set) var findings: [Finding] = []

  init(folder: InputFolder, file: String, id: PackageID, profiles: ProfileLibrary) {
    self.folder = folder
    self.file = file
    self.id = id
    self.profiles = profiles
  }

  mutating func read(_ root: Element) -> (package: Package, profile: Profile)? {
    guard let department = root.firstChild(named: "department"), let ledger = root.firstChild(named: "ledger") else {
      return nil
    }
    checkIdentity(root, department)
    let units = readUnits(department)
    let projects = readProjects(root.firstChild(named: "projects"), units: units)
    guard let profile = readProfile(root) else { return nil }
    let context = LedgerContext(
      kind: id.kind, moneyUnit: ledger["in"].flatMap(MoneyUnit.init(name:)) ?? .yuan, units: units, projects: projects,
      classification: profile.classification, purposes: profile.purposes)
    var reader = LedgerReader(context: context, folder: folder, file: file)
    let lines = reader.read(ledger)
    findings += reader.findings
    noteUnusedTables(read: reader.files)
    guard let lines else { return nil }
    let package = Package(
      id: id, profile: profile.name, departmentName: department["name"] ?? "", units: units, projects: projects,
      ledger: lines, files: reader.files)
    return (package, profile)
  }

  /// A package copied from another year or department must not be published as that one.
  private mutating func checkIdentity(_ root: Element, _ department: Element) {
    compare(root.attribute("kind"), with: id.kind.name)
    compare(root.attribute("year"), with: "\(id.year)")
    compare(department.attribute("code"), with: id.department)
  }

  private mutating func compare(_ attribute: Attribute?, with expected: String) {
    guard let attribute, attribute.value != expected else { return }
    findings.append(
      Finding(.identityMismatch, at: Location(file, attribute.valuePosition), attribute.value, expected, folder.path))
  }

  private mutating func readProfile(_ root: Element) -> Profile? {
    guard let attribute = root.attribute("profile") else { return nil }
    let location = Location(file, attribute.valuePosition)
    guard let reading = profiles.profile(named: attribute.value) else {
      let near = nearestName(to: attribute.value, among: profiles.names) ?? ""
      findings.append(
        Finding(.unknownProfile, at: location, attribute.value, near, profiles.names.joined(separator: "、")))
      return nil
    }
    guard let profile = reading.value else {
      findings.append(Finding(.brokenProfile, at: location, attribute.value))
      return nil
    }
    if profile.kind != id.kind {
      findings.append(Finding(.profileOfOtherKind, at: location, profile.name, profile.kind.name, id.kind.name))
    }
    return profile
  }

  /// A ledger table that nothing names was most likely meant to be read.
  private mutating func noteUnusedTables(read: [String]) {
    guard let names = try? folder.names() else { return }
    for name in names where name.hasSuffix(".csv") || name.hasSuffix(".tsv") {
      let path = folder.path(of: name)
      if !read.contains(path) { findings.append(Finding(.tableNotUsed, at: Location(file: path), name)) }
    }
  }
}

extension StatementReader {
  private mutating func readUnits(_ department: Element) -> [Unit] {
    var units: [Unit] = []
    for element in department.children(named: "unit") {
      let unit = Unit(
        code: element["code"] ?? "", name: element["name"] ?? "", nature: element["nature"] ?? "",
        rank: element["rank"] ?? "", funding: element["funding"] ?? "", isOrgan: element["organ"] == "是")
      if units.contains(where: { $0.code == unit.code }) {
        findings.append(Finding(.unitTwice, at: location(of: "code", in: element), unit.code))
      }
      units.append(unit)
    }
    return units
  }

  private mutating func readProjects(_ element: Element?, units: [Unit]) -> [Project] {
    var projects: [Project] = []
    guard let element else { return [] }
    for child in element.children(named: "project") {
      let code = child["code"] ?? ""
      let typed = child["unit"] ?? ""
      let unit = units.firstIndex { $0.code == typed }
      if unit == nil {
        let near = nearestName(to: typed, among: units.map(\.code)) ?? ""
        findings.append(Finding(.unknownUnit, at: location(of: "unit", in: child), typed, near))
      }
      if projects.contains(where: { $0.code == code }) {
        findings.append(Finding(.projectTwice, at: location(of: "code", in: child), code))
      }
      projects.append(Project(code: code, name: child["name"] ?? "", unit: unit ?? 0))
    }
    return projects
  }

  private func location(of attribute: StaticString, in element: Element) -> Location {
    Location(file, element.attribute(attribute)?.valuePosition ?? element.position)
  }
}
