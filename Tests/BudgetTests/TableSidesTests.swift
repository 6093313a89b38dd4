import Testing

@testable import Budget

@Suite("Sides of a table")
struct TableSidesTests {
  private static let columns = [
    ColumnPlan(kind: .serial), ColumnPlan(kind: .label), ColumnPlan(kind: .amount),
    ColumnPlan(kind: .label, side: 1), ColumnPlan(kind: .amount, side: 1), ColumnPlan(kind: .amount, side: 1),
    ColumnPlan(kind: .amount, side: 1),
  ]
  private static let head = TableHead(
    [
      .column(text: "序号"), .group(text: "收入", children: [.column(text: "项目"), .column(text: "金额")]),
      .group(
        text: "支出",
        children: [
          .column(text: "项目"), .column(text: "合计"),
          .group(text: "其中", children: [.column(text: "甲"), .column(text: "乙")]),
        ]),
    ], columnNumbers: nil)

  @Test("are as wide as the widest, whose room labels of the others take")
  func widths() throws {
    let sides = try #require(TableSides(Self.columns, under: Self.head))
    #expect(sides.width == 4)
    #expect(sides.head.map { $0.map(\.side) } == [[0, 0, 1], [0, 0, 1, 1, 1], [1, 1]])
    #expect(sides.head.map { $0.map(\.width) } == [[1, 3, 4], [2, 1, 1, 1, 2], [1, 1]])
    let places = sides.places(ofSpans: [1, 1, 1, 1, 1, 1, 1])
    #expect(places.map(\.side) == [0, 0, 0, 1, 1, 1, 1])
    #expect(places.map(\.width) == [1, 2, 1, 1, 1, 1, 1])
    #expect(places.map(\.column) == Array(0...6))
    // More cells than there are columns.
    #expect(sides.places(ofSpans: [7, 1, 9]).map(\.width) == [4, 0, 0])
  }

  @Test("give their cells their own labels")
  func labels() throws {
    let sides = try #require(TableSides(Self.columns, under: Self.head))
    let income: [Table.Cell] = [.init(.number(1)), .init(.label("收入", depth: 0)), .init(.amount(.zero))]
    let none: [Table.Cell] = [.init(.number(2)), .init(.blank), .init(.blank)]
    let expenditure: [Table.Cell] =
      [.init(.label("支出", depth: 0))] + Array(repeating: .init(.amount(.zero)), count: 3)
    #expect(sides.places(of: income + expenditure).map(\.label) == [nil, 1, 1, 3, 3, 3, 3])
    let half = sides.places(of: none + expenditure)
    #expect(half.map(\.label) == [nil, nil, nil, 3, 3, 3, 3])
    #expect(half.map(\.isVoid) == [true, true, true, false, false, false, false])
    let across: [Table.Cell] = [
      .init(.label("总计", depth: 0), columnSpan: 4), .init(.amount(.zero)), .init(.amount(.zero)), .init(.amount(.zero)),
    ]
    #expect(sides.places(of: across).map(\.label) == [0, 0, 0, 0])
  }

  @Test("are none where there is one")
  func one() {
    #expect(TableSides(Array(Self.columns.prefix(3)), under: Self.head) == nil)
    #expect(TableSides([], under: Self.head) == nil)
  }
}
