internal import Budget
internal import Mustache

/// What a page template can say of a package.
struct DisclosureContext: Described {
  private let disclosure: Disclosure

  init(_ disclosure: Disclosure) {
    self.disclosure = disclosure
  }

  static let fields = Fields<DisclosureContext>(
    .pages,
    [
      "类别": { .text($0.disclosure.id.kind.name) },
      "年度": { .text("\($0.disclosure.id.year)") },
      "部门编码": { .text($0.disclosure.id.department) },
      "部门名称": { .text($0.disclosure.departmentName) },
      "总标题": { .text($0.disclosure.title) },
      "表格": { .list($0.disclosure.tables.map(TableContext.init)) },
    ])
}
