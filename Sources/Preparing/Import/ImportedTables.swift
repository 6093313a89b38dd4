internal import Printing
internal import Workbook
internal import XML

/// The tables of a budget platform as a package: what the tables give, and what they cannot tell as empty places.
public struct ImportedTables: Sendable {
  /// A table that was read.
  public struct Summary: Sendable {
    public var name: String
    public var rows: Int
    public var unit: MoneyUnit
    public var location: Location
  }

  /// A code that is not in the chart of accounts, as a table shows it.
  public struct UnknownCode: Hashable, Sendable {
    public var axis: Axis
    public var code: Code
    public var name: String
    public var location: Location
  }

  public let profile: Profile
  /// The name under which a package keeps the file.
  public let fileName: String
  public let findings: [Finding]
  /// Where tables that tell units and projects apart do not say what the others do.
  public let contradictions: [Finding]
  public let summaries: [Summary]
  public let unknownCodes: [UnknownCode]
  /// As the tables state it.
  public let departmentName: String?
  /// How many lines each view has, and how many of these rest on an assumption.
  public let lineCounts: [(axis: Axis, all: Int, assumed: Int)]
  private let bytes: [UInt8]
  let tables: [ControlTable]
  /// The units and projects that sources name.
  let units: [SourceTable.Named]
  let projects: [SourceTable.Named]
  let lines: [Axis: [ImportedLedger.Line]]
  /// The unit that was said to be that of tables that state none.
  private let unit: MoneyUnit?

  /// Reads a file by the layout of a profile. `unit` is the unit of money of tables that state none.
  public init(_ bytes: [UInt8], path: String, under profile: Profile, in unit: MoneyUnit?) throws(Finding) {
    let platform = try PlatformTables(TableFile(bytes, path: path), under: profile, in: unit)
    let ledger = ImportedLedger(platform.tables, dividedBy: platform.sources, under: profile)
    let plans = Dictionary(profile.tables.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    self.profile = profile
    self.bytes = bytes
    self.unit = unit
    fileName = "tables.\(Self.ending(of: bytes))"
    findings = platform.findings.list
    contradictions = platform.contradictions
    tables = platform.tables
    units = platform.sources.flatMap(\.units).merged
    projects = platform.sources.flatMap(\.projects).merged
    // Of tables that tell units apart, the rows are counted once.
    let sources = platform.sources.filter { source in !platform.tables.contains { $0.location == source.location } }
      .map { source in
        Summary(name: "《\(source.title)》", rows: source.rows.count, unit: source.moneyUnit, location: source.location)
      }
    summaries =
      tables.map { table in
        let plan = plans[table.number]
        let name = plan.map { $0.code.isEmpty ? "表\($0.number)" : $0.code } ?? ""
        return Summary(
          name: "\(name)《\(plan?.title ?? "")》", rows: table.rows.count, unit: table.unit, location: table.location)
      } + sources
    unknownCodes = platform.unknownCodes
    departmentName = platform.departmentName
    lines = ledger.lines
    lineCounts = Axis.allCases.map { axis in
      let lines = ledger.lines[axis] ?? []
      return (axis, lines.count, lines.count { $0.isAssumed })
    }
  }

  private static func ending(of bytes: [UInt8]) -> String {
    switch FileNature(of: bytes) {
    case .workbook: "xlsx"
    case .html: "html"
    default: "csv"
    }
  }

  /// The file as the package keeps it.
  public var file: WrittenFile { WrittenFile(name: fileName, bytes: bytes) }

  /// Whether a file of a package is one that this replaces.
  public static func isFileName(_ name: String) -> Bool { PlatformTables.isFileName(name) }
}

// MARK: - As a statement

extension ImportedTables {
  /// Returns a package with the ledger of the tables in the place of its own.
  public func applied(to package: StatedPackage, of id: PackageID) -> StatedPackage {
    var package = package
    var root = package.statement
    root.edit("department") { nameUnits(of: &$0, id) }
    let codes = (root.child(named: "department")?.children(named: "unit") ?? []).compactMap { $0["code"] }
    nameProjects(in: &root, units: codes)
    // The unit is asked for once in each view where the tables do not tell it.
    root.replaceChild(ledger(asksForUnit: codes.count > 1))
    if root["published"] == nil { root["published"] = "" }
    root.changeAll("earlier", stateFigures)
    if let unit, root.child(named: "controls") == nil {
      root.append(Statement("controls", ["in": unit.name]))
    }
    package.statement = root.canonical()
    return package
  }

