/// A term of the domain that users write in Chinese, such as a fund, a flow or a category. Each type is a closed list.
public protocol Term: CaseIterable, RawRepresentable<UInt8>, Hashable, Sendable {
  /// The Chinese term, as in inputs and profiles.
  var name: String { get }
}

extension Term {
  public init?(name: String) {
    self.init(utf8: name.utf8.span)
  }

  // Inlinable, as it is called for every ledger line and must be specialized.
  @inlinable
  public init?(utf8 text: Span<UInt8>) {
    for term in Self.allCases where text.equals(term.name) {
      self = term
      return
    }
    return nil
  }

  public static var names: [String] { allCases.map(\.name) }
}

/// A set of terms of one type, as bits, so that a lookup costs one instruction.
public struct TermSet<Element: Term>: Hashable, Sendable {
  private var bits: UInt32

  public init(_ elements: some Sequence<Element>) {
    bits = elements.reduce(0) { $0 | Self.bit(of: $1) }
  }

  private init(bits: UInt32) { self.bits = bits }

  /// The set of all terms.
  public static var all: TermSet { TermSet(bits: .max) }

  public var isEmpty: Bool { bits == 0 }

  public func contains(_ element: Element) -> Bool {
    bits & Self.bit(of: element) != 0
  }

  public func intersection(_ other: TermSet) -> TermSet {
    TermSet(bits: bits & other.bits)
  }

  private static func bit(of element: Element) -> UInt32 {
    1 << UInt32(element.rawValue)
  }
}

extension TermSet: ExpressibleByArrayLiteral {
  public init(arrayLiteral elements: Element...) { self.init(elements) }
}

extension Span<UInt8> {
  /// Whether these bytes are `name` in UTF-8, without creating a string.
  @inlinable
  public func equals(_ name: String) -> Bool {
    guard count == name.utf8.count else { return false }
    let name = name.utf8.span
    for index in indices where self[index] != name[index] { return false }
    return true
  }
}
