/// The findings of a stage so far.
///
/// Only the first findings of a kind (one message) are kept, and the others counted, so that a file with an error in
/// every line costs neither memory nor time for each. Findings that say the same of many rows of a table are one.
public struct Findings: Sendable {
  /// The number of findings of one kind that are kept.
  public static let shown = 100

  private var kept: [Finding] = []
  private var tallies: [String: Tally] = [:]
  /// Where findings about rows of tables are kept, by what is the same in them.
  private var folds: [FoldKey: Int] = [:]
  /// The number of all findings, including those that were only counted.
  public private(set) var count = 0
  public private(set) var hasErrors = false

  /// The findings of one code.
  private struct Tally {
    var kept = 0
    /// Those that were only counted.
    var more = 0
    /// Those that might have been like one that is kept, but were not.
    var unlike = 0
  }

  /// What is the same in findings that differ in their rows only.
  private struct FoldKey: Hashable {
    var code: String
    var table: String
    var text: String
  }

  public init() {}

  // Inlinable, as lazy sequences are slow unless they are specialized.
  @inlinable
  public init(_ findings: some Sequence<Finding>) {
    self.init()
    self += findings
  }

  public var isEmpty: Bool { count == 0 }

  public mutating func append(_ finding: Finding) {
    let number = finding.isCount ? 1 : finding.count
    if tallies[finding.code, default: Tally()].kept < Self.shown {
      kept.append(finding)
      tallies[finding.code, default: Tally()].kept += 1
    } else {
      tallies[finding.code, default: Tally()].more += number
    }
    note(number, finding.severity)
  }

  /// Creates the finding only if it is kept, as its location and suggestions may be slow to compute.
  public mutating func append(_ message: Message, at location: @autoclosure () -> Location?) {
    if hasRoom(for: message.code) { append(Finding(message, at: location())) } else { count(message) }
  }

  /// Adds a finding about a row of a table to the one that says the same of other rows, if there is one.
  public mutating func fold(_ finding: Finding) {
    guard let row = finding.location?.row, finding.rows == nil, !finding.isCount else { return append(finding) }
    let key = FoldKey(code: finding.code, table: row.table, text: finding.chinese.text)
    if let index = folds[key] {
      kept[index].add(row: row.number)
      return note(1, finding.severity)
    }
    guard hasRoom(for: finding.code) else {
      tallies[finding.code, default: Tally()].unlike += 1
      return append(finding)
    }
    folds[key] = kept.count
    append(finding)
    kept[kept.count - 1].add(row: row.number)
  }

  /// Whether a finding of this code about one more row is worth creating: not after many that were like no other.
  public func mayFold(_ code: String) -> Bool { tallies[code].map { $0.unlike < Self.shown } ?? true }

  /// Folds what is said of cells of sheets, whoever said it.
  public mutating func foldCells() {
    guard kept.contains(where: { $0.location?.isCell ?? false }) else { return }
    var folded = Findings()
    for finding in kept {
      if finding.location?.isCell ?? false { folded.fold(finding) } else { folded.append(finding) }
    }
    folded.addCounts(of: self)
    self = folded
  }

  /// Counts findings of a kind of which others are kept.
  public mutating func countMore(_ more: Int, like finding: Finding) {
    guard more > 0 else { return }
    tallies[finding.code, default: Tally()].more += more
    note(more, finding.severity)
  }

  /// Counts a finding that is not created.
  public mutating func count(_ message: Message) {
    tallies[message.code, default: Tally()].more += 1
    note(1, message.severity)
  }

  private mutating func note(_ more: Int, _ severity: Severity) {
    count += more
    if severity == .error { hasErrors = true }
  }

  @inlinable
  public static func += (findings: inout Self, others: some Sequence<Finding>) {
    for finding in others { findings.append(finding) }
  }

  public static func += (findings: inout Self, others: Self) {
    for finding in others.kept { findings.append(finding) }
    findings.addCounts(of: others)
  }

  private mutating func addCounts(of others: Self) {
    var seen: Set<String> = []
    for finding in others.kept where seen.insert(finding.code).inserted {
      countMore(others.tallies[finding.code]?.more ?? 0, like: finding)
    }
  }

  /// Redacts the findings at withheld locations. `names` are names of the format, which may stay.
  public mutating func redact(names: @autoclosure () -> Set<String>, at isWithheld: (Location) -> Bool) {
    let indices = kept.indices.filter { kept[$0].location.map(isWithheld) ?? false }
    if indices.isEmpty { return }
    let names = names()
    for index in indices { kept[index].redact(names: names) }
  }

  /// The findings that were kept, with a count of the others after the last of each kind.
  public var list: [Finding] {
    var list: [Finding] = []
    var seen: [String: Int] = [:]
    for finding in kept {
      list.append(finding.listingRows)
      seen[finding.code, default: 0] += 1
      if let tally = tallies[finding.code], tally.kept == seen[finding.code], tally.more > 0 {
        list.append(Finding(tally.more, moreLike: finding))
      }
    }
    return list
  }

  public func hasRoom(for code: String) -> Bool { (tallies[code]?.kept ?? 0) < Self.shown }
}
