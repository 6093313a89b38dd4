/// Where an item stands in its list.
public struct ListPlace: Sendable {
  public typealias Reading = @Sendable (ListPlace) -> Value

  /// Counted from 1.
  public let number: Int
  public let isLast: Bool

  public var isFirst: Bool { number == 1 }
}
