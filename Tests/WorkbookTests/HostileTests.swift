import TestSupport
import Testing
import Workbook

@Suite("Hostile workbooks")
struct HostileTests {
  private func fault(_ bytes: [UInt8], _ limits: WorkbookLimits = WorkbookLimits()) -> WorkbookFault? {
    do throws(WorkbookFault) {
      let book = try Workbook(bytes, limits: limits)
      for sheet in book.sheets { try book.readRows(of: sheet) { _ in true } }
      return nil
    } catch {
      return error
    }
  }

  private func sheetFault(
    _ rows: String, after: String = "", _ change: (inout WorkbookLimits) -> Void = { _ in }
  ) -> WorkbookFault.Kind? {
    var text = BookText(rows: rows)
    text.sheet += after
    var limits = WorkbookLimits()
    change(&limits)
    let fault = fault(text.bytes, limits)
    if let fault { #expect(fault.part == "xl/sheets/one.xml") }
    return fault?.kind
  }

  @Test("A sheet that becomes a thousand times as large is refused while it is unpacked")
  func bombs() throws {
    let fault = fault(try fixture("bomb.xlsx"))
    #expect(fault?.part == "xl/worksheets/sheet1.xml")
    guard case .tooLarge(let limit) = fault?.kind else {
      Issue.record("\(String(describing: fault))")
      return
    }
    #expect(limit < 64 << 20)
    #expect(sheetFault(String(repeating: "<row/>", count: 9_000)) { $0.partBytes = 50_000 } == .tooLarge(limit: 50_000))
    #expect(
      sheetFault(String(repeating: "<row/>", count: 9_000)) { $0.bytes = 50_000 } == .tooLargeTogether(limit: 50_000))
  }

  @Test("Parts: too many, twice, over one another, with paths in their names, with wrong sizes")
  func parts() {
    var archive = BookText().archive
    archive.parts += (0..<5_000).map { ("xl/media/\($0)", []) }
    #expect(fault(archive.bytes)?.kind == .tooManyParts(limit: 4_000))
    for (name, kind) in [
      ("XL/Sheets/ONE.xml", .duplicatePart), ("../etc/passwd", .unsafePartName), ("xl\\..\\..\\x", .unsafePartName),
    ] as [(String, WorkbookFault.Kind)] {
      var archive = BookText().archive
      archive.parts.append((name, [1]))
      #expect(fault(archive.bytes)?.kind == kind)
    }
    archive = BookText().archive
    archive.parts.append(("xl/\u{1B}[2J", []))
    #expect(fault(archive.bytes) != nil)
    archive = BookText().archive
    archive.statedSize = 1_000_000
    #expect(fault(archive.bytes)?.kind == .overlappingParts)
    archive.statedSize = 3
    #expect(fault(archive.bytes) != nil)
    for part in ["xl/book.xml", "xl/_rels/book.xml.rels", "xl/sheets/one.xml"] {
      var archive = BookText().archive
      archive.parts.removeAll { $0.name == part }
      #expect(fault(archive.bytes)?.kind == (part == "xl/book.xml" ? .notWorkbook : .missingPart))
    }
  }

  @Test("A part whose bytes are not those that were packed")
  func damage() throws {
    var bytes = BookText(rows: "<row><c><v>36500</v></c></row>").bytes
    let place = try #require(bytes.firstRange(of: Array("36500".utf8)))
    bytes[place.lowerBound] = UInt8(ascii: "9")
    guard case .damagedPart = fault(bytes)?.kind else {
      Issue.record("\(String(describing: fault(bytes)))")
      return
    }
  }

  @Test("Markup: types, entities, encodings, depth, crowded tags, ends that are missing")
  func markup() {
    for text in ["<!DOCTYPE x [<!ENTITY a \"b\">]><x/>", "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><x/>"] {
      var archive = BookText().archive
      archive.parts[5].content = Array(text.utf8)
      #expect(fault(archive.bytes) == WorkbookFault(.doctype, in: "xl/sheets/one.xml"))
    }
    var archive = BookText().archive
    archive.parts[5].content = [0xFF, 0xFE, 0x3C, 0]
    #expect(fault(archive.bytes)?.kind == .encoding)
    #expect(sheetFault(String(repeating: "<x>", count: 100_000)) == .tooDeep(limit: 64))
    let crowd = (0..<100_000).map { "a\($0)=\"\"" }.joined(separator: " ")
    #expect(sheetFault("<row \(crowd)/>") == .crowdedTag)
    #expect(sheetFault("<row \((0..<100).map { "a\($0)=\"\"" }.joined(separator: " "))/>") == .crowdedTag)
    for rows in ["<row>", "<c>&a;</c>", "<row r=\"1\" r=\"2\"/>", "<c><v>\u{1}</v></c>", "<x:c/>"] {
      guard case .malformed = sheetFault(rows) else {
        Issue.record("\(rows): \(String(describing: sheetFault(rows)))")
        continue
      }
    }
  }

