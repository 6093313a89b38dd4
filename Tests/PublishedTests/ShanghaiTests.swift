import Foundation
import Testing
import XML

@testable import Budget

@Suite("The published documents of a finance bureau in Shanghai")
struct ShanghaiTests {
  @Test(
    "follow from their ledgers cell by cell, all nine tables",
    arguments: [
      ("budget-2025-shanghai", PackageKind.budget, 2025, [8, 20, 20, 5, 20, 1, 1, 30, 1]),
      ("final-2024-shanghai", .finalAccounts, 2024, [30, 20, 20, 32, 20, 39, 1, 1, 1]),
    ])
  func tables(fixture: String, kind: PackageKind, year: Int, rows: [Int]) throws {
    let published = PlainTable.published(
      try String(contentsOfFile: "\(Repository.fixtures)/\(fixture).tsv", encoding: .utf8))
    #expect(published.map(\.number) == Array(1...9))
    #expect(published.map(\.rows.count) == rows)
    let id = PackageID(kind: kind, year: year, department: "107")
    let page = try build(InputFolder(onDisk: "\(Repository.root)/Inputs/\(id.path)"), as: id).page
    for table in published {
      let shown = try PlainTable(number: table.number, onPage: page)
      #expect(shown.title.hasSuffix(table.title))
      #expect(shown.head == table.head)
      for (shown, published) in zip(shown.rows, table.rows) { #expect(shown == published, "table \(table.number)") }
      #expect(shown.rows.count == table.rows.count, "table \(table.number)")
    }
  }
}