  /// A department whose units are not stated has one, of its own name.
  private func nameUnits(of department: inout Statement, _ id: PackageID) {
    if department["name"] ?? "" == "" { department["name"] = departmentName ?? "" }
    let name = department["name"] ?? ""
    let stated = department.children(named: "unit")
    guard stated.count == 1, let form = stated.first else { return }
    if form["code"] ?? "" == "", !units.isEmpty {
      department.change("unit") { _ in nil }
      for named in units {
        var unit = form
        unit["code"] = named.code
        unit["name"] = named.name
        department.append(unit)
      }
      return
    }
    department.change("unit") { unit in
      var unit = unit
      if unit["code"] ?? "" == "" { unit["code"] = id.department }
      if unit["name"] ?? "" == "" { unit["name"] = name }
      return unit
    }
  }

  /// Adds the projects that the package does not have.
  private func nameProjects(in root: inout Statement, units: [String]) {
    if projects.isEmpty { return }
    root.edit("projects") { list in
      list.change("project") { $0["code"] ?? "" == "" ? nil : $0 }
      let known = Set(list.children(named: "project").compactMap { $0["code"] })
      for project in projects where !known.contains(project.code) {
        let unit = project.unit ?? (units.count == 1 ? units[0] : "")
        list.append(Statement("project", ["code": project.code, "name": project.name, "unit": unit]))
      }
    }
  }

  private func ledger(asksForUnit: Bool) -> Statement {
    var ledger = Statement("ledger", ["in": MoneyUnit.yuan.name])
    for axis in Axis.allCases {
      var view = Statement("view", ["by": axis.name])
      if asksForUnit, lines[axis]?.contains(where: { $0.unit == nil }) ?? false { view["unit"] = "" }
      for line in lines[axis] ?? [] { view.append(statement(of: line, on: axis)) }
      ledger.append(view)
    }
    return ledger
  }

  private func statement(of line: ImportedLedger.Line, on axis: Axis) -> Statement {
    var statement = Statement("line")
    let (isAssumed, unit, project) = (line.isAssumed, line.unit, line.project)
    let line = line.line
    if let unit { statement["unit"] = unit }
    if let project { statement["project"] = project }
    statement["flow"] = line.flow.name
    statement["fund"] = line.fund.name
    if line.carriedOver { statement["carried"] = "是" }
    if let code = line.code(on: axis) { statement[axis == .function ? "function" : "economic"] = "\(code)" }
    let isOpen = axis == .economic && line.economic == nil && line.category?.isBasic == true
    if isOpen { statement["economic"] = "" }
    if let category = line.category { statement["category"] = category.name }
    if let purpose = line.purpose { statement["purpose"] = purpose }
    statement["amount"] = line.amount.formatted(in: .plainYuan)
    if isOpen {
      statement["note"] = Self.division
    } else if isAssumed {
      statement["note"] = Self.assumption
    }
    return statement
  }

  /// What the note of a line says where the tables leave more than one possibility.
  private static let assumption = "各表分不清，按表中先后分配，为假定"

  /// What the note of a line asks for that no table shows by economic code.
  private static let division = "各表没有这笔基本支出的经济科目，请按科目和支出类别分列"

  /// Fills in what tables show of the packages that this one is compared with.
  private func stateFigures(of earlier: inout Statement) {
    guard let basis = earlier["of"].map(Basis.init(named:)) else { return }
    let unit = earlier["in"].flatMap(MoneyUnit.init(name:)) ?? .yuan
    let shown = figures(of: basis)
    earlier.change("figure") { figure in
      var figure = figure
      if figure["amount"] ?? "" == "", let amount = shown[figure["name"] ?? ""] {
        figure["amount"] = String(amount.fen, decimals: unit.decimalsOfFen)
      }
      return figure
    }
  }

  private func figures(of basis: Basis) -> [String: Amount] {
    var figures: [String: Amount] = [:]
    for table in tables {
      guard let plan = profile.tables.first(where: { $0.number == table.number }) else { continue }
      for cell in table.rows.lazy.flatMap(\.cells) {
        guard let reference = plan.columns[cell.column].figure, reference.basis == basis else { continue }
        figures[reference.name] = cell.amount
      }
    }
    return figures
  }
}
