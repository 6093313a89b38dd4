import Budget

/// What `build` and `check` say around findings.
extension Phrase {
  static func groupHeading(_ name: String, _ counts: String) -> Phrase {
    Phrase(zh: "\(name)：\(counts)", en: "\(name): \(counts)")
  }
  static func errorCount(_ count: Int) -> Phrase {
    Phrase(zh: "错误 \(count) 处", en: "errors \(count)")
  }
  static func warningCount(_ count: Int) -> Phrase {
    Phrase(zh: "警告 \(count) 处", en: "warnings \(count)")
  }
  static func noteCount(_ count: Int) -> Phrase {
    Phrase(zh: "提示 \(count) 处", en: "notes \(count)")
  }

  static let sharedFilesHeading = Phrase(zh: "各份材料共用的文件", en: "What all packages share")

  static func brokenProfileHeading(_ profiles: String) -> Phrase {
    Phrase(zh: "格式 \(profiles)", en: "Profile \(profiles)")
  }
  static func brokenTemplatesHeading(_ profiles: String) -> Phrase {
    Phrase(zh: "格式 \(profiles) 的模板", en: "Templates of \(profiles)")
  }
  static func blockedPackages(_ count: Int, _ packages: String, code: String) -> Phrase {
    Phrase(
      zh: "因此 \(count) 份材料不能发布：\(packages)（\(code)）。",
      en: "Packages not published because of this: \(count) (\(packages)) [\(code)].")
  }
  static func notCompared(_ count: Int, _ packages: String, code: String) -> Phrase {
    Phrase(
      zh: "因此 \(count) 份材料没有与它比较：\(packages)（\(code)）。",
      en: "Packages not compared with this one because of it: \(count) (\(packages)) [\(code)].")
  }
  static func andMore(_ packages: String, _ count: Int) -> Phrase {
    Phrase(zh: "\(packages) 等，另有 \(count) 份", en: "\(packages) and \(count) more")
  }
  static func packagesNotChecked(_ count: Int, _ packages: String) -> Phrase {
    Phrase(
      zh: "未检查：\(count) 份材料没有读出来，规则都没有检查：\(packages)。",
      en: "Not checked: packages that could not be read, so no rule was asked: \(count) (\(packages)).")
  }

  static let packageNotChecked = Phrase(
    zh: "材料没有读出来，规则都没有检查。", en: "The package could not be read, so no rule was asked.")

  static func ruleNotChecked(_ rule: String, _ count: Int, _ packages: String, reason: String) -> Phrase {
    Phrase(
      zh: "未检查：规则 \(rule)，\(count) 份材料（\(packages)），如：\(reason)",
      en: "Not checked: rule \(rule) in \(count) package(s) (\(packages)), such as: \(reason)")
  }
  static func exceptedFinding(
    _ rule: String, in package: String, at location: Location, reason: String, finding: String
  ) -> Phrase {
    Phrase(
      zh: "例外：规则 \(rule)，\(package)（\(location)），理由：\(reason)。没有报告的是：\(finding)",
      en: "Exception from rule \(rule) in \(package) (\(location)), reason: \(reason). Not reported: \(finding)")
  }
}
