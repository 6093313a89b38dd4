/// Wrong use of the command.
extension Message {
  static let command: [Message] = [
    unknownCommand, unknownOption, optionWithoutValue, badOptionValue, unknownPackage, templatesMissing,
    packageNotNamed, flagWithValue, surplusArgument, figureNotNamed, noSuchFigure, noSuchAspect, noSuchTable, noSuchRow,
    noSuchColumn, severalMatch, cellWithoutAmount, noFigureMatches,
    noPackageMatches, pruneOfSome, notPrinted,
  ]

  /// {0} the word, {1} the nearest.
  public static let unknownCommand = Message(
    "D801", .error, zh: "没有命令“{0}”。{1?是不是想写 {}？}请用 disclose --help 查看全部命令。",
    en: "There is no command “{0}”.{1? Did you mean {}?} See disclose --help.")

  /// {0} the word, {1} the nearest, {2} the command.
  public static let unknownOption = Message(
    "D802", .error, zh: "{2} 没有选项“{0}”。{1?是不是想写 {}？}请用 disclose {2} --help 查看全部选项。",
    en: "{2} has no option “{0}”.{1? Did you mean {}?} See disclose {2} --help.")

  /// {0} the option.
  public static let optionWithoutValue = Message(
    "D803", .error, zh: "选项 {0} 后面缺少值。请补上。", en: "The option {0} needs a value. Add it.")

  /// {0} the value, {1} the option, {2} the allowed values, {3} the nearest.
  public static let badOptionValue = Message(
    "D804", .error, zh: "选项 {1} 的值“{0}”不对。{3?是不是想写 {}？}请改为：{2}。",
    en: "The value “{0}” of {1} is wrong.{3? Did you mean {}?} Give one of: {2}.")

  /// {0} the package, {1} the nearest.
  public static let unknownPackage = Message(
    "D805", .error, zh: "没有材料“{0}”。{1?是不是想写 {}？}请写成 budget-2023/201 的样子。",
    en: "There is no package “{0}”.{1? Did you mean {}?} Name one as budget-2023/201.")

  /// {0} the folder.
  public static let templatesMissing = Message(
    "D806", .error, zh: "找不到模板文件夹 {0}。请在工程文件夹中运行，或用 --templates 指明。",
    en: "There is no template folder {0}. Run in the project's folder, or name it with --templates.")

  /// {0} the command.
  public static let packageNotNamed = Message(
    "D807", .error, zh: "没有指明材料。请写成 disclose {0} budget-2023/201 的样子。",
    en: "No package is named. Call it as disclose {0} budget-2023/201.")

  /// {0} the option.
  public static let flagWithValue = Message(
    "D808", .error, zh: "选项 {0} 不带值。请去掉等号和后面的字。", en: "The option {0} takes no value. Remove the = and what follows.")

  /// {0} the word, {1} the command.
  public static let surplusArgument = Message(
    "D809", .error, zh: "{1} 用不着“{0}”。请去掉；含空格的名称请加引号。",
    en: "{1} has no use for “{0}”. Remove it; put a name that contains blanks in quotes.")

  public static let figureNotNamed = Message(
    "D810", .error, zh: "没有指明要解释哪个数。请写指标名称，例如 三公经费.合计，或写 表:行:列，例如 1:2:3。",
    en: "What to explain is not named. Name a figure, as 三公经费.合计, or a cell as TABLE:ROW:COLUMN, as 1:2:3.")

  /// {0} the name, {1} the nearest.
  public static let noSuchFigure = Message(
    "D811", .error, zh: "没有名为“{0}”的指标。{1?是不是想写 {}？}请用 disclose figures 查看全部指标。",
    en: "There is no figure “{0}”.{1? Did you mean {}?} See disclose figures.")

  /// {0} the figure, {1} what was asked of it, {2} the nearest, {3} what can be asked.
  public static let noSuchAspect = Message(
    "D812", .error, zh: "“{0}”没有“{1}”。{2?是不是想写 {}？}请改为：{3}。",
    en: "“{0}” has no “{1}”.{2? Did you mean {}?} Ask for one of: {3}.")

  /// {0} the table, {1} the nearest, {2} the tables there are.
  public static let noSuchTable = Message(
    "D813", .error, zh: "没有表“{0}”。{1?是不是想写 {}？}请改为：{2}。",
    en: "There is no table “{0}”.{1? Did you mean {}?} Name one of: {2}.")

  /// {0} the row, {1} the nearest, {2} the table.
  public static let noSuchRow = Message(
    "D814", .error, zh: "{2}没有行“{0}”。{1?是不是想写 {}？}请写序号（行次）、科目编码或名称。",
    en: "{2} has no row “{0}”.{1? Did you mean {}?} Give its number, its code or its label.")

