import Budget
import Checking
import Publishing

/// The remarks of a package for the record, so that later runs report the same while it stays unchanged.
extension PackageReport {
  var remarks: [Remark] {
    if outcome == .failed { return findings.map { Remark(.failed, $0) } }
    return findings.map { Remark($0.isConsequence ? .followed : .said, $0) }
      + (check?.notChecked ?? []).map { Remark(.notChecked, code: $0.rule, text: $0.reason) }
      + (check?.excepted ?? []).flatMap { excepted in
        let exception = excepted.exception
        let reason = Phrase(zh: exception.reason, en: exception.reason)
        return [
          Remark(.excepted, excepted.finding),
          Remark(.exception, code: exception.rule, at: exception.location, text: reason),
        ]
      }
  }

  init(unchanged id: PackageID, _ remarks: [Remark]) {
    var check = CheckReport()
    for (position, remark) in remarks.enumerated() {
      switch remark.role {
      case .notChecked: check.notChecked.append(.init(rule: remark.finding.kind, reason: remark.text))
      case .exception:
        guard position > 0, let location = remark.finding.location else { continue }
        let exception = Exception(rule: remark.finding.kind, reason: remark.text.chinese, location: location)
        check.excepted.append(.init(finding: remarks[position - 1].finding, exception: exception))
      case .said, .followed, .failed, .excepted: break
      }
    }
    let findings = remarks.compactMap { remark in
      switch remark.role {
      case .said: remark.finding
      case .followed: remark.finding.asConsequence()
      case .failed, .notChecked, .excepted, .exception: nil
      }
    }
    self.init(id, .unchanged, findings: findings, check: check)
  }

  /// The result of the package in one word.
  var result: String { outcome == .unchanged && wasBuilt ? "rebuilt" : outcome.rawValue }
}
