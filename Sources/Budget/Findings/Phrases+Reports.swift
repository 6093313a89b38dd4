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

/// What docs/checks.md says around messages.
extension Phrase {
  public static let catalogueIntroduction = Phrase(
    zh:
      "程序能说的每句话都在这里，各有一个固定的编号。“错误”：材料不发布；“警告”“提示”：照常发布。检查了什么、没能检查什么、哪些例外，`disclose check` 都列出来：没有检查不等于没有问题。“…”处填具体的字。",
    en:
      "Everything that the program can say, each with a code that stays. error: the package is not published; warning, note: it is. `disclose check` also lists what could not be checked, which is never the same as passed, and what was excepted. Words are filled in at “…”."
  )

  public static let catalogueRules = Phrase(
    zh:
      "每条规则后面写着它的依据。一份材料确有理由不遵守某条规则时，在 disclosure.xml 中写 `<except rule=\"编号\">理由</except>`；例外每次都会列出。",
    en:
      "Behind each rule stands its law or custom. A package with good reason not to keep one states `<except rule=\"CODE\">reason</except>` in disclosure.xml; exceptions are listed at every run."
  )

  /// Measured by the mutation tests with MUTATIONS=1000; measure again when rules change.
  public static let catalogueMutations = Phrase(
    zh:
      "在三份样例中随机改动一处（一个数字、一个字、一行，或对调两个金额），共 1000 次：607 次有提示，77 次不影响页面，316 次（31.6%）没有察觉。没有察觉的，几乎都是只写了一次、别处没有重复的内容：目标和指标的文字与数值，以及完整分类账中没有第二处可以核对的金额；按两个视图填写的分类账只漏过 4 次。",
    en:
      "One thing changed at random in the three samples (a digit, a letter, a line, or two amounts exchanged), 1,000 times: 607 were found, 77 left the page as it was, 316 (31.6%) slipped through. Nearly all of those are stated once and repeated nowhere: words and values of goals and indicators, and amounts of a full ledger that nothing else repeats; of the ledger stated as two views only 4 slipped through."
  )

  /// What the codes begin with, and what they are about.
  public static let catalogueParts: [(prefix: String, title: Phrase)] = [
    ("D1", Phrase(zh: "文件和 XML", en: "files and XML")),
    ("D2", Phrase(zh: "材料", en: "packages")),
    ("D3", Phrase(zh: "分类账", en: "ledgers")),
    ("D4", Phrase(zh: "格式、科目表和模板", en: "profiles, charts and templates")),
    ("D5", Phrase(zh: "计算", en: "computing")),
    ("D6", Phrase(zh: "检查", en: "checking")),
    ("D7", Phrase(zh: "发布", en: "publishing")),
    ("D8", Phrase(zh: "命令", en: "the command")),
    ("D9", Phrase(zh: "其他", en: "other")),
  ]
}
