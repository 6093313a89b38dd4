/// A diagnostic for the user: a message about a location.
public struct Finding: Hashable, Sendable, Error {
  public let code: String
  public private(set) var severity: Severity
  public let traits: Message.Traits
  /// The root cause that this finding merely follows from.
  public let root: RootCause?
  public var location: Location?
  public private(set) var chinese: Sentence
  public private(set) var english: Sentence
  /// The number of findings it represents.
  public private(set) var count = 1
  /// The rows of a table of which it says the same; listed in its texts in the end.
  private(set) var rows: RowList?
  /// The code of the finding, or of those that it counts.
  public private(set) var kind: String

  public init(_ message: Message, at location: Location? = nil) {
    code = message.code
    kind = message.code
    severity = message.severity
    traits = message.traits
    root = message.root
    self.location = location
    chinese = message.chinese()
    english = message.english()
    if message.isQuotable {
      chinese.own()
      english.own()
    }
  }

  /// Creates a finding that counts the findings of a kind that were not kept.
  init(_ more: Int, moreLike finding: Finding) {
    self.init(
      .more(finding.severity, of: finding.code, count: more.grouped),
      at: finding.location.map { Location(file: $0.file) })
    count = more
    kind = finding.code
  }

  /// Restores a recorded finding with its texts and its `recordedCount`.
  public init(
    recorded kind: String, count: Int?, _ severity: Severity, at location: Location?, chinese: Sentence,
    english: Sentence
  ) {
    code = count ?? 0 > 0 ? Message.more(severity, of: kind, count: "").code : kind
    self.kind = kind
    self.count = Int(clamping: (count ?? 1).magnitude)
    self.severity = severity
    self.location = location
    self.chinese = chinese
    self.english = english
    traits = []
    root = nil
  }

  /// Returns the finding, no more severe than that.
  public func softened(to limit: Severity) -> Finding {
    var finding = self
    finding.severity = max(severity, limit)
    return finding
  }

  /// The count for the record: of more findings of its kind, or, negative, of the rows that it is about. What merely
  /// follows from a fault that is told elsewhere does not count.
  public var recordedCount: Int? { root != nil || count == 0 ? 0 : isCount ? count : count > 1 ? -count : nil }

  /// Whether it counts others of its kind.
  public var isCount: Bool { kind != code }

  /// Says the same of one more row.
  mutating func add(row: Int) {
    var list = rows ?? RowList()
    list.add(row)
    rows = list
    count = list.count
  }

  /// The finding with its rows in its texts, if there are several.
  var listingRows: Finding {
    guard let rows else { return self }
    var finding = self
    finding.rows = nil
    if rows.count > 1 {
      finding.chinese.append("（第 \(own: rows.text(separator: "、")) 行，共 \(own: rows.count) 处）")
      finding.english.append(" (rows \(own: rows.text(separator: ", ")): \(own: rows.count) in all)")
    }
    return finding
  }

  /// The words of the document and the numbers that it quotes.
  package var quotedWords: [String] { chinese.words }

  public func text(in language: Language) -> String { sentence(in: language).text }

  public func sentence(in language: Language) -> Sentence {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }

  /// Removes quotations of the document, for a location that is withheld. `names` are names of the format, which may
  /// stay.
  public mutating func redact(names: Set<String> = []) {
    chinese.redact(names: names)
    english.redact(names: names)
  }
}

extension Message {
  fileprivate static func more(_ severity: Severity, of kind: String, count: String) -> Message {
    switch severity {
    case .error: .moreErrors(of: kind, count: count)
    case .warning: .moreWarnings(of: kind, count: count)
    case .note: .moreNotes(of: kind, count: count)
    }
  }
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
