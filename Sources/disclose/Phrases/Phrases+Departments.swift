import Budget

/// What `build` and `check` say of the reports that they write.
extension Phrase {
  static func reportsWritten(_ count: Int, in folder: String, withOverview: Bool) -> Phrase {
    Phrase(
      zh: "报告：\(folder)，\(count) 个部门\(withOverview ? "，总表 index.html、overview.csv" : "")。",
      en: "Reports: \(folder), departments: \(count)\(withOverview ? ", overview: index.html, overview.csv" : "").")
  }
  static func reportsOfParts(_ count: Int, like department: String) -> Phrase {
    Phrase(
      zh: "有 \(count) 个部门只处理了一部分材料，它们的报告没有改写。要改写，请处理部门的全部材料，例如 --only '*/\(department)*'。",
      en:
        "Departments of which only some packages were processed, so that their reports stay: \(count). Process all of a department's, as with --only '*/\(department)*'."
    )
  }
}
