/// State assets as their table shows them.
public struct AssetSheet: Sendable {
  public struct Row: Sendable {
    public var label: String
    /// nil for the total, which adds up different things.
    public var quantity: String?
    public var value: Amount
    public var isTotal: Bool
  }

  public var date: String
  public var rows: [Row]
  public var total: Amount
  public var depreciation: Amount?
  public var net: Amount?
  public var planned: Amount?
  /// What was stated of each asset that the profile knows; nil where nothing was.
  public var items: [String: Assets.Item?]
}
