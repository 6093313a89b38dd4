import Testing

@testable import Budget

@Suite("Grids of tables")
struct TableGridTests {
  /// 序号 | 收入: 项目, 行次, 金额 | 支出: 项目, 行次, 合计, 一般公共预算 (under 其中)
  private func grid(_ rows: [[Table.Cell]], numbered: Bool = true) -> TableGrid {
    let side = { (side: Int, amounts: Int) in
      [ColumnPlan(kind: .label, side: side), ColumnPlan(kind: .lineNumber, side: side)]
        + Array(repeating: ColumnPlan(kind: .amount, side: side, selector: .everything), count: amounts)
    }
    let columns = side(0, 1) + side(1, 2)
    let head = TableHead(
      [
        .group(text: "收入", children: [.column(text: "项目"), .column(text: "行次"), .column(text: "金额")]),
        .group(
          text: "支出",
          children: [
            .column(text: "项目"), .column(text: "行次"), .column(text: "合计"),
            .group(text: "其中", children: [.column(text: "一般 公共预算")]),
          ]),
      ], columnNumbers: numbered ? ColumnNumbering.amounts(label: "栏次").cells(for: columns) : nil)
    let plan = TablePlan(
      number: 4, code: "公开04表", title: "总表", numbers: .exactYuan, rounding: .exact, columns: columns, head: head,
      rows: .lines(FixedLinesPlan(axis: .function, sideCount: 2, bands: [])), notes: [])
    let rows = rows.enumerated().map { Table.Row(emphasis: .line, source: .lines(row: $0), cells: $1) }
    return TableGrid(Table(plan, rows: rows, notes: [], isEmpty: false, hasRoundingDifference: false))
  }

  private func label(_ text: String, spanning columns: Int = 1) -> Table.Cell {
    Table.Cell(.label(text, depth: 0), columnSpan: columns)
  }

  private func number(_ number: Int) -> Table.Cell { Table.Cell(.number(number)) }

  private func amount(_ fen: Int64) -> Table.Cell { Table.Cell(.amount(Amount(fen: fen))) }

  private var statement: TableGrid {
    grid([
      [label("一、税收：甲 乙"), number(1), amount(11), label("1. 教育"), number(4), amount(12), amount(13)],
      [label("收入合计", spanning: 2), amount(21), label("其中：教育"), number(5), amount(22), amount(23)],
      [label("总计", spanning: 5), amount(32), amount(33)],
    ])
  }

  private func found(_ text: String, countingAmounts: Bool = false) -> Int64? {
    guard let address = CellAddress(text, countingAmounts: countingAmounts),
      let (grid, place) = try? [statement].cell(at: address)
    else { return nil }
    return grid.amount(row: place.row, column: place.column)?.fen
  }

  @Test("know their columns by the heads above them, and by their numbers")
  func heads() {
    #expect(
      statement.columnNames.map(\.path) == [
        "收入/项目", "收入/行次", "收入/金额", "支出/项目", "支出/行次", "支出/合计", "支出/其中/一般 公共预算",
      ])
    #expect(statement.columnNames.map(\.number) == ["栏次", "", "1", "栏次", "", "2", "3"])
    #expect(grid([], numbered: false).columnNames.map(\.number) == ["1", "2", "3", "4", "5", "6", "7"])
  }

  @Test("know what stands in a cell, and that a label covers one")
  func contents() {
    #expect(statement.amount(row: 2, column: 5)?.fen == 32)
    #expect(statement.content(row: 2, column: 3) == nil)
    #expect(statement.content(row: 1, column: 1) == nil)
    #expect(statement.names(row: 1, side: 1) == ["其中：教育"])
  }

  @Test(
    "find a cell by every name that people give it",
    arguments: [
      ("4:1:1", 11), ("公开04表:1:金额", 11), ("总表:一、税收：甲 乙:1", 11), ("表4：税收：甲乙：1", 11),
      ("4：税收：甲乙", nil), ("4:税收：甲乙", 11), ("4::1", 11), ("第4表:1. 教育:2", 12), ("4:1.教育:其中/一般公共预算", 13),
      ("4:教育:2", nil), ("4:其中：教育:2", 22), ("4:5:支出/合计", 22), ("4:收入合计", 21), ("4:收入合计:2", nil),
      ("4:总计:2", 32), ("4:总计:一般公共预算", 33), ("4:总计", nil), ("4:6:1", nil), ("5:1:1", nil), ("4:1:9", nil),
      ("4:-9223372036854775808:1", nil), ("-9223372036854775808:1:1", nil), ("4", nil),
    ] as [(String, Int64?)])
  func names(text: String, fen: Int64?) {
    #expect(found(text) == fen)
  }

  @Test(
    "count columns of amounts where a profile names them",
    arguments: [
      ("4:1. 教育:2", 12), ("4:收入合计:1", 21), ("4:收入合计:3", 23), ("4:总计:3", 33), ("4:收入合计", 21),
      ("4:收入合计:金额", 21), ("4:1. 教育:0", nil), ("4:1. 教育:4", nil), ("4:1. 教育:-9223372036854775808", nil),
    ] as [(String, Int64?)])
  func counted(text: String, fen: Int64?) {
    #expect(found(text, countingAmounts: true) == fen)
  }

  @Test("are asked for several cells, whose labels may hold blanks")
  func lists() {
    let list = { CellAddress.parseList($0, countingAmounts: true).map { "\($0)" } }
    #expect(list("5:合计:1 7::1") == ["5:合计:1", "7::1"])
    #expect(list(" 9:1. 一般 公共预算:1  公开04表：甲：乙 ") == ["9:1. 一般 公共预算:1", "公开04表:甲:乙"])
    #expect(list("总表:甲 乙 3:1") == ["总表:甲 乙", "3:1"])
    #expect(list("") == [])
  }

  @Test("give each row a key of its own")
  func keys() throws {
    let code = { (text: String) in Table.Cell(.code(.account(Code(text)!), part: nil)) }
    #expect(statement.table.rowKeys == ["1", "5", "3"])
    #expect(
      grid([[number(1), code("201")], [number(2), code("20103")], [code("201")], [], [number(4)], [code("201")]]).table
        .rowKeys == ["201", "20103", "201-2", "4", "4-2", "201-3"])
  }
}
