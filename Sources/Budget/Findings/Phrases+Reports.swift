/// What `build` and `check` say around findings.
extension Phrase {
  /// {0} what the findings below are of, {1} how many of each severity.
  public static let groupHeading = Phrase(zh: "{0}：{1}", en: "{0}: {1}")
  public static let errorCount = Phrase(zh: "错误 {0} 处", en: "errors {0}")
  public static let warningCount = Phrase(zh: "警告 {0} 处", en: "warnings {0}")
  public static let noteCount = Phrase(zh: "提示 {0} 处", en: "notes {0}")

  public static let sharedFiles = Phrase(zh: "各份材料共用的文件", en: "What all packages share")

  /// {0} the profile.
  public static let brokenProfileHeading = Phrase(zh: "格式 {0}", en: "Profile {0}")

  /// {0} the profile.
  public static let brokenTemplatesHeading = Phrase(zh: "格式 {0} 的模板", en: "Templates of {0}")

  /// {0} how many packages, {1} which, {2} the code of the message.
  public static let heldUp = Phrase(
    zh: "因此 {0} 份材料不能发布：{1}（{2}）。", en: "Packages not published because of this: {0} ({1}) [{2}].")

  /// {0} how many packages, {1} which, {2} the code of the message.
  public static let notCompared = Phrase(
    zh: "因此 {0} 份材料没有与它比较：{1}（{2}）。", en: "Packages not compared with this one because of it: {0} ({1}) [{2}].")

  /// {0} the first packages, {1} how many more.
  public static let andMore = Phrase(zh: "{0} 等，另有 {1} 份", en: "{0} and {1} more")

  /// {0} how many packages, {1} which.
  public static let nothingChecked = Phrase(
    zh: "未检查：{0} 份材料没有读出来，规则都没有检查：{1}。",
    en: "Not checked: packages that could not be read, so no rule was asked: {0} ({1}).")

  public static let packageNotChecked = Phrase(
    zh: "材料没有读出来，规则都没有检查。", en: "The package could not be read, so no rule was asked.")

  /// {0} the rule, {1} how many packages, {2} which, {3} why.
  public static let ruleNotChecked = Phrase(
    zh: "未检查：规则 {0}，{1} 份材料（{2}），如：{3}", en: "Not checked: rule {0} in {1} package(s) ({2}), such as: {3}")

  /// {0} the rule, {1} the package, {2} where the exception is stated, {3} its reason, {4} what is excepted.
  public static let exceptedFinding = Phrase(
    zh: "例外：规则 {0}，{1}（{2}），理由：{3}。没有报告的是：{4}",
    en: "Exception from rule {0} in {1} ({2}), reason: {3}. Not reported: {4}")
}
