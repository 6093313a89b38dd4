extension Package {
  /// Returns the table of state assets, in the lines of the profile, with their total.
  func assetSheet(
    lines: [AssetLine], placeholder: String?
  ) throws(AmountOverflow) -> AssetSheet? {
    guard let assets else { return nil }
    var total = Amount.zero
    for line in lines where !line.isPart {
      guard let item = assets.items.first(where: { $0.name == line.asset }) else { continue }
      try total += item.value
    }
    let rows = lines.map { line in
      let item = assets.items.first { $0.name == line.asset }
      let isTotal = line.asset == nil
      return AssetSheet.Row(
        label: line.label, quantity: isTotal ? nil : item?.quantity ?? "",
        value: isTotal ? total : item?.value ?? .zero,
        isTotal: isTotal, isStated: isTotal || item != nil)
    }
    return AssetSheet(
      date: assets.date, rows: rows, placeholder: placeholder, total: total, depreciation: assets.depreciation,
      net: try assets.depreciation.map { depreciation throws(AmountOverflow) in try total - depreciation },
      planned: assets.planned,
      items: Dictionary(
        lines.compactMap(\.asset).map { name in (name, assets.items.first { $0.name == name }) },
        uniquingKeysWith: { first, _ in first }))
  }
}
