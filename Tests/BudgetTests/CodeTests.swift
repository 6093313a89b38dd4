import Budget
import Testing

@Suite("Codes")
struct CodeTests {
  @Test("know their level and their parent")
  func levels() throws {
    let item = try #require(Code("2013101"))
    #expect(item.level == 3)
    #expect(item.parent == Code("20131"))
    #expect(item.parent?.parent == Code("201"))
    #expect(item.parent?.parent?.parent == nil)
    #expect(item.ancestor(digitCount: 3) == Code("201"))
    #expect(try #require(Code("201")).ancestor(digitCount: 5) == nil)
    #expect("\(item)" == "2013101")
  }

  @Test(
    "have three, five or seven digits and nothing else",
    arguments: ["", "2", "20", "2010", "201310", "20101301", "20a", "２０１"])
  func malformed(text: String) {
    #expect(Code(text) == nil)
  }

  @Test("know what stands below them")
  func within() throws {
    let item = try #require(Code("2013101"))
    for (ancestor, expected) in [("201", true), ("20131", true), ("2013101", true), ("202", false), ("20132", false)] {
      #expect(item.isWithin(try #require(Code(ancestor))) == expected)
    }
    #expect(!(try #require(Code("201")).isWithin(item)))
  }

  @Test("sort into the order of a table")
  func order() {
    let codes = ["202", "2010302", "20103", "201", "2010301", "20101"].compactMap(Code.init)
    #expect(codes.sorted().map(\.description) == ["201", "20101", "20103", "2010301", "2010302", "202"])
  }

  @Test("keep leading zeros")
  func leadingZeros() {
    #expect(Code("00101")?.description == "00101")
  }
}

@Suite("The chart of accounts")
struct ClassificationTests {
  private let code = Code("210")!

  @Test("calls a code what it was called in the edition")
  func renamed() {
    let rows = [
      AccountEntry(code: code, name: "医疗卫生与计划生育支出", until: Edition(year: 2018)),
      AccountEntry(code: code, name: "卫生健康支出", since: Edition(year: 2019)),
    ]
    #expect(chart(rows, "2018").name(of: code) == "医疗卫生与计划生育支出")
    #expect(chart(rows, "2021").name(of: code) == "卫生健康支出")
  }

  @Test("knows a code from the revision that added it")
  func addedWithinAYear() {
    let rows = [AccountEntry(code: code, name: "新增", since: Edition("2024.1"))]
    #expect(chart(rows, "2024")[code] == nil)
    #expect(chart(rows, "2024.1")[code] != nil)
    #expect(chart(rows, "2025")[code] != nil)
  }

  @Test("lets later rows replace earlier ones")
  func replaced() {
    let rows = [AccountEntry(code: code, name: "一"), AccountEntry(code: code, name: "二")]
    #expect(chart(rows, "2023").name(of: code) == "二")
  }

  @Test("lets lines carry codes of the finest level whose codes above it knows")
  func postableCodes() {
    let rows = ["210", "21011", "2101101", "2120101"].map { AccountEntry(code: Code($0)!, name: $0) }
    let chart = chart(rows, "2023")
    #expect(
      ["210", "21011", "2101101", "2120101", "2101102"].map { chart.isPostable(Code($0)!) } == [
        false, false, true, false, false,
      ])
  }

  @Test("reads editions", arguments: ["2024x", "24", "2024.", "2024.a", "2024.1.1", "", "-123"])
  func malformedEdition(text: String) {
    #expect(Edition(text) == nil)
  }

  private func chart(_ rows: [AccountEntry], _ edition: String) -> ChartOfAccounts {
    ChartOfAccounts(axis: .function, rows: rows, edition: Edition(edition)!)
  }
}
