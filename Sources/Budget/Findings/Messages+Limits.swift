/// What is too much: for a reader of findings, or for the machine.
extension Message {
  static let limits: [Message] = [
    moreErrors, moreWarnings, moreNotes, packageTooLarge, xmlTooManyNodes, tableTooWide, memoryShort,
  ]

  /// {0} the code, {1} how many.
  public static let moreErrors = Message(
    "D180", .error, zh: "同类错误 {0} 还有 {1} 处，没有逐一列出。请先改正列出的，再检查一次。",
    en: "And {1} more of this kind ({0}). Correct those that are listed, then check again.")

  /// {0} the code, {1} how many.
  public static let moreWarnings = Message(
    "D181", .warning, zh: "同类警告 {0} 还有 {1} 处，没有逐一列出。请先处理列出的，再检查一次。",
    en: "And {1} more of this kind ({0}). See to those that are listed, then check again.")

  /// {0} the code, {1} how many.
  public static let moreNotes = Message(
    "D182", .note, zh: "同类提示 {0} 还有 {1} 处，没有逐一列出。请先处理列出的，再检查一次。",
    en: "And {1} more of this kind ({0}). See to those that are listed, then check again.")

  /// {0} the limit in MB.
  public static let packageTooLarge = Message(
    "D183", .error, zh: "到这个文件为止，文件夹里的文件合计超过 {0} MB。请移走不是公开材料的文件。",
    en: "Up to this file, the files of the folder are more than {0} MB. Move away what does not belong to the package.")

  /// {0} how many there may be.
  public static let xmlTooManyNodes = Message(
    "D184", .error, zh: "文件里的元素和属性超过 {0} 个。分类账行很多时，请放进旁边的 CSV 表格，并用 file 指明；否则请检查文件是不是写坏了。",
    en:
      "The file has more than {0} elements and attributes. Put the lines of a long ledger into a CSV table beside it and name that with file; otherwise check whether the file is damaged."
  )

  /// {0} how many there may be.
  public static let tableTooWide = Message(
    "D185", .error, zh: "这一行超过 {0} 列。请检查分隔符，并删去多余的列。",
    en: "This row has more than {0} columns. Check its separators, and remove columns that are not needed.")

  public static let memoryShort = Message(
    "D186", .error, zh: "内存不足，没有读完；这不表示内容有错。请调小 --jobs，关闭别的程序，或放宽内存限制（ulimit -v），然后重试。",
    en:
      "Memory was short, so this was not read to its end; nothing is said about its content. Lower --jobs, close other programs, or raise the limit of memory (ulimit -v), then try again."
  )
}
