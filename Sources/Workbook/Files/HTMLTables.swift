internal import CLibXML2
internal import Glibc

/// The tables of a page, each as a sheet.
final class HTMLTables {
  typealias Named = (name: String, content: Workbook.Content)

  /// No table of people's is wider.
  static let columnLimit = 1_024
  /// The bytes that a tag, or a text without a tag, can have.
  static let tagLimit = 128 << 10
  static let attributeLimit = 64
  static let depthLimit = 256

  static func read(_ bytes: [UInt8], _ limits: WorkbookLimits) throws(WorkbookFault) -> [Named] {
    let declared = declaredEncoding(bytes)
    guard let text = decodedText(bytes, declared: declared) else {
      throw WorkbookFault(.undecodable(encoding: declared ?? ""))
    }
    let reader = HTMLTables(limits)
    reader.parse(text)
    if let fault = reader.fault { throw WorkbookFault(fault) }
    return reader.tables.enumerated().map { index, table in
      (table.caption.isEmpty ? "\(index + 1)" : table.caption, table.content)
    }
  }

  /// What `<meta charset=…>` says, in either of its forms.
  private static func declaredEncoding(_ bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(4_096), as: UTF8.self).lowercased().utf8
    let mark = Array("charset=".utf8)
    guard let found = head.firstRange(of: mark) else { return nil }
    let name = head[found.upperBound...].drop { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") || $0 == 0x20 }
    return String(
      Substring(name.prefix { $0 == UInt8(ascii: "-") || $0 > 0x2F && $0 < 0x7B && $0 != 0x3B && $0 != 0x3E }))
  }

  /// A table that is being read, or was.
  private struct Table {
    var caption = ""
    var content = Workbook.Content()
    var row: Workbook.Row?
    var cell: Cell?
    /// Cells of rows above that reach down, in the order of their columns.
    var spans: [(columns: ClosedRange<Int>, lastRow: Int)] = []
    var nextSpan = 0
    /// The row at which the first of them ends.
    var firstSpanEnd = Int.max
    var lastRow = 0
    var column = 0
  }

  private struct Cell {
    var range: Workbook.Range
    /// What a program writes of a number beside the text it shows; empty where the text is the number.
    var number: String?
  }

  private let limits: WorkbookLimits
  private var tables: [Table] = []
  /// The indexes of tables that are open, the innermost last.
  private var open: [Int] = []
  private var text: [[UInt8]] = []
  private var isInCaption = false
  private var cellCount = 0
  private var mergeCount = 0
  private var fault: WorkbookFault.Kind?
  private var parser: htmlParserCtxtPtr?
  private var hadEvent = false

  private init(_ limits: WorkbookLimits) { self.limits = limits }

  private func parse(_ text: [UInt8]) {
    xmlInitParser()
    var handlers = Self.makeHandlers()
    guard
      let parser = htmlCreatePushParserCtxt(
        &handlers, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil, XML_CHAR_ENCODING_UTF8)
    else {
      fault = .memoryShort
      return
    }
    defer { htmlFreeParserCtxt(parser) }
    self.parser = parser
    let options = HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
    htmlCtxtUseOptions(parser, CInt(bitPattern: options | HTML_PARSE_IGNORE_ENC.rawValue))
    text.withUnsafeBytes { bytes in
      var start = 0
      var quiet = 0
      while start < bytes.count, fault == nil {
        let count = min(8_192, bytes.count - start)
        hadEvent = false
        htmlParseChunk(
          parser, bytes.baseAddress?.advanced(by: start).assumingMemoryBound(to: CChar.self), CInt(count), 0)
        start += count
        // libxml2 looks at a tag when it is there as a whole, and then compares each attribute with all others.
        quiet = hadEvent ? 0 : quiet + count
        if quiet > Self.tagLimit { fault = .crowdedTag }
      }
      if fault == nil { htmlParseChunk(parser, nil, 0, 1) }
    }
    while fault == nil, !open.isEmpty { end("table") }
  }

