/// The text of a message in one language. It marks words that come from a document, which must not be quoted from a
/// withheld (涉密) location.
public struct Sentence: Hashable, Sendable {
  /// A word with the text that depends on it, or plain text.
  fileprivate struct Piece: Hashable, Sendable {
    var before: String
    var word = ""
    var after = ""
    var origin = Origin.own
  }

  /// The origin of a word, which decides whether it may be shown for a withheld location.
  fileprivate enum Origin: Hashable, Sendable {
    /// From the program or a format: what is allowed or missing, or a limit.
    case own
    /// Quoted from the document.
    case quoted
    /// A guess at what was meant, which hints at the quoted word.
    case guessed
    /// The name of an element or attribute in the document. A name of the format reveals nothing.
    case named
  }

  fileprivate var pieces: [Piece] = []

  public var text: String { pieces.lazy.map { $0.before + $0.word + $0.after }.joined() }

  /// The text with … for every argument.
  public var pattern: String {
    pieces.lazy.map { $0.before + ($0.word.isEmpty ? "" : "…") + $0.after }.joined()
  }

  /// The arguments in order.
  var words: [String] { pieces.map(\.word).filter { !$0.isEmpty } }

  /// Removes quotations of the document. `names` are names of the format, which may stay.
  mutating func redact(names: Set<String>) {
    for index in pieces.indices where !pieces[index].word.isEmpty {
      switch pieces[index].origin {
      case .own: break
      case .named where names.contains(pieces[index].word): break
      case .quoted, .named: pieces[index].word = "涉密"
      case .guessed: pieces[index] = Piece(before: "")
      }
    }
  }

  mutating func append(_ other: Sentence) { pieces += other.pieces }

  /// Marks all words as the program's own, if what they quote is published.
  mutating func own() {
    for index in pieces.indices { pieces[index].origin = .own }
  }
}

extension Sentence: ExpressibleByStringInterpolation {
  public init(stringLiteral text: String) { pieces = [Piece(before: text)] }

  public init(stringInterpolation: StringInterpolation) { pieces = stringInterpolation.pieces }

  /// An argument without a label counts as quoted, which is always safe. The text around an optional argument is left
  /// out with it.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var pieces: [Piece] = []

    public init(literalCapacity: Int, interpolationCount: Int) { pieces.reserveCapacity(2 * interpolationCount + 1) }

    public mutating func appendLiteral(_ text: String) {
      if !text.isEmpty { pieces.append(Piece(before: text)) }
    }

    public mutating func appendInterpolation(_ word: some CustomStringConvertible) {
      append(word.description, .quoted)
    }

    public mutating func appendInterpolation(_ word: String?, _ before: String, _ after: String) {
      append(word, .quoted, before, after)
    }

    public mutating func appendInterpolation(own word: some CustomStringConvertible) { append(word.description, .own) }

    public mutating func appendInterpolation(own word: String?, _ before: String, _ after: String) {
      append(word, .own, before, after)
    }

    public mutating func appendInterpolation(guessed word: String?, _ before: String, _ after: String) {
      append(word, .guessed, before, after)
    }

    public mutating func appendInterpolation(named word: String?, _ before: String = "", _ after: String = "") {
      append(word, .named, before, after)
    }

    private mutating func append(_ word: String?, _ origin: Origin, _ before: String = "", _ after: String = "") {
      guard let word, !word.isEmpty else { return }
      pieces.append(Piece(before: before, word: word, after: after, origin: origin))
    }
  }
}

extension Sentence {
  /// The separator of a recorded sentence, which no document can contain.
  private static let separator = "\u{1F}"

  /// The sentence for the record, three fields for each piece. It must be redacted before.
  public var recorded: String {
    pieces.flatMap { [$0.before, $0.word, $0.after] }.joined(separator: Self.separator)
  }

  public init(recorded: String) {
    let parts = recorded.utf8.split(separator: 0x1F, omittingEmptySubsequences: false).map { String(Substring($0)) }
    pieces = stride(from: 0, to: parts.count - parts.count % 3, by: 3).map {
      Piece(before: parts[$0], word: parts[$0 + 1], after: parts[$0 + 2])
    }
  }
}
