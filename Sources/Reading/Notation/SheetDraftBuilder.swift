internal import Workbook

/// Lays one sheet of a package out so that people find their way: a title, what to fill in, values beside labels, and a
/// table with rows to spare.
struct SheetDraftBuilder {
  private(set) var draft: SheetDraft
  private let layout: SheetLayout
  private let use: SheetUse
  private let profile: Profile?
  private var widths: [Int: Int] = [:]
  private var tallRows: [(row: Int, texts: [Int: String])] = []

  /// Rows below the table that look as if they belonged to it, and those for which lists drop down.
  private static let spareRows = 6
  private static let listedRows = 500

  init(_ layout: SheetLayout, name: String, use: SheetUse, profile: Profile?) {
    self.layout = layout
    self.use = use
    self.profile = profile
    draft = SheetDraft(name: name)
    draft.tabColor = use.tabColor
  }

  mutating func fill(_ content: StatementRows, _ lists: inout CellLists) {
    let extra = content.rows.flatMap(\.keys).max() ?? 0
    let width = max(layout.columns.count, extra + 1)
    put(.text(layout.plan.title), row: 1, column: 1, CellStyle(.title))
    draft.rowHeights[1] = 28
    let hint = lines(of: layout.plan.hint)
    putHint(in: hint)
    var row = 2 + hint.count
    for (line, value) in zip(layout.lines, content.lines) {
      putLine(line, value, row: row, &lists)
      row += 1
    }
    if layout.columns.isEmpty {
      draft.showsGrid = false
      draft.columns = [ColumnDraft(1...1, width: 16), ColumnDraft(2...2, width: 42), ColumnDraft(3...3, width: 56)]
      draft.print.isLandscape = true
      return
    }
    if !layout.lines.isEmpty { row += 1 }
    let head = row + 1 - (layout.lines.isEmpty ? 0 : 1)
    putTable(content.rows, head: head, columns: width, &lists)
    setWidths(columns: width)
  }

  /// The hint is a line for as much as fits above the table: merged cells would cost readers another pass.
  private mutating func putHint(in lines: [String]) {
    for (index, line) in lines.enumerated() { put(.text(line), row: 2 + index, column: 1, CellStyle(.note)) }
  }

  private mutating func put(_ content: CellDraft.Content, row: Int, column: Int, _ style: CellStyle) {
    draft.put(content, row: row, column: column, style)
  }
}

// MARK: - Values beside labels

extension SheetDraftBuilder {
  private mutating func putLine(
    _ line: SheetLayout.Field, _ value: String?, row: Int, _ lists: inout CellLists
  ) {
    let isBlank = value?.isEmpty ?? true
    put(.text(line.head), row: row, column: 1, CellStyle(.head))
    var style = cellStyle(line, isInput: isBlank && line.isRequired && use == .required)
    style.wraps = true
    put(isBlank ? .blank : content(value ?? "", line.kind), row: row, column: 2, style)
    draft.rowHeights[row] =
      layout.columns.isEmpty ? max(22, rowHeight([(value ?? "", 42), (explanation(of: line), 60)])) : 20
    if layout.columns.isEmpty {
      put(.text(explanation(of: line)), row: row, column: 3, CellStyle(.note, wraps: true))
    } else {
      draft.comments.append(CommentDraft(at: Workbook.Position(row: row, column: 1), explanation(of: line)))
      note(value ?? "", column: 2, limit: 24)
      note(line.head, column: 1, limit: 24)
    }
    offer(line, rows: row...row, column: 2, &lists)
  }

  private func explanation(of field: SheetLayout.Field) -> String {
    var parts = [field.isRequired ? "必填" : "可以不填"]
    if !field.hint.isEmpty { parts.append(field.hint) }
    if !field.kind.words.isEmpty {
      parts.append(field.kind.words)
    } else if !field.kind.choices.isEmpty {
      parts.append(field.kind.choices.joined(separator: "、"))
    } else if field.kind.is("amount") {
      parts.append("金额，只写数，准确到分")
    }
    return parts.joined(separator: "。") + "。"
  }

  private mutating func offer(
    _ field: SheetLayout.Field, rows: ClosedRange<Int>, column: Int, _ lists: inout CellLists
  ) {
    guard let source = lists.source(for: field) else { return }
    draft.lists.append(
      ListDraft(
        Workbook.Range(rows: rows, columns: column...column), from: source.range, of: source.sheet,
        refusal: source.isClosed ? "请从列表中选。" : ""))
    if source.isClosed { note(source.longest, column: column, limit: 30) }
  }

  private func cellStyle(_ field: SheetLayout.Field, isInput: Bool) -> CellStyle {
    var style = CellStyle(isInput ? .input : .plain, isBordered: true)
    if field.kind.is("amount") {
      style.numberFormat = "#,##0.00"
      style.alignment = .right
    } else if field.kind.isNumeric {
      style.alignment = .right
    } else {
      style.numberFormat = "@"
    }
    return style
  }

  /// Numbers that are printed as they are typed stay texts where a number would look otherwise.
  private func content(_ text: String, _ kind: ValueKind) -> CellDraft.Content {
    guard kind.isNumeric, let number = ExactDecimal(text),
      kind.is("amount") || number.description == text
    else { return .text(text) }
    return .number(number)
  }
}

// MARK: - The table