  private static func makeHandlers() -> htmlSAXHandler {
    var handlers = htmlSAXHandler()
    handlers.startElement = { context, name, attributes in
      guard let context, let name else { return }
      let reader = Unmanaged<HTMLTables>.fromOpaque(context).takeUnretainedValue()
      reader.guarded { reader.begin(String(cString: name), attributes) }
    }
    handlers.endElement = { context, name in
      guard let context, let name else { return }
      let reader = Unmanaged<HTMLTables>.fromOpaque(context).takeUnretainedValue()
      reader.guarded { reader.end(String(cString: name)) }
    }
    handlers.characters = { context, bytes, count in
      guard let context, let bytes else { return }
      let reader = Unmanaged<HTMLTables>.fromOpaque(context).takeUnretainedValue()
      reader.guarded { reader.append(UnsafeBufferPointer(start: bytes, count: Int(count))) }
    }
    handlers.ignorableWhitespace = handlers.characters
    // What stands in scripts and style sheets, which nobody sees.
    handlers.cdataBlock = { context, _, _ in
      guard let context else { return }
      Unmanaged<HTMLTables>.fromOpaque(context).takeUnretainedValue().hadEvent = true
    }
    handlers.comment = { context, _ in
      guard let context else { return }
      Unmanaged<HTMLTables>.fromOpaque(context).takeUnretainedValue().hadEvent = true
    }
    return handlers
  }

  private func guarded(_ work: () -> Void) {
    hadEvent = true
    guard fault == nil else { return }
    work()
    if fault != nil { xmlStopParser(parser) }
  }

