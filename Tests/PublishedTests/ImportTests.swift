import Checking
import Foundation
import Testing

@testable import Budget

/// The samples, as their platform would have printed their tables.
@Suite struct ImportTests {
  static let samples = ["budget-2021/434", "budget-2023/201", "final-2021/434"]

  static let layouts = ["plain", "platform", "one-sheet", "texts", "mixed"]

  /// The tables of a sample, in every layout, are read as they were written, and give a ledger that gives them again.
  @Test(arguments: samples, layouts) func tablesGiveThemselves(_ sample: String, _ layout: String) throws {
    let (package, profile, disclosure) = try Self.computed(sample)
    let read = try Self.tables(sample, layout, profile)
    #expect(read.findings.list.filter { $0.severity < .note }.map { "\($0.location!) \($0.text(in: .english))" } == [])
    #expect(read.departmentName == package.departmentName.plainWords)
    #expect(read.tables.map(\.number) == profile.tables.map(\.number))
    for (table, computed) in zip(read.tables, disclosure.tables) {
      #expect(table.amounts == ControlTable(computed).amounts, "\(computed.title)")
    }
    let ledger = ImportedLedger(read.tables, under: profile)
    #expect(ledger.contradictions == 0)
    #expect(try Self.differences(read.tables, ledger, package, profile) == [])
    let assumed = ledger.lines.values.joined().count { $0.isAssumed }
    #expect(assumed == 0, "\(ledger.lines.mapValues(\.count))")
  }

  /// A cell that was changed afterwards is found, and nothing else.
  @Test(arguments: samples) func changedCellIsFound(_ sample: String) throws {
    let (package, profile, _) = try Self.computed(sample)
    let read = try Self.tables(sample, "plain", profile)
    let ledger = ImportedLedger(read.tables, under: profile)
    for table in read.tables.indices {
      for row in read.tables[table].rows.indices.prefix(3) {
        guard let cell = read.tables[table].rows[row].cells.indices.last else { continue }
        var changed = read.tables
        changed[table].rows[row].cells[cell].amount = try changed[table].rows[row].cells[cell].amount + Amount(fen: 100)
        let place = changed[table].rows[row].cells[cell]
        // What is compared with the budget is not known here.
        if profile.tables[table].columns[place.column].figure?.basis != nil { continue }
        let found = try Self.differences(changed, ledger, package, profile)
        #expect(found == ["D617 \(place.location)"])
      }
    }
  }

  /// A package keeps the tables beside it and states controls; both are compared when it is read.
  @Test func packageIsComparedWithItsControls() throws {
    let sample = "budget-2021/434"
    let (_, profile, _) = try Self.computed(sample)
    let id = PackageID(kind: .budget, year: 2021, department: "434")
    let folder = InputFolder(onDisk: "\(Repository.root)/Inputs/\(sample)")
    let stated = String(decoding: try folder.bytes(of: "disclosure.xml"), as: UTF8.self)
    let controls = """
      <controls in="万元"><control of="支出合计" amount="1775.06"/><control of="3:2010301:1" amount="562.95"/>
      <control of="3:2010301:99" amount="1"/></controls></disclosure>
      """
    func read(_ controls: String) throws -> (findings: [String], package: Package?) {
      let files = [
        "disclosure.xml": Array(stated.replacing("</disclosure>", with: controls).utf8),
        "ledger.csv": try folder.bytes(of: "ledger.csv"),
        "tables.xlsx": try InputFolder(onDisk: "\(Repository.fixtures)/import").bytes(
          of: "budget-2021-434-one-sheet.xlsx"),
      ]
      let reading = PackageReader(profiles: Repository.profiles).read(
        InputFolder(path: "in", files: files), as: id)
      return (reading.findings.filter { $0.severity == .error }.map(\.code), reading.value?.package)
    }
    #expect(try read(controls).findings == ["D268"])
    let package = try #require(
      try read(controls.replacing(#"<control of="3:2010301:99" amount="1"/>"#, with: "")).package)
    #expect(package.controls.tables.count == 9)
    let disclosure = try computeDisclosure(of: package, under: profile)
    let findings = checkDisclosure(CheckSubject(disclosure: disclosure, package: package, profile: profile)).findings
    #expect(findings.filter { $0.severity == .error }.map(\.code) == ["D620"])
  }

  /// Cells changed at random are findings or differences, never a crash.
  @Test func changedCellsDoNoHarm() throws {
    let (package, profile, _) = try Self.computed("final-2021/434")
    var random = SystemRandomNumberGenerator()
    let words = [
      "", "合计", "注：", "2010301", "9", "-1", "1e400", "9223372036854775807", "单位：万元", "表1", "类", "款", "\u{FEFF}", "301",
    ]
    for layout in ["mixed", "platform"] {
      let folder = InputFolder(onDisk: "\(Repository.fixtures)/import")
      let name = "final-2021-434-\(layout).xlsx"
      let blocks = try SheetBlock.blocks(of: TableFile(try folder.bytes(of: name), path: name))
      let rows = blocks.flatMap { $0.heading + $0.body }.map { $0.cells.map(\.text) }
      for _ in 0..<25 {
        var changed = rows
        for _ in 0..<Int.random(in: 1...60, using: &random) {
          let row = changed.indices.randomElement(using: &random)!
          guard let cell = changed[row].indices.randomElement(using: &random) else { continue }
          switch Int.random(in: 0..<4, using: &random) {
          case 0: changed[row].remove(at: cell)
          case 1: changed.swapAt(row, changed.indices.randomElement(using: &random)!)
          default: changed[row][cell] = words.randomElement(using: &random)!
          }
        }
        let text = changed.map { $0.map { "\"\($0.replacing("\"", with: ""))\"" }.joined(separator: ",") }
          .joined(separator: "\n")
        let file = try TableFile(Array(text.utf8), path: "tables.csv")
        guard let read = try? PlatformTables(file, under: profile, in: .yuan) else { continue }
        let ledger = ImportedLedger(read.tables, under: profile)
        _ = try? Self.differences(read.tables, ledger, package, profile)
      }
    }
  }

