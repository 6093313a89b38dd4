import Testing
import Workbook

@testable import Budget

/// The sheet that says which package a workbook states.
@Suite("The cover of a workbook")
struct CoverTests {
  private func read(_ sheets: SheetTests.Sheets) throws -> ReadResult<PackageID> {
    CoverReader().read(try SheetTests.bytes(sheets), path: "in/预算.xlsx")
  }

  private func places(_ cover: [[String]]) throws -> [String] {
    let reading = try read([("封面", cover)])
    #expect(reading.value == nil)
    return reading.findings.map { "\($0.code) \($0.location?.place.cell ?? "")" }
  }

  @Test("is enough, whatever else is in it, and wherever its lines stand")
  func read() throws {
    let id = PackageID(kind: .finalAccounts, year: 2024, department: "305-A")
    let cover = [["", "年度：", "２０２４年"], ["部门编码", "305-A"], ["说明"], ["类别", "决算"]]
    let reading = try read([("别的", [["x"]]), (" 封 面 ", cover), ("单位", [["乱"]])])
    #expect(reading.value == id)
    #expect(reading.findings == [])
  }

  @Test("tells a unit, and another disclosure of the department")
  func parts() throws {
    let cover = [["类别", "预算"], ["年度", "2024"], ["部门编码", "305"]]
    #expect(try read([("封面", cover + [["公开单位", "305001"]])]).value?.path == "budget-2024/305/305001")
    #expect(try read([("封面", cover + [["单项名称", "绩效目标"]])]).value?.path == "budget-2024/305/绩效目标")
    #expect(try places(cover + [["公开单位", "../306"]]) == ["D235 B4"])
  }

  @Test("must be there, complete, and name a folder")
  func refused() throws {
    #expect(try read([("表1", [["类别", "预算"]])]).findings.map(\.code) == ["D233"])
    #expect(try places([["类别", "预算"], ["年度", ""], ["部门编码", "305"]]) == ["D234 B2"])
    #expect(try places([["类别", "预算"], ["年度", "2024"]]) == ["D234 A1"])
    #expect(try places([["类别", "预决算"], ["年度", "24"], ["部门编码", "../305"]]) == ["D235 B1", "D235 B2", "D235 B3"])
    #expect(try places([["类别", "预算"], ["年度", "2024"], ["部门编码", "305/1"]]) == ["D235 B3"])
  }

  @Test("may not be two that disagree")
  func two() throws {
    let cover = [["类别", "预算"], ["年度", "2024"], ["部门编码", "305"]]
    let other = [["类别", "预算"], ["年度", "2023"], ["部门编码", "305"]]
    #expect(try read([("封面", cover), ("封 面", other)]).findings.map(\.code) == ["D248"])
  }

  @Test("needs a workbook, and any bytes do no harm")
  func hostile() throws {
    for text in ["", "a,b", "<x/>", "PK\u{3}\u{4}"] {
      #expect(CoverReader().read(Array(text.utf8), path: "x.xlsx").findings.count == 1)
    }
    let bytes = try SheetTests.bytes([("封面", SheetTests.cover)])
    for index in stride(from: 0, to: bytes.count, by: 7) {
      var mutated = bytes
      mutated[index] ^= 0x55
      _ = CoverReader().read(mutated, path: "x.xlsx")
      _ = Budget.savingTime(ofWorkbook: mutated)
    }
  }

  @Test("comes with the time of saving")
  func savingTime() throws {
    var draft = WorkbookDraft([SheetDraft(name: "封面")])
    draft.created = 1_709_282_345
    #expect(Budget.savingTime(ofWorkbook: try WorkbookWriter.write(draft)) == 1_709_282_345)
    #expect(Budget.savingTime(ofWorkbook: Array("a,b".utf8)) == nil)
  }
}
