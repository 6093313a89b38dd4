import Budget
import Comparing
import Printing

extension JSON {
  /// What changed in a package; of each kind the first thousand, and how many there are.
  init(of changes: PackageChanges) { self = .object(Self.members(of: changes)) }

  /// A package that came, went or changed.
  init(of difference: PackageDifference) {
    self = .object(
      [
        ("package", .string(difference.id.path)), ("name", .string(difference.name)),
        ("title", .string(difference.title)), ("change", .string(difference.kind.rawValue)),
      ] + (difference.kind == .changed ? Self.members(of: difference.changes) : []))
  }

  init(of totals: ChangeTotals) {
    self = .object([
      ("packages", .count(totals.packages)), ("added", .count(totals.added)), ("removed", .count(totals.removed)),
      ("changed", .count(totals.changed)), ("numbers", .count(totals.numbers)), ("rows", .count(totals.rows)),
      ("texts", .count(totals.texts)), ("files", .count(totals.files)),
    ])
  }

  private static func members(of changes: PackageChanges) -> [(String, JSON?)] {
    [
      (
        "counts",
        .object([
          ("numbers", .count(changes.numberCount)), ("cells", .count(changes.cells.count)),
          ("rows", .count(changes.rows.count)), ("figures", .count(changes.figures.count)),
          ("texts", .count(changes.texts.count)), ("files", .count(changes.files.count)),
        ])
      ),
      (
        "figures",
        .array(
          changes.figures.first.map { figure in
            .object(
              [("name", .string(figure.name)), ("label", .string(figure.label))] + members(of: figure.change))
          })
      ),
      (
        "cells",
        .array(
          changes.cells.first.map { cell in
            .object(
              place(cell.table, cell.address, row: cell.row) + [("column", .string(cell.column))]
                + members(of: cell.change))
          })
      ),
      (
        "rows",
        .array(
          changes.rows.first.map { row in
            .object(place(row.table, row.address, row: row.row) + [("change", .string(row.kind.rawValue))])
          })
      ),
      (
        "texts",
        .array(
          changes.texts.first.map { text in
            .object([
              ("section", .strings(text.section)), ("change", .string(text.kind.rawValue)),
              ("old", text.old.map(JSON.string)), ("new", text.new.map(JSON.string)),
            ])
          })
      ),
      (
        "files",
        .array(
          changes.files.first.map { file in
            .object([("path", .string(file.path)), ("change", .string(file.kind.rawValue))])
          })
      ),
    ]
  }

  private static func place(_ table: TableName, _ address: String?, row: String) -> [(String, JSON?)] {
    [
      ("file", .string(table.file)), ("table", .string(table.title)), ("address", address.map(JSON.string)),
      ("row", .string(row)),
    ]
  }

  private static func members(of change: ValueChange) -> [(String, JSON?)] {
    switch change {
    case .told(let old, let new): [("old", old.map(JSON.string)), ("new", new.map(JSON.string))]
    case .withheld: [("change", .string("withheld"))]
    case .released: [("change", .string("released"))]
    }
  }
}
