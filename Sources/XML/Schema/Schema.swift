/// A RELAX NG schema in XML syntax, which validates documents and explains faults.
///
/// It must ship with the program, as only tests compare it with libxml2. A schema is not `Sendable`: each thread reads
/// its own.
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
      preconditionFailure("the schema that ships with the program cannot be read: \(error)")
    }
  }

  /// The names of its elements and attributes.
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

  /// The names to build documents with that it will validate.
  public var names: Names {
    // Unknown names come from faulty documents, and must not accumulate.
    if lent.count > ownCount + 1000 { lent = Names(firstOf: lent, count: ownCount) }
    return lent
  }

  /// The number of cached steps.
  var stepCount: Int { judge.pool.steps.count }

  /// Returns the faults of a document, or none when it is valid.
  public func validate(_ document: Document) -> SchemaFaults {
    document.adopt(lent)
    if judge.pool.isFull { judge = Judge(grammar.pool) }
    return judge.faults(of: document, start: grammar.start)
  }
}
