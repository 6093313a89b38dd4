/// What libxlsxwriter would refuse with a word on standard error, or write so that no program opens it.
enum DraftCheck {
  static func check(_ draft: WorkbookDraft) throws(WritingFault) {
    guard draft.sheets.contains(where: { !$0.isHidden }) else { throw .noSheet }
    for text in [draft.title, draft.author, draft.company, draft.comment] { try check(text, atMost: 255, in: "", "") }
    var names: Set<String> = []
    for sheet in draft.sheets {
      guard !sheet.name.isEmpty, sheet.name.utf16.count <= 31, !sheet.name.contains(where: "[]:*?/\\".contains),
        !sheet.name.hasPrefix("'"), !sheet.name.hasSuffix("'"), sheet.name.unicodeScalars.allSatisfy(isWritable),
        names.insert(sheet.name.lowercased()).inserted
      else { throw .sheetName(sheet.name) }
    }
    for sheet in draft.sheets {
      try check(sheet)
      for list in sheet.lists where !names.contains(list.sheet.lowercased()) { throw .sheetName(list.sheet) }
    }
  }

  private static func check(_ sheet: SheetDraft) throws(WritingFault) {
    for cell in sheet.cells {
      try check(cell.position, in: sheet)
      if case .text(let text) = cell.content { try check(text, atMost: 32_767, in: sheet.name, "\(cell.position)") }
      try check(cell.style.numberFormat, atMost: 127, in: sheet.name, "\(cell.position)")
    }
    for column in sheet.columns {
      try check(Workbook.Position(row: 1, column: column.columns.lowerBound), in: sheet)
      try check(Workbook.Position(row: 1, column: column.columns.upperBound), in: sheet)
    }
    for row in sheet.rowHeights.keys { try check(Workbook.Position(row: row, column: 1), in: sheet) }
    for row in sheet.hiddenRows { try check(Workbook.Position(row: row, column: 1), in: sheet) }
    for list in sheet.lists {
      try check(list.range, in: sheet)
      try check(list.source, in: sheet)
      try check(list.prompt, atMost: 255, in: sheet.name, "\(list.range)")
      try check(list.refusal, atMost: 225, in: sheet.name, "\(list.range)")
    }
    for prompt in sheet.prompts {
      try check(prompt.range, in: sheet)
      try check(prompt.title, atMost: 32, in: sheet.name, "\(prompt.range)")
      try check(prompt.message, atMost: 255, in: sheet.name, "\(prompt.range)")
    }
    for comment in sheet.comments {
      try check(comment.position, in: sheet)
      try check(comment.text, atMost: 32_767, in: sheet.name, "\(comment.position)")
    }
    if let position = sheet.firstMovingCell { try check(position, in: sheet) }
    if let rows = sheet.print.repeatedRows {
      try check(Workbook.Range(rows: rows, columns: 1...1), in: sheet)
    }
    try check(sheet.print.header, atMost: 254, in: sheet.name, "header")
    try check(sheet.print.footer, atMost: 254, in: sheet.name, "footer")
    try checkMerges(of: sheet)
  }

  private static func check(_ text: String, atMost limit: Int, in sheet: String, _ place: String) throws(WritingFault) {
    guard text.utf16.count <= limit else { throw .textTooLong(sheet: sheet, place) }
    guard text.unicodeScalars.allSatisfy(isWritable) else { throw .unwritableText(sheet: sheet, place) }
  }

  private static func isWritable(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value != 0 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
  }

  private static func check(_ position: Workbook.Position, in sheet: SheetDraft) throws(WritingFault) {
    guard (1...Workbook.Position.lastRow).contains(position.row),
      (1...Workbook.Position.lastColumn).contains(position.column)
    else { throw .outOfSheet(sheet: sheet.name, "row \(position.row), column \(position.column)") }
  }

  private static func check(_ range: Workbook.Range, in sheet: SheetDraft) throws(WritingFault) {
    try check(range.first, in: sheet)
    try check(range.last, in: sheet)
  }

  /// Two ranges with a cell in common damage a workbook. They are met row by row, those that have begun and not ended.
  private static func checkMerges(of sheet: SheetDraft) throws(WritingFault) {
    var current: [Workbook.Range] = []
    for range in sheet.mergedRanges.sorted(by: { $0.first < $1.first }) {
      try check(range, in: sheet)
      current.removeAll { $0.rows.upperBound < range.rows.lowerBound }
      guard range.first != range.last, !current.contains(where: { $0.columns.overlaps(range.columns) }) else {
        throw .mergedRanges(sheet: sheet.name, "\(range)")
      }
      current.append(range)
    }
  }
}
