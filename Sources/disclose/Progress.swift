import Budget
import Disk
import Printing

/// The line of progress on a terminal: packages done, their rate, and the time left.
struct Progress {
  private let console: Console
  private let total: Int
  private let start = currentTime()
  private var shown: Int64 = 0
  private var done = 0
  private var failed = 0

  init(on console: Console, total: Int) {
    self.console = console
    self.total = total
  }

  mutating func update(with report: PackageReport) {
    done += 1
    if report.outcome == .failed { failed += 1 }
    let now = currentTime()
    // At most ten updates a second.
    guard Console.Stream.errors.isTerminal, now - shown >= 100_000_000 || done == total else { return }
    shown = now
    let milliseconds = max(1, (now - start) / 1_000_000)
    let rate = Int64(done) * 1000 / milliseconds
    let left = Int64(total - done) * milliseconds / Int64(done) / 1000
    console.showProgress(
      Phrase.progress(
        done: done, of: total, rate: rate > 0 ? "\(rate)" : "<1", left: left > 0 ? Self.clock(left) : nil,
        failed: failed, package: report.id.path
      ).line(in: console.language))
  }

  func clear() { console.showProgress(.empty) }

  /// `2:05`, `1:00:09`.
  private static func clock(_ seconds: Int64) -> String {
    let two = { (number: Int64) in number < 10 ? "0\(number)" : "\(number)" }
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    return hours > 0 ? "\(hours):\(two(minutes)):\(two(seconds % 60))" : "\(minutes):\(two(seconds % 60))"
  }
}