  /// {0} the column, {1} the nearest, {2} the table, {3} the columns there are.
  public static let noSuchColumn = Message(
    "D815", .error, zh: "{2}没有金额列“{0}”。{1?是不是想写 {}？}请改为：{3}。",
    en: "{2} has no column of amounts “{0}”.{1? Did you mean {}?} Name one of: {3}.")

  /// {0} the word, {1} the table, {2} what matches.
  public static let severalMatch = Message(
    "D816", .error, zh: "{1}中“{0}”不止一处：{2}。请写其中一个。", en: "“{0}” is more than one thing in {1}: {2}. Name one of them.")

  /// {0} the table, {1} the row, {2} the column.
  public static let cellWithoutAmount = Message(
    "D817", .error, zh: "{0}“{1}”行“{2}”列没有金额。请另选一格。",
    en: "In {0}, no amount stands in row “{1}”, column “{2}”. Choose another cell.")

  /// {0} the pattern, {1} the nearest.
  public static let noFigureMatches = Message(
    "D818", .error, zh: "没有指标符合“{0}”。{1?是不是想写 {}？}请写名称的一部分，或用 * 和 ? 代替其中的字。",
    en: "No figure matches “{0}”.{1? Did you mean {}?} Give a part of a name, or * and ? for what is in it.")

  /// {0} the pattern.
  public static let noPackageMatches = Message(
    "D819", .error, zh: "没有材料符合“{0}”。请写 budget-2023/201 这样名称的一部分，或用 * 和 ? 代替其中的字。",
    en: "No package matches “{0}”. Give a part of a name such as budget-2023/201, or * and ? for what is in it.")

  public static let pruneOfSome = Message(
    "D820", .error, zh: "--prune 要看全部材料才知道该撤下哪些。请不要同时点名材料或用 --only。",
    en: "--prune must see all packages to know what to take down. Leave out names and --only.")

  /// {0} the stream, {1} the system's reason.
  public static let notPrinted = Message(
    "D830", .error, zh: "{0}没有写完（{1}）。请检查它通向的文件、磁盘或程序，然后重新运行。",
    en: "{0} could not be written in full ({1}). Check the file, disk or program that it leads to, and run again.")
}

/// What the command says besides findings.
extension Phrase {
  /// The heads of the table at the end of a run.
  public static let summaryHeads: [Phrase] = [
    Phrase(zh: "材料", en: "packages"), Phrase(zh: "重做", en: "built"), Phrase(zh: "未变", en: "unchanged"),
    Phrase(zh: "未发布", en: "failed"), Phrase(zh: "撤下", en: "taken down"), Phrase(zh: "写入网页", en: "pages written"),
    Phrase(zh: "用时", en: "time"),
  ]

  /// {0} seconds.
  public static let seconds = Phrase(zh: "{0} 秒", en: "{0} s")

  /// {0} errors, {1} warnings, {2} rules not checked, {3} exceptions.
  public static let findingsSummary = Phrase(
    zh: "错误 {0} 处，警告 {1} 处{2?，未检查的规则 {} 条}{3?，例外 {} 处}。",
    en: "Errors: {0}, warnings: {1}{2?, rules not checked: {}}{3?, exceptions: {}}.")

  /// {0} done, {1} of how many, {2} how many a second, {3} time left, {4} failures, {5} the package.
  public static let progress = Phrase(
    zh: "[{0}/{1}] 每秒 {2} 份{3?，还剩 {}}{4?，未发布 {}} {5}", en: "[{0}/{1}] {2}/s{3?, {} left}{4?, {} failed} {5}")

  /// {0} the folder.
  public static let waitingForOutput = Phrase(
    zh: "另一次运行正在写 {0}，等它结束……", en: "Another run is writing to {0}; waiting for it to end …")

  /// {0} packages, {3} with errors, {4} errors, {5} warnings, {6} rules not checked, {7} exceptions.
  public static let checkSummary = Phrase(
    zh: "共 {0} 份材料：{3} 份有错误（错误 {4} 处，警告 {5} 处{6?，未检查的规则 {} 条}{7?，例外 {} 处}）。",
    en:
      "Packages: {0}, with errors: {3}. Errors: {4}, warnings: {5}{6?, rules not checked: {}}{7?, exceptions: {}}."
  )

  public static let standardOutput = Phrase(zh: "标准输出", en: "Standard output")
  public static let standardError = Phrase(zh: "标准错误输出", en: "Standard error")

  public static let error = Phrase(zh: "错误", en: "error")
  public static let warning = Phrase(zh: "警告", en: "warning")
  public static let note = Phrase(zh: "提示", en: "note")
}
