/// What a place calls funds, flows, categories and classes of indicators: on its pages, and in what packages state.
public struct PlaceWords: Hashable, Sendable {
  /// By the program's own term.
  private var names: [String: String] = [:]
  /// The term that a place's word means.
  private var terms: [String: String] = [:]

  public init() {}

  /// All terms that a place may call otherwise.
  public static let terms = Fund.names + Flow.names + Category.names + IndicatorClass.names + FundSource.names

  /// Calls a term otherwise; returns the word that already means another term, if there is one.
  public mutating func call(_ term: String, _ name: String, also others: [String] = []) -> String? {
    let words = [name] + others
    if let taken = words.first(where: { word in
      Self.terms.contains(word) && word != term || (terms[word].map { $0 != term } ?? false)
    }) {
      return taken
    }
    names[term] = name
    for word in words { terms[word] = term }
    return nil
  }

  /// Forgets what an extended profile calls a term.
  public mutating func forget(_ term: String) {
    names[term] = nil
    terms = terms.filter { $0.value != term }
  }

  /// What the page calls a term.
  public func name(of term: some Term) -> String { names[term.name] ?? term.name }

  /// The words for all terms of a kind, as lists offer them.
  public func names<T: Term>(of kind: T.Type) -> [String] { T.allCases.map(name) }

  /// The term that a word means: the program's own, or the place's.
  public func term<T: Term>(_ word: String) -> T? { T(name: word) ?? terms[word].flatMap(T.init(name:)) }
}
