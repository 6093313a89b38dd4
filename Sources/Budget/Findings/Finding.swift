/// What a stage has to say to the user: a message about a place.
public struct Finding: Hashable, Sendable, Error {
  public let code: String
  public let severity: Severity
  public let traits: Message.Traits
  /// What this finding is no more than a consequence of.
  public let root: RootCause?
  public var location: Location?
  public private(set) var chinese: Sentence
  public private(set) var english: Sentence
  /// How many findings it stands for.
  public private(set) var count = 1
  /// The code of the findings that it is, or counts.
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

  /// Says of a kind that has more findings than are kept how many more there are.
  init(_ more: Int, moreLike finding: Finding) {
    self.init(
      .more(finding.severity, of: finding.code, count: more.grouped),
      at: finding.location.map { Location(file: $0.file) })
    count = more
    kind = finding.code
  }

  /// One that was recorded, with the texts that it had. With a count it stands for so many more of its kind.
  public init(
    recorded kind: String, count: Int?, _ severity: Severity, at location: Location?, chinese: Sentence,
    english: Sentence
  ) {
    code = count == nil ? kind : Message.more(severity, of: kind, count: "").code
    self.kind = kind
    self.count = count ?? 1
    self.severity = severity
    self.location = location
    self.chinese = chinese
    self.english = english
    traits = []
    root = nil
  }

  /// Whether it stands for others of its kind.
  public var isCount: Bool { kind != code }

  public func text(in language: Language) -> String { sentence(in: language).text }

  public func sentence(in language: Language) -> Sentence {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }

  /// Takes out what quotes a document where that is withheld. `names` are those that its format knows.
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
