/// Why a formula has no value here.
public enum FormulaFault: Error, Hashable, Sendable {
  /// A function or a sign other than sums, plus and minus: its name, such as `VLOOKUP` or `*`.
  case unsupported(String)
  case malformed(formula: String)
  /// The cells that need one another, beginning and ending with the same.
  case cycle([String])
  /// A cell that shows `#REF!` or its like, or such a reference in the formula; with the cell, if it is one.
  case error(String, cell: String?)
  case notANumber(cell: String)
  case noSuchSheet(String)
  /// More digits than can be relied upon, or than fit.
  case inexact(cell: String)
  /// Formulas upon formulas, or cells to add up, beyond what is calculated here.
  case tooMuch
  case unreadable(WorkbookFault)
}
