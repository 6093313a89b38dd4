import Departments
import Foundation

/// One idea of what may go wrong.
protocol Part {
  static var name: String { get }
  /// What it counts when it did what it is for: a part that never does shows nothing.
  static var deed: String { get }
  /// Does it once, and tells `round` what was done and what fell short.
  static func run(_ round: Round)
}

/// What fell short, and how to see it again.
struct Shortfall {
  let part: String
  let round: Int
  /// The same words for the same failing.
  let kind: String
  let detail: String
  /// What had been run until then.
  let steps: [String]
}

/// One round of a part. Whatever it chooses comes from the seed, its part and its number, so that it can be done again alone.
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

  func fellShort(_ kind: String, _ detail: String) {
    shortfalls.append(
      Shortfall(part: part, round: number, kind: kind, detail: detail.quotable, steps: Array(steps.suffix(6))))
  }
}
