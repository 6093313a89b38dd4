internal import Workbook
internal import XML

/// A file that holds tables: a delimited text has one, a workbook one in each sheet.
struct TableFile {
  /// One table of the file.
  struct Sheet {
    /// nil in a delimited text.
    var name: String?
    fileprivate var sheet: Workbook.Sheet?
  }

  private enum Content {
    case delimited([UInt8])
    case workbook(Workbook)
  }

  let path: String
  let sheets: [Sheet]
  private let content: Content

  /// Opens a file, whatever its name says it is.
  init(_ bytes: [UInt8], path: String) throws(Finding) {
    self.path = path
    let nature = FileNature(of: bytes)
    guard nature == .workbook || nature == .html else {
      sheets = [Sheet()]
      content = .delimited(bytes)
      return
    }
    do throws(WorkbookFault) {
      let workbook = nature == .html ? try Workbook(html: bytes) : try Workbook(bytes)
      sheets = workbook.sheets.map { Sheet(name: $0.name, sheet: $0) }
      content = .workbook(workbook)
    } catch {
      throw Finding(.workbookDamaged("\(error.kind)"), at: Location(file: path))
    }
  }

  func sheet(named name: String) -> Sheet? { sheets.first { $0.name == name } }

  /// Hands over the rows of a sheet that are not blank, from the top, until `take` returns false. Returns the merged
  /// ranges.
  @discardableResult
  func readRows(of sheet: Sheet, _ take: (TableRow) -> Bool) throws(Finding) -> [Workbook.Range] {
    switch content {
    case .delimited(let bytes):
      do throws(DelimitedFault) {
        var text = try DelimitedText(bytes, maximumColumns: 100)
        while let row = try text.next(), take(row) {}
      } catch {
        throw Finding(error, in: path)
      }
      return []
    case .workbook(let workbook):
      guard let sheet = sheet.sheet else { return [] }
      do throws(WorkbookFault) {
        let layout = try workbook.readRows(of: sheet) { row in
          let row = Self.row(row, of: sheet)
          return row.isBlank || take(row)
        }
        return layout.mergedRanges
      } catch {
        throw Finding(.workbookDamaged("\(error.kind)"), at: Location(file: path))
      }
    }
  }

  private static func row(_ row: Workbook.Row, of sheet: Workbook.Sheet) -> TableRow {
    var result = TableRow(line: row.number, isHidden: row.isHidden, cells: [])
    for cell in row.cells {
      func position() -> Position { Position(sheet: sheet.name, line: row.number, column: result.cells.count + 1) }
      while result.cells.count < cell.column - 1 { result.cells.append(.init(bytes: [], position: position())) }
      result.cells.append(.init(bytes: Array(cell.value.typed.utf8)[...], position: position()))
    }
    return result
  }
}

extension Workbook.Value {
  /// What somebody would type to get the value.
  var typed: String {
    switch self {
    case .text(let text), .error(let text), .formula(let text): text
    case .boolean(let flag): flag ? "是" : "否"
    case .number(let number):
      switch number.kind {
      case .date: number.date?.description ?? number.spelling
      case .percentage:
        number.decimal.map { ExactDecimal(significand: $0.significand, exponent: $0.exponent + 2).description }
          ?? number.spelling
      default: number.decimal?.description ?? number.spelling
      }
    }
  }
}
