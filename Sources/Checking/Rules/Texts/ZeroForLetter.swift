internal import Budget

/// No zero replaces the letter O: IS09001, 0A. Some names begin with a zero, so this is a note.
struct ZeroForLetter: Rule {
  let codes = ["D682"]
  let law = Phrase(
    zh: "《党政机关公文处理工作条例》第十九条：公文应当表述准确，文字精练。",
    en: "Regulation on official documents, article 19: a document is exact and concise.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    .checked(
      subject.publishedTexts.lazy.filter { $0.traits.contains(.zero) }.compactMap { text in
        text.scalars.split { !$0.isLatin && !$0.isDigit }.first(where: Self.hasZeroForLetter).map {
          Finding(
            .zeroForLetter(String($0), meant: String($0).replacing("0", with: "O", maxReplacements: 1)),
            at: text.location(at: $0.startIndex))
        }
      })
  }

  /// Whether it is a 0 before letters only, or ISO with a zero.
  private static func hasZeroForLetter(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    (word.first == "0" && word.count > 1 && word.dropFirst().allSatisfy(\.isLatin) && word.dropFirst().first != "x")
      || (word.starts(with: "IS0".unicodeScalars) && word.dropFirst(3).allSatisfy(\.isDigit))
  }
}
