import Budget

/// What approve, publish, withdraw and index say.
extension Phrase {
  static func approved(_ version: String) -> Phrase { Phrase(zh: "已批准 \(version)", en: "Approved \(version)") }

  static func approvedBefore(_ version: String) -> Phrase {
    Phrase(zh: "早已批准 \(version)，没有重复记录。", en: "\(version) was approved before; nothing was added.")
  }

  static func withdrawn(_ version: String) -> Phrase { Phrase(zh: "已撤下 \(version)", en: "Withdrew \(version)") }

  static func approvalWithdrawn(_ package: String) -> Phrase {
    Phrase(zh: "已撤回对 \(package) 的批准，它本来没有公开。", en: "Withdrew the approval of \(package), which was not public.")
  }

  static func publishedPackages(_ count: Int) -> Phrase {
    Phrase(zh: "已发布 \(count) 份：", en: "Published: \(count)")
  }
  static func removedPackages(_ count: Int) -> Phrase {
    Phrase(zh: "已按撤回的记录撤下 \(count) 份：", en: "Taken down, as they were withdrawn: \(count)")
  }
  static func waitingPackages(_ count: Int, look: String) -> Phrase {
    Phrase(
      zh: "待批准 \(count) 份，有什么变化可用 \(look) 看；看过以后可以照抄：disclose approve 材料@摘要 --by 经办",
      en:
        "Waiting for approval: \(count). See what is new with \(look), then: disclose approve PACKAGE@DIGEST --by NAME"
    )
  }
  static func unstagedPackages(_ count: Int) -> Phrase {
    Phrase(
      zh: "公开的有 \(count) 份已经不在待发布的文件夹里，仍然公开；不应再公开的，请用 disclose withdraw 撤下：",
      en:
        "Public, but staged no longer: \(count). They stay; take down with disclose withdraw what should not be public:"
    )
  }
  static func neverApprovedPackages(_ count: Int) -> Phrase {
    Phrase(
      zh: "公开的有 \(count) 份没有批准过（在开始审批之前发布的），仍然公开；请补批，或用 disclose withdraw 撤下：",
      en:
        "Public, but never approved, as they were published before approvals began: \(count). They stay; approve or withdraw them:"
    )
  }
  static func moreInReport(_ count: Int) -> Phrase {
    Phrase(zh: "  另有 \(count) 份，用 --format json 全部列出", en: "  and \(count) more; --format json lists all")
  }

  static func publicationSummary(
    published: Int, removed: Int, waiting: Int, changed: Int, unchanged: Int
  ) -> Phrase {
    Phrase(
      zh: "发布 \(published) 份，未变 \(unchanged) 份\(removed, "，撤下 ", " 份")\(waiting, "，待批准 ", " 份")"
        + "\(changed, "，批准后有变化 ", " 份")。",
      en: "Published: \(published), unchanged: \(unchanged)\(removed, ", taken down: ", "")"
        + "\(waiting, ", waiting: ", "")\(changed, ", changed after approval: ", "").")
  }

  static func indexSummary(outputs: Int, packages: Int, brought: Int, removed: Int) -> Phrase {
    Phrase(
      zh: "由 \(outputs) 个文件夹汇总，共 \(packages) 份材料，其中这次写入 \(brought) 份\(removed, "，撤下 ", " 份")。",
      en:
        "Merged outputs: \(outputs). Packages: \(packages), of which written now: \(brought)\(removed, ", taken down: ", "")."
    )
  }
}
