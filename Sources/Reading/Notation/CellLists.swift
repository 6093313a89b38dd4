internal import Workbook

/// The lists that drop down in cells: on the sheet of codes, or the codes of units and projects where they are stated.
struct CellLists {
  struct List {
    var title: String
    var values: [String]
  }

  static let sheet = "代码"
  private static let firstRow = 3

  private let profile: Profile?
  private var lists: [List] = []

  init(_ profile: Profile?) {
    self.profile = profile
  }

  /// Where the values for a kind are listed, if they are. Only of a closed list may nothing else be typed, so its
  /// longest value tells how wide a column has to be.
  mutating func source(
    for field: SheetLayout.Field
  ) -> (sheet: String, range: Workbook.Range, isClosed: Bool, longest: String)? {
    if let (sheet, column) = Self.keys(field.kind) { return (sheet, column, false, "") }
    guard let (values, isClosed) = values(for: field), !values.isEmpty else { return nil }
    let index = lists.firstIndex { $0.values == values } ?? lists.count
    if index == lists.count { lists.append(List(title: field.head, values: values)) }
    let rows = Self.firstRow...(Self.firstRow + values.count - 1)
    let longest = values.max { displayWidth($0) < displayWidth($1) } ?? ""
    return (Self.sheet, Workbook.Range(rows: rows, columns: (index + 1)...(index + 1)), isClosed, longest)
  }

  /// Codes that a sheet of the same workbook states, below its heads.
  private static func keys(_ kind: ValueKind) -> (sheet: String, range: Workbook.Range)? {
    let rows = 5...500
    if kind.is("unit-code") || kind.is("unit-key") { return ("单位", Workbook.Range(rows: rows, columns: 1...1)) }
    if kind.is("project-code") || kind.is("project-key") {
      return ("项目", Workbook.Range(rows: rows, columns: 1...1))
    }
    return nil
  }

  private func values(for field: SheetLayout.Field) -> (values: [String], isClosed: Bool)? {
    let kind = field.kind
    if !kind.choices.isEmpty { return (kind.choices, true) }
    if !field.offers.isEmpty { return (field.offers, false) }
    if kind.is("flag") { return (["是", "否"], true) }
    let words = profile?.words ?? PlaceWords()
    if kind.is("fund") { return (words.names(of: Fund.self), true) }
    if kind.is("flow") { return (words.names(of: Flow.self), true) }
    if kind.is("category") { return (words.names(of: Category.self), true) }
    if kind.is("indicator-class") { return (words.names(of: IndicatorClass.self), true) }
    if kind.is("basis") { return ((profile?.bases ?? Basis.ofPackages).map(\.name), true) }
    guard let profile else { return nil }
    if kind.is("purpose") { return (profile.purposes, false) }
    if kind.is("function") { return (Self.codes(on: .function, of: profile.classification), false) }
    if kind.is("economic") { return (Self.codes(on: .economic, of: profile.classification), false) }
    if kind.is("stated-figure") { return (profile.figures.map(\.name), false) }
    if kind.is("figure-name") { return (profile.figures.map(\.name) + profile.counts, false) }
    if kind.is("count-name") { return (profile.counts, false) }
    if kind.is("project-text-name") { return (profile.projectTexts, false) }
    if kind.is("text-name") { return (profile.texts, false) }
    if kind.is("asset-name") { return (profile.assetLines.compactMap(\.asset), false) }
    return nil
  }

  /// Codes with names, as `2010301 行政运行`.
  private static func codes(on axis: Axis, of classification: Classification) -> [String] {
    let chart = classification[axis]
    return chart.codes.filter { chart.isPostable($0) }.map { code in
      chart.name(of: code).map { "\(code) \($0)" } ?? "\(code)"
    }
  }

  /// The sheet of codes, after all sources have been asked for.
  func draft() -> SheetDraft {
    var sheet = SheetDraft(name: Self.sheet)
    sheet.tabColor = TabColor.other
    sheet.put(.text("代码：各表下拉列表的内容，请不要改动"), row: 1, column: 1, CellStyle(.title))
    sheet.rowHeights[1] = 26
    for (index, list) in lists.enumerated() {
      sheet.put(.text(list.title), row: Self.firstRow - 1, column: index + 1, CellStyle(.head))
      var width = displayWidth(list.title)
      for (row, value) in list.values.enumerated() {
        sheet.put(
          .text(value), row: Self.firstRow + row, column: index + 1, CellStyle(numberFormat: "@", isBordered: true))
        width = max(width, displayWidth(value))
      }
      sheet.columns.append(ColumnDraft((index + 1)...(index + 1), width: Double(min(46, max(10, width + 3)))))
    }
    sheet.firstMovingCell = Workbook.Position(row: Self.firstRow, column: 1)
    sheet.print.isLandscape = true
    sheet.print.repeatedRows = 2...2
    return sheet
  }
}

enum TabColor {
  static let required = 0xFFC000
  static let optional = 0x9DC3E6
  static let other = 0xBFBFBF
}

/// How high a row is, in points, whose cells have texts in columns of widths.
func rowHeight(_ cells: [(text: String, width: Int)]) -> Double {
  let lines = cells.map { text, width in
    text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) {
      // A character that does not fit wholly begins another line.
      $0 + 1 + max(0, displayWidth(String($1)) - 1) / max(1, width - 2)
    }
  }
  return Double(min(26, lines.max() ?? 1)) * 15 + 2
}

/// How wide a text is in digits: a Chinese character is as wide as two.
func displayWidth(_ text: String) -> Int {
  text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x1100 ? 1 : 2) }
}
