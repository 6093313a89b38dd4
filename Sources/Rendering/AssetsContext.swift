internal import Budget
internal import Mustache

/// The table of state assets.
struct AssetsContext: Described {
  let sheet: AssetSheet
  let numbers: NumberStyle

  static let fields: Fields = [
    "日期": { .text($0.sheet.date) },
    "年": { .text($0.datePart(0)) },
    "月": { .text($0.datePart(1)) },
    "日": { .text($0.datePart(2)) },
    "总额": { .amount($0.sheet.total, $0.numbers) },
    "累计折旧": { .amount($0.sheet.depreciation, $0.numbers) },
    "净值": { .amount($0.sheet.net, $0.numbers) },
    "拟购置": { .amount($0.sheet.planned, $0.numbers) },
    "拟购置为零": { .flag($0.sheet.planned?.isZero == true) },
    "行": { assets in
      .list(assets.sheet.rows) {
        AssetRowContext(row: $0, placeholder: assets.sheet.placeholder, numbers: assets.numbers)
      }
    },
    "分项": { .object(.pages($0.items)) },
  ]

  /// Returns the year, month or day without leading zeros: 2022, 12, 31.
  private func datePart(_ position: Int) -> String {
    let parts = sheet.date.split(separator: "-").compactMap { Int($0) }
    return parts.indices.contains(position) ? "\(parts[position])" : ""
  }

  /// The assets of the profile by name, without a value if none was stated.
  private var items: [(String, Value)] {
    sheet.items.map { name, item in (name, .object(item.map { AssetItemContext(item: $0, numbers: numbers) })) }
  }
}

private struct AssetRowContext: Described {
  let row: AssetSheet.Row
  let placeholder: String?
  let numbers: NumberStyle

  static let fields: Fields = [
    "合计": { .flag($0.row.isTotal) },
    "项目": { .text($0.row.label) },
    "数量": { .text($0.unstated ?? $0.row.quantity ?? "") },
    "价值": { context in context.unstated.map { .text($0) } ?? .amount(context.row.value, context.numbers) },
  ]

  /// What stands for an asset that was not stated, where the profile says so.
  private var unstated: String? { row.isStated ? nil : placeholder }
}

private struct AssetItemContext: Described {
  let item: Assets.Item
  let numbers: NumberStyle

  static let fields: Fields = [
    "名称": { .text($0.item.name) },
    "数量": { .text($0.item.quantity) },
    "件数": { .text($0.item.count.map { "\($0)" }) },
    "价值": { .amount($0.item.value, $0.numbers) },
  ]
}
