import Budget
import Checking
import Publishing

/// The remarks of a package for the record, so that later runs report the same while it stays unchanged, and know what
/// was told.
extension PackageReport {
  var remarks: [Remark] {
    findings.map { Remark(outcome == .failed ? .failed : .said, $0) }
      + (check?.notChecked ?? []).map { Remark($0) } + (check?.excepted ?? []).flatMap(Remark.pair)
      + (check == nil ? [.packageNotRead] : [])
  }

  init(unchanged id: PackageID, _ remarks: [Remark], news: News? = nil) {
    var check = CheckReport()
    for (position, remark) in remarks.enumerated() {
      switch remark.role {
      case .notChecked: check.notChecked.append(.init(rule: remark.finding.kind, reason: remark.text))
      case .exception:
        guard position > 0, let location = remark.finding.location else { continue }
        let exception = Exception(rule: remark.finding.kind, reason: remark.text.chinese, location: location)
        check.excepted.append(.init(finding: remarks[position - 1].finding, exception: exception))
      case .said, .failed, .excepted, .notRead: break
      }
    }
    let findings = remarks.filter { $0.role == .said }.map(\.finding)
    self.init(id, .unchanged, findings: findings, check: check)
    self.news = news
  }

  /// The result of the package in one word.
  var result: String { outcome == .unchanged && wasBuilt ? "rebuilt" : outcome.rawValue }
}

extension Remark {
  init(_ rule: CheckReport.SkippedRule) { self.init(.notChecked, code: rule.rule, text: rule.reason) }

  /// An excepted finding, and its exception.
  static func pair(_ excepted: CheckReport.ExceptedFinding) -> [Remark] {
    let exception = excepted.exception
    let reason = Phrase(zh: exception.reason, en: exception.reason)
    return [
      Remark(.excepted, excepted.finding),
      Remark(.exception, code: exception.rule, at: exception.location, text: reason),
    ]
  }

  static let packageNotRead = Remark(.notRead, code: "", text: .packageNotChecked)
}
