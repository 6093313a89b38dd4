/// The table of state assets.
public struct AssetSheet: Sendable {
  public struct Row: Sendable {
    public var label: String
    /// nil for the total, which adds up different kinds of assets.
    public var quantity: String?
    public var value: Amount
    public var isTotal: Bool
    /// Whether the package states it.
    public var isStated: Bool
  }

  public var date: String
  public var rows: [Row]
  /// What stands for an asset that was not stated; nil for nothing and zero.
  public var placeholder: String?
  public var total: Amount
  public var depreciation: Amount?
  public var net: Amount?
  public var planned: Amount?
  /// The stated item of each asset in the profile; nil where none was stated.
  public var items: [String: Assets.Item?]
}
