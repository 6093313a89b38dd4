import Testing

@testable import Budget
@testable import Checking

@Suite("What follows from a finding")
struct ConsequenceTests {
  private static func off(by amount: String, _ name: String) -> Finding {
    Finding(.controlDiffers(name, computed: "9.00", stated: "1.00", difference: amount))
  }

  private static func placed(_ findings: Finding...) -> [String] {
    placingConsequences(findings).map { ($0.isConsequence ? "  " : "") + ($0.chinese.words.first ?? "") }
  }

  @Test("what is off by the same amount stands under what was off by it first")
  func difference() {
    #expect(
      Self.placed(
        Self.off(by: "8.00", "一"), Self.off(by: "7.00", "二"), Self.off(by: "8.00", "三"), Self.off(by: "7.00", "四"))
        == ["一", "  三", "二", "  四"])
  }

  @Test("what is withheld is compared with nothing")
  func withheld() {
    #expect(Self.placed(Self.off(by: "涉密", "一"), Self.off(by: "涉密", "二")) == ["一", "二"])
    var line = Self.off(by: "8.00", "一")
    line.redact()
    #expect(placingConsequences([line, Self.off(by: "8.00", "二")]).allSatisfy { !$0.isConsequence })
  }

  @Test("what is said of the same number in a text stands under what was said first, and of other places does not")
  func place() {
    let number = Location(file: "a.xml", line: 3, column: 9)
    let findings = [
      Finding(.amountWithoutUnit("共 12", number: "12"), at: number),
      Finding(.commaMisplaced("1,2", meant: "12"), at: number),
      Finding(.amountWithoutUnit("共 13", number: "13"), at: Location(file: "a.xml", line: 3, column: 20)),
      // What is not about numbers has nothing to do with them.
      Finding(.leftover("略"), at: number),
    ]
    #expect(placingConsequences(findings).map(\.isConsequence) == [false, true, false, false])
  }

  @Test("a line stated twice is why controls of it are missed")
  func doubledLine() throws {
    let line = #"<line fund="一般公共预算拨款" function="2013101" economic="30202" category="公用经费" amount="20.00"/>"#
    var fixture = TableFixture.budget(ledger: TableFixture.budgetLines + "\n\(line)\n\(line)")
    fixture.statement = fixture.statement.replacing(
      "<procurement",
      with: """
        <controls in="元"><control of="支出合计" amount="1570.00"/><control category="公用经费" amount="570.00"/></controls>\
        <procurement
        """)
    let found = checkDisclosure(try fixture.subject()).findings.filter { $0.code != "D603" }
    #expect(found.map(\.code) == ["D608", "D620", "D620"])
    #expect(found.map(\.isConsequence) == [false, true, true])
  }
}
