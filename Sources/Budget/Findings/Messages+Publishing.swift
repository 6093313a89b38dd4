/// Writing to `Output/`, and remembering it.
extension Message {
  static let publishing: [Message] = [
    outputUnwritable, packageVanished, nothingPruned, indexTemplateMissing, outputNotLocked, stateUnwritable,
    stateInOutput, logUnwritable,
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
    "D703", .warning, zh: "材料的文件夹有错误，{0} 份已经没有材料的网页都没有撤下。请先改正。",
    en:
      "There are errors in the folders of packages, so {0} page(s) without a package were not taken down. Correct them first."
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

  public static let stateInOutput = Message(
    "D707", .error, zh: "运行记录不能放在要公开的文件夹里。请用 --state 另选一个文件夹。",
    en: "The record of runs must not be in the folder that is published. Choose another one with --state.")

  /// {0} the system's reason.
  public static let logUnwritable = Message(
    "D708", .error, zh: "无法写日志（{0}）。请检查权限和磁盘空间，或用 --log 另选一个文件。",
    en: "The log cannot be written ({0}). Check permissions and disk space, or choose another file with --log.")
}
