/// The text of a message in one language. It knows which of its words come from a document, as these must not be said of a place that
/// is withheld (涉密).
public struct Sentence: Hashable, Sendable {
  /// A word with the text around it that only makes sense with it, or plain text.
  fileprivate struct Piece: Hashable, Sendable {
    var before: String
    var word = ""
    var after = ""
    var origin = Origin.own
  }

  /// Where a word comes from, which decides whether it may be said of a place that is withheld.
  fileprivate enum Origin: Hashable, Sendable {
    /// Of the program or a format: what is allowed, what is missing, a limit.
    case own
    /// What the document says there.
    case quoted
    /// What may have been meant by that, and so tells of it.
    case guessed
    /// The name of an element or attribute as the document has it. One that the format knows tells nothing.
    case named
  }

  fileprivate var pieces: [Piece] = []

  public var text: String { pieces.lazy.map { $0.before + $0.word + $0.after }.joined() }

  /// The text with … in place of every word that is filled in.
  public var pattern: String {
    pieces.lazy.map { $0.before + ($0.word.isEmpty ? "" : "…") + $0.after }.joined()
  }

  /// Those that are filled in, in order.
  var words: [String] { pieces.map(\.word).filter { !$0.isEmpty } }

  /// Takes out what quotes a document. `names` are those that its format knows.
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

  /// Makes all words the program's own, where what they quote is published.
  mutating func own() {
    for index in pieces.indices { pieces[index].origin = .own }
  }
}

extension Sentence: ExpressibleByStringInterpolation {
  public init(stringLiteral text: String) { pieces = [Piece(before: text)] }

  public init(stringInterpolation: StringInterpolation) { pieces = stringInterpolation.pieces }

  /// A word with no label is quoted, which is safe wherever it comes from. What stands around an optional word is left out without it.
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
  /// Separates parts of a recorded sentence, as no document can hold it.
  private static let separator = "\u{1F}"

  /// The sentence for the record: three parts for each piece. By then nothing in it is withheld.
  public var recorded: String {
    pieces.flatMap { [$0.before, $0.word, $0.after] }.joined(separator: Self.separator)
  }

  public init(recorded: String) {
    let parts = recorded.split(separator: Self.separator, omittingEmptySubsequences: false).map(String.init)
    pieces = stride(from: 0, to: parts.count - parts.count % 3, by: 3).map {
      Piece(before: parts[$0], word: parts[$0 + 1], after: parts[$0 + 2])
    }
  }
}
