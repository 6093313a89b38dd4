public import Budget

/// Judges what will be shown. A package with a finding of severity error is not published.
public func checkDisclosure(_ disclosure: Disclosure) -> [Finding] {
  rules.flatMap { $0.findings(in: disclosure) }
}

/// One thing that must hold.
protocol Rule: Sendable {
  func findings(in disclosure: Disclosure) -> [Finding]
}

/// Every rule, in the order in which findings are reported: causes before their consequences.
private let rules: [any Rule] = [ViewsAgree(), EvaluationsFollowRule(), ComparisonsKnown()]
