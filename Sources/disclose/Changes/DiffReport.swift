import Budget
import Comparing
import Printing

/// Prints what changed, package by package as it is found, so that memory does not grow with their number.
struct DiffReport {
  private let format: Format
  private let console: Console
  private var page: ChangesPage?
  /// How many packages are compared, changed or not; set before any is added.
  var count = 0
  private var totals = ChangeTotals()
  private var failed = 0
  private var findings: [Finding] = []
  /// What was added last of the JSON, which is printed once it is known whether a comma follows.
  private var waiting: String?
  private var hasBegun = false

  /// The largest number of lines about one package; JSON and the page have more.
  private static let lineLimit = 40

  init(_ format: Format, on console: Console, page: ChangesPage?) {
    (self.format, self.console, self.page) = (format, console, page)
  }

  mutating func add(_ result: Result<PackageDifference, Finding>) {
    switch result {
    case .success(let difference): add(difference)
    case .failure(let finding):
      findings.append(finding)
      count -= 1
    }
  }

  /// Adds what a run would make of a package.
  mutating func add(_ report: PackageReport) {
    if report.outcome == .failed { failed += 1 }
    guard report.outcome == .published, let build = report.build else { return }
    guard let changes = build.changes else { return add(PackageDifference(of: build.summary, .added)) }
    add(changes.map { PackageDifference(of: build.summary, .changed, changes: $0) })
  }

  mutating func add(_ findings: [Finding]) { self.findings += findings }

  private mutating func add(_ difference: PackageDifference) {
    // A manifest may be older than what lies beside it.
    if difference.kind == .changed, difference.changes.isEmpty { return }
    totals.add(difference.kind, difference.changes)
    page?.add(difference)
    guard format == .json else { return console.say(lines(of: difference)) }
    flush(",")
    waiting = String(decoding: JSON(of: difference).line, as: UTF8.self)
  }

  private func lines(of difference: PackageDifference) -> [SafeLine] {
    let words = ChangeWords(changes: difference.changes, language: console.language)
    return [Phrase.difference(difference).line(in: console.language)]
      + words.lines(limit: Self.lineLimit).map { SafeLine("  \($0)") }
  }

  private mutating func flush(_ ending: String) {
    if !hasBegun { console.say(["{", "\"command\": \"diff\",", "\"packages\": ["].map(SafeLine.init)) }
    hasBegun = true
    if let waiting { console.say([SafeLine(waiting + ending)]) }
    waiting = nil
  }

  /// Prints what comes after all packages, and writes the page. Returns the exit status: that something changed is no
  /// error.
  mutating func finish() throws(Finding) -> ExitStatus {
    var status = findings.map(ExitStatus.init).max() ?? .success
    if failed > 0 { status = max(status, .findings) }
    console.report(findings)
    if format == .json {
      flush("")
      let summary: JSON = .object([
        ("compared", .count(count)), ("failed", .count(failed)), ("totals", JSON(of: totals)),
      ])
      console.say([
        SafeLine("],"), SafeLine("\"summary\": \(String(decoding: summary.line, as: UTF8.self)),"),
        SafeLine("\"exitStatus\": \(status.rawValue)"), SafeLine("}"),
      ])
    } else {
      console.say(totals.packages == 0 ? .nothingChanged(count) : .changeTotals(totals))
      if failed > 0 { console.say(.notBuilt(failed)) }
    }
    if let page {
      try page.write(totals, compared: count, failed: failed)
      if format != .json { console.say(.changesWritten(page.path)) }
    }
    return status
  }
}
