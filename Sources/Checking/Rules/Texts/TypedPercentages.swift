internal import Budget

/// A percentage that is typed into a narrative is one of the package's. Plans are not checked.
struct TypedPercentages: Rule {
  let codes = ["D671", "D913"]
  let law = Phrase(
    zh: "财预〔2016〕143号：公开的文字说明应与预决算报表的数据一致。",
    en: "Document 财预〔2016〕143号: the text that is published agrees with the tables.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    let known = subject.knownNumbers
    return .checked(
      subject.numberedTexts.lazy.filter { $0.role == .narrative || $0.role.endsSentence }.flatMap { text in
        text.numbers.lazy.compactMap { typed -> Finding? in
          guard typed.measure == .percentage, !known.hasRate(typed.number), !typed.isPriceOrThreshold else {
            return nil
          }
          let place = text.location(at: typed.range.lowerBound)
          if let rate = known.rate(oneStepFrom: typed.number) {
            return Finding(.lastDigitOfRateDiffers(typed.text, computed: rate), at: place)
          }
          return Finding(.percentageTyped(typed.text), at: place)
        }
      })
  }
}
