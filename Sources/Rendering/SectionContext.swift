internal import Budget
internal import Mustache

/// A section of the explanation, for the table of contents and the page.
struct SectionContext: Described {
  let number: Int
  let section: SectionPlan

  static let fields: Fields = [
    "序号": { .text(ChineseNumerals.numeral($0.number)) },
    "锚": { .text($0.section.name) },
    "标题": { .text($0.section.title) },
    "是": { .object(NameContext(name: $0.section.name)) },
  ]
}

/// Has every name, which is true only for its own: `{{#是.procurement}}`.
struct NameContext: Context {
  let name: String

  func value(for key: Key) -> Value? { .flag(Vocabulary.pages.name(of: key) == name) }

  var keys: [Key] { [Vocabulary.pages.key(name)] }
}

struct UnitContext: Described {
  let number: Int
  let unit: Unit

  static let fields: Fields = [
    "序号": { .number($0.number) },
    "单位编码": { .text($0.unit.code) },
    "单位名称": { .text($0.unit.name) },
    "单位简称": { .text($0.unit.short ?? $0.unit.name) },
    "性质": { .text($0.unit.nature) },
    "规格": { .text($0.unit.rank) },
    "经费保障形式": { .text($0.unit.funding) },
  ]
}

/// A code of the chart of accounts with its meaning.
struct CodeContext: Described {
  let row: AccountEntry

  static let fields: Fields = [
    "编码": { .text("\($0.row.code)") },
    "名称": { .text($0.row.name) },
    "说明": { $0.row.explanation.isEmpty ? .nothing : .text($0.row.explanation) },
  ]
}