  /// What is read of a sample as its platform lays it out.
  static func tables(_ sample: String, _ layout: String, _ profile: Profile) throws -> PlatformTables {
    let folder = InputFolder(onDisk: "\(Repository.fixtures)/import")
    let name = "\(sample.replacing("/", with: "-"))-\(layout).xlsx"
    return try PlatformTables(TableFile(try folder.bytes(of: name), path: name), under: profile)
  }

  /// What differs between tables and what is computed from a ledger.
  static func differences(
    _ tables: [ControlTable], _ ledger: ImportedLedger, _ package: Package, _ profile: Profile
  ) throws -> [String] {
    var imported = package
    imported.ledger = Ledger(
      byFunction: ledger.lines[.function]!.map(\.line), byEconomic: ledger.lines[.economic]!.map(\.line))
    imported.controls.tables = tables
    let disclosure = try computeDisclosure(of: imported, under: profile)
    return checkTables(CheckSubject(disclosure: disclosure, package: imported, profile: profile))
      .filter { "D601" <= $0.code && $0.code <= "D620" && $0.severity == .error }
      .map { "\($0.code) \($0.location.flatMap { $0.file.contains("!") ? "\($0)" : nil } ?? $0.text(in: .english))" }
  }

  @Test func recordTables() throws {
    guard ProcessInfo.processInfo.environment["RECORD"] != nil else { return }
    var samples: [String: Any] = [:]
    for sample in Self.samples {
      let (package, _, disclosure) = try Self.computed(sample)
      samples[sample] = ["department": package.departmentName, "tables": disclosure.tables.map(\.recorded)]
    }
    let json = try JSONSerialization.data(withJSONObject: samples, options: [.sortedKeys])
    try json.write(to: URL(fileURLWithPath: "\(Repository.fixtures)/import/tables.json"))
  }

  static func computed(_ sample: String) throws -> (package: Package, profile: Profile, disclosure: Disclosure) {
    let parts = sample.split(separator: "/")
    let (kind, year) = PackageID.group(named: String(parts[0]))!
    let id = PackageID(kind: kind, year: year, department: String(parts[1]))
    let folder = InputFolder(onDisk: "\(Repository.root)/Inputs/\(sample)")
    let reading = PackageReader(profiles: Repository.profiles).read(folder, as: id)
    guard let (package, profile) = reading.value else { throw Unexpected(findings: reading.findings) }
    return (package, profile, try computeDisclosure(of: package, under: profile))
  }
}

extension ControlTable {
  /// What a platform would print of a computed table.
  init(_ table: Table) {
    let grid = TableGrid(table)
    self.init(number: table.number, in: .yuan, columns: grid.amountColumns, at: Location(file: "tables.xlsx"))
    rows = table.rows.indices.map { row in
      let cells = grid.amountColumns.compactMap { column in
        grid.amount(row: row, column: column).map { Cell(column: column, $0, at: location) }
      }
      return Row(table.rows[row].source, label: "\(row)", at: location, cells: cells)
    }
  }
}

extension ControlTable {
  /// The amounts that are not zero, by row and column.
  var amounts: [String: Amount] {
    var amounts: [String: Amount] = [:]
    for row in rows {
      for cell in row.cells where !cell.amount.isZero { amounts["\(row.source) \(cell.column)"] = cell.amount }
    }
    return amounts
  }
}

extension Table {
  fileprivate var recorded: [String: Any] {
    [
      "number": number, "code": code, "title": title,
      "heads": plan.head.rows.map { $0.map { [$0.text, $0.columnSpan, $0.rowSpan] } },
      "numbers": plan.head.columnNumbers.map { $0.map { [$0.text, $0.columnSpan] } } ?? [],
      "kinds": columns.map(\.kind.rawValue),
      "rows": rows.map { row in
        row.cells.map { cell -> [Any] in
          switch cell.content {
          case .blank: ["", cell.columnSpan]
          case .number(let number): [number, cell.columnSpan]
          case .ordinal(let text): [text, cell.columnSpan]
          case .code(let code, let part): [code.text(part: part), cell.columnSpan]
          case .label(let label, let depth): [label, cell.columnSpan, depth]
          case .amount(let amount): ["", cell.columnSpan, "amount", amount.fen]
          case .rate, .unknown, .withheld: ["", cell.columnSpan]
          }
        }
      },
    ]
  }
}
