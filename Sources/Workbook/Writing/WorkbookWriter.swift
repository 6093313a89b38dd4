internal import CXlsxWriter
internal import Glibc

/// Writes workbooks with libxlsxwriter: the same draft gives the same bytes.
public enum WorkbookWriter {
  public static func write(_ draft: WorkbookDraft) throws(WritingFault) -> [UInt8] {
    try DraftCheck.check(draft)
    // libxlsxwriter writes to a path; this one leads to memory.
    let file = memfd_create("workbook", 0)
    guard file >= 0 else { throw .library(String(cString: strerror(errno))) }
    defer { close(file) }
    var options = lxw_workbook_options()
    guard let book = workbook_new_opt("/proc/self/fd/\(file)", &options) else { throw .library("") }
    var writer = BookWriter(book: book, draft: draft)
    let failure = writer.fill()
    // Closing writes the file and gives back the memory, also after a failure.
    let closing = workbook_close(book)
    if let failure { throw failure }
    guard closing == LXW_NO_ERROR else { throw .library(String(cString: lxw_strerror(closing))) }
    return try content(of: file)
  }

  private static func content(of file: Int32) throws(WritingFault) -> [UInt8] {
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .library(String(cString: strerror(errno))) }
    let size = Int(status.st_size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = pread(file, buffer.baseAddress.unsafelyUnwrapped + count, size - count, count)
        if got <= 0 { break }
        count += got
      }
    }
    guard bytes.count == size else { throw .library(String(cString: strerror(errno))) }
    return bytes
  }
}

