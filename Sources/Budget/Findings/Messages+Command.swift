/// Wrong use of the command.
extension Message {
  static let command: [Message] = [
    unknownCommand, unknownOption, optionWithoutValue, badOptionValue, unknownPackage, templatesMissing,
    packageNotNamed,
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

  /// {0} the value, {1} the option, {2} the allowed values.
  public static let badOptionValue = Message(
    "D804", .error, zh: "选项 {1} 的值“{0}”不对。请改为：{2}。", en: "The value “{0}” of {1} is wrong. Give one of: {2}.")

  /// {0} the package, {1} the nearest.
  public static let unknownPackage = Message(
    "D805", .error, zh: "没有材料“{0}”。{1?是不是想写 {}？}请写成 budget-2023/201 的样子。",
    en: "There is no package “{0}”.{1? Did you mean {}?} Name one as budget-2023/201.")

  /// {0} the folder.
  public static let templatesMissing = Message(
    "D806", .error, zh: "找不到模板文件夹 {0}。请在工程文件夹中运行，或用 --templates 指明。",
    en: "There is no template folder {0}. Run in the project's folder, or name it with --templates.")

  public static let packageNotNamed = Message(
    "D807", .error, zh: "没有指明材料。请写成 disclose figures budget-2023/201 的样子。",
    en: "No package is named. Call it as disclose figures budget-2023/201.")
}

/// What the command says besides findings.
extension Phrase {
  /// {0} packages, {1} published, {2} unchanged, {3} with errors, {4} errors, {5} warnings.
  public static let buildSummary = Phrase(
    zh: "共 {0} 份材料：发布 {1}，未变 {2}，未发布 {3}（错误 {4} 处，警告 {5} 处）。",
    en: "Packages: {0}. Published: {1}, unchanged: {2}, not published: {3}. Errors: {4}, warnings: {5}.")

  /// {0} packages, {3} with errors, {4} errors, {5} warnings.
  public static let checkSummary = Phrase(
    zh: "共 {0} 份材料：{3} 份有错误（错误 {4} 处，警告 {5} 处）。",
    en: "Packages: {0}, with errors: {3}. Errors: {4}, warnings: {5}.")

  public static let error = Phrase(zh: "错误", en: "error")
  public static let warning = Phrase(zh: "警告", en: "warning")
  public static let note = Phrase(zh: "提示", en: "note")
}
