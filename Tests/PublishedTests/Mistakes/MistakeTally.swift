@testable import Budget

/// How many mistakes of a class are found.
struct MistakeTally: Sendable {
  let chinese: String
  let english: String
  private(set) var counts: [Verdict: Int] = [:]
  /// What was not found: of which sample, and the lines that differ.
  private(set) var missed: [Difference] = []
  /// What is said of sound packages.
  private(set) var alarms: [String: Difference] = [:]

  /// Makes the first mistakes of a class; without a limit as many visible ones as the class has.
  init(of mistakes: MistakeClass, limit: Int?) {
    (chinese, english) = (mistakes.chinese, mistakes.english)
    let examiner = Examiner()
    var left = limit ?? mistakes.count
    mistakes.forEach(in: SamplePackage.all) { sample, mistake in
      let (verdict, alarms) = examiner.judge(mistake, in: sample, thoroughly: limit == nil)
      counts[verdict, default: 0] += 1
      if verdict == .missed { missed.append(Difference(sample, mistake)) }
      for alarm in alarms { self.alarms[alarm] = Difference(sample, mistake) }
      if limit != nil || verdict != .invisible { left -= 1 }
      return left > 0
    }
  }

  subscript(verdict: Verdict) -> Int { counts[verdict] ?? 0 }

  var total: Int { self[.error] + self[.warning] + self[.note] + self[.missed] }

  /// The class with what was missed, to read.
  var report: String {
    let head =
      "\(chinese): error \(self[.error]), warning \(self[.warning]), note \(self[.note]), missed \(self[.missed]), invisible \(self[.invisible])"
    let alarms = alarms.sorted { $0.key < $1.key }.prefix(8).map { "  said of a sound one: \($0.key)\n    \($0.value)" }
    return ([head] + missed.prefix(40).map { "  missed: \($0)" } + alarms).joined(separator: "\n")
  }
}

/// What a mistake changed.
struct Difference: CustomStringConvertible, Sendable {
  let description: String

  init(_ sample: SamplePackage, _ mistake: Mistake) {
    var lines: [String] = []
    let files =
      [("disclosure.xml", mistake.sound.statement, mistake.wrong.statement)]
      + mistake.sound.ledgers.keys.sorted().map { ($0, mistake.sound.ledgers[$0]!, mistake.wrong.ledgers[$0] ?? []) }
    for (_, sound, wrong) in files where sound != wrong {
      for change in wrong.difference(from: sound).prefix(6) {
        switch change {
        case .remove(_, let line, _): lines.append("- \(line.drop { $0 == " " }.prefix(220))")
        case .insert(_, let line, _): lines.append("+ \(line.drop { $0 == " " }.prefix(220))")
        }
      }
    }
    description = "\(sample.id.path): \(lines.joined(separator: " | "))"
  }
}
