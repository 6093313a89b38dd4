/// Reads the rows of a sheet, and keeps none of them.
final class SheetReader: PartHandler {
  private(set) var layout = Workbook.Layout()
  private(set) var cellCount: Int
  private let book: Workbook.Book
  private let limits: WorkbookLimits
  /// Whether rows are passed over, and only the layout is read.
  private let skipsRows: Bool
  private let take: (borrowing Workbook.Row) -> Bool

  private var row = Workbook.Row(number: 0, cells: [])
  private var column = 0
  private var type = CellType.number
  private var style = 0
  private var hasFormula = false
  private var reads = Reads.nothing
  private var text: [UInt8] = []
  private var formula: [UInt8] = []
  private var hasValue = false
  private var inline = TextCollector()

  private enum CellType { case number, shared, string, inline, boolean, error, date }

  private enum Reads { case nothing, value, formula, inline }

  init(
    _ book: Workbook.Book, cellCount: Int = 0, _ limits: WorkbookLimits, skipsRows: Bool = false,
    take: @escaping (borrowing Workbook.Row) -> Bool
  ) {
    self.skipsRows = skipsRows
    self.book = book
    self.cellCount = cellCount
    self.limits = limits
    self.take = take
  }

  override func begin(_ name: PartName, _ attributes: PartAttributes) {
    if skipsRows, name != .mergeCell, name != .col { return }
    switch name {
    case .c: beginCell(attributes)
    case .v:
      reads = .value
      hasValue = true
    case .row: beginRow(attributes)
    case .f:
      reads = .formula
      hasFormula = true
    case .is: reads = .inline
    case .t, .r, .rPh: inline.begin(name, attributes)
    case .mergeCell:
      guard let reference = attributes.text("ref") else { return }
      guard let range = Workbook.Range(reference) else { return fault = .badReference(reference) }
      guard layout.mergedRanges.count < limits.mergedRanges else {
        return fault = .tooManyMergedRanges(limit: limits.mergedRanges)
      }
      if range.first != range.last { layout.mergedRanges.append(range) }
    case .col:
      guard attributes.isTrue("hidden"), let first = attributes.number("min"), let last = attributes.number("max")
      else { return }
      guard first >= 1, first <= last, first <= Workbook.Position.lastColumn else {
        return fault = .badReference("\(first):\(last)")
      }
      guard layout.hiddenColumns.count < Workbook.Position.lastColumn else { return }
      layout.hiddenColumns.append(first...min(last, Workbook.Position.lastColumn))
    default: break
    }
  }

  private func beginRow(_ attributes: PartAttributes) {
    var number = row.number + 1
    if let bytes = attributes.bytes("r") {
      guard let stated = wholeNumber(bytes), stated >= 1, stated <= Workbook.Position.lastRow else {
        return fault = .badReference(String(decoding: bytes.prefix(40), as: UTF8.self))
      }
      guard stated >= number else { return fault = .disorder("\(stated)") }
      number = stated
    }
    guard number <= Workbook.Position.lastRow else { return fault = .badReference("\(number)") }
    row.number = number
    row.isHidden = attributes.isTrue("hidden")
    row.cells.removeAll(keepingCapacity: true)
    column = 0
  }

  private func beginCell(_ attributes: PartAttributes) {
    var nextColumn = column + 1
    type = .number
    style = 0
    for index in 0..<attributes.count where !attributes.isPrefixed(index) {
      let name = attributes.name(index)
      guard name[1] == 0 else { continue }
      let value = attributes.bytes(index)
      switch name[0] {
      case UInt8(ascii: "r"):
        guard let position = Workbook.Position(bytes: value), position.row == row.number else {
          return fault = .badReference(String(decoding: value.prefix(40), as: UTF8.self))
        }
        guard position.column >= nextColumn else { return fault = .disorder("\(position)") }
        nextColumn = position.column
      case UInt8(ascii: "s"): style = wholeNumber(value) ?? 0
      case UInt8(ascii: "t"): type = Self.type(value)
      default: break
      }
    }
    guard nextColumn <= Workbook.Position.lastColumn else { return fault = .badReference("\(nextColumn)") }
    column = nextColumn
    cellCount += 1
    if cellCount > limits.cells { return fault = .tooManyCells(limit: limits.cells) }
    text.removeAll(keepingCapacity: true)
    formula.removeAll(keepingCapacity: true)
    hasFormula = false
    hasValue = false
    inline.clear()
  }

