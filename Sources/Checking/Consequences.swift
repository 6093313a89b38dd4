internal import Budget

/// Returns findings, each behind the one that it follows from: what is off by exactly the same amount as something
/// before it, and what is said of the same number in a text.
func placingConsequences(_ findings: [Finding]) -> [Finding] {
  var causes: [Cause: Int] = [:]
  var groups: [[Finding]] = []
  for finding in findings {
    let known = Cause.all(of: finding)
    if let group = known.lazy.compactMap({ causes[$0] }).first {
      groups[group].append(finding.asConsequence())
      continue
    }
    for cause in known { causes[cause] = groups.count }
    groups.append([finding])
  }
  return Array(groups.joined())
}

/// What two findings share where one follows from the other.
private enum Cause: Hashable {
  case difference(String)
  case place(Location)

  static func all(of finding: Finding) -> [Cause] {
    [
      finding.knownDifference.map(Cause.difference),
      aboutNumbers.contains(finding.code) ? finding.location.map(Cause.place) : nil,
    ].compactMap(\.self)
  }

  private static let aboutNumbers = Set(numberRules.flatMap(\.codes))
}
