import TestSupport
import Testing
import Workbook

@Suite("Writing workbooks")
struct WritingTests {
  private static var draft: WorkbookDraft {
    var sheet = SheetDraft(name: "绩效指标")
    sheet.put(.text("2026年 绩效指标"), row: 1, column: 1, CellStyle(.title, alignment: .center))
    sheet.put(.text("指标\n名称"), row: 2, column: 1, CellStyle(.head))
    sheet.put(.text("金额"), row: 2, column: 2, CellStyle(.head))
    sheet.put(.text("说明：按实填写"), row: 2, column: 3, CellStyle(.note))
    let amount = CellStyle(.input, numberFormat: "#,##0.00")
    sheet.put(.text(" 两端 _x000D_ \r <&>\"' "), row: 3, column: 1, CellStyle(wraps: true, isBordered: true))
    sheet.put(.number(ExactDecimal("36500.1")!), row: 3, column: 2, amount)
    sheet.put(.number(ExactDecimal("-0.07")!), row: 4, column: 2, amount)
    sheet.put(.number(ExactDecimal("123456789012.34")!), row: 5, column: 2, CellStyle(.total, numberFormat: "#,##0.00"))
    sheet.put(.number(ExactDecimal(significand: 1_234_567_890_123_456_78, exponent: -2)), row: 6, column: 2)
    sheet.put(.number(ExactDecimal("0.05")!), row: 7, column: 2, CellStyle(numberFormat: "0.00%"))
    sheet.put(.date(CalendarDate(year: 2024, month: 2, day: 29)), row: 8, column: 2)
    sheet.put(.boolean(true), row: 9, column: 2)
    sheet.put(.blank, row: 10, column: 2, amount)
    sheet.put(.text("00123"), row: 11, column: 2, CellStyle(numberFormat: "@", alignment: .right))
    sheet.mergedRanges = [Workbook.Range("A1:C1")!]
    sheet.columns = [
      ColumnDraft(1...1, width: 30), ColumnDraft(2...2, width: 16, style: CellStyle(numberFormat: "@")),
      ColumnDraft(5...6, width: 8, isHidden: true),
    ]
    sheet.rowHeights = [1: 30]
    sheet.hiddenRows = [7]
    sheet.firstMovingCell = Workbook.Position("B3")
    sheet.lists = [
      ListDraft(
        Workbook.Range("A3:A200")!, from: Workbook.Range("A1:A2")!, of: "它的'代码", prompt: "请选择", refusal: "请从列表中选择")
    ]
    sheet.prompts = [PromptDraft(Workbook.Range("B3:B200")!, title: "金额", message: "单位：元")]
    sheet.comments = [CommentDraft(at: Workbook.Position("A2")!, "产出、效益、满意度")]
    sheet.tabColor = 0xFFC000
    sheet.showsGrid = false
    sheet.print.isLandscape = true
    sheet.print.isCentered = true
    sheet.print.repeatedRows = 1...2
    sheet.print.header = "&C绩效指标"
    sheet.print.footer = "&C第 &P 页，共 &N 页"
    var codes = SheetDraft(name: "它的'代码")
    codes.isHidden = true
    codes.put(.text("205 教育支出"), row: 1, column: 1)
    codes.put(.text("206 科学技术支出"), row: 2, column: 1)
    var draft = WorkbookDraft([codes, sheet])
    draft.title = "预算公开"
    draft.author = "市财政局"
    return draft
  }

  private static let lines = [
    "它的'代码\thidden\tA1\ttext\t205 教育支出", "它的'代码\thidden\tA2\ttext\t206 科学技术支出",
    "绩效指标\tvisible\tA1\ttext\t2026年 绩效指标", "绩效指标\tvisible\tA2\ttext\t指标\\n名称",
    "绩效指标\tvisible\tB2\ttext\t金额", "绩效指标\tvisible\tC2\ttext\t说明：按实填写",
    "绩效指标\tvisible\tA3\ttext\t 两端 _x000D_ \\r <&>\"' ", "绩效指标\tvisible\tB3\tnumber\t36500.1",
    "绩效指标\tvisible\tB4\tnumber\t-0.07", "绩效指标\tvisible\tB5\tnumber\t123456789012.34",
    "绩效指标\tvisible\tB6\ttext\t1234567890123456.78", "绩效指标\tvisible\tB7\tnumber\t0.05",
    "绩效指标\tvisible\tB8\tdate\t2024-02-29", "绩效指标\tvisible\tB9\tboolean\ttrue",
    "绩效指标\tvisible\tB11\ttext\t00123", "绩效指标\tvisible\tA1:C1\tmerged\t",
  ]

  @Test("What is written is read again, and the same draft gives the same bytes")
  func again() throws {
    let bytes = try WorkbookWriter.write(Self.draft)
    #expect(try Workbook(bytes).dump() == Self.lines)
    #expect(FileNature(of: bytes) == .workbook)
    #expect(try WorkbookWriter.write(Self.draft) == bytes)
    let book = try Workbook(bytes)
    let content = try book.content(of: book.sheets[1])
    #expect(content.rows.filter(\.isHidden).map(\.number) == [7])
    #expect(content.layout.hiddenColumns == [5...6])
  }

