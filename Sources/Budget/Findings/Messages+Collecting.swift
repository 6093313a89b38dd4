/// Workbooks that departments hand in.
extension Message {
  public static var filesNotNamed: Message {
    Message(
      "D232", .error, is: .environment, "没有指明要收集的文件。请写成 disclose collect 收件/*.xlsx 的样子，也可以写文件夹。",
      "The files to collect are not named. Call it as disclose collect INBOX/*.xlsx, or with folders.")
  }
  public static func coverMissing(_ sheets: String) -> Message {
    Message(
      "D233", .error,
      "里面没有“封面”这张工作表（有：\(sheets)），看不出是哪个部门、哪一年的。请部门用下发的工作簿填写；如果是平台导出的表，请不要放在这里收集。",
      "It has no sheet called 封面 (it has: \(sheets)), so it is unclear which department and year it is for. Have the department fill in the workbook that it was sent; tables exported by a platform are not collected."
    )
  }
  public static func coverCellBlank(_ head: String, rule: Phrase) -> Message {
    Message(
      "D234", .error, "封面上没有填\(own: head)。请填上\(own: rule.chinese)，然后重新收集。",
      "The cover has no \(own: head). Fill in \(own: rule.english), then collect it again.")
  }
  public static func coverCellWrong(_ head: String, _ value: String, rule: Phrase) -> Message {
    Message(
      "D235", .error, "封面上的\(own: head)是“\(value)”。请改成\(own: rule.chinese)，然后重新收集。",
      "The cover has “\(value)” as \(own: head). Make it \(own: rule.english), then collect it again.")
  }
  public static func handedInTwice(_ package: String, other: String, newer: Phrase) -> Message {
    Message(
      "D236", .error,
      "与 \(other) 均为 \(own: package) 的材料，内容却不同，两个都没有放入。\(own: newer.chinese)。请与部门核对用哪一个，只留它，然后重新收集。",
      "This and \(other) are both for \(own: package), with different content, so neither was placed. \(own: newer.english). Ask the department which one counts, keep only that, and collect again."
    )
  }
  public static func otherVersionThere(_ package: String, newer: Phrase) -> Message {
    Message(
      "D237", .error,
      "\(own: package) 已经有另一个版本，没有换掉。\(own: newer.chinese)。确实要用这个文件的，请加 --replace 再收集一次，原来的会留在旁边；要用已有的，请移走这个文件。",
      "\(own: package) is there in another version, which was left alone. \(own: newer.english). If this file is to be used, collect it again with --replace, and the other one is kept beside it; if not, move this file away."
    )
  }
  public static func statedAsDocument(_ package: String) -> Message {
    Message(
      "D238", .error,
      "\(own: package) 里已经有 disclosure.xml，没有放入，以免同一份材料有两个来源。要用这个工作簿，请先移走 disclosure.xml 和它的表格；要在原来的基础上改，请用 disclose convert 转换成工作簿。",
      "\(own: package) has a disclosure.xml, and a package must not be stated twice, so this was not placed. To use this workbook, move disclosure.xml and its tables away; to go on from what is there, convert it with disclose convert."
    )
  }
  public static var changedMeanwhile: Message {
    Message(
      "D298", .error, "收集时这个文件正在被改动，没有放入。请等它保存、关闭以后，重新收集。",
      "This file was being changed while it was collected, and was not placed. Once it is saved and closed, collect it again."
    )
  }
  public static var nothingToCollect: Message {
    Message(
      "D299", .error, "这个文件夹里没有可以收集的文件。请确认没有写错文件夹。",
      "There is no file to collect in this folder. Make sure that it is the right one.")
  }
}
