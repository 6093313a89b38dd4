import TestSupport
import Workbook

/// What programs have written, see `Fixtures/make`.
func fixture(_ name: String) throws -> [UInt8] { try readFile("\(fixtures)/\(name)") }

let fixtures = #filePath.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" } + "/Fixtures"

extension BookText {
  func content(_ limits: WorkbookLimits = WorkbookLimits()) throws -> Workbook.Content {
    let book = try Workbook(bytes, limits: limits)
    return try book.content(of: book.sheets[0])
  }
}

extension Workbook {
  /// A line for each cell, as `Fixtures/dump` prints it with openpyxl.
  func dump() throws -> [String] {
    var lines: [String] = []
    for sheet in sheets {
      let content = try content(of: sheet)
      for row in content.rows {
        for cell in row.cells {
          let place = Position(row: row.number, column: cell.column)
          lines.append("\(sheet.name)\t\(sheet.visibility)\t\(place)\t\(cell.value.words)")
        }
      }
      for merged in content.layout.mergedRanges.map(\.description).sorted() {
        lines.append("\(sheet.name)\t\(sheet.visibility)\t\(merged)\tmerged\t")
      }
    }
    return lines
  }
}

extension Workbook.Value {
  fileprivate var words: String {
    switch self {
    case .text(let text):
      "text\t\(text.replacing("\\", with: "\\\\").replacing("\n", with: "\\n").replacing("\r", with: "\\r"))"
    case .number(let number):
      number.kind == .date
        ? "date\t\(number.date?.description ?? "?")" : "number\t\(number.decimal?.description ?? number.spelling)"
    case .boolean(let value): "boolean\t\(value)"
    case .error(let error): "error\t\(error)"
    case .formula(let formula): "formula\t\(formula)"
    }
  }
}

/// What openpyxl says, with its numbers spelled as ours are.
func expectedLines(_ text: String) -> [String] {
  text.split(separator: "\n").map { line in
    var fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    if fields.count == 5, fields[3] == "number", let number = ExactDecimal(fields[4]) { fields[4] = number.description }
    return fields.joined(separator: "\t")
  }
}
