/// The faults of a document. Of each kind only the first are kept and the others counted, as every element of a large
/// document may be one, and details are slow to compute.
public struct SchemaFaults: Sendable, Hashable {
  private var kept: [SchemaFault] = []
  private var counts: [SchemaFault.Kind.Name: Int] = [:]

  /// The number of findings of one kind that are kept.
  public static let shown = 100

  init() {}

  /// The number of all faults, including those that were only counted.
  var total: Int { counts.values.reduce(0, +) }

  /// Whether all are here, and none was only counted.
  public var isComplete: Bool { counts.values.allSatisfy { $0 <= Self.shown } }

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

  /// Returns the number of faults like this one that were only counted.
  public func countOfMore(like fault: SchemaFault) -> Int {
    Swift.max(0, counts[fault.kind.name, default: 0] - Self.shown)
  }

  /// Sorts by position; faults at one position keep their order.
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
  /// The name of a kind, without its details.
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
