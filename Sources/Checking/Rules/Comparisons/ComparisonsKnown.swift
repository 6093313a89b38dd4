internal import Budget

/// Comparisons need a known basis. Sentences without one are left out, and this is reported.
struct ComparisonsKnown: Rule {
  let codes = ["D621"]
  let law = Phrase(
    zh: "财预〔2016〕143号：公开时应说明与上年预决算相比的增减变化及原因。",
    en: "Document 财预〔2016〕143号: what is published states the change against last year and its reasons.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    .checked(
      Basis.ofPackages.compactMap { basis in
        // A format of texts and goals alone compares nothing.
        guard let compared = subject.package.id.comparedPackage(basis), subject.earlier[basis] == nil,
          !subject.profile.tables.isEmpty || !subject.profile.figures.isEmpty
        else { return nil }
        let isKnown = subject.disclosure.figures.all.contains { $0.number.quantity.isMoney && $0.bases[basis] != nil }
        return isKnown ? nil : Finding(.comparisonUnknown(basis.name, package: compared.path), at: subject.file)
      })
  }
}
