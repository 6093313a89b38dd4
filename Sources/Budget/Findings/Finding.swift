/// What a stage has to say to the user: which message, where, and the words that fill it in.
public struct Finding: Hashable, Sendable, Error {
  public var message: Message
  public var location: Location?
  public var arguments: [String]
  /// Where each word comes from, as far as that was said; a word of which nothing was said quotes the document.
  public private(set) var origins: [Origin] = []

  /// Where a word comes from, which decides whether it may be said of a place that is withheld (涉密).
  public enum Origin: Hashable, Sendable {
    /// Of the program or a format: what is allowed, what is missing, a limit.
    case own
    /// What the document says there.
    case quoted
    /// What may have been meant by that, and so tells of it.
    case guessed
    /// The name of an element or attribute as the document has it. One that the format knows tells nothing.
    case named
  }

  public init(_ message: Message, at location: Location? = nil, _ arguments: String...) {
    self.message = message
    self.location = location
    self.arguments = arguments
  }

  public var code: String { message.code }
  public var severity: Severity { message.severity }

  public func text(in language: Language) -> String {
    message.phrase.text(in: language, arguments)
  }

  /// The same, with where its words come from.
  public func of(_ origins: Origin...) -> Finding {
    var finding = self
    finding.origins = origins
    return finding
  }

  /// The same, of a place whose content is published although what it stands in is withheld.
  public func quotable(if isPublished: Bool) -> Finding {
    guard isPublished else { return self }
    var finding = self
    finding.origins = arguments.map { _ in .own }
    return finding
  }

  /// Takes out what quotes a document where that is withheld. `names` are those that its format knows.
  public mutating func withhold(knowing names: Set<String> = []) {
    for (index, word) in arguments.enumerated() where !word.isEmpty {
      switch index < origins.count ? origins[index] : .quoted {
      case .own: break
      case .named where names.contains(word): break
      case .quoted, .named: arguments[index] = "涉密"
      case .guessed: arguments[index] = ""
      }
    }
  }
}
