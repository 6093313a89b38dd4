/// The findings of a stage so far.
///
/// Only the first findings of a kind (one message) are kept, and the others counted, so that a file with an error in
/// every line costs neither memory nor time for each.
public struct Findings: Sendable {
  /// The number of findings of one kind that are kept.
  public static let shown = 100

  private var kept: [Finding] = []
  /// The number of findings of each kind, by code.
  private var counts: [String: Int] = [:]
  /// The number of all findings, including those that were only counted.
  public private(set) var count = 0
  public private(set) var hasErrors = false

  public init() {}

  // Inlinable, as lazy sequences are slow unless they are specialized.
  @inlinable
  public init(_ findings: some Sequence<Finding>) {
    self.init()
    self += findings
  }

  public var isEmpty: Bool { count == 0 }

  public mutating func append(_ finding: Finding) {
    if hasRoom(for: finding.code) { kept.append(finding) }
    countMore(1, of: finding.code, finding.severity)
  }

  /// Creates the finding only if it is kept, as its location and suggestions may be slow to compute.
  public mutating func append(_ message: Message, at location: @autoclosure () -> Location?) {
    if hasRoom(for: message.code) { kept.append(Finding(message, at: location())) }
    countMore(1, of: message.code, message.severity)
  }

  /// Counts findings of a kind of which others are kept.
  public mutating func countMore(_ more: Int, like finding: Finding) {
    countMore(more, of: finding.code, finding.severity)
  }

  private mutating func countMore(_ more: Int, of code: String, _ severity: Severity) {
    guard more > 0 else { return }
    counts[code, default: 0] += more
    count += more
    if severity == .error { hasErrors = true }
  }

  @inlinable
  public static func += (findings: inout Self, others: some Sequence<Finding>) {
    for finding in others { findings.append(finding) }
  }

  public static func += (findings: inout Self, others: Self) {
    var more = others.counts
    for finding in others.kept {
      findings.append(finding)
      more[finding.code, default: 1] -= 1
    }
    for finding in others.kept {
      findings.countMore(more.removeValue(forKey: finding.code) ?? 0, like: finding)
    }
  }

  /// Redacts the findings that were kept after the first `first`.
  public mutating func redact(after first: Int) {
    for index in kept.indices.dropFirst(first) { kept[index].redact() }
  }

  /// Redacts the findings at withheld locations. `names` are names of the format, which may stay.
  public mutating func redact(names: @autoclosure () -> Set<String>, at isWithheld: (Location) -> Bool) {
    let indices = kept.indices.filter { kept[$0].location.map(isWithheld) ?? false }
    if indices.isEmpty { return }
    let names = names()
    for index in indices { kept[index].redact(names: names) }
  }

  public var keptCount: Int { kept.count }

  /// The findings that were kept, with a count of the others after the last of each kind.
  public var list: [Finding] {
    var list: [Finding] = []
    var seen: [String: Int] = [:]
    for finding in kept {
      list.append(finding)
      seen[finding.code, default: 0] += 1
      let more = counts[finding.code, default: 0] - Self.shown
      if seen[finding.code] == Self.shown, more > 0 { list.append(Finding(more, moreLike: finding)) }
    }
    return list
  }

  private func hasRoom(for code: String) -> Bool { counts[code, default: 0] < Self.shown }
}
