/// Files that cannot be read, whatever is in them.
extension Message {
  static let files: [Message] = [
    fileMissing, fileForbidden, fileUnreadable, fileNotRegular, fileTooLarge, encodingUnsupported, encodingMislabelled,
    encodingInvalid, ambiguousName, linkLeavesInputs, brokenLink, tableEmpty, tableUnclosedQuote, tableTextAfterQuote,
    tableControlCharacter, hiddenControl,
  ]

  public static let fileMissing = Message(
    "D101", .error, zh: "找不到这个文件或文件夹。请补上它，或改正写在别处的名称。",
    en: "No such file or folder. Add it, or correct the name where it is mentioned.")

  public static let fileForbidden = Message(
    "D102", .error, zh: "没有权限读取。请把读取权限授予运行本程序的用户。",
    en: "Permission denied. Grant read permission to the user who runs this program.")

  /// {0} the system's reason.
  public static let fileUnreadable = Message(
    "D103", .error, zh: "无法读取（{0}）。请检查磁盘和文件，然后重试。",
    en: "Cannot be read ({0}). Check the disk and the file, then try again.")

  public static let fileNotRegular = Message(
    "D104", .error, zh: "这里应当是一个普通文件。请换成文件。", en: "A regular file is expected here. Put a file in its place.")

  /// {0} the limit in MB.
  public static let fileTooLarge = Message(
    "D105", .error, zh: "文件超过 {0} MB。请确认没有放错文件，或拆分内容。",
    en: "The file is larger than {0} MB. Make sure it is the right file, or split its content.")

  /// {0} the declared name, {1} the supported names.
  public static let encodingUnsupported = Message(
    "D106", .error, zh: "不支持编码“{0}”。请另存为下列编码之一：{1}。",
    en: "Encoding “{0}” is not supported. Save the file in one of: {1}.")

  /// {0} the declared name.
  public static let encodingMislabelled = Message(
    "D107", .error, zh: "XML 声明写的编码是“{0}”，文件实际不是。请改正声明中的 encoding。",
    en: "The XML declaration says “{0}”, which the file is not. Correct the encoding in the declaration.")

  /// {0} the encoding, {1} the bytes in hexadecimal.
  public static let encodingInvalid = Message(
    "D108", .error, zh: "字节 {1} 不是合法的 {0}。请用正确的编码重新保存文件。",
    en: "The bytes {1} are not valid {0}. Save the file again in the right encoding.")

  /// {0} the name.
  public static let ambiguousName = Message(
    "D109", .error, zh: "名称“{0}”不能用：它不是 UTF-8，或者与旁边另一个名称看起来一样，只是字符的组成不同。请改名。",
    en:
      "The name “{0}” cannot be used: it is not UTF-8, or it differs from another one here only in how its characters are composed. Rename it."
  )

  public static let linkLeavesInputs = Message(
    "D110", .error, zh: "这个链接指到了材料文件夹之外，没有读。请把文件放进来；确实要读外面的文件，请加 --follow-links。",
    en:
      "This link leads out of the folder of inputs and was not followed. Put the file itself here, or allow such links with --follow-links."
  )

  public static let brokenLink = Message(
    "D115", .error, zh: "这个链接所指的地方不存在。请恢复它所指的文件夹（例如挂载磁盘），或删去链接。",
    en: "What this link leads to is not there. Bring it back, such as by mounting a disk, or remove the link.")

  public static let tableEmpty = Message(
    "D111", .error, zh: "表格是空的。请在第一行写列名，其后每行一条。",
    en: "The table is empty. Its first row holds the column heads, each further row an entry.")

  public static let tableUnclosedQuote = Message(
    "D112", .error, zh: "从这里开始的引号没有结束。请补上另一个英文双引号。",
    en: "The quotation that begins here does not end. Add the closing double quote.")

  public static let tableTextAfterQuote = Message(
    "D113", .error, zh: "结束引号之后还有文字。单元格里的双引号请写成两个。",
    en: "Text follows the closing quote. A double quote inside a cell is written twice.")

  /// {0} the character.
  public static let tableControlCharacter = Message(
    "D114", .error, zh: "有控制字符 {0}。请删去它；如果文件是 Excel 工作簿，请另存为 CSV。",
    en: "There is a control character {0}. Remove it; if the file is an Excel workbook, save it as CSV.")

  /// {0} the character, {1} how many such characters there are, if more than one.
  public static let hiddenControl = Message(
    "D190", .error, zh: "有改变文字方向或控制显示的字符 {0}{1?，整个文件共 {} 处}。它看不见，却会让读者看到与填写的不同的字。请删去。",
    en:
      "The character {0} changes the direction of text or controls the program that shows it{1?; the file has {} such characters}. It is invisible, and readers would see other words than were written. Remove it."
  )
}
