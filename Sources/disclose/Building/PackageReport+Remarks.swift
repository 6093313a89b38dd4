import Budget
import Checking
import Publishing

/// What was said of a package that was published, kept for the runs in which it stays as it is: they say the same again.
extension PackageReport {
  var remarks: [Remark] {
    if outcome == .failed { return findings.map(Remark.failure) }
    return findings.map(Remark.finding)
      + (check?.notChecked ?? []).map { .notChecked(rule: $0.rule, reason: $0.reason) }
      + (check?.excepted ?? []).map { .excepted($0.finding, $0.exception) }
  }

  init(unchanged id: PackageID, _ remarks: [Remark]) {
    var findings: [Finding] = []
    var check = CheckReport()
    for remark in remarks {
      switch remark {
      case .finding(let finding): findings.append(finding)
      case .notChecked(let rule, let reason): check.notChecked.append(.init(rule: rule, reason: reason))
      case .excepted(let finding, let exception):
        check.excepted.append(.init(finding: finding, exception: exception))
      case .failure: break
      }
    }
    self.init(id, .unchanged, findings: findings, check: check)
  }

  /// What became of the package, in a word.
  var result: String { outcome == .unchanged && isRebuilt ? "rebuilt" : outcome.rawValue }
}
