import NearName
import Testing

@Suite("The nearest name")
struct NearNameTests {
  @Test(
    "is the one that was meant",
    arguments: [
      ("ledgr", ["ledger", "line", "unit"], "ledger"),
      ("lien", ["ledger", "line", "unit"], "line"),
      ("一般公共预算拔款", ["政府性基金预算拨款", "一般公共预算拨款"], "一般公共预算拨款"),
      ("2013110", ["2013101", "2013105"], "2013101"),
      ("人员经废", ["公用经费", "人员经费"], "人员经费"),
    ])
  func meant(typed: String, candidates: [String], expected: String) {
    #expect(nearestName(to: typed, among: candidates) == expected)
  }

  @Test("is nil when nothing is close", arguments: ["", "x", "完全不同的名字", "zzzzzzzz"])
  func nothing(typed: String) {
    #expect(nearestName(to: typed, among: ["ledger", "line", "人员经费"]) == nil)
  }

  @Test("is the first of equals, whatever stands later")
  func ties() {
    #expect(nearestName(to: "abd", among: ["abc", "abe"]) == "abc")
    #expect(nearestName(to: "abd", among: ["abe", "abc"]) == "abe")
  }
}
