internal import Budget

/// Units are those of last year. Any difference is noted, as a typed code may be wrong.
struct UnitsMatchLastYear: Rule {
  let codes = ["D623", "D624", "D625"]
  let law = Phrase(
    zh: "财预〔2016〕143号：公开机构设置情况；机构变动影响与上年的可比性。",
    en: "Document 财预〔2016〕143号: the units are published; where they change, the comparison with last year is affected.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    guard !subject.package.units.isEmpty else { return .checked([]) }
    guard let earlier = subject.earlier[.lastYear] else { return .withoutLastYear(of: subject) }
    let path = earlier.id.path
    let names = Dictionary(earlier.units.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    let codes = Set(subject.package.units.map(\.code))
    let now = subject.package.units.map { unit -> Finding? in
      guard let before = names[unit.code] else {
        return Finding(.unitAppeared(unit.code, name: unit.name, package: path), at: subject.file)
      }
      return before == unit.name
        ? nil : Finding(.unitRenamed(unit.code, before: before, now: unit.name, package: path), at: subject.file)
    }
    let gone = earlier.units.filter { !codes.contains($0.code) }.map { unit in
      Finding(.unitVanished(unit.code, name: unit.name, package: path), at: subject.file)
    }
    return .checked(now.compactMap(\.self) + gone)
  }
}

extension RuleOutcome {
  static func withoutLastYear(of subject: CheckSubject) -> RuleOutcome {
    let path = subject.package.id.comparedPackage(.lastYear)?.path ?? ""
    return .notChecked(Phrase(zh: "Inputs 里没有上年的 \(path)", en: "Inputs has no \(path) of last year"))
  }
}
