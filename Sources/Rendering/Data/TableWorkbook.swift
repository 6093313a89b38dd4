internal import Budget
internal import Workbook

/// `tables.xlsx`: all tables as the page shows them, each on a sheet that is ready to be printed.
enum TableWorkbook {
  static let path = "tables.xlsx"

  static func bytes(of tables: [DataTable], _ disclosure: Disclosure) throws(WritingFault) -> [UInt8] {
    let id = disclosure.id
    let department = "\(id.department) \(disclosure.statement.departmentName)　\(id.year)年"
    var book = PlainWorkbook(title: "\(disclosure.statement.departmentName)\(id.year)年\(disclosure.title)")
    for table in tables {
      let name = book.reserveName(table.name.hasPrefix("table-") ? "\(table.name.dropFirst(6)) \(table.title)" : table.title)
      var writer = SheetWriter(table, named: name, &book.styles)
      writer.write(department: department, &book.styles)
      book.add(writer.sheet)
    }
    return try book.bytes()
  }
}

/// Writes a table onto a sheet: title, department and unit, head, rows, notes.
private struct SheetWriter {
  private let table: DataTable
  private(set) var sheet: PlainSheet
  private var looks: [Look: PlainStyles.Number] = [:]
  private var width: Int { table.fields.count }

  /// What a cell looks like: what its column holds, whether it is a total or an amount of nothing, its level.
  private struct Look: Hashable {
    var field: Int
    var isTotal: Bool
    var isZero = false
    var depth = 0
  }

  init(_ table: DataTable, named name: String, _ styles: inout PlainStyles) {
    self.table = table
    sheet = PlainSheet(name: name, widths: table.widths)
    sheet.print.isLandscape = table.isLandscape
    sheet.print.isCentered = true
    sheet.print.footer = "&C&P / &N"
  }

  mutating func write(department: String, _ styles: inout PlainStyles) {
    sheet.beginRow(height: 28)
    merge(from: 1, to: width, table.title, styles.number(of: CellStyle(.title, alignment: .center)))
    sheet.beginRow()
    let plain = styles.number(of: CellStyle())
    if width > 1 {
      let half = (width + 1) / 2
      merge(from: 1, to: half, department, plain)
      merge(from: half + 1, to: width, table.line, styles.number(of: CellStyle(alignment: .right)))
    } else {
      sheet.add("\(department)　\(table.line)", plain)
    }
    writeHead(styles.number(of: CellStyle(.head, alignment: .center, wraps: true, isBordered: true)))
    if let numbers = table.head.columnNumbers {
      sheet.beginRow()
      writeSpans(numbers, styles.number(of: CellStyle(alignment: .center, isBordered: true)))
    }
    sheet.print.repeatedRows = 1...sheet.row
    sheet.firstMovingCell = Workbook.Position(row: sheet.row + 1, column: 1)
    for position in table.rows.indices { write(row: position, &styles) }
    let note = styles.number(of: CellStyle(.note, wraps: true))
    let room = max(1, Int(table.widths.reduce(0, +)))
    for text in table.notes {
      sheet.beginRow(height: 15 * (1 + text.utf8.count * 2 / 3 / room))
      merge(from: 1, to: width, text, note)
    }
  }

  private mutating func merge(from first: Int, to last: Int, _ text: String, _ style: PlainStyles.Number) {
    guard first <= last else { return }
    sheet.add(text, style)
    for _ in first..<last { sheet.add(style) }
    sheet.merge(Workbook.Range(rows: sheet.row...sheet.row, columns: first...last))
  }

  private mutating func writeSpans(_ cells: [TableHead.Cell], _ style: PlainStyles.Number) {
    var column = 1
    for cell in cells {
      merge(from: column, to: column + cell.columnSpan - 1, cell.text, style)
      column += cell.columnSpan
    }
  }

