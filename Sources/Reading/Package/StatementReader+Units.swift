internal import NearName
internal import XML

/// What a package says of the unit whose part of the department it is.
struct StatedUnit {
  /// nil where it is no unit's.
  var view: UnitView?
  /// What the department's package says of it, where the unit states no ledger of its own.
  var part: Package?
  /// The unit as the department's package has it.
  var known: Unit?
  /// Whether the unit or its department could not be found, which was reported.
  var isMissing = false
}

// A package may be a unit's: then nothing of the department's ledger is stated twice.
extension StatementReader {
  mutating func readUnitView(_ root: Element, _ department: Element) -> StatedUnit {
    guard let part = id.part else { return StatedUnit() }
    guard let attribute = root.attribute("unit") else {
      compare(root.attribute("part"), with: part)
      return StatedUnit()
    }
    compare(attribute, with: part)
    if let name = root.attribute("part") {
      findings.append(Finding(.unitAndPart(name.value), at: Location(file, name.valuePosition)))
    }
    var unit = StatedUnit(view: UnitView(code: attribute.value, departmentName: department["name"] ?? ""))
    let statesLedger = root.firstChild(named: "ledger") != nil
    unit.view?.statesLedger = statesLedger
    let location = Location(file, attribute.valuePosition)
    guard let reading = whole() else {
      guard !statesLedger else { return unit }
      findings.append(Finding(.wholeMissing(id.whole.path), at: location))
      unit.isMissing = true
      return unit
    }
    guard let package = reading.value?.package else {
      findings.append(Finding(.wholeBroken(id.whole.path), at: location))
      unit.isMissing = true
      return unit
    }
    compareName(department, with: package.departmentName)
    guard let seen = package.seen(through: attribute.value) else {
      let nearest = nearestName(to: attribute.value, among: package.units.map(\.code))
      findings.append(
        Finding(.unitOutsideDepartment(attribute.value, package: id.whole.path, nearest: nearest), at: location))
      unit.isMissing = true
      return unit
    }
    unit.known = seen.units.first
    if !statesLedger {
      unit.part = seen
      if let projects = root.firstChild(named: "projects") {
        findings.append(
          Finding(.projectsWithoutLedger(id.whole.path), at: Location(file, projects.position)))
      }
    }
    return unit
  }

  private mutating func compareName(_ department: Element, with name: String) {
    guard let attribute = department.attribute("name"), attribute.value != name else { return }
    findings.append(
      Finding(
        .departmentNamedOtherwise(attribute.value, expected: name, package: id.whole.path),
        at: Location(file, attribute.valuePosition)))
  }

  /// Returns the units of a package: of a unit's, that one alone.
  mutating func complete(_ units: [Unit], of unit: StatedUnit, _ department: Element) -> [Unit] {
    guard let view = unit.view else {
      if units.isEmpty { findings.append(Finding(.unitsMissing, at: Location(file, department.position))) }
      return units
    }
    for other in units where other.code != view.code {
      findings.append(Finding(.otherUnitInPart(other.code, unit: view.code), at: other.location))
    }
    guard units.isEmpty else { return units }
    if let known = unit.known { return [known] }
    if !unit.isMissing { findings.append(Finding(.unitsMissing, at: Location(file, department.position))) }
    return []
  }
}

extension Package {
  /// Makes it that of a unit, after which its page is named.
  mutating func become(_ view: UnitView) {
    unit = view
    guard let own = units.first else { return }
    departmentName = own.name
    departmentShort = own.short
  }
}

extension Ledger {
  /// Returns the ledger where `count` more files come before its own.
  func inLaterFiles(_ count: Int) -> Ledger {
    mapViews { lines in
      lines.map { line in
        var line = line
        line.origin.file += count
        return line
      }
    }
  }
}
