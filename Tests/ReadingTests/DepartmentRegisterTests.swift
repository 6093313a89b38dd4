import TestSupport
import Testing

@testable import Budget

@Suite("The list of departments")
struct DepartmentRegisterTests {
  private func read(_ text: String) -> ReadResult<DepartmentRegister> {
    DepartmentRegisterReader.read(Array(text.utf8), path: "Inputs/departments.csv")
  }

  @Test("is read in any order of columns, with titles above and notes below")
  func layout() throws {
    let reading = read(
      """
      示例市部门名单,,,
      区划,联系人,部门 名称,部门编码*
      市本级,,财政局,201.0
      市本级,,教育局,'202
      海港区,,海港区财政局,A-1
      合计,,,3
      注：由国库处维护
      """)
    #expect(reading.findings.isEmpty)
    let register = try #require(reading.value)
    #expect(register.entries.map(\.code) == ["201", "202", "A-1"])
    #expect(register["202"]?.name == "教育局" && register["203"] == nil)
    #expect(register.districts == ["市本级", "海港区"])
  }

  @Test("needs no names and no districts")
  func codesAlone() throws {
    let reading = read("部门编码,部门名称\n201,\n202,\n")
    #expect(reading.findings.isEmpty && reading.value?.entries.count == 2 && reading.value?.districts == [])
  }

  @Test(
    "is wrong where it says",
    arguments: [
      ("编码,名称\n201,财政局\n", "D535", "Inputs/departments.csv"),
      ("部门名称,区划\n财政局,市本级\n", "D535", "Inputs/departments.csv"),
      ("部门编码,部门名称\n../x,财政局\n", "D536", "Inputs/departments.csv:2:1"),
      ("部门编码,部门名称\n201,财政局\n,教育局\n", "D255", "Inputs/departments.csv:3:1"),
      ("部门编码,部门名称\n201,财政局\n202,教育局\n201,财政局\n", "D537", "Inputs/departments.csv:4:1"),
      ("", "D535", "Inputs/departments.csv"),
    ])
  func wrong(text: String, code: String, place: String) {
    let findings = read(text).findings
    #expect(findings.map(\.code) == [code])
    #expect(findings.first?.location.map { "\($0)" } == place)
  }

  @Test("keeps what is right beside what is wrong")
  func partly() {
    #expect(read("部门编码,部门名称\n201,财政局\n？,x\n202,教育局\n").value?.entries.map(\.code) == ["201", "202"])
  }
}
