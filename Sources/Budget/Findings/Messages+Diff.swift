/// Comparing what is published: two outputs, or one and what a run would publish.
extension Message {
  public static func outputsNotNamed(_ word: String) -> Message {
    Message(
      "D960", .error, is: .environment,
      "“\(word)”旁边还缺一个文件夹。比较两次的发布结果，请写成 disclose diff 旧文件夹 新文件夹；看现在运行会改什么，请不写文件夹，只写材料，例如 disclose diff budget-2023/201。",
      "“\(word)” needs a second folder. Compare two outputs as disclose diff OLD NEW; to see what a run would change, name no folder but packages, as disclose diff budget-2023/201."
    )
  }
  public static var comparedFolderMissing: Message {
    Message(
      "D961", .error, is: .environment, "没有这个文件夹，没有可以比较的。请核对路径；还没有发布过的，先运行 disclose build。",
      "There is no such folder, so there is nothing to compare. Check the path; where nothing was published yet, run disclose build first."
    )
  }
  public static var pageNotOurs: Message {
    Message(
      "D962", .error, is: .environment, "这里已经有一个文件，不是 disclose diff 写的，没有动它。请用 --page 另起一个文件名，或先移走它。",
      "A file is here already that disclose diff did not write, and it was left alone. Name another with --page, or move it away first."
    )
  }
  public static func comparedPackageUnreadable(_ reason: String) -> Message {
    Message(
      "D963", .error, is: .environment, "无法读取这份材料的文件（\(own: reason)），没有比较它。请检查权限，或等正在写这个文件夹的运行结束，然后重试。",
      "The files of this package cannot be read (\(own: reason)), so it was not compared. Check permissions, or wait for a run that is writing to the folder to end, then try again."
    )
  }
  public static var changesTemplateMissing: Message {
    Message(
      "D964", .error, "找不到 changes.xhtml。它列出发布内容的变化，没有它写不出 --page 的网页。请放回。",
      "changes.xhtml is missing. It lists what changed; without it the page of --page cannot be made. Put it back.")
  }
}
