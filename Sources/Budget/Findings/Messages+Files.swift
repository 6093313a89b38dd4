/// Files that cannot be read, whatever is in them.
extension Message {
  public static var fileMissing: Message {
    Message(
      "D101", .error, "找不到这个文件或文件夹。请补上它，或改正写在别处的名称。",
      "No such file or folder. Add it, or correct the name where it is mentioned.")
  }
  public static var fileForbidden: Message {
    Message(
      "D102", .error, is: .refusal, "没有权限读取。请把读取权限授予运行本程序的用户。",
      "Permission denied. Grant read permission to the user who runs this program.")
  }
  public static func fileUnreadable(_ reason: String) -> Message {
    Message(
      "D103", .error, is: .refusal, "无法读取（\(reason)）。请检查磁盘和文件，然后重试。",
      "Cannot be read (\(reason)). Check the disk and the file, then try again.")
  }
  public static var fileNotRegular: Message {
    Message(
      "D104", .error, is: .refusal, "这里应当是一个普通文件。请换成文件。",
      "A regular file is expected here. Put a file in its place.")
  }
  public static func fileTooLarge(limit megabytes: Int) -> Message {
    Message(
      "D105", .error, "文件超过 \(own: megabytes) MB。请确认没有放错文件，或拆分内容。",
      "The file is larger than \(own: megabytes) MB. Make sure it is the right file, or split its content.")
  }
  public static func encodingUnsupported(_ name: String, supported: String) -> Message {
    Message(
      "D106", .error, "不支持编码“\(own: name)”。请另存为下列编码之一：\(own: supported)。",
      "Encoding “\(own: name)” is not supported. Save the file in one of: \(own: supported).")
  }
  public static func encodingMislabelled(_ declared: String) -> Message {
    Message(
      "D107", .error, "XML 声明写的编码是“\(own: declared)”，文件实际不是。请改正声明中的 encoding。",
      "The XML declaration says “\(own: declared)”, which the file is not. Correct the encoding in the declaration.")
  }
  public static func encodingInvalid(_ encoding: String, bytes: String) -> Message {
    Message(
      "D108", .error, "字节 \(own: bytes) 不是合法的 \(own: encoding)。请用正确的编码重新保存文件。",
      "The bytes \(own: bytes) are not valid \(own: encoding). Save the file again in the right encoding.")
  }
  public static func ambiguousName(_ name: String) -> Message {
    Message(
      "D109", .error, "名称“\(name)”不能用：它不是 UTF-8，或者与旁边另一个名称看起来一样，只是字符的组成不同。请改名。",
      "The name “\(name)” cannot be used: it is not UTF-8, or it differs from another one here only in how its characters are composed. Rename it."
    )
  }
  public static var linkLeavesInputs: Message {
    Message(
      "D110", .error, is: .refusal, "这个链接指到了材料文件夹之外，没有读。请把文件放进来；确实要读外面的文件，请加 --follow-links。",
      "This link leads out of the folder of inputs and was not followed. Put the file itself here, or allow such links with --follow-links."
    )
  }
  public static var brokenLink: Message {
    Message(
      "D115", .error, "这个链接所指的地方不存在。请恢复它所指的文件夹（例如挂载磁盘），或删去链接。",
      "What this link leads to is not there. Bring it back, such as by mounting a disk, or remove the link.")
  }
  public static var tableEmpty: Message {
    Message(
      "D111", .error, "表格是空的。请在第一行写列名，其后每行一条。",
      "The table is empty. Its first row holds the column heads, each further row an entry.")
  }
  public static var tableUnclosedQuote: Message {
    Message(
      "D112", .error, "从这里开始的引号没有结束。请补上另一个英文双引号。",
      "The quotation that begins here does not end. Add the closing double quote.")
  }
  public static var tableTextAfterQuote: Message {
    Message(
      "D113", .error, "结束引号之后还有文字。单元格里的双引号请写成两个。",
      "Text follows the closing quote. A double quote inside a cell is written twice.")
  }
  public static func tableControlCharacter(_ character: String) -> Message {
    Message(
      "D114", .error, "有控制字符 \(character)。请删去它；如果文件是 Excel 工作簿，请另存为 CSV。",
      "There is a control character \(character). Remove it; if the file is an Excel workbook, save it as CSV.")
  }
  public static func hiddenControl(_ character: String, count: String?) -> Message {
    Message(
      "D190", .error, "有改变文字方向或控制显示的字符 \(own: character)\(own: count, "，整个文件共 ", " 处")。它看不见，却会让读者看到与填写的不同的字。请删去。",
      "The character \(own: character) changes the direction of text or controls the program that shows it\(own: count, "; the file has ", " such characters"). It is invisible, and readers would see other words than were written. Remove it."
    )
  }
}
