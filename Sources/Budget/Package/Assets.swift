/// State-owned assets (国有资产) at a date.
public struct Assets: Hashable, Sendable {
  public struct Item: Hashable, Sendable {
    public var name: String
    public var value: Amount
    /// The stated quantity: 786.41 m², 33 vehicles.
    public var quantity: String?
    /// The number of pieces, where the quantity is in another measure.
    public var count: Int?
    public var location: Location
  }

  /// `2022-12-31`.
  public var date: String
  public var items: [Item]
  /// 累计折旧.
  public var depreciation: Amount?
  /// 本年度拟购置.
  public var planned: Amount?
  public var location: Location
}
