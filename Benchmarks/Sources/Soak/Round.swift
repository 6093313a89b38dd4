import Departments
import Foundation

/// A kind of failure that the soak provokes.
protocol Part {
  static var name: String { get }
  /// The counter that must be positive in the end: a part that did nothing proves nothing.
  static var activity: String { get }
  /// Runs one round, and records in `round` what it did and found.
  static func run(_ round: Round)
}

/// A failed expectation, and how to reproduce it.
struct Shortfall {
  let part: String
  let round: Int
  /// The same text for the same failure.
  let kind: String
  let detail: String
  /// The steps up to the failure.
  let steps: [String]
}

/// A round of a part. Its random choices depend only on seed, part and number, so that it can be repeated alone.
final class Round {
  let soak: Soak
  let part: String
  let number: Int
  let folder: Path
  var random: SplitMix64
  var steps: [String] = []
  private(set) var counts: [String: Int] = [:]
  private(set) var shortfalls: [Shortfall] = []
  private var folders = 0

  init(_ soak: Soak, part: String, number: Int) {
    self.soak = soak
    self.part = part
    self.number = number
    folder = soak.folder / "\(part)-\(number)"
    random = SplitMix64(seed: soak.seed, stream: digest(of: part.bytes) &+ UInt64(number))
    Files.makeFolder(folder)
  }

  func newFolder() -> Path {
    folders += 1
    let folder = folder / "place-\(folders)"
    Files.makeFolder(folder)
    return folder
  }

  func count(_ what: String, _ times: Int = 1) { counts[what, default: 0] += times }

  func recordShortfall(_ kind: String, _ detail: String) {
    shortfalls.append(
      Shortfall(part: part, round: number, kind: kind, detail: detail.quotable, steps: Array(steps.suffix(6))))
  }
}
