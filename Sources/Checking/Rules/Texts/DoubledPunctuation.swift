internal import Budget

/// Two stops side by side, where words were deleted or a sentence was pasted.
struct DoubledPunctuation: Rule {
  let messages = [Message.punctuationDoubled, .stopAtEndOfReason]
  let law = Phrase(
    zh: "GB/T 15834—2011《标点符号用法》：句内点号和句末点号不叠用。",
    en: "GB/T 15834—2011, use of punctuation: stops do not stand side by side.")

  private static let stops: Set<Unicode.Scalar> = ["。", "，", "；", "、", "：", "？", "！", ",", ";"]
  /// Of these two in a row are a tone, not a slip.
  private static let tones: Set<Unicode.Scalar> = ["？", "！"]

  func check(_ subject: CheckSubject) -> RuleOutcome {
    .checked(
      subject.publishedTexts.flatMap { text -> [Finding] in
        let scalars = text.scalars.filter { !$0.isBlank }
        var findings: [Finding] = []
        for place in scalars.indices.dropFirst() where Self.stops.contains(scalars[place]) {
          let pair = [scalars[place - 1], scalars[place]]
          if Self.stops.contains(pair[0]), !pair.allSatisfy(Self.tones.contains) {
            findings.append(Finding(.punctuationDoubled, at: text.location, String(pair)))
            break
          }
        }
        if findings.isEmpty, text.role == .part, let last = scalars.last, Self.stops.contains(last), scalars.count > 1 {
          findings.append(Finding(.stopAtEndOfReason, at: text.location, String([last])))
        }
        return findings
      })
  }
}
