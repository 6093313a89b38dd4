internal import Budget

/// Sentences that compare need something to compare with. Where nothing is known they are left out, and that is said.
struct ComparisonsKnown: Rule {
  func findings(in disclosure: Disclosure) -> [Finding] {
    Basis.allCases.compactMap { basis in
      guard let compared = disclosure.id.comparedPackage(basis) else { return nil }
      let isKnown = disclosure.figures.all.contains { $0.measure == .money && $0.bases[basis] != nil }
      if isKnown { return nil }
      return Finding(.comparisonUnknown, at: Location(file: disclosure.files[0]), basis.name, compared.path)
    }
  }
}
