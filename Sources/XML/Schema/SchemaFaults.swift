/// The faults of a document. Of one kind only the first are kept, and the others are counted: each element of a large document may be
/// one, and where it stands and what was meant take longer to find than that it is wrong.
public struct SchemaFaults: Sendable, Hashable {
  private var kept: [SchemaFault] = []
  private var counts: [SchemaFault.Kind.Name: Int] = [:]

  /// The number of findings of one kind that are kept.
  public static let shown = 100

  init() {}

  /// All that were found, those that were only counted too.
  var total: Int { counts.values.reduce(0, +) }

  mutating func add(_ name: SchemaFault.Kind.Name, _ compose: () -> SchemaFault) {
    if counts[name, default: 0] < Self.shown { kept.append(compose()) }
    counts[name, default: 0] += 1
  }

  static func += (faults: inout Self, others: Self) {
    var more = others.counts
    for fault in others.kept {
      faults.add(fault.kind.name) { fault }
      more[fault.kind.name, default: 1] -= 1
    }
    for (name, count) in more { faults.counts[name, default: 0] += count }
  }

  /// How many like this one were only counted.
  public func countOfMore(like fault: SchemaFault) -> Int {
    Swift.max(0, counts[fault.kind.name, default: 0] - Self.shown)
  }

  /// By position; what stands at one place stays in the order in which it was found.
  mutating func sort() {
    kept = kept.enumerated().sorted { ($0.element.position, $0.offset) < ($1.element.position, $1.offset) }
      .map(\.element)
  }
}

extension SchemaFaults: RandomAccessCollection {
  public var startIndex: Int { kept.startIndex }
  public var endIndex: Int { kept.endIndex }
  public subscript(index: Int) -> SchemaFault { kept[index] }
}

extension SchemaFaults: ExpressibleByArrayLiteral {
  public init(arrayLiteral faults: SchemaFault...) {
    for fault in faults { add(fault.kind.name) { fault } }
  }
}

extension SchemaFault.Kind {
  /// A kind without what it is about.
  enum Name: Hashable {
    case unexpectedRoot, unexpectedElement, missingElement, unexpectedAttribute, missingAttribute, badValue
    case unexpectedText
  }

  var name: Name {
    switch self {
    case .unexpectedRoot: .unexpectedRoot
    case .unexpectedElement: .unexpectedElement
    case .missingElement: .missingElement
    case .unexpectedAttribute: .unexpectedAttribute
    case .missingAttribute: .missingAttribute
    case .badValue: .badValue
    case .unexpectedText: .unexpectedText
    }
  }
}
