import Testing

@testable import Budget

/// What is right is not called wrong.
@Suite("Nothing is said of")
struct SoundnessTests {
  @Test("sentences that agree with the sample that they stand in", arguments: SamplePackage.all.indices)
  func sentences(number: Int) {
    let sample = SamplePackage.all[number]
    let examiner = Examiner()
    // Each is a paragraph of its own in one text; only where something is said are they looked at one by one.
    let sentences = SoundSentences.all.compactMap { SoundSentences.filled($0, for: sample) }
    #expect(sentences.count >= 40)
    let together = sample.saying(sentences.joined(separator: "</p><p>"))
    if examiner.newRemarks(on: together, of: sample).isEmpty { return }
    for sentence in sentences {
      let remarks = examiner.newRemarks(on: sample.saying(sentence), of: sample)
      #expect(remarks == [], "\(sample.id.path): \(sentence)")
    }
  }

  @Test("samples, but of what they published so", arguments: SamplePackage.all.indices)
  func samples(number: Int) {
    // The final accounts of 2021 turned the sign of a target round.
    #expect(SamplePackage.all[number].alarms.subtracting(["D630"]) == [])
  }
}
