internal import Workbook
internal import XML

/// A package as a workbook for people: what its statement says, and places for what it does not.
struct PackageWorkbook {
  let statement: Statement
  /// Knows codes and names to choose from.
  let profile: Profile?
  private let layouts: [SheetLayout]
  private var lists: CellLists

  /// Lines of the ledger stand in the statement, wherever they have come from. A value that is blank is a place to be
  /// filled in.
  static func draft(of statement: Statement, under profile: Profile?) -> WorkbookDraft {
    var workbook = PackageWorkbook(statement: statement, profile: profile)
    return workbook.draft()
  }

  private init(statement: Statement, profile: Profile?) {
    self.statement = statement
    self.profile = profile
    layouts = SheetLayout.all(in: .package())
    lists = CellLists(profile)
  }

  private mutating func draft() -> WorkbookDraft {
    var draft = WorkbookDraft()
    draft.title =
      "\(statement.children.first { $0.name == "department" }?["name"] ?? "")\(statement["year"] ?? "")年\(statement["kind"] ?? "")公开材料"
    var overview: [(name: String, use: SheetUse, hint: String)] = []
    for layout in layouts {
      for (layout, container, name) in sheets(of: layout) {
        let use = use(of: layout)
        let layout = layout.omitting(unsuited(StatementRows(layout, container: container, in: statement)))
        var sheet = SheetDraftBuilder(layout, name: name, use: use, profile: profile)
        sheet.fill(StatementRows(layout, container: container, in: statement), &lists)
        draft.sheets.append(sheet.draft)
        overview.append((name, use, layout.plan.hint))
      }
    }
    draft.sheets.insert(overviewSheet(overview), at: 0)
    draft.sheets.append(lists.draft())
    // A property of a file holds no long text.
    draft.title = String(draft.title.prefix(100))
    return draft
  }

  /// The sheets of a layout, each with its element and name.
  private func sheets(of layout: SheetLayout) -> [(layout: SheetLayout, container: Statement?, name: String)] {
    // Few formats ask for texts of projects.
    let isAsked =
      !layout.plan.isText || layout.plan.container.isEmpty || profile?.projectTexts.isEmpty == false
      || !statement.descendants(layout.plan.container + layout.plan.rows).isEmpty
    guard isAsked else { return [] }
    guard let attribute = layout.plan.named else {
      return containers(of: layout).enumerated().map { index, container in
        (layout, container, layout.plan.name + (index == 0 ? "" : " (\(index + 1))"))
      }
    }
    let elsewhere = layouts.filter { $0.plan.container == layout.plan.container }.compactMap {
      $0.plan.fixed[attribute]
    }
    let stated = statement.descendants(layout.plan.container).compactMap { $0[attribute] }
    var names: [String] = []
    for name in stated + (profile?.bases.map(\.name) ?? []) where !elsewhere.contains(name) && !names.contains(name) {
      names.append(name)
    }
    return names.map { name in
      let layout = layout.naming(name)
      return (layout, containers(of: layout).first ?? nil, "\(layout.plan.name) \(name)")
    }
  }

  /// The elements that have a sheet each: one, unless a sheet can hold only one of several.
  private func containers(of layout: SheetLayout) -> [Statement?] {
    let found = statement.descendants(layout.plan.container).filter { container in
      layout.plan.fixed.allSatisfy { container[$0.key] == $0.value }
    }
    guard layout.plan.isLedger else { return layout.isContainerRepeated && !found.isEmpty ? found : [found.first] }
    // Of a ledger only that part is shown in which it is stated.
    let isViewed = statement.descendants(["ledger", "view"]).isEmpty == false
    let hasLines = !statement.descendants(["ledger", "line"]).isEmpty
    let isShown = layout.plan.fixed.isEmpty ? !isViewed : !hasLines
    return isShown ? [found.first] : []
  }

  /// Columns that packages of another kind have, and this one says nothing in.
  private func unsuited(_ content: StatementRows) -> (Int, SheetLayout.Column) -> Bool {
    { [statement] index, column in
      guard let kind = column.field.package, let stated = statement["kind"], kind.name != stated else { return false }
      return content.rows.allSatisfy { $0[index]?.isEmpty ?? true }
    }
  }

  private func use(of layout: SheetLayout) -> SheetUse {
    if let kind = layout.plan.kind, let stated = statement["kind"], kind.name != stated { return .other }
    return layout.plan.isLedger || [SheetPlan.cover, "单位"].contains(layout.plan.name) ? .required : .optional
  }
}

/// Whether a sheet must be filled in.
enum SheetUse {
  case required, optional, other

  var words: String {
    switch self {
    case .required: "必填"
    case .optional: "有则填"
    case .other: "本类材料不用填"
    }
  }

  var tabColor: Int {
    switch self {
    case .required: TabColor.required
    case .optional: TabColor.optional
    case .other: TabColor.other
    }
  }
}

// MARK: - Sheets for people

extension PackageWorkbook {
  private func overviewSheet(_ sheets: [(name: String, use: SheetUse, hint: String)]) -> SheetDraft {
    var sheet = SheetDraft(name: "填写说明")
    sheet.showsGrid = false
    sheet.put(.text("填写说明"), row: 1, column: 1, CellStyle(.title))
    let guidance = "黄色的格必须填写，其他格有则填写。列名上有批注，说明填什么；能选的格会出现下拉列表。列的次序可以调整，列名不要改。表下可以接着往下填，行数不限。填好后保存为 disclosure.xlsx。"
    sheet.put(.text(guidance), row: 2, column: 1, CellStyle(.note, wraps: true))
    sheet.mergedRanges = [Workbook.Range(rows: 2...2, columns: 1...3)]
    sheet.rowHeights = [1: 28, 2: 48]
    for (column, head) in ["工作表", "要不要填", "填什么"].enumerated() {
      sheet.put(.text(head), row: 4, column: column + 1, CellStyle(.head))
    }
    for (index, entry) in sheets.enumerated() {
      let style = CellStyle(entry.use == .required ? .input : .plain, wraps: true, isBordered: true)
      sheet.put(.text(entry.name), row: 5 + index, column: 1, style)
      sheet.put(.text(entry.use.words), row: 5 + index, column: 2, style)
      sheet.put(.text(entry.hint), row: 5 + index, column: 3, CellStyle(wraps: true, isBordered: true))
      sheet.rowHeights[5 + index] = rowHeight([(entry.hint, 70)]) + 4
    }
    sheet.columns = [ColumnDraft(1...1, width: 14), ColumnDraft(2...2, width: 16), ColumnDraft(3...3, width: 70)]
    sheet.tabColor = TabColor.other
    sheet.print.footer = "&C第 &P 页，共 &N 页"
    return sheet
  }
}

extension Statement {
  /// The elements at the end of a path.
  func descendants(_ path: some Collection<String>) -> [Statement] {
    path.reduce([self]) { found, name in found.flatMap { $0.children.filter { $0.name == name } } }
  }
}