  /// Writes the heads, merged as on the page.
  private mutating func writeHead(_ style: PlainStyles.Number) {
    let top = sheet.row + 1
    for level in table.head.rows.indices {
      sheet.beginRow()
      for column in table.head.above.indices {
        guard let place = table.head.above[column].first(where: { $0.row == level }) else {
          sheet.add(style)
          continue
        }
        if column > 0, table.head.above[column - 1].contains(place) {
          sheet.add(style)
          continue
        }
        let cell = table.head.rows[level][place.position]
        sheet.add(cell.text, style)
        let last = Workbook.Position(row: top + level + cell.rowSpan - 1, column: column + cell.columnSpan)
        sheet.merge(Workbook.Range(Workbook.Position(row: top + level, column: column + 1), last))
      }
    }
  }

  private mutating func write(row position: Int, _ styles: inout PlainStyles) {
    sheet.beginRow()
    let isTotal = table.totals.contains(position)
    let row = table.rows[position]
    var start: Int?
    for column in row.indices {
      var look = Look(field: column, isTotal: isTotal)
      switch row[column] {
      case .none: sheet.add(style(of: look, &styles))
      case .covered:
        sheet.add(style(of: look, &styles))
        start = start ?? column
        let isLast = if column + 1 < row.count, case .covered = row[column + 1] { false } else { true }
        if isLast, let first = start {
          sheet.merge(Workbook.Range(rows: sheet.row...sheet.row, columns: first...column + 1))
          start = nil
        }
      case .withheld: sheet.add("涉密", style(of: look, &styles))
      case .text(let text, let depth):
        look.depth = depth
        sheet.add(text, style(of: look, &styles))
      case .integer(let number): sheet.add(Int64(number), decimals: 0, style(of: look, &styles))
      case .decimal(let steps):
        if case .decimal(let places, _) = table.fields[column] {
          sheet.add(steps, decimals: places, style(of: look, &styles))
        }
      case .amount(let amount, _):
        look.isZero = amount.isZero
        if case .amount(let numbers) = table.fields[column] {
          sheet.add(amount.steps(in: numbers), decimals: numbers.decimals, style(of: look, &styles))
        }
      }
    }
  }

  private mutating func style(of look: Look, _ styles: inout PlainStyles) -> PlainStyles.Number {
    if let style = looks[look] { return style }
    var style = CellStyle(look.isTotal ? .total : .plain, isBordered: true, indent: look.depth)
    switch table.fields[look.field] {
    case .text:
      style.alignment = .left
      style.wraps = true
    case .code:
      style.alignment = .left
      style.numberFormat = "@"
    case .integer: style.alignment = .center
    case .decimal(let places, _): style.numberFormat = Self.format(places, grouping: false)
    case .amount(let numbers):
      style.numberFormat = Self.format(numbers.decimals, grouping: numbers.grouping)
      // As on the page, where an amount of nothing may be blank and one that is rounded to nothing is not.
      if look.isZero { style.numberFormat = ";;\"\(numbers.zero.filter { $0 != "\"" }.prefix(100))\"" }
    }
    let number = styles.number(of: style)
    looks[look] = number
    return number
  }

  /// As spreadsheets spell it: `#,##0.00`.
  private static func format(_ decimals: Int, grouping: Bool) -> String {
    (grouping ? "#,##0" : "0") + (decimals > 0 ? "." + String(repeating: "0", count: decimals) : "")
  }
}

extension DataTable {
  /// The widths of its columns, in digits: as their longest value needs, within limits.
  fileprivate var widths: [Double] {
    fields.indices.map { column in
      let longest =
        rows.lazy.map { row in
          switch row[column] {
          // A Chinese character has three bytes, and takes the place of two digits.
          case .text(let text, let depth): text.utf8.count * 2 / 3 + 2 + depth * 2
          case .amount(let amount, _): 6 + String(amount.fen / 10_000).utf8.count
          default: 0
          }
        }.max() ?? 0
      let head = (head.paths[column].last ?? "").utf8.count * 2 / 3 / 2 + 3
      return Double(min(max(longest, head, 6), 36))
    }
  }
}
