import Testing

@testable import Budget

@Suite("Table heads")
struct TableHeadTests {
  @Test("span what stands below them")
  func nesting() {
    let head = TableHead(
      [
        .column(text: "序号"),
        .group(text: "功能分类科目", children: [.column(text: "科目编码"), .column(text: "科目名称")]),
        .column(text: "合计"),
      ], columnNumbers: nil)
    #expect(
      head.rows == [
        [
          TableHead.Cell(text: "序号", rowSpan: 2), TableHead.Cell(text: "功能分类科目", columnSpan: 2),
          TableHead.Cell(text: "合计", rowSpan: 2),
        ],
        [TableHead.Cell(text: "科目编码"), TableHead.Cell(text: "科目名称")],
      ])
  }

  @Test("number all columns, or the amounts only")
  func numbering() {
    let columns = [
      ColumnPlan(kind: .serial), ColumnPlan(kind: .code), ColumnPlan(kind: .label),
      ColumnPlan(kind: .amount, selector: .everything), ColumnPlan(kind: .amount, selector: .everything),
    ]
    let texts = { (numbering: ColumnNumbering) in numbering.cells(for: columns)?.map(\.text) }
    #expect(texts(.none) == nil)
    #expect(texts(.all(label: "栏次")) == ["栏次", "1", "2", "3", "4"])
    #expect(
      ColumnNumbering.amounts(label: "栏次").cells(for: Array(columns.dropFirst()))?.map(\.text) == ["栏次", "1", "2"])
    #expect(ColumnNumbering.amounts(label: "栏次").cells(for: Array(columns.dropFirst()))?.first?.columnSpan == 2)
  }
}
