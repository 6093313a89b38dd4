/// A word of the domain that users write in Chinese: a fund, a flow, a category. Each kind of word is a closed list.
public protocol Term: CaseIterable, RawRepresentable<UInt8>, Hashable, Sendable {
  /// The Chinese word, as it stands in inputs and profiles.
  var name: String { get }
}

extension Term {
  public init?(name: some StringProtocol) {
    guard let match = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = match
  }

  public static var names: [String] { allCases.map(\.name) }
}

/// A set of words of one kind, as bits: asking whether a ledger line's word is in it costs one instruction.
public struct TermSet<Element: Term>: Hashable, Sendable {
  private var bits: UInt32

  public init(_ elements: some Sequence<Element>) {
    bits = elements.reduce(0) { $0 | Self.bit(of: $1) }
  }

  private init(bits: UInt32) { self.bits = bits }

  public static var all: TermSet { TermSet(Element.allCases) }

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
