import Foundation
import Testing
import XML

@testable import Budget

@Suite("The published 2023 budget of department 201")
struct Budget2023Tests {
  private let id = PackageID(kind: .budget, year: 2023, department: "201")

  private var published: [PlainTable] {
    get throws {
      PlainTable.published(try String(contentsOfFile: "\(Repository.fixtures)/budget-2023-201.tsv", encoding: .utf8))
    }
  }

  @Test("follows from the ledger cell by cell, all nine tables")
  func fullLedger() throws {
    let folder = InputFolder(onDisk: "\(Repository.root)/Inputs/budget-2023/201")
    try expectPublishedTables(on: build(folder, as: id).page)
  }

  @Test("follows from the published margins alone, stated as two views")
  func views() throws {
    let folder = InputFolder(onDisk: "\(Repository.fixtures)/budget-2023-201-views")
    try expectPublishedTables(on: build(folder, as: id).page)
  }

  private func expectPublishedTables(on page: Element) throws {
    let expected = try published
    #expect(expected.map(\.number) == Array(1...9))
    #expect(expected.map(\.rows.count) == [34, 24, 24, 37, 24, 28, 0, 0, 9])
    for table in expected {
      let shown = try PlainTable(number: table.number, onPage: page)
      #expect(shown.title == table.title)
      #expect(shown.head == table.head)
      #expect(shown.columnNumbers == table.columnNumbers)
      #expect(shown.notes == table.notes)
      #expect(shown.rows.count == table.rows.count, "table \(table.number)")
      for (shown, published) in zip(shown.rows, table.rows) {
        #expect(shown == published, "table \(table.number)")
      }
    }
  }

  @Test("keeps every amount traceable to ledger lines that sum to it")
  func traceable() throws {
    let folder = InputFolder(onDisk: "\(Repository.root)/Inputs/budget-2023/201")
    let disclosure = try build(folder, as: id).disclosure
    var traced = 0
    for table in disclosure.tables {
      for (row, content) in table.rows.enumerated() {
        for (column, cell) in zip(table.columns.indices, content.cells) {
          guard case .amount(let amount) = cell.content else { continue }
          let lines = table.selector(row: row, column: column).map { selector in
            disclosure.ledger.lines(on: table.axis).filter(selector.selects)
          }
          #expect((lines ?? []).reduce(0) { $0 + $1.amount.fen } == amount.fen)
          traced += amount.isZero ? 0 : 1
        }
      }
    }
    let amounts = try published.flatMap(\.rows).joined().filter { $0.contains(".") }
    #expect(traced == amounts.count)
  }
}