extension SheetDraftBuilder {
  private mutating func putTable(
    _ rows: [[Int: String]], head: Int, columns count: Int, _ lists: inout CellLists
  ) {
    let last = head + rows.count + Self.spareRows
    for index in 0..<count {
      let column = index < layout.columns.count ? layout.columns[index] : nil
      let title = column?.field.head ?? "\(layout.columns.last?.field.head ?? "")\(index - layout.columns.count + 2)"
      put(.text(title), row: head, column: index + 1, CellStyle(.head))
      note(title, column: index + 1, limit: 40)
      if let field = column?.field {
        draft.comments.append(
          CommentDraft(at: Workbook.Position(row: head, column: index + 1), explanation(of: field)))
        if column?.role != .name {
          offer(field, rows: (head + 1)...(last + Self.listedRows), column: index + 1, &lists)
        }
      }
    }
    draft.rowHeights[head] = 24
    for (offset, row) in rows.enumerated() { put(row, isStarted: true, row: head + 1 + offset, columns: count) }
    tallRows = rows.enumerated().map { (head + 1 + $0.offset, $0.element) }
    for offset in 0..<Self.spareRows {
      put(
        [:], isStarted: offset == 0 && rows.isEmpty && use == .required, row: head + 1 + rows.count + offset,
        columns: count)
    }
    draft.firstMovingCell = Workbook.Position(row: head + 1, column: min(count, layout.frozenColumns + 1))
    draft.print.repeatedRows = head...head
  }

  /// A row that is started shows what must still be filled in.
  private mutating func put(_ row: [Int: String], isStarted: Bool, row number: Int, columns count: Int) {
    let ownIsBlank = !row.contains { index, value in
      index < layout.columns.count && !layout.columns[index].isRepeated && !value.isEmpty
    }
    for index in 0..<count {
      let column = index < layout.columns.count ? layout.columns[index] : nil
      let text = row[index] ?? ""
      note(text, column: index + 1, limit: 44)
      guard let column else {
        put(
          text.isEmpty ? .blank : .text(text), row: number, column: index + 1,
          CellStyle(numberFormat: "@", wraps: true, isBordered: true))
        continue
      }
      let isContinued = ownIsBlank && !row.isEmpty && !column.isRepeated && layout.repeated != nil
      // Of several elements, a row need state only one.
      let isElsewhere =
        column.values.count == 1
        && layout.columns.enumerated().contains { other, place in
          place.values.count == 1 && place.values.keys != column.values.keys && row[other]?.isEmpty == false
        }
      let isMissing =
        text.isEmpty && column.field.isRequired && column.role == .value && isStarted && !isContinued && !isElsewhere
      var style = cellStyle(
        column.field, isInput: isMissing && !(layout.plan.isText && index == layout.textColumn && !row.isEmpty))
      if !column.field.kind.isNumeric { style.wraps = true }
      put(text.isEmpty ? .blank : content(text, column.field.kind), row: number, column: index + 1, style)
    }
  }

  private mutating func note(_ text: String, column: Int, limit: Int) {
    widths[column] = max(widths[column] ?? 8, min(limit, displayWidth(text) + 2))
  }

  private mutating func setWidths(columns count: Int) {
    var total = 0
    for index in 1...count {
      let column = index <= layout.columns.count ? layout.columns[index - 1] : nil
      var width = max(9, widths[index] ?? 9)
      if column?.field.kind.is("amount") ?? false { width = max(width, 16) }
      if column?.field.kind.is("words") ?? false { width = max(width, 14) }
      if layout.plan.isText, index == layout.textColumn + 3 { width = 60 }
      if layout.plan.isText, index > layout.textColumn + 3 { width = min(width, 20) }
      total += width
      let style = column.map { cellStyle($0.field, isInput: false) }
      draft.columns.append(
        ColumnDraft(
          index...index, width: Double(width),
          style: style.map { CellStyle(numberFormat: $0.numberFormat, alignment: $0.alignment) }))
    }
    draft.print.isLandscape = total > 90
    // On a smaller sheet of paper, nobody could read what is that wide.
    if total > 170 { draft.print.paper = .a3 }
    draft.print.footer = "&L\(layout.plan.name)&C第 &P 页，共 &N 页"
    for (row, texts) in tallRows {
      let height = rowHeight(texts.map { ($0.value, Int(draft.columns[$0.key].width)) })
      if height > 17 { draft.rowHeights[row] = height }
    }
  }

  /// A text in lines that a page can hold, broken after punctuation.
  private func lines(of text: String) -> [String] {
    var lines = [""]
    var sentence = ""
    for character in text {
      sentence.append(character)
      guard "。，；".contains(character) || character == text.last else { continue }
      if displayWidth(lines[lines.count - 1] + sentence) > 84, !lines[lines.count - 1].isEmpty { lines.append("") }
      lines[lines.count - 1] += sentence
      sentence = ""
    }
    lines[lines.count - 1] += sentence
    return lines
  }
}

extension SheetLayout {
  /// The columns that stay when somebody scrolls to the right: what a row is about.
  fileprivate var frozenColumns: Int {
    if plan.isText || plan.isLedger { return 0 }
    if columns.first?.role == .parent { return columns.dropFirst().first?.role == .name ? 2 : 1 }
    if columns.contains(where: { $0.field.value.attribute == "code" && $0.values.count == 1 }), columns.count > 2 {
      return 2
    }
    return columns.count > 3 ? 1 : 0
  }
}