  @Test("Amounts written are the amounts read")
  func amounts() throws {
    var generator = Generator(seed: 7)
    var sheet = SheetDraft(name: "1")
    var amounts: [Int64] = []
    for row in 1...2_000 {
      let fen = Int64.random(in: -999_999_999_999_999...999_999_999_999_999, using: &generator) >> Int64(row % 48)
      amounts.append(fen)
      sheet.put(.number(ExactDecimal(significand: fen, exponent: -2)), row: row, column: 1)
    }
    let book = try Workbook(try WorkbookWriter.write(WorkbookDraft([sheet])))
    let read = try book.content(of: book.sheets[0]).rows.map { row -> Int64? in
      guard case .number(let number) = row[1] else { return nil }
      return number.decimal?.units(places: 2)
    }
    #expect(read == amounts)
  }

  @Test(
    "What no workbook can hold is refused",
    arguments: [
      { $0.sheets[1].name = "甲/乙" }, { $0.sheets[1].name = "" },
      { $0.sheets[1].name = String(repeating: "甲", count: 32) },
      { $0.sheets[1].name = $0.sheets[0].name.uppercased() }, { $0.sheets[1].name = "'甲" }, { $0.sheets.removeLast() },
      { $0.sheets[1].put(.text(String(repeating: "甲", count: 32_768)), row: 1, column: 1) },
      { $0.sheets[1].put(.text("\0"), row: 1, column: 1) }, { $0.sheets[1].put(.text("\u{FFFE}"), row: 1, column: 1) },
      { $0.sheets[1].put(.blank, row: 0, column: 1) }, { $0.sheets[1].put(.blank, row: 1, column: 16_385) },
      { $0.sheets[1].mergedRanges.append(Workbook.Range("B1:B4")!) },
      { $0.sheets[1].mergedRanges.append(Workbook.Range("Z9")!) },
      { $0.sheets[1].lists[0].sheet = "没有" }, { $0.sheets[1].lists[0].prompt = String(repeating: "甲", count: 256) },
      { $0.sheets[1].prompts[0].title = String(repeating: "甲", count: 33) },
      { $0.sheets[1].print.footer = String(repeating: "甲", count: 255) }, { $0.title = "\0" },
      { $0.sheets[1].rowHeights[1_048_577] = 1 }, { $0.sheets[1].columns[0].columns = 0...1 },
    ] as [@Sendable (inout WorkbookDraft) -> Void])
  func refusals(change: @Sendable (inout WorkbookDraft) -> Void) {
    var draft = Self.draft
    change(&draft)
    #expect(throws: WritingFault.self) { try WorkbookWriter.write(draft) }
  }

  @Test("The longest of everything is written")
  func longest() throws {
    var draft = Self.draft
    draft.sheets[1].name = String(repeating: "甲", count: 31)
    draft.sheets[1].put(.text(String(repeating: "甲", count: 32_767)), row: 20, column: 1)
    draft.sheets[1].lists[0].prompt = String(repeating: "甲", count: 255)
    draft.sheets[1].lists[0].refusal = String(repeating: "甲", count: 225)
    draft.sheets[1].prompts[0].title = String(repeating: "甲", count: 32)
    draft.sheets[1].prompts[0].message = String(repeating: "甲", count: 255)
    draft.sheets[1].print.header = String(repeating: "甲", count: 254)
    draft.sheets[1].put(.text("末"), row: 1_048_576, column: 16_384)
    let book = try Workbook(try WorkbookWriter.write(draft))
    #expect(try book.dump().count == Self.lines.count + 2)
  }

  /// What a script sees in the workbook with openpyxl.
  private static let script = """
    import openpyxl, sys
    sys.stdout.reconfigure(encoding="utf-8")
    sheet = openpyxl.load_workbook(sys.argv[1])["绩效指标"]
    for validation in sheet.data_validations.dataValidation:
        print(validation.type, validation.sqref, validation.formula1, validation.prompt, validation.error)
    print(sheet.freeze_panes, sheet.print_title_rows, sheet.page_setup.orientation, sheet.page_setup.paperSize)
    print(sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight, sheet.oddFooter.center.text, sheet["A2"].comment.text)
    print(sheet["B3"].number_format, sheet["B3"].fill.fgColor.rgb, sheet["A2"].font.b, sheet["A2"].alignment.wrap_text)
    print(sheet.column_dimensions["A"].width > 30, sheet.column_dimensions["B"].width > 16, sheet["B11"].number_format)
    """

  @Test(
    "openpyxl opens what is written, and finds all of it",
    .enabled(if: pythonWithOpenpyxl != nil, "no python3 has openpyxl"))
  func openpyxl() throws {
    try withTemporaryFolder { folder in
      let path = "\(folder)/written.xlsx"
      try writeFile(path, try WorkbookWriter.write(Self.draft))
      let python = pythonWithOpenpyxl!
      let lines = try #require(run(python, ["\(fixtures)/dump", path]))
      // openpyxl takes escaped characters for what they are only since its version 3.1.
      #expect(expectedLines(lines).filter { !$0.contains("两端") } == Self.lines.filter { !$0.contains("两端") })
      let seen = try #require(run(python, ["-c", Self.script, path])).split(separator: "\n").map(String.init)
      #expect(
        seen.map { $0.replacing("$", with: "") } == [
          "list A3:A200 '它的''代码'!A1:A2 请选择 请从列表中选择", "None B3:B200 None 单位：元 None",
          "B3 1:2 landscape 9", "None 0 第 &P 页，共 &N 页 产出、效益、满意度", "#,##0.00 FFFFF2CC True True", "True True @",
        ])
    }
  }

  @Test(
    "LibreOffice opens and saves what is written, and nothing is lost",
    .enabled(if: soffice != nil, "LibreOffice is not installed"))
  func libreOffice() throws {
    let saved = try WorkbookProgram.libreOffice.save([WorkbookWriter.write(Self.draft)])
    #expect(try Workbook(saved[0]).dump() == Self.lines)
  }
}
