import TestSupport
import Testing
import Workbook

@Suite("What a file really is")
struct FileNatureTests {
  @Test(
    "Files that programs have written",
    arguments: [
      ("openpyxl.xlsx", .workbook), ("libreoffice.xls", .oldWorkbook), ("libreoffice.ods", .openDocumentSheet),
      ("libreoffice.html", .html), ("encrypted.xlsx", .encryptedWorkbook), ("bomb.xlsx", .workbook),
    ] as [(String, FileNature)])
  func programs(name: String, nature: FileNature) throws {
    #expect(FileNature(of: try fixture(name)) == nature)
  }

  @Test(
    "Texts",
    arguments: [
      ("", .empty), ("\u{FEFF} \r\n", .empty), ("科目编码,金额\r\n205,1", .text), ("a\tb", .text),
      (
        "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>",
        .spreadsheetXML
      ),
      ("<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">", .html), ("\n<TABLE border=1>", .html),
      ("<!DOCTYPE html>", .html), ("<?xml version=\"1.0\"?><disclosure/>", .otherXML), ("%PDF-1.4", .pdf),
      ("MIME-Version: 1.0\r\n", .webArchive), ("甲\u{1}", .unknown),
    ] as [(String, FileNature)])
  func texts(text: String, nature: FileNature) {
    #expect(FileNature(of: Array(text.utf8)) == nature)
  }

  private func wide(_ text: String) -> [UInt8] {
    text.utf16.flatMap { (unit: UInt16) -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
  }

  @Test("Texts in the encodings of Windows")
  func encodings() {
    #expect(FileNature(of: "科目编码,金额".gb18030) == .text)
    #expect(FileNature(of: [0xFF, 0xFE] + wide("科目,甲")) == .text)
    #expect(FileNature(of: [0xFF, 0xFE, 0x00, 0xD8, 0x00, 0x00]) == .unknown)
  }

  @Test("Archives of other kinds, and damaged ones")
  func archives() throws {
    func archive(_ names: [String], _ content: String = "") -> [UInt8] {
      StoredArchive(parts: names.map { ($0, Array(content.utf8)) }).bytes
    }
    #expect(FileNature(of: archive(["[Content_Types].xml", "word/document.xml"])) == .wordDocument)
    #expect(FileNature(of: archive(["[Content_Types].xml", "ppt/presentation.xml"])) == .presentation)
    #expect(FileNature(of: archive(["[Content_Types].xml", "xl/workbook.bin"])) == .binaryWorkbook)
    #expect(FileNature(of: archive(["mimetype"], "application/vnd.oasis.opendocument.text")) == .wordDocument)
    #expect(FileNature(of: archive(["甲.txt"])) == .otherArchive)
    let bytes = try fixture("openpyxl.xlsx")
    #expect(FileNature(of: Array(bytes.prefix(bytes.count / 2))) == .damagedArchive)
    #expect(FileNature(of: [0x50, 0x4B, 3, 4]) == .damagedArchive)
  }

  @Test("Compound files: what WPS adds, and what is no workbook")
  func compoundFiles() throws {
    func named(_ old: String, _ new: String) throws -> [UInt8] {
      var bytes = try fixture("libreoffice.xls")
      let range = try #require(bytes.firstRange(of: wide(old) + [0, 0]))
      let name = wide(new)
      bytes.replaceSubrange(range.lowerBound..<range.lowerBound + name.count, with: name)
      bytes[range.lowerBound + 64] = UInt8(name.count + 2)
      return bytes
    }
    #expect(FileNature(of: try named("Workbook", "Book")) == .oldWorkbook)
    #expect(FileNature(of: try named("Workbook", "WordDocument")) == .wordDocument)
    #expect(FileNature(of: try named("Workbook", "Anything")) == .otherCompoundFile)
    #expect(FileNature(of: try named("\u{5}SummaryInformation", "ETExtData")) == .wpsWorkbook)
    #expect(FileNature(of: Array(try fixture("libreoffice.xls").prefix(600))) == .otherCompoundFile)
  }

  @Test("Any beginning of any file is something")
  func prefixes() throws {
    for name in ["openpyxl.xlsx", "libreoffice.xls", "libreoffice.ods", "libreoffice.html", "encrypted.xlsx"] {
      let bytes = try fixture(name)
      for count in stride(from: 0, to: bytes.count, by: 97) { _ = FileNature(of: Array(bytes.prefix(count))) }
    }
  }
}
