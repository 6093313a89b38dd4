/// Packages that are prepared, or written in another notation.
extension Message {
  public static func packageNameWrong(_ name: String) -> Message {
    Message(
      "D841", .error, is: .environment,
      "“\(name)”不能作材料的名称。请写成 budget-2026/201（预算）或 final-2025/434（决算）的样子：部门编码只用字母、数字、连字符和下划线。",
      "“\(name)” cannot name a package. Name it as budget-2026/201 or final-2025/434: a department's code is letters, digits, hyphens and underscores."
    )
  }
  public static var packageExists: Message {
    Message(
      "D842", .error, is: .environment, "这里已经有了，没有动它。要重新准备，请先把它移走。",
      "This is there already and was left alone. To prepare the package anew, move it away first.")
  }
  public static func profileNotChosen(_ kind: String, known: String) -> Message {
    Message(
      "D843", .error, is: .environment, "不能确定用哪个\(own: kind)格式。请用 --profile 指明，可以用的有：\(own: known)。",
      "Which profile for \(own: kind) to use is not clear. Name one with --profile: \(own: known).")
  }
  public static func profileUnusable(_ name: String, kind: String, known: String) -> Message {
    Message(
      "D844", .error, is: .environment, "格式“\(name)”不能用：没有它、它有错误，或者它不是\(own: kind)的格式。请改用：\(own: known)。",
      "The profile “\(name)” cannot be used: there is none, it has errors, or it is not for \(own: kind). Use one of: \(own: known)."
    )
  }
  public static func notWritten(_ reason: String) -> Message {
    Message(
      "D845", .error, is: .environment, "无法写入（\(reason)）。原来的文件都还在。请检查权限和磁盘空间，然后重试。",
      "Cannot be written (\(reason)). What was there before is still there. Check permissions and disk space, then try again."
    )
  }
  public static func notTheSame(_ notation: String) -> Message {
    Message(
      "D846", .error, "写成\(own: notation)再读出来，与原来的不完全一样，所以没有改动任何文件。请把这份材料交给程序的维护者。",
      "Written as \(own: notation) and read again it does not state quite the same, so nothing was changed. Please show this package to the maintainers of the program."
    )
  }
  public static var fileInTheWay: Message {
    Message(
      "D847", .error, is: .environment, "转换要写这个文件，而它已经在了，所以没有改动任何文件。请确认它没有用处，移走它，再转换。",
      "The conversion would write this file, which is there already, so nothing was changed. If it is of no use, move it away and convert again."
    )
  }
  public static var notationNotNamed: Message {
    Message(
      "D848", .error, is: .environment, "没有说要转换成什么。请加 --to workbook（工作簿）或 --to xml。",
      "What to convert to is not said. Add --to workbook or --to xml.")
  }
  public static func workbookNotWritten(_ reason: String) -> Message {
    Message(
      "D849", .error, "这份材料不能写成工作簿（\(own: reason)），没有改动任何文件。请拆短过长的文字，删去特殊的控制字符，然后重试。",
      "This package cannot be written as a workbook (\(own: reason)), so nothing was changed. Split texts that are too long, remove control characters, and try again."
    )
  }
  public static var resultMissing: Message {
    Message(
      "D850", .warning, "项目已经自评，这个指标却没有填实际完成值、分值和自评得分。请补上。",
      "The project is evaluated, but this indicator has no 实际完成值, 分值 and 自评得分. Fill them in.")
  }
}
