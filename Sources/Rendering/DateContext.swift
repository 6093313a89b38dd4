internal import Budget
internal import Mustache

/// A date, as exactly as it is stated.
struct DateContext: Described {
  let date: StatedDate

  static let fields: Fields = [
    "中文年": { .text(ChineseNumerals.digits($0.date.year)) },
    "中文月": { .text(ChineseNumerals.numeral($0.date.month)) },
    "中文日": { .text($0.date.day.map(ChineseNumerals.numeral)) },
    "年": { .number($0.date.year) },
    "月": { .number($0.date.month) },
    "日": { $0.date.day.map(Value.number) ?? .nothing },
    "时间": { .text($0.date.time) },
    "日期": { .text($0.date.day == nil ? nil : String($0.date.description.prefix(10))) },
    "标准写法": { .text($0.date.description) },
  ]
}

/// A correction of what was published.
struct CorrectionContext: Described {
  let number: Int
  let correction: Correction

  static let fields: Fields = [
    "序号": { .number($0.number) },
    "更正日期": { .object(DateContext(date: $0.correction.date)) },
    "内容": { .text($0.correction.text.text) },
    "原因": { .text($0.correction.reason.text) },
  ]
}
