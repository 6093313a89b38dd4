import Checking
import Foundation
import Testing

@testable import Budget

/// The samples, as their platform would have printed their tables.
@Suite struct ImportTests {
  static let samples = ["budget-2021/434", "budget-2023/201", "final-2021/434"]

  /// The ledger that the tables of a sample give, gives the same tables.
  @Test(arguments: samples) func ledgerOfTablesGivesThem(_ sample: String) throws {
    let (package, profile, disclosure) = try Self.computed(sample)
    let controls = disclosure.tables.map(ControlTable.init)
    let ledger = ImportedLedger(controls, under: profile)
    #expect(ledger.contradictions == 0)
    var imported = package
    imported.ledger = Ledger(
      byFunction: ledger.lines[.function]!.map(\.line), byEconomic: ledger.lines[.economic]!.map(\.line))
    imported.controls.tables = controls
    let again = try computeDisclosure(of: imported, under: profile)
    let findings = checkDisclosure(
      CheckSubject(disclosure: again, package: imported, profile: profile)
    ).findings.filter { "D601" <= $0.code && $0.code <= "D620" && $0.severity == .error }
    #expect(findings.map { $0.text(in: .english) } == [])
    print(sample, ledger.lines.mapValues(\.count), ledger.lines.mapValues { $0.count { $0.isAssumed } })
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
    let reading = PackageReader(profiles: Repository.profiles()).read(folder, as: id)
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
          case .code(let code): ["\(code)", cell.columnSpan]
          case .label(let label, let depth): [label, cell.columnSpan, depth]
          case .amount(let amount): ["", cell.columnSpan, "amount", amount.fen]
          }
        }
      },
    ]
  }
}
