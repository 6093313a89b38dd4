/// A RELAX NG schema in XML syntax, ready to judge documents and to say what is wrong with them.
///
/// It must be one that ships with the program: its tests have libxml2 look it over, and compare what libxml2 says of
/// documents. A schema is not `Sendable`: each thread reads its own.
public final class Schema {
  private let grammar: (pool: PatternPool, start: PatternID)
  private let ownCount: Int
  private var lent: Names
  private var judge: Judge
  private var heads: [String: [String: String]] = [:]

  public init(trusting bytes: [UInt8]) {
    do throws(ParseFault) {
      lent = Names()
      grammar = GrammarReader.read(try Document(parsing: bytes).root, lent)
      ownCount = lent.count
      judge = Judge(grammar.pool)
    } catch {
      preconditionFailure("the schema that ships with the program is not one: \(error)")
    }
  }

  /// The names that it gives to elements and attributes.
  public var knownNames: Set<String> { Set(lent.first(ownCount)) }

  /// What elements of a name, their attributes and children are called in words, as `SchemaFault.heads` has it.
  public func heads(of element: String) -> [String: String] {
    if let known = heads[element] { return known }
    let found = grammar.pool.rules(named: lent.name(element)).reduce(into: [:]) { heads, rule in
      heads.merge(grammar.pool.heads(of: rule, lent)) { first, _ in first }
    }
    heads[element] = found
    return found
  }

  /// The names for documents that it will judge.
  public var names: Names {
    // Names that it does not know come from faulty documents, and must not pile up.
    if lent.count > ownCount + 1000 { lent = Names(firstOf: lent, count: ownCount) }
    return lent
  }

  /// How many steps are known.
  var stepCount: Int { judge.pool.steps.count }

  /// The faults of a document; none when it is valid.
  public func validate(_ document: Document) -> SchemaFaults {
    document.adopt(lent)
    if judge.pool.isFull { judge = Judge(grammar.pool) }
    return judge.faults(of: document, start: grammar.start)
  }
}
