internal import Budget
internal import Mustache

/// The table of state assets.
struct AssetsContext: Described {
  let sheet: AssetSheet
  let numbers: NumberStyle

  static let fields = Fields<AssetsContext>(
    .pages,
    [
      "日期": { .text($0.sheet.date) },
      "年": { .text($0.datePart(0)) },
      "月": { .text($0.datePart(1)) },
      "日": { .text($0.datePart(2)) },
      "总额": { .text($0.sheet.total.formatted(in: $0.numbers)) },
      "累计折旧": { context in context.sheet.depreciation.map { .text($0.formatted(in: context.numbers)) } ?? .nothing },
      "净值": { context in context.sheet.net.map { .text($0.formatted(in: context.numbers)) } ?? .nothing },
      "拟购置": { context in context.sheet.planned.map { .text($0.formatted(in: context.numbers)) } ?? .nothing },
      "行": { context in .list(context.sheet.rows.map { AssetRowContext(row: $0, numbers: context.numbers) }) },
      "分项": { .object(AssetItemsContext($0.sheet.items, numbers: $0.numbers)) },
    ])

  /// Year, month or day as words have them: 2022, 12, 31.
  private func datePart(_ position: Int) -> String {
    let parts = sheet.date.split(separator: "-").compactMap { Int($0) }
    return parts.indices.contains(position) ? "\(parts[position])" : ""
  }
}

private struct AssetRowContext: Described {
  let row: AssetSheet.Row
  let numbers: NumberStyle

  static let fields = Fields<AssetRowContext>(
    .pages,
    [
      "合计": { .flag($0.row.isTotal) },
      "项目": { .text($0.row.label) },
      "数量": { .text($0.row.quantity ?? "") },
      "价值": { .text($0.row.value.formatted(in: $0.numbers)) },
    ])
}

/// The assets by name: those that the profile knows; nothing where nothing was stated.
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

  static let fields = Fields<AssetItemContext>(
    .pages,
    [
      "名称": { .text($0.item.name) },
      "数量": { $0.item.quantity.map(Value.text) ?? .nothing },
      "件数": { $0.item.count.map { .text("\($0)") } ?? .nothing },
      "价值": { .text($0.item.value.formatted(in: $0.numbers)) },
    ])
}