/// Fills one workbook of libxlsxwriter's.
private struct BookWriter {
  let book: UnsafeMutablePointer<lxw_workbook>
  let draft: WorkbookDraft
  private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]

  init(book: UnsafeMutablePointer<lxw_workbook>, draft: WorkbookDraft) {
    self.book = book
    self.draft = draft
  }

  mutating func fill() -> WritingFault? {
    setProperties()
    var isFirst = true
    for sheet in draft.sheets {
      guard let target = workbook_add_worksheet(book, sheet.name) else { return .sheetName(sheet.name) }
      if sheet.isHidden {
        worksheet_hide(target)
      } else if isFirst {
        worksheet_activate(target)
        worksheet_set_first_sheet(target)
        isFirst = false
      }
      let error = fill(target, from: sheet)
      if error != LXW_NO_ERROR { return .library("\(sheet.name): \(String(cString: lxw_strerror(error)))") }
    }
    return nil
  }

  private func setProperties() {
    withCStrings([draft.title, draft.author, draft.company, draft.comment]) { texts in
      var properties = lxw_doc_properties()
      properties.title = texts[0]
      properties.author = texts[1]
      properties.company = texts[2]
      properties.comments = texts[3]
      properties.created = draft.created
      workbook_set_properties(book, &properties)
    }
  }

  private mutating func fill(_ target: UnsafeMutablePointer<lxw_worksheet>, from sheet: SheetDraft) -> lxw_error {
    var errors: [lxw_error] = []
    if !sheet.showsGrid { worksheet_gridlines(target, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue)) }
    if let color = sheet.tabColor { worksheet_set_tab_color(target, lxw_color_t(color)) }
    for column in sheet.columns {
      var options = lxw_row_col_options()
      options.hidden = column.isHidden ? 1 : 0
      errors.append(
        worksheet_set_column_opt(
          target, lxw_col_t(column.columns.lowerBound - 1), lxw_col_t(column.columns.upperBound - 1), column.width,
          column.style.flatMap { format($0) }, &options))
    }
    for row in Set(sheet.rowHeights.keys).union(sheet.hiddenRows).sorted() {
      var options = lxw_row_col_options()
      options.hidden = sheet.hiddenRows.contains(row) ? 1 : 0
      errors.append(
        worksheet_set_row_opt(
          target, lxw_row_t(row - 1), sheet.rowHeights[row] ?? Self.rowHeight, nil, &options))
    }
    errors.append(contentsOf: merge(target, sheet))
    for cell in sheet.cells { errors.append(write(cell, to: target)) }
    for list in sheet.lists { errors.append(add(list, to: target)) }
    for prompt in sheet.prompts { errors.append(add(prompt, to: target)) }
    for comment in sheet.comments { errors.append(add(comment, to: target)) }
    if let first = sheet.firstMovingCell {
      worksheet_freeze_panes(target, lxw_row_t(first.row - 1), lxw_col_t(first.column - 1))
    }
    errors.append(contentsOf: setPrint(sheet.print, of: target))
    return errors.first { $0 != LXW_NO_ERROR } ?? LXW_NO_ERROR
  }

  /// What a row has that says nothing of its height.
  private static let rowHeight = 15.0

  /// Merging writes all cells of a range; what the first one holds is written after it.
  private mutating func merge(
    _ target: UnsafeMutablePointer<lxw_worksheet>, _ sheet: SheetDraft
  ) -> [lxw_error] {
    if sheet.mergedRanges.isEmpty { return [] }
    let styles = Dictionary(sheet.cells.map { ($0.position, $0.style) }, uniquingKeysWith: { $1 })
    return sheet.mergedRanges.map { range in
      worksheet_merge_range(
        target, lxw_row_t(range.rows.lowerBound - 1), lxw_col_t(range.columns.lowerBound - 1),
        lxw_row_t(range.rows.upperBound - 1), lxw_col_t(range.columns.upperBound - 1), "",
        format(styles[range.first] ?? CellStyle()))
    }
  }

  private mutating func write(_ cell: CellDraft, to target: UnsafeMutablePointer<lxw_worksheet>) -> lxw_error {
    let (row, column) = (lxw_row_t(cell.position.row - 1), lxw_col_t(cell.position.column - 1))
    var style = cell.style
    if case .date = cell.content, style.numberFormat.isEmpty { style.numberFormat = "yyyy-mm-dd" }
    let format = format(style)
    switch cell.content {
    case .blank: return worksheet_write_blank(target, row, column, format)
    case .text(let text): return worksheet_write_string(target, row, column, Self.escaped(text), format)
    case .boolean(let value): return worksheet_write_boolean(target, row, column, value ? 1 : 0, format)
    case .number(let number):
      guard number.digitCount <= ExactDecimal.reliableDigits, let double = Double(number.description), double.isFinite
      else { return worksheet_write_string(target, row, column, number.description, format) }
      return worksheet_write_number(target, row, column, double, format)
    case .date(let date):
      guard let serial = Workbook.DateSystem.from1900.serial(of: date) else {
        return worksheet_write_string(target, row, column, date.description, format)
      }
      return worksheet_write_number(target, row, column, Double(serial), format)
    }
  }

  /// libxlsxwriter writes `_x000D_` for a character that XML cannot hold, and as it is where a text says so itself.
  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    var escaped: [UInt8] = []
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      for index in bytes.indices {
        if escapedUnit(bytes, at: index) != nil { escaped += "_x005F".utf8 }
        escaped.append(bytes[index])
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  private func add(_ list: ListDraft, to target: UnsafeMutablePointer<lxw_worksheet>) -> lxw_error {
    let sheet = String(list.sheet.flatMap { $0 == "'" ? "''" : String($0) })
    let (first, last) = (absolute(list.source.first), absolute(list.source.last))
    return withCStrings(["='\(sheet)'!\(first):\(last)", list.prompt, list.refusal]) { texts in
      var validation = lxw_data_validation()
      validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      validation.value_formula = texts[0]
      if !list.prompt.isEmpty { validation.input_message = texts[1] }
      if list.refusal.isEmpty {
        validation.show_error = UInt8(LXW_VALIDATION_OFF.rawValue)
      } else {
        validation.error_message = texts[2]
      }
      return add(&validation, over: list.range, to: target)
    }
  }

  private func add(_ prompt: PromptDraft, to target: UnsafeMutablePointer<lxw_worksheet>) -> lxw_error {
    withCStrings([prompt.title, prompt.message]) { texts in
      var validation = lxw_data_validation()
      validation.validate = UInt8(LXW_VALIDATION_TYPE_ANY.rawValue)
      if !prompt.title.isEmpty { validation.input_title = texts[0] }
      validation.input_message = texts[1]
      return add(&validation, over: prompt.range, to: target)
    }
  }

  private func add(
    _ validation: inout lxw_data_validation, over range: Workbook.Range,
    to target: UnsafeMutablePointer<lxw_worksheet>
  ) -> lxw_error {
    worksheet_data_validation_range(
      target, lxw_row_t(range.rows.lowerBound - 1), lxw_col_t(range.columns.lowerBound - 1),
      lxw_row_t(range.rows.upperBound - 1), lxw_col_t(range.columns.upperBound - 1), &validation)
  }

  private func absolute(_ position: Workbook.Position) -> String {
    "$\(Workbook.Position.letters(ofColumn: position.column))$\(position.row)"
  }

  private func add(_ comment: CommentDraft, to target: UnsafeMutablePointer<lxw_worksheet>) -> lxw_error {
    var options = lxw_comment_options()
    options.font_size = 9
    options.width = 260
    // Some twenty Chinese characters fit into a line of this width.
    let lines = comment.text.split(separator: "\n", omittingEmptySubsequences: false).reduce(1) {
      $0 + 1 + $1.count / 20
    }
    options.height = UInt16(min(600, 16 * lines))
    return worksheet_write_comment_opt(
      target, lxw_row_t(comment.position.row - 1), lxw_col_t(comment.position.column - 1), comment.text, &options)
  }

  private func setPrint(_ print: PrintDraft, of target: UnsafeMutablePointer<lxw_worksheet>) -> [lxw_error] {
    worksheet_set_paper(target, print.paper == .a3 ? 8 : 9)
    if print.isLandscape { worksheet_set_landscape(target) }
    if print.fitsWidth { worksheet_fit_to_pages(target, 1, 0) }
    if print.isCentered { worksheet_center_horizontally(target) }
    var errors: [lxw_error] = []
    if let rows = print.repeatedRows {
      errors.append(worksheet_repeat_rows(target, lxw_row_t(rows.lowerBound - 1), lxw_row_t(rows.upperBound - 1)))
    }
    if !print.header.isEmpty { errors.append(worksheet_set_header(target, print.header)) }
    if !print.footer.isEmpty { errors.append(worksheet_set_footer(target, print.footer)) }
    return errors
  }

  private mutating func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
    if let format = formats[style] { return format }
    guard let format = workbook_add_format(book) else { return nil }
    formats[style] = format
    format_set_font_name(format, draft.font)
    format_set_font_size(format, Double(draft.fontSize))
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    if !style.numberFormat.isEmpty { format_set_num_format(format, style.numberFormat) }
    if style.wraps || style.role == .head { format_set_text_wrap(format) }
    var alignment = style.alignment
    var isBordered = style.isBordered
    switch style.role {
    case .plain: break
    case .title:
      format_set_bold(format)
      format_set_font_size(format, Double(draft.fontSize + 5))
    case .head:
      format_set_bold(format)
      format_set_bg_color(format, 0xD9E1F2)
      if alignment == .general { alignment = .center }
      isBordered = true
    case .note:
      format_set_font_size(format, Double(draft.fontSize - 1))
      format_set_font_color(format, 0x595959)
    case .input:
      format_set_bg_color(format, 0xFFF2CC)
      isBordered = true
    case .total:
      format_set_bold(format)
      format_set_bg_color(format, 0xF2F2F2)
      isBordered = true
    }
    switch alignment {
    case .general: break
    case .left: format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    case .center: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .right: format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    }
    if style.indent > 0 { format_set_indent(format, UInt8(clamping: style.indent)) }
    if isBordered {
      format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_border_color(format, 0xA6A6A6)
    }
    return format
  }
}

/// Copies texts for as long as libxlsxwriter looks at them.
private func withCStrings<Result>(
  _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies = texts.map { strdup($0) }
  defer { for copy in copies { free(copy) } }
  return body(copies)
}
