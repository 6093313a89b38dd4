import Foundation

/// Failing system calls: what was not done is reported, nothing is half done, and the next run does it.
enum Faults: Part {
  static let name = "faults"
  static let activity = "faults"

  /// The errors of each call. `EINTR` is never permanent, as programs repeat an interrupted call.
  private static let numbers: [String: [Int32]] = [
    "open": [EMFILE, ENFILE, EACCES, EIO, EINTR, ENOSPC], "read": [EIO, EINTR], "pread": [EIO, EINTR],
    "write": [ENOSPC, EIO, EDQUOT, EINTR], "fstat": [EIO], "fstatat": [EIO, EACCES], "stat": [EIO, EACCES, ENOMEM],
    "mkdir": [ENOSPC, EACCES, EIO], "rmdir": [EIO, EBUSY], "link": [EMLINK, ENOSPC, EIO, EPERM],
    "unlink": [EIO, EACCES, EROFS], "unlinkat": [EIO, EACCES], "rename": [EIO, ENOSPC, EACCES],
    "renameat2": [EIO, ENOSPC, EINVAL], "fsync": [EIO, ENOSPC], "syncfs": [EIO, ENOSPC], "ftruncate": [EIO],
    "flock": [ENOLCK, EINTR], "fdopendir": [ENOMEM], "readdir": [EIO], "readlink": [EIO, EACCES],
    "openat": [EIO, EMFILE],
    "lstat": [EIO, EACCES], "pwrite": [EIO, ENOSPC], "pthread_create": [EAGAIN], "malloc": [ENOMEM],
  ]

  static func run(_ round: Round) {
    let stage = round.soak.small
    let place = Place(round, stage.material)
    place.complete(0, stage.truths[0])
    let calls = count(place)
    for step in 1...12 {
      let generation = step % 2
      place.restore(generation: generation)
      switch round.random.number(1...12) {
      case 1: limited(place, Conditions(descriptors: round.random.number(3...40)))
      case 2: limited(place, Conditions(fileSize: round.random.number(0...60) * 4096 + 1))
      case 3:
        limited(place, Conditions(addressSpace: round.random.number(20...400) << 20), isStarved: true)
      case 4:
        let run = limited(place, Conditions(outputState: .fullDisk))
        if run.status == 0 {
          round.recordShortfall("what was said was lost, and status 0", run.words.joined(separator: " "))
        }
      case 5: limited(place, Conditions(outputState: round.random.pick([.noOutput, .noErrors])))
      default: faulty(place, calls)
      }
      place.expectGenerations(stage.truths, "after a fault")
      place.complete(generation, stage.truths[generation])
    }
  }

  /// Returns how often a rebuild makes each call.
  private static func count(_ place: Place) -> [String: Int] {
    let counts = place.folder / "counts"
    place.restore(generation: 1)
    place.run(
      ["build"], Conditions(environment: ["LD_PRELOAD": place.round.soak.faultyCalls, "FAULT_COUNTS": counts.text]))
    place.complete(1, place.round.soak.small.truths[1])
    return numbers(in: counts)
  }

  private static func numbers(in counts: Path) -> [String: Int] {
    let lines = (Files.read(counts) ?? []).text.split(separator: "\n").map { $0.split(separator: " ") }
    return Dictionary(lines.map { (String($0[0]), Int($0[1]) ?? 0) }) { first, _ in first }
  }

  private static func faulty(_ place: Place, _ calls: [String: Int]) {
    let round = place.round
    let made = calls.keys.filter { calls[$0]! > 0 && numbers[$0] != nil }.sorted()
    if made.isEmpty { return round.recordShortfall("no call was counted", "\(calls)") }
    let call = round.random.pick(made)
    let at = round.random.number(1...calls[call]!)
    let number = round.random.pick(numbers[call]!)
    let times = number == EINTR ? round.random.number(1...3) : round.random.oneIn(3) ? -1 : 1
    let counts = place.folder / "counts"
    Files.remove(counts)
    var conditions = Conditions(outputState: call == "write" ? .unsure : .open)
    conditions.environment = [
      "LD_PRELOAD": round.soak.faultyCalls, "FAULT_CALL": call, "FAULT_AT": "\(at)", "FAULT_NUMBER": "\(number)",
      "FAULT_TIMES": "\(times)", "FAULT_COUNTS": counts.text,
    ]
    round.steps.append("\(call) number \(at) fails with \(String(cString: strerror(number))), times \(times)")
    let words = place.buildWords(round.random.oneIn(3) ? ["--prune"] : [])
    let run = place.run(words, conditions, isStarved: call == "malloc")
    // A run that a signal ended leaves no counts.
    if run.signal == nil, numbers(in: counts)["failed"] ?? 0 == 0 { return round.count("faults that did not happen") }
    round.count("faults")
    round.count("faults of \(call)")
    expectDone(place, run)
  }

  @discardableResult
  private static func limited(_ place: Place, _ conditions: Conditions, isStarved: Bool = false) -> Run {
    place.round.count("limits")
    place.round.steps.append(conditions.limits)
    let run = place.run(place.buildWords(), conditions, isStarved: isStarved)
    expectDone(place, run)
    return run
  }

  /// Expects that a run with status 0 did everything.
  private static func expectDone(_ place: Place, _ run: Run) {
    guard run.status == 0 else { return }
    let stage = place.round.soak.small
    let generation =
      stage.material.generations.firstIndex { Files.read(place.inputs / $0.marker) == $0[$0.marker] } ?? 0
    let differences = place.published.differences(from: stage.truths[generation].tree)
    if !differences.isEmpty {
      place.round.recordShortfall("status 0, though not all was done", differences.abbreviated)
    }
  }
}

extension FileSet {
  /// The path of a file that differs between generations.
  fileprivate var marker: String {
    keys.filter { $0.contains("/100001/") && $0.hasSuffix("disclosure.xml") }.min() ?? ""
  }
}
