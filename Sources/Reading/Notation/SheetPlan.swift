/// One sheet of a package's workbook: which elements its rows are. Its columns, their heads and what may be typed come
/// from the schema.
struct SheetPlan {
  let name: String
  /// The elements whose attributes and texts stand above the table, each with its value beside it.
  let labelled: [[String]]
  /// The element that has the rows, as a path from the root.
  let container: [String]
  /// The names of the row elements; a row states each of them for which it says something.
  let rows: [String]
  /// What the name of the sheet states of the container.
  private(set) var fixed: [String: String]
  /// The attribute that follows in the name of the sheet: 比较数 调整预算数. There may be any number of such sheets.
  let named: String?
  /// Attributes of rows that have no column.
  let omitted: Set<String>
  /// Attributes that may be prepared: a row with nothing beside them states nothing.
  let prepared: Set<String>
  /// The kind of package that it is for, if only one.
  let kind: PackageKind?
  let title: String
  /// What to fill in, in a sentence.
  let hint: String

  private init(
    _ name: String, _ title: String, labelled: [String] = [], rows: String = "", fixed: [String: String] = [:],
    named: String? = nil, omitting omitted: Set<String> = [], prepared: Set<String> = [], for kind: PackageKind? = nil,
    _ hint: String
  ) {
    self.name = name
    self.title = title
    self.labelled = labelled.map(Self.path)
    let path = Self.path(rows)
    container = path.dropLast()
    self.rows = path.last?.split(separator: "|").map(String.init) ?? []
    self.fixed = fixed
    self.named = named
    if let named { self.fixed[named] = "" }
    self.omitted = omitted
    self.prepared = prepared
    self.kind = kind
    self.hint = hint
  }

  /// The plan of a sheet whose name says what it states.
  func naming(_ value: String) -> SheetPlan {
    var plan = self
    if let named { plan.fixed[named] = value }
    return plan
  }

  private static func path(_ text: String) -> [String] { text.split(separator: "/").map(String.init) }

  /// Whether the ledger's own reader reads its rows.
  var isLedger: Bool { container.first == "ledger" }

  /// Whether the ledger can be read although this sheet is wrong: it states neither what lines refer to nor what is
  /// withheld of it.
  var isApart: Bool { !isLedger && !["封面", "单位", "项目"].contains(name) }

  /// Whether its rows are blocks of texts, which no columns describe.
  var isText: Bool { rows == ["text"] }

  /// The sheet that says which package a workbook states.
  static let cover = "封面"

  /// Sheets that say something to people only.
  static let unread = ["代码", "备注", "填写说明"]

