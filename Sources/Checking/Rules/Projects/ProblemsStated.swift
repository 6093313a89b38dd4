internal import Budget

/// An evaluation that lost points says why.
struct ProblemsStated: Rule {
  let codes = ["D957"]
  let law = Phrase(
    zh: "财预〔2020〕10号：对没有完成绩效目标的，应当分析原因并说明改进措施。",
    en: "Document 财预〔2020〕10号: where goals were not reached, the reasons and what will be done are stated.")

  /// What says that there are none.
  private static let nothing = ["无", "没有", "暂无", "无问题", "不存在", "不存在问题", "没有问题", "无存在问题", "未发现问题", "没有发现问题", "略", "同上"]
    .map { Array($0.unicodeScalars) }
  private static let whole = Points(hundredths: 100_00)

  func check(_ subject: CheckSubject) -> RuleOutcome {
    .checked(
      zip(subject.package.projects, subject.disclosure.projects).lazy.compactMap { project, sheet in
        guard !project.isWithheld, let problems = project.evaluation?.problems, let total = sheet.evaluation?.total,
          total < Self.whole
        else { return nil }
        let words = problems.text.words
        guard words.isEmpty || Self.nothing.contains(words) || words == project.name.words else { return nil }
        let lost = Points(hundredths: Self.whole.hundredths - total.hundredths)
        return Finding(
          .problemsUnstated(project.name, stated: problems.text, lost: lost.formatted), at: problems.location)
      })
  }
}