  private static func type(_ name: UnsafeBufferPointer<UInt8>) -> CellType {
    switch (name.count, name.first) {
    case (1, UInt8(ascii: "s")): .shared
    case (1, UInt8(ascii: "b")): .boolean
    case (1, UInt8(ascii: "e")): .error
    case (1, UInt8(ascii: "d")): .date
    case (3, UInt8(ascii: "s")): .string
    case (9, UInt8(ascii: "i")): .inline
    default: .number
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    switch reads {
    case .nothing: return
    case .value: text.append(contentsOf: bytes)
    case .formula: formula.append(contentsOf: bytes)
    case .inline: inline.append(bytes)
    }
    if text.count + formula.count + inline.bytes.count > limits.textBytes {
      fault = .textTooLong(cell: "\(Workbook.Position(row: row.number, column: column))", limit: limits.textBytes)
    }
  }

  override func end(_ name: PartName) {
    if skipsRows { return }
    switch name {
    case .c:
      if let value = value() { row.cells.append(Workbook.Cell(column: column, value: value)) }
    case .v, .f, .is: reads = .nothing
    case .row:
      if !row.cells.isEmpty, !take(row) { isDone = true }
    case .t, .r, .rPh: inline.end(name)
    default: break
    }
  }

  private func value() -> Workbook.Value? {
    if type == .inline {
      let string = inline.string
      return string.isEmpty ? nil : .text(string)
    }
    // Programs that do not calculate write an empty value, or none.
    guard hasValue, !text.isEmpty || type == .string else {
      if hasFormula { return .formula(formula.withUnsafeBufferPointer { unescapedText($0) }) }
      return nil
    }
    return text.withUnsafeBufferPointer { value(of: $0) }
  }

  private func value(of text: UnsafeBufferPointer<UInt8>) -> Workbook.Value? {
    switch type {
    case .shared:
      guard let index = wholeNumber(text), index < book.strings.count else {
        fault = .badSharedString(cell: "\(Workbook.Position(row: row.number, column: column))")
        return nil
      }
      let string = book.strings[index]
      return string.isEmpty ? nil : .text(string)
    case .string, .inline:
      let string = unescapedText(text)
      return string.isEmpty ? nil : .text(string)
    case .boolean: return .boolean(text.first == UInt8(ascii: "1") || text.first == UInt8(ascii: "t"))
    case .error: return .error(String(decoding: text, as: UTF8.self))
    case .number: return number(text)
    case .date:
      guard let date = Self.date(text), let serial = book.dateSystem.serial(of: date) else {
        return .text(String(decoding: text, as: UTF8.self))
      }
      let format = Workbook.NumberFormat(builtIn: 14)
      return .number(Workbook.Number("\(serial)", format: format, dateSystem: book.dateSystem))
    }
  }

  private func number(_ text: UnsafeBufferPointer<UInt8>) -> Workbook.Value {
    var text = text
    while let last = text.last, last <= 0x20 { text = UnsafeBufferPointer(rebasing: text.dropLast()) }
    while let first = text.first, first <= 0x20 { text = UnsafeBufferPointer(rebasing: text.dropFirst()) }
    let spelling = String(decoding: text, as: UTF8.self)
    guard DecimalScanner.scan(text) != nil else { return .text(spelling) }
    let format = style < book.formats.count ? book.formats[style] : .general
    return .number(Workbook.Number(spelling, format: format, dateSystem: book.dateSystem))
  }

  /// `2024-01-31`, with or without a time after it.
  private static func date(_ text: UnsafeBufferPointer<UInt8>) -> CalendarDate? {
    guard text.count >= 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
      let year = wholeNumber(UnsafeBufferPointer(rebasing: text[0..<4])),
      let month = wholeNumber(UnsafeBufferPointer(rebasing: text[5..<7])),
      let day = wholeNumber(UnsafeBufferPointer(rebasing: text[8..<10]))
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }
}
