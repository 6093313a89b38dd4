internal import Printing

/// A sheet that is only shown and printed, written cell by cell, from the left, row by row.
///
/// Where thousands of workbooks are made, libxlsxwriter takes longer than all else; what can be filled in needs it.
public struct PlainSheet {
  public let name: String
  public var print = PrintDraft()
  /// The first cell that moves when somebody scrolls.
  public var firstMovingCell: Workbook.Position?
  public private(set) var row = 0
  private var column = 0
  private var widest = 0
  private let widths: [Double]
  /// How cells of each column begin, what follows there in this row, and how each look ends it.
  private var starts: [[UInt8]] = []
  private var middle: [UInt8] = []
  private var ends: [[UInt8]] = []
  private var data: [UInt8] = []
  private var merged: [UInt8] = []
  private var mergedCount = 0

  /// `widths` are those of the columns, in digits; a Chinese character takes two.
  public init(name: String, widths: [Double]) {
    self.name = name
    self.widths = widths
  }

  /// `height` is in points; without it, programs find the one that the row needs.
  public mutating func beginRow(height: Int? = nil) {
    endRow()
    row += 1
    column = 0
    middle = Array("\(row)\" s=\"".utf8)
    data += "<row r=\"\(row)\"".utf8
    if let height { data += " ht=\"\(height)\" customHeight=\"1\"".utf8 }
    data.append(UInt8(ascii: ">"))
  }

  public mutating func add(_ text: String, _ style: PlainStyles.Number) {
    if text.isEmpty { return add(style) }
    beginCell(style)
    data += Self.textStart
    let isLong = text.utf8.count > Self.longest && text.utf16.count > Self.longest
    data.append(text: isLong ? text.cut(toUnits: Self.longest - 1) + "…" : text)
    data += Self.textEnd
  }

  /// A number in units of its last decimal. Of more digits than a sheet can hold as a number, a text is made.
  public mutating func add(_ steps: Int64, decimals: Int, _ style: PlainStyles.Number) {
    guard steps.magnitude < Self.tooLarge else { return add(String(steps, decimals: decimals), style) }
    beginCell(style)
    data += Self.numberStart
    data.append(steps, decimals: decimals)
    data += Self.numberEnd
  }

  /// An empty cell.
  public mutating func add(_ style: PlainStyles.Number) {
    beginCell(style)
    data += Self.blankEnd
  }

  private static let textStart = Array(" t=\"inlineStr\"><is><t xml:space=\"preserve\">".utf8)
  private static let textEnd = Array("</t></is></c>".utf8)
  private static let numberStart = Array("><v>".utf8)
  private static let numberEnd = Array("</v></c>".utf8)
  private static let blankEnd = Array("/>".utf8)

  /// Merges cells, of which the first tells what they hold.
  public mutating func merge(_ range: Workbook.Range) {
    guard range.first != range.last else { return }
    merged += "<mergeCell ref=\"\(range.first):\(range.last)\"/>".utf8
    mergedCount += 1
  }

  /// What a cell can hold, in UTF-16.
  private static let longest = 32_767
  private static let tooLarge: UInt64 = 1_000_000_000_000_000

  private mutating func beginCell(_ style: PlainStyles.Number) {
    if column == starts.count { starts.append(Array("<c r=\"\(Workbook.Position.letters(ofColumn: column + 1))".utf8)) }
    while style.value >= ends.count { ends.append(Array("\(ends.count)\"".utf8)) }
    data += starts[column]
    data += middle
    data += ends[style.value]
    column += 1
    widest = max(widest, column)
  }

  private mutating func endRow() { if row > 0 { data += "</row>".utf8 } }

  /// Whether it is within what programs open.
  var fits: Bool { row <= Workbook.Position.lastRow && max(widest, widths.count) <= Workbook.Position.lastColumn }

  /// Writes the part of the sheet.
  func write(to bytes: inout [UInt8], isFirst: Bool) {
    var copy = self
    copy.endRow()
    bytes += PlainWorkbook.declaration.utf8
    bytes += "<worksheet xmlns=\"\(PlainWorkbook.namespace)\">".utf8
    if print.fitsWidth { bytes += "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>".utf8 }
    let selected = isFirst ? " tabSelected=\"1\"" : ""
    bytes += "<sheetViews><sheetView showGridLines=\"0\"\(selected) workbookViewId=\"0\">".utf8
    bytes += pane.utf8
    bytes += "</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>".utf8
    if !widths.isEmpty {
      bytes += "<cols>".utf8
      for (index, width) in widths.enumerated() {
        bytes += "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(width)\" customWidth=\"1\"/>".utf8
      }
      bytes += "</cols>".utf8
    }
    bytes += "<sheetData>".utf8
    bytes += copy.data
    bytes += "</sheetData>".utf8
    if mergedCount > 0 {
      bytes += "<mergeCells count=\"\(mergedCount)\">".utf8
      bytes += merged
      bytes += "</mergeCells>".utf8
    }
    if print.isCentered { bytes += "<printOptions horizontalCentered=\"1\"/>".utf8 }
    bytes += "<pageMargins left=\"0.6\" right=\"0.6\" top=\"0.7\" bottom=\"0.7\" header=\"0.3\" footer=\"0.3\"/>".utf8
    let orientation = print.isLandscape ? "landscape" : "portrait"
    bytes += "<pageSetup paperSize=\"\(print.paper == .a3 ? 8 : 9)\" orientation=\"\(orientation)\"".utf8
    bytes += (print.fitsWidth ? " fitToHeight=\"0\"/>" : "/>").utf8
    if !print.header.isEmpty || !print.footer.isEmpty {
      bytes += "<headerFooter>".utf8
      for (name, text) in [("oddHeader", print.header), ("oddFooter", print.footer)] where !text.isEmpty {
        bytes += "<\(name)>".utf8
        bytes.append(text: text)
        bytes += "</\(name)>".utf8
      }
      bytes += "</headerFooter>".utf8
    }
    bytes += "</worksheet>".utf8
  }

  private var pane: String {
    guard let cell = firstMovingCell, cell.row > 1 || cell.column > 1 else { return "" }
    let splits =
      (cell.column > 1 ? " xSplit=\"\(cell.column - 1)\"" : "") + (cell.row > 1 ? " ySplit=\"\(cell.row - 1)\"" : "")
    let pane = cell.column == 1 ? "bottomLeft" : cell.row == 1 ? "topRight" : "bottomRight"
    return "<pane\(splits) topLeftCell=\"\(cell)\" activePane=\"\(pane)\" state=\"frozen\"/>"
      + "<selection pane=\"\(pane)\"/>"
  }
}

extension String {
  /// The beginning of the text, of at most so many units of UTF-16.
  fileprivate func cut(toUnits count: Int) -> String {
    var left = count
    var end = unicodeScalars.startIndex
    while end < unicodeScalars.endIndex, left >= UTF16.width(unicodeScalars[end]) {
      left -= UTF16.width(unicodeScalars[end])
      end = unicodeScalars.index(after: end)
    }
    return String(unicodeScalars[..<end])
  }
}