  /// All sheets, in the order in which they are filled in; a sheet comes after the one that its rows refer to.
  static let all = [
    SheetPlan(cover, cover, labelled: ["/", "department"], "类别、年度和部门编码须与文件夹名一致。"),
    SheetPlan("单位", "所属单位", rows: "department/unit", "每个单位一行，包括部门本级。其他各表用这里的单位编码。"),
    SheetPlan(
      "分类账", "收支分类账", labelled: ["ledger"], rows: "ledger/line",
      "每笔收支一行，写明末级科目；不要写合计，合计由程序计算。没有全部明细时，改填“功能分类”和“经济分类”两张表，并把本表清空。"),
    SheetPlan(
      "功能分类", "按功能分类的收支", labelled: ["ledger", "ledger/view"], rows: "ledger/view/line", fixed: ["by": "功能"],
      omitting: ["economic"], "没有全部明细时填：全部收支，每行一个功能科目（项级）。与“经济分类”一起填，不与“分类账”同时填。"),
    SheetPlan(
      "经济分类", "按经济分类的支出", labelled: ["ledger", "ledger/view"], rows: "ledger/view/line", fixed: ["by": "经济"],
      omitting: ["function"], "没有全部明细时填：全部支出，每行一个部门预算支出经济分类科目（款级）。"),
    SheetPlan(
      "上年数", "上年数", labelled: ["earlier"], rows: "earlier/figure", fixed: ["of": "上年"], prepared: ["name"],
      "上年的材料不在材料文件夹里时填，用来计算增减；没有的指标留空。"),
    SheetPlan(
      "预算数", "本年预算数", labelled: ["earlier"], rows: "earlier/figure", fixed: ["of": "预算"], prepared: ["name"],
      for: .finalAccounts, "本年的预算不在材料文件夹里时填，用来与决算比较；没有的指标留空。"),
    SheetPlan(
      "比较数", "比较数", labelled: ["earlier"], rows: "earlier/figure", named: "of", prepared: ["name"],
      "格式要求与上年、预算以外的数比较时填，如上年执行数、调整预算数；工作表名写明与什么比。"),
    SheetPlan(
      "原因", "增减原因和资金用途", rows: "reasons/reason|use", prepared: ["of", "against"],
      "写明指标增减的原因，或资金主要用在哪里。接在句中，句末不用句号；不需要说明的行留空。"),
    SheetPlan("数量", "数量", rows: "counts/count", prepared: ["name"], "不是金额的数，如车辆数、团组数、批次。没有的填 0。"),
    SheetPlan(
      "项目", "项目和绩效目标", rows: "projects/project", "每个项目一行；有几个绩效目标，就在下面接着写几行，项目的各栏留空。"),
    SheetPlan(
      "绩效指标", "绩效指标", rows: "projects/project/indicator",
      "每个指标一行。同一项目的指标写在一起，项目编码可以只写在第一行。指标值是数的填符号、指标值、计量单位，是文字的只填文字指标值。"),
    SheetPlan(
      "项目文字", "项目的文字说明", rows: "projects/project/text", prepared: ["name"],
      "格式要求逐个项目写文字时填，如立项依据、实施方案。一段一行；项目编码和标题只写在第一行。"),
    SheetPlan(
      "自评", "项目绩效自评", rows: "projects/project/evaluation", for: .finalAccounts,
      "每个项目一行；有几种资金来源，就在下面接着写几行，其他各栏留空。执行数由程序从分类账计算。"),
    SheetPlan(
      "采购", "政府采购", labelled: ["procurement"], rows: "procurement/item",
      "每个采购项目一行；有几种资金，就在下面接着写几行，其他各栏留空。不写资金的，视为一般公共预算拨款。"),
    SheetPlan(
      "采购合同", "政府采购合同", labelled: ["procurement"], rows: "procurement/contracts",
      "货物、工程、服务各一行。决算填当年签订的合同金额；预算不列采购项目时，填预算金额。"),
    SheetPlan(
      "资产", "国有资产占用情况", labelled: ["assets"], rows: "assets/asset", prepared: ["name"], "截止日期一般是上年年末。没有的留空。"),
    SheetPlan("文字", "文字说明", rows: "text", prepared: ["name"], "一段一行。标题只写在第一行；类型从列表中选，不选就是段落。文字里可以用 {{指标}} 引用数。"),
    SheetPlan(
      "工作任务", "工作任务和绩效目标", rows: "task", "每项任务一行；有几个目标，就在下面接着写几行，任务名称留空。"),
    SheetPlan(
      "更正", "更正说明", rows: "corrections/correction", "公开以后更正了内容的，每次更正一行：什么时候、更正了什么、为什么。页面上按日期列出；没有更正的，不填。"),
    SheetPlan("例外", "例外", rows: "exceptions/except", "规则确实不适用时才填，写明理由；理由会写进检查报告。"),
    SheetPlan(
      "核对", "核对数", labelled: ["controls"], rows: "controls/control",
      prepared: ["of", "flow", "fund", "function", "economic", "category", "project", "unit"],
      "财政部门批复的数，一行一个；程序算出的数与它不同时会报告，不会用它代替。核对一个指标，只填指标；核对一种资金、一个科目或一个项目，只填这些栏。"),
  ]
}
