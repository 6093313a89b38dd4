internal import Budget
internal import Workbook

/// `tables.xlsx`: all tables as the page shows them, each on a sheet that is ready to be printed.
enum TableWorkbook {
  static let path = "tables.xlsx"

  static func bytes(of tables: [DataTable], _ disclosure: Disclosure) throws(WritingFault) -> [UInt8] {
    let id = disclosure.id
    let department =
      "\(disclosure.statement.unit?.code ?? id.department) \(disclosure.statement.departmentName)　\(id.year)年"
    var book = PlainWorkbook(title: "\(disclosure.statement.departmentName)\(id.year)年\(disclosure.title)")
    for table in tables {
      var writer = SheetWriter(table, named: book.reserveName(table.sheetName))
      writer.write(department: department, &book.styles)
      book.add(writer.sheet)
    }
    return try book.bytes()
  }
}

extension DataTable {
  /// Numbered as on the page, as far as it is.
  fileprivate var sheetName: String {
    name.hasPrefix("table-") ? "\(name.dropFirst(6)) \(title)" : title
  }
}
