import Budget

/// What the command says besides findings.
extension Phrase {
  /// The heads of the table at the end of a run.
  static let summaryHeads: [Phrase] = [
    Phrase(zh: "材料", en: "packages"), Phrase(zh: "重做", en: "built"), Phrase(zh: "未变", en: "unchanged"),
    Phrase(zh: "未发布", en: "failed"), Phrase(zh: "撤下", en: "taken down"), Phrase(zh: "写入网页", en: "pages written"),
    Phrase(zh: "用时", en: "time"),
  ]

  static func seconds(_ seconds: String) -> Phrase {
    Phrase(zh: "\(seconds) 秒", en: "\(seconds) s")
  }

  static func findingsSummary(errors: Int, warnings: Int, notChecked: Int, excepted: Int) -> Phrase {
    Phrase(
      zh:
        "错误 \(errors) 处，警告 \(warnings) 处\(notChecked, "，未检查的规则 ", " 条")\(excepted, "，例外 ", " 处")。",
      en:
        "Errors: \(errors), warnings: \(warnings)\(notChecked, ", rules not checked: ", "")\(excepted, ", exceptions: ", "")."
    )
  }

  static func progress(done: Int, of total: Int, rate: String, left: String?, failed: Int, package: String)
    -> Phrase
  {
    Phrase(
      zh:
        "[\(done)/\(total)] 每秒 \(rate) 份\(left, "，还剩 ", "")\(failed, "，未发布 ", "") \(package)",
      en:
        "[\(done)/\(total)] \(rate)/s\(left, ", ", " left")\(failed, ", ", " failed") \(package)"
    )
  }

  static func waitingForOutput(_ folder: String) -> Phrase {
    Phrase(
      zh: "另一次运行正在写 \(folder)，等它结束……", en: "Another run is writing to \(folder); waiting for it to end …")
  }

  static func checkSummary(
    packages: Int, failed: Int, errors: Int, warnings: Int, notChecked: Int, excepted: Int
  ) -> Phrase {
    Phrase(
      zh:
        "共 \(packages) 份材料：\(failed) 份有错误（错误 \(errors) 处，警告 \(warnings) 处\(notChecked, "，未检查的规则 ", " 条")\(excepted, "，例外 ", " 处")）。",
      en:
        "Packages: \(packages), with errors: \(failed). Errors: \(errors), warnings: \(warnings)\(notChecked, ", rules not checked: ", "")\(excepted, ", exceptions: ", "")."
    )
  }

  /// The heads of the list of what an import changes.
  static let chartHeads: [Phrase] = [
    Phrase(zh: "变化", en: "change"), Phrase(zh: "科目编码", en: "code"), Phrase(zh: "科目名称", en: "name"),
    Phrase(zh: "原名称", en: "earlier name"),
  ]
  static let newCode = Phrase(zh: "新增", en: "new")
  static let renamedCode = Phrase(zh: "更名", en: "renamed")
  static let explainedCode = Phrase(zh: "说明", en: "explanation")
  static let goneCode = Phrase(zh: "停用", en: "gone")

  static func codes(_ count: Int) -> Phrase { Phrase(zh: "共 \(count) 个", en: "\(count) codes") }

  static func chartImported(_ count: Int, year: Int, changes: Int) -> Phrase {
    if changes == 0 {
      return Phrase(
        zh: "文件里 \(count) 个科目，\(year) 年的科目表里都有了，没有变化。",
        en: "The chart of \(year) has all \(count) codes of the file already; nothing was changed.")
    }
    return Phrase(
      zh: "文件里 \(count) 个科目，\(year) 年有变化的 \(changes) 个。",
      en: "\(count) codes in the file, \(changes) of them changes for \(year).")
  }

  static func fileWritten(_ path: String, kept: String?) -> Phrase {
    Phrase(
      zh: "已写入 \(path)\(kept, "，原来的留在 ", "")。", en: "Wrote \(path)\(kept, "; what was there before is ", "").")
  }

  static let standardOutput = Phrase(zh: "标准输出", en: "Standard output")
  static let standardError = Phrase(zh: "标准错误输出", en: "Standard error")

  static let error = Phrase(zh: "错误", en: "error")
  static let warning = Phrase(zh: "警告", en: "warning")
  static let note = Phrase(zh: "提示", en: "note")
}

extension DefaultStringInterpolation {
  /// A word that may be missing; what stands around it is then left out too.
  mutating func appendInterpolation(_ word: String?, _ before: String, _ after: String) {
    if let word { appendLiteral(before + word + after) }
  }

  /// The same of a number that is left out when it is zero.
  mutating func appendInterpolation(_ count: Int, _ before: String, _ after: String) {
    appendInterpolation(count == 0 ? nil : "\(count)", before, after)
  }
}
