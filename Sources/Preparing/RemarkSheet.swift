internal import Workbook
internal import XML

/// The sheet of a workbook that keeps what comments say in XML, each with the way to what it is about.
enum RemarkSheet {
  static let name = "备注"
  private static let heads = ["位置", "备注"]

  /// Returns nil when there is nothing to keep.
  static func draft(_ remarks: [Remark]) -> SheetDraft? {
    guard !remarks.isEmpty else { return nil }
    var sheet = SheetDraft(name: name)
    sheet.columns = [ColumnDraft(1...1, width: 24), ColumnDraft(2...2, width: 90)]
    sheet.firstMovingCell = Workbook.Position(row: 2, column: 1)
    for (column, head) in heads.enumerated() {
      sheet.put(.text(head), row: 1, column: column + 1, CellStyle(.head, isBordered: true))
    }
    for (row, remark) in remarks.enumerated() {
      let style = CellStyle(.plain, numberFormat: "@", alignment: .left, wraps: true, isBordered: true)
      sheet.put(.text(remark.place), row: row + 2, column: 1, style)
      sheet.put(.text(remark.text), row: row + 2, column: 2, style)
    }
    return sheet
  }

  static func read(in file: TableFile) throws(Finding) -> [Remark] {
    guard let sheet = file.sheet(named: name) else { return [] }
    var remarks: [Remark] = []
    var isBelowHeads = false
    _ = try file.readRows(of: sheet) { row in
      let cells = row.cells.prefix(2).map(\.text)
      if !isBelowHeads {
        isBelowHeads = cells == heads
      } else if cells.count == 2, !row.cells[1].isBlank {
        remarks.append(Remark(place: cells[0], text: cells[1]))
      }
      return true
    }
    return remarks
  }
}
