/// What is too much: for a reader of findings, or for the machine.
extension Message {
  public static func moreErrors(of kind: String, count: String) -> Message {
    Message(
      "D180", .error, "同类错误 \(own: kind) 还有 \(own: count) 处，没有逐一列出。请先改正列出的，再检查一次。",
      "And \(own: count) more of this kind (\(own: kind)). Correct those that are listed, then check again.")
  }
  public static func moreWarnings(of kind: String, count: String) -> Message {
    Message(
      "D181", .warning, "同类警告 \(own: kind) 还有 \(own: count) 处，没有逐一列出。请先处理列出的，再检查一次。",
      "And \(own: count) more of this kind (\(own: kind)). See to those that are listed, then check again.")
  }
  public static func moreNotes(of kind: String, count: String) -> Message {
    Message(
      "D182", .note, "同类提示 \(own: kind) 还有 \(own: count) 处，没有逐一列出。请先处理列出的，再检查一次。",
      "And \(own: count) more of this kind (\(own: kind)). See to those that are listed, then check again.")
  }
  public static func packageTooLarge(limit megabytes: Int) -> Message {
    Message(
      "D183", .error, "到这个文件为止，文件夹里的文件合计超过 \(own: megabytes) MB。请移走不是公开材料的文件。",
      "Up to this file, the files of the folder are more than \(own: megabytes) MB. Move away what does not belong to the package."
    )
  }
  public static func xmlTooManyNodes(_ limit: Int) -> Message {
    Message(
      "D184", .error, "文件里的元素和属性超过 \(own: limit) 个。分类账行很多时，请放进旁边的 CSV 表格，并用表格文件（file）指明；否则请检查文件是不是写坏了。",
      "The file has more than \(own: limit) elements and attributes. Put the lines of a long ledger into a CSV table beside it and name that with file; otherwise check whether the file is damaged."
    )
  }
  public static func tableTooWide(_ limit: Int) -> Message {
    Message(
      "D185", .error, "这一行超过 \(own: limit) 列。请检查分隔符，并删去多余的列。",
      "This row has more than \(own: limit) columns. Check its separators, and remove columns that are not needed.")
  }
  public static var memoryShort: Message {
    Message(
      "D186", .error, is: [.environment, .refusal], "内存不足，没有读完；这不表示内容有错。请调小 --jobs，关闭别的程序，或放宽内存限制（ulimit -v），然后重试。",
      "Memory was short, so this was not read to its end; nothing is said about its content. Lower --jobs, close other programs, or raise the limit of memory (ulimit -v), then try again."
    )
  }
}
