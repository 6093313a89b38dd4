internal import Workbook
internal import XML

/// A file that holds tables: a delimited text has one, a workbook one in each sheet.
final class TableFile {
  /// One table of the file.
  struct Sheet {
    /// nil in a delimited text.
    var name: String?
    var isHidden = false
    fileprivate var sheet: Workbook.Sheet?
  }

  private enum Content {
    case delimited([UInt8])
    case workbook(Workbook, FormulaEvaluator)
  }

  let path: String
  let sheets: [Sheet]
  private let content: Content

  /// No table that people keep is wider; what stands further right is not read.
  static let widest = 256

  /// Opens a file, whatever its name says it is.
  init(_ bytes: [UInt8], path: String) throws(Finding) {
    self.path = path
    let nature = FileNature(of: bytes)
    if let refusal = nature.refusal(of: bytes) { throw Finding(refusal, at: Location(file: path)) }
    guard nature == .workbook || nature == .html else {
      sheets = [Sheet()]
      content = .delimited(bytes)
      return
    }
    do throws(WorkbookFault) {
      let workbook = nature == .html ? try Workbook(html: bytes) : try Workbook(bytes)
      sheets = workbook.sheets.map { Sheet(name: $0.name, isHidden: $0.visibility != .visible, sheet: $0) }
      content = .workbook(workbook, FormulaEvaluator(workbook))
    } catch {
      throw Finding(error, in: path)
    }
  }

  /// Whether it has sheets: texts have none.
  var isWorkbook: Bool { if case .workbook = content { true } else { false } }

  /// When a workbook was last saved, as it says itself, in seconds since 1970.
  var savingTime: Int? { if case .workbook(let workbook, _) = content { workbook.savingTime() } else { nil } }

  /// The first sheet of that name; blanks around a name do not matter.
  func sheet(named name: String) -> Sheet? {
    guard case .workbook(let workbook, _) = content, let found = workbook.sheet(named: name) else { return nil }
    return sheets.first { $0.sheet == found }
  }

  /// Where a table is, as messages and explanations say: `file`, or `file!sheet`.
  func address(of sheet: Sheet) -> String { sheet.name.map { "\(path)!\($0)" } ?? path }

  /// Hands over the rows of a sheet that are not blank, from the top, until `take` returns false. The cells of a merged
  /// range all have its value. Returns notes about what is hidden.
  @discardableResult
  func readRows(of sheet: Sheet, _ take: (TableRow) -> Bool) throws(Finding) -> [Finding] {
    switch content {
    case .delimited(let bytes):
      do throws(DelimitedFault) {
        var text = try DelimitedText(bytes, maximumColumns: 100)
        while let row = try text.next(), take(row) {}
      } catch {
        throw Finding(error, in: path)
      }
      return []
    case .workbook(let workbook, let evaluator):
      guard let sheet = sheet.sheet else { return [] }
      var hidden = HiddenPlaces()
      var failure: Finding?
      do throws(WorkbookFault) {
        let rows = SheetRows(path: path, sheet: sheet, evaluator: evaluator)
        var merged = MergedCells(try workbook.mergedRanges(of: sheet))
        let layout = try workbook.readRows(of: sheet) { cells in
          do throws(Finding) {
            var row = try rows.row(cells)
            if row.isBlank, !row.cells.contains(where: { $0.fault != nil }) { return true }
            hidden.note(row)
            merged.fill(&row, widest: Self.widest)
            return take(row)
          } catch {
            failure = error
            return false
          }
        }
        hidden.note(layout.hiddenColumns)
      } catch {
        throw Finding(error, in: path)
      }
      if let failure { throw failure }
      return hidden.finding(of: sheet, in: path).map { [$0] } ?? []
    }
  }
}

/// Rows of a workbook's sheet as rows of a table.
private struct SheetRows {
  let path: String
  let sheet: Workbook.Sheet
  let evaluator: FormulaEvaluator

  func row(_ row: borrowing Workbook.Row) throws(Finding) -> TableRow {
    var result = TableRow(line: row.number, isHidden: row.isHidden, cells: [])
    result.cells.reserveCapacity(min(row.cells.count, TableFile.widest))
    for cell in row.cells {
      guard cell.column <= TableFile.widest else { break }
      result.pad(to: cell.column - 1, in: sheet.name)
      result.cells.append(
        try self.cell(cell.value, Position(sheet: sheet.name, line: row.number, column: cell.column)))
    }
    return result
  }

  private func cell(_ value: Workbook.Value, _ position: Position) throws(Finding) -> TableRow.Cell {
    var cell = TableRow.Cell(bytes: [], position: position)
    switch value {
    case .text(let text):
      cell.bytes = Array(text.utf8)[...]
      try refuseControls(in: cell)
    case .number(let number): cell.bytes = Array(number.typed.utf8)[...]
    case .boolean(let flag): cell.bytes = Array((flag ? "是" : "否").utf8)[...]
    case .error(let error): cell.fault = .error(error)
    case .formula(let formula):
      do throws(FormulaFault) {
        let place = Workbook.Position(row: position.line, column: position.column)
        cell.bytes = Array(try evaluator.value(of: formula, at: place, in: sheet).description.utf8)[...]
      } catch {
        if case .error(let error, nil) = error {
          cell.fault = .error(error)
        } else {
          cell.fault = .formula(formula, reason: error.reason)
        }
      }
    }
    return cell
  }

  /// Refuses what a delimited text may not contain either.
  private func refuseControls(in cell: TableRow.Cell) throws(Finding) {
    var isSuspicious = false
    for byte in cell.bytes {
      // The first bytes of controls that are hidden, and controls.
      if byte == 0xC2 || byte == 0xD8 || byte == 0xE2 { isSuspicious = true }
      if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D {
        throw Finding(.tableControlCharacter(Unicode.Scalar(byte).hexName), at: Location(path, cell.position))
      }
    }
    if isSuspicious, let controls = HiddenControls(in: cell.bytes) {
      throw Finding(
        .hiddenControl(controls.name, count: controls.count > 1 ? "\(controls.count)" : nil),
        at: Location(path, cell.position))
    }
  }
}

extension Workbook.Number {
  /// What somebody would type to get the number.
  var typed: String {
    switch kind {
    case .date: date.map { "\($0)\(time)" } ?? plain
    case .percentage:
      decimal.map { ExactDecimal(significand: $0.significand, exponent: $0.exponent + 2).description + "%" } ?? spelling
    default: plain
    }
  }

  /// What stands behind a day whose time is shown; midnight is what a day without a time has.
  private var time: String { minuteOfDay.flatMap { $0 > 0 ? " " + TypedValue.timeOfDay($0) : nil } ?? "" }

  /// Without the trace that calculating with doubles leaves, where it is but a trace.
  private var plain: String {
    // Most are spelled as people would.
    if spelling.utf8.count <= 15, !spelling.utf8.contains(where: { $0 > UInt8(ascii: "9") || $0 < UInt8(ascii: "-") }),
      !spelling.contains(".") || spelling.last != "0"
    {
      return spelling
    }
    guard let decimal else { return spelling }
    let digits = spelling.utf8.prefix { $0 | 0x20 != UInt8(ascii: "e") }.count
    return digits <= 15 || decimal.significand.magnitude < 10_000_000_000_000 ? decimal.description : spelling
  }
}