  @Test("Cells: too many, out of order, outside of any sheet, with texts that are not there")
  func cells() {
    #expect(
      sheetFault("<row>\(String(repeating: "<c/>", count: 101))</row>") { $0.cells = 100 } == .tooManyCells(limit: 100))
    for (rows, kind) in [
      ("<row r=\"2\"/><row r=\"1\"/>", .disorder("1")), ("<row r=\"2\"/><row r=\"2\"/>", .disorder("2")),
      ("<row><c r=\"B1\"/><c r=\"A1\"/></row>", .disorder("A1")),
      ("<row><c r=\"B1\"/><c r=\"B1\"/></row>", .disorder("B1")),
      ("<row r=\"0\"/>", .badReference("0")), ("<row r=\"1048577\"/>", .badReference("1048577")),
      ("<row r=\"99999999999999999999\"/>", .badReference("99999999999999999999")),
      ("<row r=\"1048576\"/><row/>", .badReference("1048577")), ("<row><c r=\"XFE1\"/></row>", .badReference("XFE1")),
      ("<row><c r=\"XFD1\"/><c/></row>", .badReference("16385")),
      ("<row r=\"2\"><c r=\"A3\"/></row>", .badReference("A3")),
      ("<row><c t=\"s\"><v>0</v></c></row>", .badSharedString(cell: "A1")),
      ("<row><c t=\"s\"><v>-1</v></c></row>", .badSharedString(cell: "A1")),
      (
        "<row><c t=\"str\"><v>\(String(repeating: "甲<!-- -->", count: 90_000))</v></c></row>",
        .textTooLong(cell: "A1", limit: 256 << 10)
      ),
    ] as [(String, WorkbookFault.Kind)] {
      #expect(sheetFault(rows) == kind)
    }
    #expect(
      sheetFault("", after: "<mergeCells><mergeCell ref=\"A1:ZZZZ1\"/></mergeCells>") == .badReference("A1:ZZZZ1"))
    let merges = String(repeating: "<mergeCell ref=\"A1:B1\"/>", count: 11)
    #expect(sheetFault("", after: merges) { $0.mergedRanges = 10 } == .tooManyMergedRanges(limit: 10))
    #expect(sheetFault("", after: "<cols><col min=\"9\" max=\"3\" hidden=\"1\"/></cols>") == .badReference("9:3"))
  }

  @Test("What all sheets share has limits, and so has what they are together")
  func shared() {
    var limits = WorkbookLimits()
    limits.sharedStrings = 2
    var text = BookText()
    text.strings = "<si/><si/><si/>"
    #expect(fault(text.bytes, limits) == WorkbookFault(.tooManySharedStrings(limit: 2), in: "xl/strings.xml"))
    text = BookText()
    text.styles = "<cellXfs>\(String(repeating: "<xf/>", count: 11))</cellXfs>"
    limits = WorkbookLimits()
    limits.formats = 10
    #expect(fault(text.bytes, limits) == WorkbookFault(.tooManyFormats(limit: 10), in: "xl/styles.xml"))
    // One part under the names of many sheets.
    text = BookText(rows: "<row>\(String(repeating: "<c/>", count: 10))</row>")
    text.book = "<sheets>\(String(repeating: "<sheet name=\"甲\" r:id=\"rId1\"/>", count: 20))</sheets>"
    limits = WorkbookLimits()
    limits.cells = 100
    #expect(fault(text.bytes, limits)?.kind == .tooManyCells(limit: 100))
    limits.sheets = 19
    #expect(fault(text.bytes, limits) == WorkbookFault(.tooManySheets(limit: 19), in: "xl/book.xml"))
  }

  @Test("A sheet of long texts can be read row by row, and not be kept")
  func longTexts() throws {
    var limits = WorkbookLimits()
    limits.contentBytes = 10_000
    let text = BookText(rows: String(repeating: "<row><c t=\"str\"><v>预算预算预算预算</v></c></row>", count: 1_000))
    #expect(fault(text.bytes, limits) == nil)
    #expect(throws: WorkbookFault(.tooLargeTogether(limit: 10_000), in: "xl/sheets/one.xml")) {
      try text.content(limits)
    }
  }

  @Test("Reading the same sheet again counts its cells once")
  func again() throws {
    var limits = WorkbookLimits()
    limits.cells = 10
    let book = try Workbook(BookText(rows: "<row>\(String(repeating: "<c/>", count: 10))</row>").bytes, limits: limits)
    for _ in 0..<3 { try book.readRows(of: book.sheets[0]) { _ in true } }
  }

  @Test("Relationships that lead out of the workbook are refused, and those to other files ignored")
  func relationships() {
    var archive = BookText().archive
    let text = String(decoding: archive.parts[3].content, as: UTF8.self)
    archive.parts[3].content = Array(text.replacing("sheets/../sheets/one.xml", with: "../../one.xml").utf8)
    #expect(fault(archive.bytes)?.kind == .unsafePartName)
  }
}
