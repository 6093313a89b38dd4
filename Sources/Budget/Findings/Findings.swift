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
    add(finding.message) { finding }
  }

  /// Adds one that is put together only if it is kept: to find where it stands and what was meant may take long.
  public mutating func add(_ message: Message, _ compose: () -> Finding) {
    if keeps(message) { kept.append(compose()) }
    countMore(1, of: message)
  }

  /// Counts findings of a kind of which others are kept.
  public mutating func countMore(_ more: Int, of message: Message) {
    guard more > 0 else { return }
    counts[message.code, default: 0] += more
    count += more
    if message.severity == .error { hasErrors = true }
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
      findings.countMore(more.removeValue(forKey: finding.code) ?? 0, of: finding.message)
    }
  }

  /// Takes out whatever those quote that were kept after the first so many.
  public mutating func withhold(after first: Int) {
    for index in kept.indices.dropFirst(first) { kept[index].withhold() }
  }

  /// Takes out what those quote that stand at certain places. `names` are those that the format of the document knows.
  public mutating func withhold(knowing names: @autoclosure () -> Set<String>, at isWithheld: (Location) -> Bool) {
    let indices = kept.indices.filter { kept[$0].location.map(isWithheld) ?? false }
    if indices.isEmpty { return }
    let names = names()
    for index in indices { kept[index].withhold(knowing: names) }
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

  private func keeps(_ message: Message) -> Bool { counts[message.code, default: 0] < Self.shown }
}

extension Finding {
  private static func more(_ severity: Severity) -> Message {
    switch severity {
    case .error: .moreErrors
    case .warning: .moreWarnings
    case .note: .moreNotes
    }
  }

  fileprivate init(_ more: Int, moreLike finding: Finding) {
    self.init(
      Self.more(finding.severity), at: finding.location.map { Location(file: $0.file) }, finding.code, more.grouped)
  }

  /// One of an earlier run, as it read then. With a count it stands for so many more findings of that code.
  public init(recorded text: Phrase, of code: String, _ severity: Severity, at location: Location?, count: Int?) {
    let message = Message(count == nil ? code : Self.more(severity).code, severity, zh: "{2}", en: "{3}")
    self.init(message, at: location, code, (count ?? 1).grouped, text.chinese, text.english)
  }

  /// Whether it says how many more there are of a kind.
  public var isCount: Bool { code == Self.more(severity).code }

  /// How many findings it stands for.
  public var count: Int { isCount ? Int(arguments[1].filter { $0 != "," }) ?? 1 : 1 }

  /// The code of the findings that it is, or counts.
  public var kindCode: String { isCount ? arguments[0] : code }
}

extension Int {
  /// 41,233.
  fileprivate var grouped: String {
    var digits = String(self)[...]
    var groups: [Substring] = []
    while digits.count > 3 {
      groups.insert(digits.suffix(3), at: 0)
      digits = digits.dropLast(3)
    }
    return ([digits] + groups).joined(separator: ",")
  }
}
