internal import XML

/// A part of a sheet that may be a table: what stands above it, and its rows with their heads.
struct SheetBlock {
  var sheet: String?
  /// Its rows of title, code, department and unit of money.
  var heading: [TableRow] = []
  var body: [TableRow] = []

  /// The words above the table, each with its place.
  var headingCells: [TableRow.Cell] { heading.flatMap(\.cells).filter { !$0.isBlank && !$0.isRepeated } }

  /// The unit of money that stands above the table, or in its heads.
  var moneyUnit: MoneyUnit? {
    for cell in headingCells { if let unit = cell.text.statedMoneyUnit { return unit } }
    for cell in body.prefix(HeadMatch.mostRows).flatMap(\.cells) {
      let words = cell.text.plainWords
      if let unit = words.statedMoneyUnit { return unit }
      for unit in MoneyUnit.allCases where words.hasSuffix("(\(unit.name))") { return unit }
    }
    return nil
  }

  /// Cuts the sheets of a file where rows of titles begin.
  static func blocks(of file: TableFile) throws(Finding) -> [SheetBlock] {
    var blocks: [SheetBlock] = []
    for sheet in file.sheets {
      var block = SheetBlock(sheet: sheet.name)
      try file.readRows(of: sheet) { row in
        if row.isHeading {
          if !block.body.isEmpty {
            blocks.append(block)
            block = SheetBlock(sheet: sheet.name)
          }
          block.heading.append(row)
        } else {
          block.body.append(row)
        }
        return true
      }
      if !block.body.isEmpty || !block.heading.isEmpty { blocks.append(block) }
    }
    return blocks
  }
}

extension TableRow {
  /// Whether the row stands above a table: all in it is a title, code, department, year or unit of money.
  fileprivate var isHeading: Bool { cells.allSatisfy { $0.isBlank || $0.text.isHeadingCell } }

  /// The cell of a column, if it is not one that a merged cell covers.
  subscript(column: Int) -> Cell? { column < cells.count && !cells[column].isRepeated ? cells[column] : nil }
}
