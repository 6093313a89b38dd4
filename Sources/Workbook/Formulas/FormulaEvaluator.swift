/// Calculates formulas that nobody has calculated yet, exactly: sums, plus and minus over cells of the workbook.
///
/// Sheets that a formula needs are kept in memory.
public final class FormulaEvaluator {
  private let workbook: Workbook
  private var contents: [Int: Workbook.Content] = [:]
  private var known: [Place: Result<ExactDecimal, FormulaFault>] = [:]
  /// The formulas being calculated, in order to find those that need themselves.
  private var pending: [Place] = []
  private var steps = 0
  private var depth = 0

  /// Formulas and brackets in one another.
  public static let depthLimit = 400
  public static let stepLimit = 50_000_000
  /// What a formula costs beside the cells that it needs.
  private static let stepsOfFormula = 50

  private struct Place: Hashable {
    var sheet: Int
    var position: Workbook.Position
  }

  public init(_ workbook: Workbook) {
    self.workbook = workbook
  }

  /// What a formula comes to that stands in a cell of a sheet.
  public func value(
    of formula: String, at position: Workbook.Position, in sheet: Workbook.Sheet
  ) throws(FormulaFault) -> ExactDecimal {
    let place = Place(sheet: sheet.index, position: position)
    if let known = known[place] { return try known.get() }
    if let start = pending.firstIndex(of: place) {
      throw .cycle((pending[start...] + [place]).map { name($0) })
    }
    // Formulas that are too deep are tried again from other cells, but not for ever.
    steps += Self.stepsOfFormula
    guard steps <= Self.stepLimit else { throw .tooMuch }
    pending.append(place)
    defer { pending.removeLast() }
    do throws(FormulaFault) {
      let value = try value(of: try FormulaParser.parse(formula), in: sheet.index)
      known[place] = .success(value)
      return value
    } catch {
      // From another cell it may be less deep.
      if error != .tooMuch { known[place] = .failure(error) }
      throw error
    }
  }

  private func name(_ place: Place) -> String {
    "\(workbook.sheets[place.sheet].name)!\(place.position)"
  }

  private func value(of tree: FormulaTree, in sheet: Int) throws(FormulaFault) -> ExactDecimal {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else { throw .tooMuch }
    var sum = DecimalSum()
    switch tree {
    case .number(let number): return number
    case .cell(let name, let position):
      let place = Place(sheet: try self.sheet(name, from: sheet), position: position)
      return try number(in: place, strictly: true) ?? .zero
    case .range: throw .unsupported(":")
    case .total(let terms):
      for term in terms {
        let value = try value(of: term.1, in: sheet)
        guard sum.add(value, negated: term.isNegative) else { throw .inexact(cell: pending.last.map(name) ?? "") }
      }
    case .sum(let parts):
      for part in parts { try add(part, in: sheet, to: &sum) }
    }
    guard let value = sum.value else { throw .inexact(cell: pending.last.map(name) ?? "") }
    return value
  }

  /// Sums pass over texts and empty cells.
  private func add(_ part: FormulaTree, in sheet: Int, to sum: inout DecimalSum) throws(FormulaFault) {
    var cells: (sheet: Int, range: Workbook.Range)?
    switch part {
    case .cell(let name, let position): cells = (try self.sheet(name, from: sheet), Workbook.Range(position, position))
    case .range(let name, let range): cells = (try self.sheet(name, from: sheet), range)
    default: break
    }
    guard let cells else {
      guard sum.add(try value(of: part, in: sheet)) else { throw .inexact(cell: pending.last.map(name) ?? "") }
      return
    }
    let content = try content(of: cells.sheet)
    var index = content.firstRow(from: cells.range.rows.lowerBound)
    while index < content.rows.count, content.rows[index].number <= cells.range.rows.upperBound {
      let row = content.rows[index]
      index += 1
      steps += 1 + row.cells.count
      guard steps <= Self.stepLimit else { throw .tooMuch }
      for cell in row.cells where cells.range.columns.contains(cell.column) {
        let place = Place(sheet: cells.sheet, position: Workbook.Position(row: row.number, column: cell.column))
        if let number = try number(cell.value, in: place, strictly: false), !sum.add(number) {
          throw .inexact(cell: name(place))
        }
      }
    }
  }

  private func number(in place: Place, strictly: Bool) throws(FormulaFault) -> ExactDecimal? {
    steps += 1
    guard steps <= Self.stepLimit else { throw .tooMuch }
    guard let value = try content(of: place.sheet)[place.position] else { return nil }
    return try number(value, in: place, strictly: strictly)
  }

  private func number(
    _ value: Workbook.Value, in place: Place, strictly: Bool
  ) throws(FormulaFault) -> ExactDecimal? {
    switch value {
    case .number(let number):
      guard let decimal = number.decimal else { throw .inexact(cell: name(place)) }
      return decimal
    case .error(let error): throw .error(error, cell: name(place))
    case .formula(let formula):
      return try self.value(of: formula, at: place.position, in: workbook.sheets[place.sheet])
    case .text(let text):
      if !strictly { return nil }
      guard let decimal = ExactDecimal(trimmed(text)) else { throw .notANumber(cell: name(place)) }
      return decimal
    case .boolean:
      if !strictly { return nil }
      throw .notANumber(cell: name(place))
    }
  }

  private func sheet(_ name: String?, from sheet: Int) throws(FormulaFault) -> Int {
    guard let name else { return sheet }
    guard let found = workbook.sheet(named: name) else { throw .noSuchSheet(name) }
    return found.index
  }

  private func content(of sheet: Int) throws(FormulaFault) -> Workbook.Content {
    if let content = contents[sheet] { return content }
    do throws(WorkbookFault) {
      let content = try workbook.content(of: workbook.sheets[sheet])
      contents[sheet] = content
      return content
    } catch {
      throw .unreadable(error)
    }
  }
}