  private func begin(_ name: String, _ pairs: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
    if let parser, Int(parser.pointee.nameNr) > Self.depthLimit { return fault = .tooDeep(limit: Self.depthLimit) }
    var attributes: [(name: String, value: String)] = []
    if var pair = pairs {
      while let name = pair[0] {
        attributes.append((String(cString: name).lowercased(), pair[1].map { String(cString: $0) } ?? ""))
        if attributes.count > Self.attributeLimit { return fault = .crowdedTag }
        pair += 2
      }
    }
    func value(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
    switch name {
    case "table":
      guard tables.count < limits.sheets else { return fault = .tooManySheets(limit: limits.sheets) }
      isInCaption = false
      open.append(tables.count)
      text.append([])
      tables.append(Table())
    case "caption": isInCaption = !open.isEmpty
    case "tr":
      guard let table = open.last else { return }
      endRow(table)
      beginRow(table, isHidden: isHidden(value("style")))
    case "td", "th":
      guard let table = open.last else { return }
      endCell(table)
      if tables[table].row == nil { beginRow(table, isHidden: false) }
      if fault == nil {
        // Beside the text that is shown: as Excel writes it, and as LibreOffice does.
        let number = value("x:num") ?? value("sdval")
        beginCell(table, columns: span(value("colspan")), rows: span(value("rowspan")), number: number)
      }
    case "br": appendBreak()
    case "p", "div", "li": if text.last?.isEmpty == false { appendBreak() }
    default: break
    }
  }

  private func isHidden(_ style: String?) -> Bool {
    style?.lowercased().filter { $0 != " " }.contains("display:none") ?? false
  }

  private func span(_ stated: String?) -> Int { max(1, stated.flatMap { Int(trimmed($0)) } ?? 1) }

  private func beginRow(_ index: Int, isHidden: Bool) {
    guard tables[index].lastRow < Workbook.Position.lastRow else {
      return fault = .badReference("\(tables[index].lastRow + 1)")
    }
    tables[index].lastRow += 1
    let number = tables[index].lastRow
    tables[index].row = Workbook.Row(number: number, isHidden: isHidden, cells: [])
    tables[index].column = 1
    tables[index].nextSpan = 0
    if number > tables[index].firstSpanEnd {
      tables[index].spans.removeAll { $0.lastRow < number }
      tables[index].firstSpanEnd = tables[index].spans.reduce(.max) { min($0, $1.lastRow) }
    }
  }

  private func beginCell(_ index: Int, columns: Int, rows: Int, number: String?) {
    cellCount += 1
    guard cellCount <= limits.cells else { return fault = .tooManyCells(limit: limits.cells) }
    let row = tables[index].lastRow
    while tables[index].nextSpan < tables[index].spans.count {
      let reached = tables[index].spans[tables[index].nextSpan].columns
      guard reached.lowerBound <= tables[index].column else { break }
      tables[index].column = max(tables[index].column, reached.upperBound + 1)
      tables[index].nextSpan += 1
    }
    let first = tables[index].column
    guard first <= Self.columnLimit, columns <= Self.columnLimit, first + columns - 1 <= Self.columnLimit else {
      return fault = .badReference("\(Workbook.Position(row: row, column: min(first, Workbook.Position.lastColumn)))")
    }
    let last = first + columns - 1
    let lastRow = row + min(rows, Workbook.Position.lastRow - row + 1) - 1
    if lastRow > row {
      tables[index].spans.insert((first...last, lastRow), at: tables[index].nextSpan)
      tables[index].nextSpan += 1
      tables[index].firstSpanEnd = min(tables[index].firstSpanEnd, lastRow)
    }
    tables[index].column = last + 1
    tables[index].cell = Cell(
      range: Workbook.Range(rows: row...lastRow, columns: first...last), number: number)
    text[text.count - 1] = []
  }

  private func endCell(_ index: Int) {
    guard let cell = tables[index].cell else { return }
    tables[index].cell = nil
    if cell.range.first != cell.range.last {
      mergeCount += 1
      guard mergeCount <= limits.mergedRanges else {
        return fault = .tooManyMergedRanges(limit: limits.mergedRanges)
      }
      tables[index].content.layout.mergedRanges.append(cell.range)
    }
    let shown = trimmed(String(decoding: text[text.count - 1], as: UTF8.self))
    text[text.count - 1] = []
    let value: Workbook.Value
    if let stated = cell.number, let number = [stated, shown].first(where: { DecimalScanner.scan($0.utf8) != nil }) {
      value = .number(Workbook.Number(number))
    } else if shown.isEmpty {
      return
    } else {
      value = .text(shown)
    }
    tables[index].row?.cells.append(Workbook.Cell(column: cell.range.columns.lowerBound, value: value))
  }

  private func endRow(_ index: Int) {
    endCell(index)
    if let row = tables[index].row, !row.cells.isEmpty { tables[index].content.rows.append(row) }
    tables[index].row = nil
  }

  private func end(_ name: String) {
    guard let table = open.last else { return }
    switch name {
    case "table":
      endRow(table)
      open.removeLast()
      text.removeLast()
    case "tr": endRow(table)
    case "td", "th": endCell(table)
    case "caption":
      if isInCaption { tables[table].caption = trimmed(String(decoding: text[text.count - 1], as: UTF8.self)) }
      isInCaption = false
      text[text.count - 1] = []
    default: break
    }
  }

  private var isCollecting: Bool {
    guard let table = open.last else { return false }
    return isInCaption || tables[table].cell != nil
  }

  /// Blanks and line ends of the source are one blank to who reads the page.
  private func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard isCollecting else { return }
    let index = text.count - 1
    for byte in bytes {
      if byte == 0x20 || (byte >= 9 && byte <= 13) {
        if let last = text[index].last, last != 0x20, last != 0x0A { text[index].append(0x20) }
      } else {
        text[index].append(byte)
      }
    }
    if text[index].count > limits.textBytes {
      let row = open.last.map { tables[$0].lastRow } ?? 0
      fault = .textTooLong(cell: "\(row)", limit: limits.textBytes)
    }
  }

  private func appendBreak() {
    guard isCollecting else { return }
    if text[text.count - 1].last == 0x20 { text[text.count - 1].removeLast() }
    text[text.count - 1].append(0x0A)
  }
}
