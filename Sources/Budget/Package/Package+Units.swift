/// That a package is a unit's (单位口径): the ledger of its department's package, seen through the unit.
public struct UnitView: Hashable, Sendable {
  public var code: String
  /// The name of the department.
  public var departmentName: String
  /// Whether the unit states a ledger of its own, beside that of the department.
  public var statesLedger = false

  public init(code: String, departmentName: String) {
    self.code = code
    self.departmentName = departmentName
  }
}

extension Package {
  /// The part of a department's package that is one unit's: its lines, its projects and what is bought for it, and none
  /// of the department's texts. Nil where the department has no such unit.
  public func seen(through code: String) -> Package? {
    guard let position = units.firstIndex(where: { $0.code == code }) else { return nil }
    let unit = units[position]
    var isSeen = projects.map { $0.unit == position }
    for axis in Axis.allCases {
      for line in ledger.lines(on: axis) where line.unit == position {
        if let project = line.project { isSeen[project] = true }
      }
    }
    for item in procurement?.items ?? [] where item.unit == position {
      if let project = item.project { isSeen[project] = true }
    }
    let kept = projects.indices.filter { isSeen[$0] }
    var numbers: [Int?] = Array(repeating: nil, count: projects.count)
    for (number, project) in kept.enumerated() { numbers[project] = number }
    var part = Package(
      id: PackageID(kind: id.kind, year: id.year, department: id.department, part: code), profile: profile,
      departmentName: unit.name, units: [unit],
      ledger: ledger.mapViews { lines in lines.filter { $0.unit == position }.map { $0.renumbered(numbers) } },
      files: files)
    part.unit = UnitView(code: code, departmentName: departmentName)
    part.departmentShort = unit.short
    part.departmentLocation = unit.location
    part.projects = kept.map { projects[$0].inFirstUnit }
    part.procurement = procurement?.part(ofUnit: position, numbers)
    return part
  }
}

extension LedgerLine {
  fileprivate func renumbered(_ projects: [Int?]) -> LedgerLine {
    var line = self
    line.unit = 0
    line.project = project.flatMap { projects[$0] }
    return line
  }
}

extension Project {
  fileprivate var inFirstUnit: Project {
    var project = self
    project.unit = 0
    return project
  }
}

extension Procurement {
  /// What is bought for a unit; contracts name none.
  fileprivate func part(ofUnit unit: Int, _ projects: [Int?]) -> Procurement? {
    var part = self
    part.contracts = []
    part.remark = nil
    part.items = items.filter { $0.unit == unit }.map { item in
      var item = item
      item.unit = 0
      item.project = item.project.flatMap { projects[$0] }
      return item
    }
    return part.items.isEmpty ? nil : part
  }
}
