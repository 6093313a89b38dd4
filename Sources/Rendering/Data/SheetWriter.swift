internal import Budget
internal import Workbook

/// Writes a table onto a sheet: title, department and unit, head, rows, notes.
struct SheetWriter {
  private let table: DataTable
  private let widths: [Int]
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

  init(_ table: DataTable, named name: String) {
    self.table = table
    widths = table.widths
    sheet = PlainSheet(name: name, widths: widths.map(Double.init))
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
    let room = widths.reduce(0, +)
    for text in table.notes {
      sheet.beginRow(height: Self.lineHeight * text.lines(in: room))
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

  private static let lineHeight = 14

  /// The height that a row needs; nil for a single line.
  private static func height(ofLines lines: Int) -> Int? {
    // 409 points are the most that a row can have.
    lines > 1 ? min(lines, 409 / lineHeight) * lineHeight : nil
  }

  /// Writes the heads, merged as on the page.
  private mutating func writeHead(_ style: PlainStyles.Number) {
    let top = sheet.row + 1
    for level in table.head.rows.indices {
      sheet.beginRow(height: Self.height(ofLines: lines(ofHead: level)))
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

  /// How many lines the texts take that end on a row of the head.
  private func lines(ofHead level: Int) -> Int {
    table.head.above.indices.reduce(1) { lines, column in
      guard let place = table.head.above[column].last(where: { $0.row <= level }) else { return lines }
      let cell = table.head.rows[place.row][place.position]
      guard cell.columnSpan == 1, place.row + cell.rowSpan - 1 == level else { return lines }
      return max(lines, cell.text.lines(in: widths[column] * cell.rowSpan))
    }
  }

  private mutating func write(row position: Int, _ styles: inout PlainStyles) {
    let row = table.rows[position]
    var lines = 1
    for column in row.indices {
      if case .text(let text, let depth) = row[column] {
        lines = max(lines, text.lines(in: widths[column] - depth * 2))
      }
    }
    sheet.beginRow(height: Self.height(ofLines: lines))
    let isTotal = table.totals.contains(position)
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
      case .mark(let text): sheet.add(text, style(of: look, &styles))
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
    case .decimal(let places, let unit):
      style.numberFormat = Self.format(places, grouping: false) + (unit == "%" ? "\"%\"" : "")
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
  fileprivate var widths: [Int] {
    let paths = head.paths
    // A head may take two lines.
    var widths = fields.indices.map { (paths[$0].last ?? "").width / 2 }
    for row in rows { for column in widths.indices { widths[column] = max(widths[column], row[column].width) } }
    for column in widths.indices { widths[column] = min(max(widths[column], 4) + 2, 44) }
    // Room for the title.
    let sum = widths.reduce(0, +)
    if sum < 72 { for column in widths.indices { widths[column] = widths[column] * 72 / max(sum, 1) } }
    return widths
  }
}

extension DataValue {
  /// How many digits it is wide.
  fileprivate var width: Int {
    switch self {
    case .text(let text, let depth): text.width + depth * 2
    // Two decimals, a point, and four digits less in 万元.
    case .amount(let amount, _): max(6, "\(amount.fen)".utf8.count)
    case .decimal, .integer, .mark: 6
    case .none, .covered: 0
    }
  }
}

extension String {
  /// How many digits it is wide: a Chinese character is as wide as two.
  fileprivate var width: Int { utf8.reduce(0) { $0 + $1.width } }

  /// How many lines it takes in a cell.
  fileprivate func lines(in width: Int) -> Int {
    func count(_ digits: Int) -> Int { 1 + max(0, digits - 1) / max(width - 1, 1) }
    var (lines, digits) = (0, 0)
    for byte in utf8 {
      if byte == UInt8(ascii: "\n") {
        lines += count(digits)
        digits = 0
      } else {
        digits += byte.width
      }
    }
    return lines + count(digits)
  }
}

extension UInt8 {
  /// How many digits the character is wide that begins with this byte.
  fileprivate var width: Int { self < 0x80 ? 1 : self >= 0xE0 ? 2 : 0 }
}
