internal import Budget
internal import Mustache

/// The table of state assets.
struct AssetsContext: Described {
  let sheet: AssetSheet
  let numbers: NumberStyle

  enum Field: String, CaseIterable {
    case date = "日期", year = "年", month = "月", day = "日", total = "总额", depreciation = "累计折旧", net = "净值"
    case planned = "拟购置", rows = "行", items = "分项"
  }

  static let fields = Fields<Field>(.pages)

  func value(of field: Field) -> Value {
    switch field {
    case .date: .text(sheet.date)
    case .year: .text(datePart(0))
    case .month: .text(datePart(1))
    case .day: .text(datePart(2))
    case .total: .amount(sheet.total, numbers)
    case .depreciation: sheet.depreciation.map { .amount($0, numbers) } ?? .nothing
    case .net: sheet.net.map { .amount($0, numbers) } ?? .nothing
    case .planned: sheet.planned.map { .amount($0, numbers) } ?? .nothing
    case .rows: .list(sheet.rows) { AssetRowContext(row: $0, numbers: numbers) }
    case .items: .object(AssetItemsContext(sheet.items, numbers: numbers))
    }
  }

  /// Returns the year, month or day without leading zeros: 2022, 12, 31.
  private func datePart(_ position: Int) -> String {
    let parts = sheet.date.split(separator: "-").compactMap { Int($0) }
    return parts.indices.contains(position) ? "\(parts[position])" : ""
  }
}

private struct AssetRowContext: Described {
  let row: AssetSheet.Row
  let numbers: NumberStyle

  enum Field: String, CaseIterable {
    case isTotal = "合计", label = "项目", quantity = "数量", value = "价值"
  }

  static let fields = Fields<Field>(.pages)

  func value(of field: Field) -> Value {
    switch field {
    case .isTotal: .flag(row.isTotal)
    case .label: .text(row.label)
    case .quantity: .text(row.quantity ?? "")
    case .value: .amount(row.value, numbers)
    }
  }
}

/// The assets of the profile by name, without a value if none was stated.
private struct AssetItemsContext: Context {
  private let items: [Key: Assets.Item?]
  private let numbers: NumberStyle

  init(_ items: [String: Assets.Item?], numbers: NumberStyle) {
    self.items = Dictionary(uniqueKeysWithValues: items.map { (Vocabulary.pages.key($0.key), $0.value) })
    self.numbers = numbers
  }

  func value(for key: Key) -> Value? {
    items[key].map { item in item.map { .object(AssetItemContext(item: $0, numbers: numbers)) } ?? .nothing }
  }

  var keys: [Key] {
    items.keys.sorted { Vocabulary.pages.name(of: $0) < Vocabulary.pages.name(of: $1) }
  }
}

private struct AssetItemContext: Described {
  let item: Assets.Item
  let numbers: NumberStyle

  enum Field: String, CaseIterable {
    case name = "名称", quantity = "数量", count = "件数", value = "价值"
  }

  static let fields = Fields<Field>(.pages)

  func value(of field: Field) -> Value {
    switch field {
    case .name: .text(item.name)
    case .quantity: item.quantity.map(Value.text) ?? .nothing
    case .count: item.count.map { .text("\($0)") } ?? .nothing
    case .value: .amount(item.value, numbers)
    }
  }
}
