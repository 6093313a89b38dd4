/// Writing to `Output/`, and remembering it.
extension Message {
  public static func outputUnwritable(_ reason: String) -> Message {
    Message(
      "D701", .error, is: .environment, "无法写入（\(reason)）。已发布的每份材料仍然完整，是旧的或是新的。请检查权限和磁盘空间，然后重试。",
      "Cannot be written (\(reason)). Each published package is still whole, the old or the new one. Check permissions and disk space, then try again."
    )
  }
  public static func packageVanished(_ inputs: String) -> Message {
    Message(
      "D702", .warning, "\(inputs) 里已经没有这份材料，网页还在。如要撤下，请加 --prune 再运行；否则请补回材料。",
      "\(inputs) no longer has this package, and its page is still here. Run with --prune to take it down, or put the package back."
    )
  }
  public static func nothingPruned(_ count: Int) -> Message {
    Message(
      "D703", .error, "材料的文件夹有疑问，\(count) 份没有找到材料的网页都没有撤下。请先处理上面关于文件夹的提示。",
      "There is doubt about the folders of inputs, so \(count) page(s) without a package were not taken down. First settle what is said of these folders."
    )
  }
  public static var indexTemplateMissing: Message {
    Message(
      "D704", .warning, "没有这个模板，所以没有写 index.html。请从程序自带的 Templates/index/ 复制。",
      "There is no such template, so index.html was not written. Copy it from Templates/index/, which comes with the program."
    )
  }
  public static var pinyinLine: Message {
    Message(
      "D870", .warning, "这一行不是“字母、空格、汉字”的格式，目录暂时不能按拼音首字母查找。请改正这一行，或从程序自带的 Templates/index/ 复制这个文件。",
      "This line is not a letter, a space and characters, so the index does not find names by pinyin. Correct it, or copy the file from Templates/index/, which comes with the program."
    )
  }
  public static func stillLinked(from other: String) -> Message {
    Message(
      "D871", .warning, "这份材料还没有撤下，因为 \(other) 的网页链接到它，而那一份这次没有重做成功。请先改正 \(other) 的错误，再加 --prune 运行。",
      "This page was not taken down yet, as the page of \(other) links to it and could not be rebuilt. First correct the errors of \(other), then run with --prune again."
    )
  }
  public static func linkedNotPublished(_ other: String) -> Message {
    Message(
      "D872", .error, is: .environment, "没有发布，因为它的网页链接到 \(other)，而那一份没能写入。请先处理 \(other) 的问题，然后重试。",
      "This was not published, as its page links to \(other), which could not be written. First settle the problem with \(other), then try again."
    )
  }
  public static func outputNotLocked(_ reason: String) -> Message {
    Message(
      "D705", .warning, "不能锁定（\(reason)）。请确认没有别的运行同时写这个文件夹。",
      "Cannot be locked (\(reason)). Make sure that no other run writes to this folder at the same time.")
  }
  public static func stateUnwritable(_ reason: String) -> Message {
    Message(
      "D706", .error, is: .environment, "无法读写运行记录（\(reason)）。请检查权限和磁盘空间，或用 --state 另选一个文件夹。",
      "The record of runs cannot be read or written (\(reason)). Check permissions and disk space, or choose another folder with --state."
    )
  }
  public static func foldersOverlap(_ option: String, other: String, path: String) -> Message {
    Message(
      "D707", .error, is: .environment,
      "\(option) 所指的不能就是 \(other) 的文件夹（\(path)），也不能在它里面，否则原件会被覆盖或公开。请用 \(option) 另选一个地方。",
      "What \(option) names must not be the folder of \(other) (\(path)) nor lie in it, or sources would be overwritten or published. Choose another place with \(option)."
    )
  }
  public static var notMadeByUs: Message {
    Message(
      "D709", .error, is: .environment, "这里已有别的东西，不是本程序生成的，没有动它。请把它移到别处，或用 --output 另选一个文件夹。",
      "Something that this program did not make is here, and was left alone. Move it elsewhere, or choose another folder with --output."
    )
  }
  public static func logUnwritable(_ reason: String) -> Message {
    Message(
      "D708", .error, is: .environment, "无法写日志（\(reason)）。请检查权限和磁盘空间，或用 --log 另选一个文件。",
      "The log cannot be written (\(reason)). Check permissions and disk space, or choose another file with --log.")
  }
  public static var recordNotOurs: Message {
    Message(
      "D710", .note, "这个文件占了运行记录的位置，但不是本程序的记录，已移到这里；全部材料重新生成。如果不需要它，请删除。",
      "This file stood in the place of the record of runs, but this program did not write it. It was moved here, and every package is made again. Delete it if you do not need it."
    )
  }
  public static func workbookNotMade(_ reason: String) -> Message {
    Message(
      "D851", .error, "无法生成 tables.xlsx（\(reason)）：表格超出了工作簿的行数或列数，或者内存不足。请减少格式中表格的列数，或者释放内存后重试。",
      "Cannot make tables.xlsx (\(reason)): a table has more rows or columns than a workbook holds, or memory is short. Give the format's tables fewer columns, or free memory and try again."
    )
  }
}
