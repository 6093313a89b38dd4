/// Bringing packages from one output into another: approvals, publishing, merging.
extension Message {
  public static var manifestUnreadable: Message {
    Message(
      "D980", .error, is: .environment,
      "这不是本程序写的清单，或者内容不全，所以没有继续。请重新运行写它的命令：disclose build 会重写清单；publish 和 index 在删去它以后会重写。",
      "This is not a manifest that this program wrote, or not all of one, so nothing was done. Run the command again that wrote it: disclose build writes it anew; publish and index do once it is removed."
    )
  }
  public static func outputUnreadable(_ reason: String) -> Message {
    Message(
      "D981", .error, is: .environment, "无法读取（\(own: reason)）。请检查路径和权限，然后重试。",
      "Cannot be read (\(own: reason)). Check the path and permissions, then try again.")
  }
  public static func manifestMissing(_ command: String) -> Message {
    Message(
      "D982", .error, is: .environment, "这个文件夹里没有 manifest.json，不是发布出来的文件夹。请检查路径，或先运行 \(own: command)。",
      "There is no manifest.json in this folder, so nothing was published to it. Check the path, or run \(own: command) first."
    )
  }
  public static var approvalUnreadable: Message {
    Message(
      "D983", .error, is: .environment,
      "这一行不是一条完整的记录：应有六栏（时间、事项、材料、摘要、经办、说明），用制表符隔开。改正之前什么都不发布、不撤下，以免漏看一次撤回。请对照版本库改正这一行；如果这不是审批记录，请用 --approvals 另选一个文件。",
      "This line is not a whole act: six fields (time, act, package, digest, by, why) with tabs between. Until it is corrected nothing is published or withdrawn, as it may be a withdrawal. Correct it, from version control if need be; if this is no record of approvals, choose another file with --approvals."
    )
  }
  public static var outputsNotNamed: Message {
    Message(
      "D984", .error, is: .environment, "没有指明要汇总哪些文件夹。请写成 disclose index 片1 片2 --output Output 的样子。",
      "The outputs to be merged are not named. Call it as disclose index SHARD1 SHARD2 --output Output.")
  }
  public static func outputBrought(by command: String, instead: String) -> Message {
    Message(
      "D985", .error, is: .environment,
      "这个文件夹由 disclose \(own: command) 写入，不能直接向它发布。请运行 \(own: instead)；如果确实要改回直接发布，请先删除其中的 .made-by-disclose（撤下过的材料会重新发布，请先改正或移走）。",
      "This folder is filled by disclose \(own: command), so nothing else is published into it. Run \(own: instead); to go back to publishing directly, first remove .made-by-disclose from it (what was withdrawn is then published again: correct it or take it away before)."
    )
  }
  public static var lastBuildFailed: Message {
    Message(
      "D986", .warning,
      "批准的是以前做好的一版：材料后来改过，但最近一次有错误，没有做成。要公开改过的，请先改正 disclose build --stage 提示的错误，再批准新的一版。",
      "What was approved is an older version: the last build of this package failed. To publish its newer inputs, correct the errors that disclose build --stage reports, then approve the new version."
    )
  }
  public static func wordRefused(_ option: String, like example: String) -> Message {
    Message(
      "D987", .error, is: .environment,
      "请用 \(own: option) 写明一行文字，不超过 400 个字符，其中没有制表符、换行和其他控制符，例如 \(own: option) \(own: example)。",
      "State \(own: option) in one line of at most 400 characters, without tabs, line breaks or other controls, as \(own: option) \(own: example)."
    )
  }
  public static func notPublic(_ output: String) -> Message {
    Message(
      "D988", .error, "\(own: output) 里没有这份材料，也没有批准过它，没有可以撤回的。请核对名称。",
      "\(own: output) does not have this package, and it was never approved, so there is nothing to withdraw. Check the name."
    )
  }
  public static func notStaged(_ package: String, nearest: String?) -> Message {
    Message(
      "D989", .error, is: .environment,
      "待发布的文件夹里没有“\(package)”。\(guessed: nearest, "是否应为 ", "？")请先运行 disclose build --stage，看过以后再批准。",
      "“\(package)” is not staged.\(guessed: nearest, " Did you mean ", "?") Run disclose build --stage, look at it, then approve it."
    )
  }
  public static func otherDigest(_ stated: String, staged: String) -> Message {
    Message(
      "D990", .error, "没有批准：现在待发布的一版摘要是 \(own: staged)，不是写的 \(stated)（至少写前 12 位）。请看过现在这一版，再批准它。",
      "Not approved: what is staged now has the digest \(own: staged), not \(stated) (give 12 characters or more). Look at the present version, then approve that."
    )
  }
  public static func changedSinceApproval(from approved: String, to staged: String, look: String) -> Message {
    Message(
      "D991", .error,
      "没有发布：批准的是 \(own: approved)，之后材料变了，待发布的是 \(own: staged)。请用 \(own: look) 看有什么变化，再批准新的一版。",
      "Not published: \(own: approved) was approved, and what is staged has changed since to \(own: staged). See what changed with \(own: look), then approve the new version."
    )
  }
  public static func notAsListed(_ command: String) -> Message {
    Message(
      "D992", .error, "这里的文件与清单不一致：上一次运行还没有结束或被中断，或者有人改过文件。请先运行 \(own: command)，再试一次。",
      "The files here are not as the manifest has them: a run is still going on or was interrupted, or somebody changed them. Run \(own: command) to its end, then try again."
    )
  }
  public static func linkedNotPublic(_ other: String) -> Message {
    Message(
      "D993", .error, "没有发布：它的网页链接到 \(own: other)，而那一份还没有公开，这次也不能公开。请先让那一份能公开：没有批准的先批准，有错误的先改正；汇总时请把它所在的文件夹也写上。",
      "Not published: its page links to \(own: other), which is not public, and cannot be yet. See to that first: approve it or correct its errors; where outputs are merged, name the one that has it, too."
    )
  }
  public static func publicPageLinks(from other: String) -> Message {
    Message(
      "D994", .error, "没有撤回：\(own: other) 的网页链接到它。请把 \(own: other) 一起撤回，或先发布那一份不带链接的新一版。",
      "Not withdrawn: the page of \(own: other) links to it. Withdraw \(own: other) with it, or first publish a version of that without the link."
    )
  }
  public static func stillPublic(linkedFrom other: String) -> Message {
    Message(
      "D541", .error, "还没有撤下：公开的 \(own: other) 的网页链接到它。请先撤下 \(own: other)，或发布那一份不带链接的新一版，然后再运行一次。",
      "Still there: the public page of \(own: other) links to it. Take that down first, or publish a version of it without the link, then run this again."
    )
  }
  public static func twoVersions(_ other: String) -> Message {
    Message(
      "D995", .error, "没有汇总：这里和 \(own: other) 都有这份材料，而且内容不同。请从其中一处撤下它（它不属于那一片），然后重试。",
      "Not taken: this package is here and in \(own: other), with other contents. Take it down where it does not belong, then try again."
    )
  }
}
