import TestSupport
import Testing
import Workbook

@Suite("Writing plain workbooks")
struct PlainWorkbookTests {
  private static func book(_ fill: (inout PlainSheet, inout PlainStyles) -> Void) -> PlainWorkbook {
    var book = PlainWorkbook(title: "预算公开 <&>")
    var sheet = PlainSheet(name: book.reserveName("收支总表"), widths: [20, 12])
    fill(&sheet, &book.styles)
    book.add(sheet)
    return book
  }

  @Test("holds texts and numbers as they are, and the same in the same bytes")
  func cells() throws {
    let book = Self.book { sheet, styles in
      let plain = styles.number(of: CellStyle(isBordered: true, indent: 2))
      let amount = styles.number(of: CellStyle(.total, numberFormat: "#,##0.00", alignment: .right))
      sheet.beginRow(height: 28)
      sheet.add("收支总表", styles.number(of: CellStyle(.title, alignment: .center)))
      sheet.add(plain)
      sheet.merge(Workbook.Range("A1:B1")!)
      sheet.beginRow()
      sheet.add(" <&>\"' _x000D_ \t\n\u{1}\u{FFFE} ", plain)
      sheet.add(-7, decimals: 2, amount)
      sheet.beginRow()
      sheet.add("00123", plain)
      sheet.add(123_456_789_012_345, decimals: 2, amount)
      sheet.beginRow()
      sheet.add("=1+1", plain)
      sheet.add(9_007_199_254_740_993, decimals: 2, amount)
      sheet.print.repeatedRows = 1...1
      sheet.print.isLandscape = true
      sheet.firstMovingCell = Workbook.Position("A2")
    }
    let bytes = try book.bytes()
    #expect(
      try Workbook(bytes).dump() == [
        "收支总表\tvisible\tA1\ttext\t收支总表",
        "收支总表\tvisible\tA2\ttext\t <&>\"' _x000D_ \t\\n\u{1}\u{FFFE} ", "收支总表\tvisible\tB2\tnumber\t-0.07",
        "收支总表\tvisible\tA3\ttext\t00123", "收支总表\tvisible\tB3\tnumber\t1234567890123.45",
        "收支总表\tvisible\tA4\ttext\t=1+1",
        // Of more digits than a sheet holds as a number.
        "收支总表\tvisible\tB4\ttext\t90071992547409.93", "收支总表\tvisible\tA1:B1\tmerged\t",
      ])
    #expect(try book.bytes() == bytes)
  }

  @Test("cuts a text that no cell can hold, and makes names that sheets can have")
  func limits() throws {
    let long = String(repeating: "预", count: 40_000) + "😀"
    let book = Self.book { sheet, styles in
      sheet.beginRow()
      sheet.add(long, styles.number(of: CellStyle()))
    }
    let text = try #require(try Workbook(try book.bytes()).dump().first).split(separator: "\t").last
    #expect(text?.count == 32_767 && text?.hasSuffix("预…") == true)
    var names = PlainWorkbook(title: "")
    #expect(names.reserveName("表[1]: 收/支*?\\'") == "表 1   收 支    ")
    #expect(names.reserveName("") == "表")
    #expect(names.reserveName("表") == "表-2")
    let wide = names.reserveName(String(repeating: "表", count: 40))
    #expect(wide.utf16.count == 31)
    #expect(names.reserveName(wide).utf16.count <= 31)
  }

  @Test("refuses what no program opens")
  func refusals() {
    #expect(throws: WritingFault.noSheet) { try PlainWorkbook(title: "").bytes() }
    let wide = Self.book { sheet, styles in
      sheet.beginRow()
      let style = styles.number(of: CellStyle())
      for _ in 0...Workbook.Position.lastColumn { sheet.add(style) }
    }
    #expect(throws: WritingFault.outOfSheet(sheet: "收支总表", "row 1")) { try wide.bytes() }
  }
}
