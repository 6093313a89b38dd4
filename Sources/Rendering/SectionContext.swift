internal import Budget
internal import Mustache

/// A section of the explanation, for the table of contents and the page.
struct SectionContext: Described {
  let number: Int
  let section: SectionPlan

  enum Field: String, CaseIterable {
    case number = "序号", anchor = "锚", title = "标题", isNamed = "是"
  }

  static let fields = Fields<Field>(.pages)

  func value(of field: Field) -> Value {
    switch field {
    case .number: .text(ChineseNumerals.numeral(number))
    case .anchor: .text(section.name)
    case .title: .text(section.title)
    case .isNamed: .object(NameContext(name: section.name))
    }
  }
}

/// Has every name, which is true only for its own: `{{#是.procurement}}`.
private struct NameContext: Context {
  let name: String

  func value(for key: Key) -> Value? { .flag(Vocabulary.pages.name(of: key) == name) }

  var keys: [Key] { [Vocabulary.pages.key(name)] }
}

struct UnitContext: Described {
  let number: Int
  let unit: Unit

  enum Field: String, CaseIterable {
    case number = "序号", code = "单位编码", name = "单位名称", nature = "性质", rank = "规格", funding = "经费保障形式"
  }

  static let fields = Fields<Field>(.pages)

  func value(of field: Field) -> Value {
    switch field {
    case .number: .number(number)
    case .code: .text(unit.code)
    case .name: .text(unit.name)
    case .nature: .text(unit.nature)
    case .rank: .text(unit.rank)
    case .funding: .text(unit.funding)
    }
  }
}

/// A code of the chart of accounts with its meaning.
struct CodeContext: Described {
  let row: AccountEntry

  enum Field: String, CaseIterable { case code = "编码", name = "名称", explanation = "说明" }

  static let fields = Fields<Field>(.pages)

  func value(of field: Field) -> Value {
    switch field {
    case .code: .text("\(row.code)")
    case .name: .text(row.name)
    case .explanation: row.explanation.isEmpty ? .nothing : .text(row.explanation)
    }
  }
}
