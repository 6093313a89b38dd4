internal import Budget

/// What is called a number is counted, and what is called a rate is a share.
struct UnitsFitNames: Rule {
  let codes = ["D943", "D944"]
  let law = Phrase(
    zh: "财预〔2015〕88号：绩效指标值应当量化、可衡量，计量单位与指标一致。",
    en: "Document 财预〔2015〕88号: targets are quantified and can be measured, in the unit of what they measure.")

  private static let counts = [
    "数量", "次数", "人数", "人次", "个数", "份数", "期数", "篇数", "件数", "天数", "户数", "台数", "套数", "场数", "场次", "批次", "频次", "总数",
    "面积", "金额",
  ]
  private static let rates = [
    "合格率", "完成率", "达标率", "及时率", "准确率", "覆盖率", "知晓率", "通过率", "到位率", "落实率", "回复率", "办结率", "满意率", "满意度", "处理率",
    "参与率", "就业率", "差错率", "投诉率", "比例", "比率", "占比",
  ]
  /// How well or how soon something is done, which no amount of money measures.
  private static let manners = ["及时性", "准确性", "完整性", "规范性", "合规性", "及时程度", "规范程度"]
  /// Names of amounts, of which forms have a share only by mistake; ≤100% is all of it.
  private static let amounts = ["预算数", "控制数", "预算额", "控制额"]
  private static let half: Int128 = 50_000_000
  /// What rates and satisfaction are measured in where that is no share: 90分, 4星.
  private static let grades = ["分", "星", "级", "倍", "档", "等"]

  func check(_ subject: CheckSubject) -> RuleOutcome {
    subject.eachIndicator { project, indicator in
      guard let quantity = indicator.quantity, !quantity.unit.isEmpty else { return nil }
      let isRate = indicator.names.contains { name in Self.rates.contains { name.ends(with: $0) } }
      let isCount = indicator.names.contains { name in Self.counts.contains { name.ends(with: $0) } }
      let isAmount =
        indicator.isCost && indicator.names.contains { name in Self.amounts.contains { name.ends(with: $0) } }
      if isAmount, quantity.measure != .money, quantity.measure != .share || quantity.millionths < Self.half {
        return .amountInOtherUnit(project.name, indicator: indicator.label, target: indicator.statedTarget)
      }
      if quantity.measure == .money,
        indicator.names.contains(where: { name in Self.manners.contains { name.ends(with: $0) } })
      {
        return .rateInOtherUnit(project.name, indicator: indicator.label, target: indicator.statedTarget)
      }
      // Where third and description disagree, either may be meant.
      guard isRate != isCount else { return nil }
      if isCount, quantity.measure == .share {
        return .amountInOtherUnit(project.name, indicator: indicator.label, target: indicator.statedTarget)
      }
      // A ratio such as 20:1 has a unit without words.
      if isRate, quantity.measure != .share, !quantity.unit.isAny(of: Self.grades), !quantity.unit.words.isEmpty {
        return .rateInOtherUnit(project.name, indicator: indicator.label, target: indicator.statedTarget)
      }
      return nil
    }
  }
}
