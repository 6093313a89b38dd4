import Budget

/// What `new` and `convert` say.
extension Phrase {
  static func prepared(_ folder: String, profile: String) -> Phrase {
    Phrase(zh: "已准备 \(folder)，格式 \(profile)。", en: "Prepared \(folder), profile \(profile).")
  }

  static func startedFrom(_ package: String) -> Phrase {
    Phrase(
      zh: "取自 \(package)：部门、单位、文字、任务、项目和指标、分类账的行；金额、原因、日期和结果空着，备注和例外没有带来。",
      en:
        "From \(package): department, units, texts, tasks, projects and indicators, rows of the ledger; amounts, reasons, dates and results are empty, notes and exceptions were left out."
    )
  }

  static func startedFromBudget(_ package: String) -> Phrase {
    Phrase(
      zh: "取自预算 \(package)：部门、单位、文字、项目和指标、项目批准的预算数（年初预算数和全年预算数）、分类账的行；完成情况、结果和得分空着。",
      en:
        "From the budget \(package): department, units, texts, projects and indicators, what was approved for each project (年初预算数 and 全年预算数), rows of the ledger; results and scores are empty."
    )
  }

  static func startedFromModel(_ package: String) -> Phrase {
    Phrase(
      zh: "取自上年决算 \(package)：单位的性质、文字、须填的数量、须写原因的指标、采购合同的类别。",
      en:
        "From last year's final accounts \(package): what units are, texts, what is counted, which figures have reasons, kinds of contracts."
    )
  }

  static let startedFromProfile = Phrase(
    zh: "没有可用的以前的材料，只有格式要求的空表。",
    en: "There is no earlier package to start from: it has what the profile requires, empty.")

  static func comparedWith(_ package: String) -> Phrase {
    Phrase(
      zh: "\(package) 在材料文件夹里，比较时直接读，不用再填。",
      en: "\(package) is at hand and will be read for comparisons; its figures need not be stated.")
  }

  static func openPlaces(_ count: Int, parts: String) -> Phrase {
    Phrase(zh: "待填 \(count) 处：\(parts)。", en: "To fill in: \(count) (\(parts)).")
  }

  static func openReasons(_ count: Int) -> Phrase {
    Phrase(
      zh: "原因 \(count) 处：变化大、需要说明时才写，检查时会点名。",
      en: "Reasons: \(count) places, needed only for large changes, which check will name.")
  }

  static func yearsMentioned(_ places: String, more: Int) -> Phrase {
    Phrase(
      zh: "文字和名称里写有年份，请看要不要改：\(places)\(more, "，还有 ", " 处")。",
      en: "Texts and names mention a year; see whether it still holds: \(places)\(more, " and ", " more").")
  }

  static let nothingImported = Phrase(zh: "没有导入，什么也没有改。", en: "Nothing was imported, and nothing was changed.")

  static func ledgerReplaced(_ folder: String, aside: String) -> Phrase {
    Phrase(
      zh: "已换上 \(folder) 的分类账和导入的表，其余不变；原来的文件在 \(aside)。",
      en: "Replaced the ledger and the imported tables of \(folder), and nothing else; the old files are in \(aside).")
  }

  static func tableRead(_ table: String, _ place: String, rows: Int, unit: String) -> Phrase {
    Phrase(zh: "读了\(table)：\(rows) 行，单位\(unit)（\(place)）。", en: "Read \(table): \(rows) rows, in \(unit) (\(place)).")
  }

  static func viewGiven(_ axis: String, lines: Int, assumed: Int) -> Phrase {
    assumed == 0
      ? Phrase(
        zh: "\(axis)视图 \(lines) 行，全部由各表确定。", en: "View \(axis): \(lines) lines, all of which follow from the tables.")
      : Phrase(
        zh: "\(axis)视图 \(lines) 行，其中 \(assumed) 行各表分不清，为假定，备注里写明了，请核对。",
        en:
          "View \(axis): \(lines) lines; the tables leave \(assumed) of them open, which are assumed and noted. Check these."
      )
  }

  static let departmentNotNamed = Phrase(
    zh: "表上方没有写“编制部门：…”，请填写部门名称。", en: "No table states the name of the department (编制部门：…); fill it in.")

  static let nextSteps = Phrase(zh: "下一步：", en: "What to do next:")

  static func openFile(_ files: String, isWorkbook: Bool) -> Phrase {
    isWorkbook
      ? Phrase(zh: "1. 用 Excel 或 WPS 打开 \(files)。", en: "1. Open \(files) in Excel or WPS.")
      : Phrase(zh: "1. 打开 \(files)。", en: "1. Open \(files).")
  }

  static func fillIn(isWorkbook: Bool) -> Phrase {
    isWorkbook
      ? Phrase(zh: "2. 填写标有颜色的空格；用不着的行删去。", en: "2. Fill in the coloured cells; delete rows that are of no use.")
      : Phrase(
        zh: "2. 填写写着 \"\" 的地方（前面有“待填”的注释）和表格里空着的金额；用不着的删去。",
        en:
          "2. Fill in what says \"\" (a comment before it lists what) and the empty amounts of the tables; remove what is of no use."
      )
  }

  static func thenCheck(_ command: String) -> Phrase {
    Phrase(
      zh: "3. 运行 \(command)，按提示改到没有错误。", en: "3. Run \(command) and correct what it says until there are no errors.")
  }

  static func converted(_ files: String, from old: String, to folder: String) -> Phrase {
    Phrase(
      zh: "已写成 \(files)，读出来与原来的一样。原来的 \(old) 移到了 \(folder)，确认无误后可以删去。",
      en:
        "Wrote \(files), which states the same. What was there before (\(old)) is in \(folder) now and can be deleted once all is well."
    )
  }

  static func alreadyConverted(_ file: String) -> Phrase {
    Phrase(zh: "\(file) 已经是这样，没有改动。", en: "\(file) is in this notation already; nothing was changed.")
  }

  static func notation(_ notation: Notation) -> Phrase {
    switch notation {
    case .workbook: Phrase(zh: "工作簿", en: "a workbook")
    case .xml: Phrase(zh: "XML", en: "XML")
    }
  }
}
