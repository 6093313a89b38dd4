internal import Budget

/// No word is typed twice, as 征求意见意见. It may be intended, so this is a note.
struct RepeatedWords: Rule {
  let codes = ["D681"]
  let law = Phrase(
    zh: "《党政机关公文处理工作条例》第十九条：公文应当表述准确，文字精练。",
    en: "Regulation on official documents, article 19: a document is exact and concise.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    .checked(
      subject.publishedTexts.lazy.compactMap { text in
        Self.repeated(in: text.scalars).map { Finding(.wordRepeated(String($0)), at: text.location(at: $0.startIndex)) }
      })
  }

  private static func repeated(in scalars: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar>? {
    let characters = scalars.span
    for start in characters.indices {
      var length = min(5, (characters.count - start) / 2 + 1)
      while length > 2 {
        length -= 1
        guard characters[start] == characters[start + length] else { continue }
        let word = scalars[start..<(start + length)]
        guard word.elementsEqual(scalars[(start + length)..<(start + 2 * length)]), Set(word).count == length,
          word.allSatisfy(\.properties.isIdeographic)
        else { continue }
        return scalars[start..<(start + 2 * length)]
      }
    }
    return nil
  }
}
