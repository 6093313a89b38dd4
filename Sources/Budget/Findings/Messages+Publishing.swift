/// Writing to `Output/`, and remembering it.
extension Message {
  static let publishing: [Message] = [
    outputUnwritable, packageVanished, nothingPruned, indexTemplateMissing, outputNotLocked, stateUnwritable,
    foldersOverlap, logUnwritable, notMadeByUs, recordNotOurs,
  ]

  /// {0} the system's reason.
  public static let outputUnwritable = Message(
    "D701", .error, zh: "无法写入（{0}）。已发布的每份材料仍然完整，是旧的或是新的。请检查权限和磁盘空间，然后重试。",
    en:
      "Cannot be written ({0}). Each published package is still whole, the old or the new one. Check permissions and disk space, then try again."
  )

  /// {0} the folder of inputs.
  public static let packageVanished = Message(
    "D702", .warning, zh: "{0} 里已经没有这份材料，网页还在。如要撤下，请加 --prune 再运行；否则请补回材料。",
    en:
      "{0} no longer has this package, and its page is still here. Run with --prune to take it down, or put the package back."
  )

  /// {0} how many packages.
  public static let nothingPruned = Message(
    "D703", .error, zh: "材料的文件夹有疑问，{0} 份没有找到材料的网页都没有撤下。请先处理上面关于文件夹的提示。",
    en:
      "There is doubt about the folders of inputs, so {0} page(s) without a package were not taken down. First settle what is said of these folders."
  )

  public static let indexTemplateMissing = Message(
    "D704", .warning, zh: "没有这个模板，所以没有写 index.html。请从程序自带的 Templates/index/ 复制。",
    en:
      "There is no such template, so index.html was not written. Copy it from Templates/index/, which comes with the program."
  )

  /// {0} the system's reason.
  public static let outputNotLocked = Message(
    "D705", .warning, zh: "不能锁定（{0}）。请确认没有别的运行同时写这个文件夹。",
    en: "Cannot be locked ({0}). Make sure that no other run writes to this folder at the same time.")

  /// {0} the system's reason.
  public static let stateUnwritable = Message(
    "D706", .error, zh: "无法读写运行记录（{0}）。请检查权限和磁盘空间，或用 --state 另选一个文件夹。",
    en:
      "The record of runs cannot be read or written ({0}). Check permissions and disk space, or choose another folder with --state."
  )

  /// {0} the option of one, {1} the option of the other, {2} the other's path.
  public static let foldersOverlap = Message(
    "D707", .error, zh: "{0} 所指的不能就是 {1} 的文件夹（{2}），也不能在它里面，否则原件会被覆盖或公开。请用 {0} 另选一个地方。",
    en:
      "What {0} names must not be the folder of {1} ({2}) nor lie in it, or sources would be overwritten or published. Choose another place with {0}."
  )

  public static let recordNotOurs = Message(
    "D710", .note, zh: "这个文件占了运行记录的位置，但不是本程序的记录，已移到这里；全部材料重新生成。如果不需要它，请删除。",
    en:
      "This file stood in the place of the record of runs, is none that this program wrote, and was moved here; every package is made again. Delete it if you do not need it."
  )

  public static let notMadeByUs = Message(
    "D709", .error, zh: "这里已有别的东西，不是本程序生成的，没有动它。请把它移到别处，或用 --output 另选一个文件夹。",
    en:
      "Something that this program did not make is here, and was left alone. Move it elsewhere, or choose another folder with --output."
  )

  /// {0} the system's reason.
  public static let logUnwritable = Message(
    "D708", .error, zh: "无法写日志（{0}）。请检查权限和磁盘空间，或用 --log 另选一个文件。",
    en: "The log cannot be written ({0}). Check permissions and disk space, or choose another file with --log.")
}
