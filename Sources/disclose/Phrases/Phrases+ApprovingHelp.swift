import Budget

extension CommandHelp {
  static let approve = CommandHelp(
    summary: Phrase(zh: "批准待发布的材料", en: "approve what is staged"),
    usage: [
      Phrase(zh: "[选项] 材料[@摘要]… --by 经办", en: "[OPTIONS] PACKAGE[@DIGEST]… --by NAME"),
      Phrase(zh: "[选项] --only 样式 --by 经办", en: "[OPTIONS] --only PATTERN --by NAME"),
    ],
    description: Phrase(
      zh: """
        把待发布的材料现在这一版的摘要记入审批记录。之后材料又有变化的，不会发布，须重新批准。
        写明摘要（至少前 12 位）时，只有待发布的正是这一版才批准，所以批准的就是看过的。
        摘要可以自己核对：在材料的文件夹里运行 LC_ALL=C sha256sum * | sha256sum。
        """,
      en: """
        Adds to the record of approvals the digest of what is staged now of each package. What changes later is not published until
        it is approved again. With a digest (12 characters or more), a package is approved only if just that version is staged: what
        was seen is what is approved. Anybody can compute it: LC_ALL=C sha256sum * | sha256sum in the package's folder.
        """))

  static let publish = CommandHelp(
    summary: Phrase(zh: "发布已批准的材料", en: "publish what was approved"),
    usage: [Phrase(zh: "[选项] [材料…]", en: "[OPTIONS] [PACKAGE…]")],
    description: Phrase(
      zh: """
        使公开的网页与审批记录一致：待发布的材料与批准的一版完全相同才发布，每份一步到位；没有批准的保持原来公开的一版。
        列出待批准的和批准后又有变化的（有后者时退出状态为 1），撤回了的撤下。
        用过这个命令的文件夹，不能再由 disclose build 直接发布。
        """,
      en: """
        Makes the public pages agree with the record of approvals. A package is published if what is staged is exactly what was
        approved, each in one step; of others the old version stays. Lists what waits for approval and what changed after it (exit
        status 1 then), and takes down what was withdrawn. disclose build publishes no more to an output that this has filled.
        """))

  static let withdraw = CommandHelp(
    summary: Phrase(zh: "撤回已批准、已公开的材料", en: "take approvals and publications back"),
    usage: [Phrase(zh: "[选项] 材料… --by 经办 --why 理由", en: "[OPTIONS] PACKAGE… --by NAME --why TEXT")],
    description: Phrase(
      zh: "先记入审批记录，再从公开的网页撤下。别的网页链接到它时不撤，除非一起撤回。重新公开须重新批准。",
      en: """
        Adds it to the record of approvals, then takes the package down. Refused while another public page links to it, unless that is
        withdrawn, too. It is published again only after a new approval.
        """))

  static let index = CommandHelp(
    summary: Phrase(zh: "把几处发布的结果汇总成一处", en: "make one output of many"),
    usage: [Phrase(zh: "[选项] 文件夹…", en: "[OPTIONS] OUTPUT…")],
    description: Phrase(
      zh: """
        把几个 disclose build 的结果（例如 --shard 分片做的）汇总到一处，写一个目录和一个清单，与一次全部做出的一样。
        只读清单，没有变化的材料不再打开。同一份材料在两处内容不同时报错，不动它。
        """,
      en: """
        Brings what several runs of disclose build published (each with its --shard) into one output, with one index and manifest, as
        one run over everything would have made it. Reads manifests, and opens packages only where they changed. A package that two
        outputs have with different contents is an error, and is left as it was.
        """))
}
