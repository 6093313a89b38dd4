/// What a stage has found so far.
///
/// Of one kind, which is one message, only the first are kept, and the others are counted: a file that is wrong in every line must cost
/// neither memory nor time for each of them, and nobody reads them all.
public struct Findings: Sendable {
  /// How many of one kind are kept.
  public static let shown = 100

  private var kept: [Finding] = []
  /// How many of each kind there are, by their code.
  private var counts: [String: Int] = [:]
  /// How many there are, those that were only counted too.
  public private(set) var count = 0
  public private(set) var hasErrors = false

  public init() {}

  // Inlinable, as these are handed lazy sequences, which are slow where the compiler cannot see into them.
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

  /// Puts the finding together only if it is kept: to find where it stands and what was meant may take long.
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

  /// Takes out whatever those quote that were kept after the first so many.
  public mutating func redact(after first: Int) {
    for index in kept.indices.dropFirst(first) { kept[index].redact() }
  }

  /// Takes out what those quote that stand at certain places. `names` are those that the format of the document knows.
  public mutating func redact(names: @autoclosure () -> Set<String>, at isWithheld: (Location) -> Bool) {
    let indices = kept.indices.filter { kept[$0].location.map(isWithheld) ?? false }
    if indices.isEmpty { return }
    let names = names()
    for index in indices { kept[index].redact(names: names) }
  }

  public var keptCount: Int { kept.count }

  /// Those that were kept, and behind the last of a kind, how many more of it there are.
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
