// What a number is in its sentence, by the words before it.
extension SaidNumber {
  package enum Direction: Sendable { case up, down }

  package var isRate: Bool { measure == .percentage }

  /// What kind of change it is the amount or the rate of.
  package var direction: Direction? {
    if ["增加", "增加了", "增长", "增长了", "上升", "提高", "多安排", "增长率为"].contains(where: { lead.hasSuffix($0) }) { return .up }
    if ["减少", "减少了", "下降", "下降了", "降低", "降低了", "少安排"].contains(where: { lead.hasSuffix($0) }) { return .down }
    return nil
  }

  /// Whether it is what something is compared with.
  package var isBase: Bool {
    guard direction == nil else { return false }
    if ["比", "较", "与"].contains(where: { lead.hasPrefix($0) }) { return true }
    return lead.hasSuffix("的") && ["比", "较", "与"].contains { lead.contains($0) } && !lead.contains("占")
  }

  /// Whether it is a budget that what follows was spent of.
  package var isBudget: Bool { ["预算", "预算为", "预算数", "预算数为"].contains { lead.hasSuffix($0) } }

  package var isPlain: Bool { !isRate && direction == nil && !isBase && !lead.contains("占") && !lead.contains("完成") }

  /// `占支出合计的` says of what it is a share.
  package var shareOf: String? {
    guard isRate, let mark = lead.firstRange(of: "占"), lead.hasSuffix("的") else { return nil }
    let name = lead[mark.upperBound...].dropLast()
    return name.isEmpty ? nil : String(name)
  }
}
