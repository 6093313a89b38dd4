import TestSupport

@testable import Budget

/// A package, and the same with one clerical mistake in it.
struct Mistake: Sendable {
  var sound: PackageText
  var wrong: PackageText
  /// The wrong one is that of the next year, which is compared with the sound one.
  var isNextYear = false
  /// Only a sentence differs, which the page prints.
  private(set) var isSentence = false

  init(_ sound: PackageText, _ wrong: PackageText, isNextYear: Bool = false) {
    self.sound = sound
    self.wrong = wrong
    self.isNextYear = isNextYear
  }

  /// A mistake in what a package has already.
  init?(in sound: PackageText, _ spoil: (inout PackageText) -> Void) {
    var wrong = sound
    spoil(&wrong)
    if wrong == sound { return nil }
    self.init(sound, wrong)
  }

  /// A sentence that is right and one that is wrong, in the same place.
  init?(_ original: SamplePackage, says right: String, not wrong: String) {
    if right == wrong { return nil }
    self.init(original.saying(right), original.saying(wrong))
    isSentence = true
  }
}

/// A class of clerical mistakes, and how one of them is made in a sample.
struct MistakeClass: Sendable {
  let chinese: String
  let english: String
  /// How many are made.
  var count = 20
  let make: @Sendable (SamplePackage, inout Generator) -> Mistake?

  init(
    _ chinese: String, _ english: String, count: Int = 20,
    make: @escaping @Sendable (SamplePackage, inout Generator) -> Mistake?
  ) {
    self.chinese = chinese
    self.english = english
    self.count = count
    self.make = make
  }

  static let all =
    sentences + numbers + years + words + privateData + ledgers + projects + evaluations + procurements + statements
    + [random]

  /// Visits mistakes in all samples in turn, each another one, until told to stop. They are the same in every run.
  func forEach(in samples: [SamplePackage], _ visit: (SamplePackage, Mistake) -> Bool) {
    var known: Set<PackageText> = []
    for attempt in 0..<count * 6 {
      let sample = samples[attempt % samples.count]
      var random = Generator(seed: UInt64(attempt) &* 7919 &+ 1)
      guard let mistake = make(sample, &random), known.insert(mistake.wrong).inserted else { continue }
      if !visit(sample, mistake) { return }
    }
  }
}
