internal import Budget

/// No two punctuation marks are adjacent, as after deleting words or pasting a sentence.
struct DoubledPunctuation: Rule {
  let codes = ["D677", "D678"]
  let law = Phrase(
    zh: "GB/T 15834—2011《标点符号用法》：句内点号和句末点号不叠用。",
    en: "GB/T 15834—2011, use of punctuation: stops do not stand side by side.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    .checked(
      subject.publishedTexts.lazy.filter { $0.traits.contains(.stop) }.flatMap { text -> [Finding] in
        let scalars = text.visibleScalars
        if let pair = Self.firstPair(in: scalars) {
          return [Finding(.punctuationDoubled(String(pair)), at: text.location(atVisible: pair.startIndex))]
        }
        if text.role.endsSentence, let last = scalars.last, last.isStop, scalars.count > 1 {
          return [Finding(.stopAtEndOfReason(String([last])), at: text.location(atVisible: scalars.count - 1))]
        }
        return []
      })
  }

  private static func firstPair(in scalars: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar>? {
    var followsStop = false
    for place in scalars.indices {
      let isStop = scalars[place].isStop
      if isStop, followsStop, !(scalars[place - 1].isTone && scalars[place].isTone) {
        return scalars[(place - 1)...place]
      }
      followsStop = isStop
    }
    return nil
  }
}

extension Unicode.Scalar {
  fileprivate var isStop: Bool { CharacterTraits(of: self) == .stop }

  /// Repeating these is emphasis, not a mistake.
  fileprivate var isTone: Bool { self == "？" || self == "！" }
}
