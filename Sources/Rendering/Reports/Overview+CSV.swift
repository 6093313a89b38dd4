public import Budget

extension Overview {
  /// The rows for spreadsheets and programs.
  public func csv(in language: Language) -> [UInt8] {
    func column(
      _ chinese: String, _ english: String, as field: DataField = .text, _ value: @escaping (Row) -> DataValue
    ) -> DataColumn<Row> {
      DataColumn(language == .chinese ? chinese : english, as: field, value: value)
    }
    func flag(_ chinese: String, _ english: String, _ isTrue: @escaping (Row) -> Bool) -> DataColumn<Row> {
      let yes = Phrase(zh: "是", en: "yes").text(in: language)
      return column(chinese, english) { .text(isTrue($0) ? yes : "") }
    }
    let columns =
      (hasDistricts ? [column("区划", "district") { .text($0.district) }] : []) + [
        column("部门编码", "code", as: .code) { .text($0.id.department) },
        column("部门名称", "department") { .text($0.name) },
        column("分项编码", "part", as: .text) { .text($0.id.part ?? "") },
        column("分项名称", "part name") { .text($0.partName) },
        column("年度", "year", as: .integer) { .integer($0.id.year) },
        column("类别", "kind") { .text($0.id.kind.word(in: language)) },
        column("状态", "state") { .text($0.state.name(isStaged: isStaged).text(in: language)) },
        column("错误", "errors", as: .integer) { .integer($0.errors) },
        column("新增错误", "new errors", as: .integer) { .integer($0.newErrors) },
        column("警告", "warnings", as: .integer) { .integer($0.warnings) },
        column("提示", "notes", as: .integer) { .integer($0.notes) },
        flag("未检查", "not checked") { !$0.isChecked },
        column("未检查的规则", "rules not checked", as: .integer) { .integer($0.uncheckedRules) },
        flag("未报送", "not submitted") { $0.state == .notSubmitted },
        column(isStaged ? "上次做好" : "上次发布", isStaged ? "last made" : "last published") { .text($0.built) },
        flag("网页有变化", "pages changed") { $0.isChanged },
      ]
    let table = DataTable(
      name: "overview", title: "", line: "", isLandscape: true,
      head: TableHead(columns.map { .column(text: $0.heads.joined()) }, columnNumbers: nil),
      fields: columns.map(\.field), rows: rows.map { row in columns.map { $0.value(row) } }, totals: [],
      addresses: nil, notes: [])
    return table.csv
  }
}

extension PackageKind {
  func word(in language: Language) -> String {
    switch (language, self) {
    case (.chinese, _): name
    case (.english, .budget): "budget"
    case (.english, .finalAccounts): "final accounts"
    }
  }
}
