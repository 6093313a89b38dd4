internal import Budget

/// A figure stated for another package agrees with that package, if it is available.
struct StatedFiguresAgree: Rule {
  let codes = ["D622"]
  let law = Phrase(
    zh: "财预〔2016〕143号：与上年预决算、本年预算对比的数，应与已公开的一致。",
    en: "Document 财预〔2016〕143号: what is compared with earlier budgets and accounts is what was published in them.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    // Other bases have no package.
    let stated = subject.package.earlier.filter { Basis.ofPackages.contains($0.key) && !$0.value.isEmpty }
    guard !stated.isEmpty else { return .checked([]) }
    guard stated.keys.contains(where: { subject.earlier[$0] != nil }) else {
      let missing = Basis.ofPackages.filter { stated[$0] != nil }.compactMap {
        subject.package.id.comparedPackage($0)?.path
      }
      let list = missing.joined(separator: "、")
      return .notChecked(Phrase(zh: "Inputs 里没有 \(list)", en: "Inputs has no \(list)"))
    }
    return subject.checked { () throws(AmountOverflow) in
      var findings: [Finding] = []
      for basis in Basis.ofPackages {
        guard let earlier = subject.earlier[basis] else { continue }
        for figure in stated[basis] ?? [] {
          guard let known = subject.disclosure.figures[figure.name]?.bases[basis]?.quantity,
            let distance = figure.quantity.distance(to: known), distance.value != 0
          else { continue }
          findings.append(
            Finding(
              .statedFigureDisagrees(
                basis.name, figure: figure.name, stated: figure.quantity.text, computed: known.text,
                difference: distance.text, package: earlier.id.path), at: figure.location)
          )
        }
      }
      return findings
    }
  }
}
