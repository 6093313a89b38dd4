import Foundation
import TestSupport
import Testing

@testable import Budget

/// Changes tables at random, in their archive, their markup and their cells: whatever comes out is read as a ledger or
/// refused with a finding.
///
/// `MUTATIONS=20000` makes as many of each, instead of a few.
@Suite("Ledgers in tables changed at random")
struct TableMutationTests {
  private static let count = ProcessInfo.processInfo.environment["MUTATIONS"].flatMap { Int($0) } ?? 80
  private static let rows = [
    ["2023年预算"], ["编制单位：某局", "", "", "", "单位：元"], ["资金性质", "功能科目编码", "经济科目编码", "支出类别", "金额", "备注"],
    ["一般公共预算拨款", "2013101", "30201", "公用经费", "12.5", ""], ["", "2013101", "30201", "公用经费", "=E4+1", "甲"],
    ["一般公共预算拨款", "2013101", "'30201", "公用经费", "￥1,000.00", ""], ["合计", "", "", "", "=SUM(E4:E5)+1000"], ["注：测试"],
  ]
  private static let merged = "<mergeCells><mergeCell ref=\"A1:F1\"/><mergeCell ref=\"A4:A5\"/></mergeCells>"
  private let reader = PackageReader(profiles: Sample.profiles())

  /// Whether a ledger was read without an error.
  private func reads(_ bytes: [UInt8]) -> Bool {
    let statement = Sample.statement(ledger: #"<ledger in="元" file="a.xlsx"/>"#)
    let folder = InputFolder(path: "in", files: ["disclosure.xml": Array(statement.utf8), "a.xlsx": bytes])
    let reading = reader.read(folder, as: Sample.id)
    let isRead = reading.value != nil
    #expect(isRead != reading.findings.contains { $0.severity == .error })
    return isRead
  }

  @Test("Bytes of files")
  func bytes() throws {
    var generator = Generator(seed: 1)
    let originals = try ["xlsx", "html", "csv", "xlsx"].enumerated().map { index, kind in
      try fixture("ledger-\(index == 3 ? "openpyxl" : "libreoffice").\(kind)")
    }
    #expect(originals.allSatisfy(reads))
    for round in 0..<Self.count {
      var bytes = originals[round % originals.count]
      for _ in 0...Int.random(in: 0..<4, using: &generator) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        case 1: bytes[place] = [0, 0xFF, 0x7F, 0x2C].randomElement(using: &generator) ?? 0
        case 2: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1..<40, using: &generator)))
        default: bytes[max(0, bytes.count - 1 - place % 900)] = UInt8.random(in: 0...255, using: &generator)
        }
      }
      _ = reads(bytes)
    }
  }

  private static let snippets = [
    "<", ">", "\"", "&amp;", "]]>", "</row>", "<row>", "<c>", "</c>", "<v>", "<f>", "<is><t>", " r=\"A1\"",
    " r=\"XFD1048576\"", " t=\"s\"", " t=\"e\"", " s=\"99\"", " hidden=\"1\"", "<mergeCell ref=\"A1:XFD9\"/>",
    "<mergeCell ref=\"A1:A1048576\"/>", "1E308", "-", "_x000D_", "_xD800_", "甲", "SUM(", "A1:A9", "\0", "<!DOCTYPE a>",
  ]

  @Test("Markup")
  func markup() {
    var generator = Generator(seed: 2)
    var book = BookText(rows: sheetRows(Self.rows, hidden: [5]))
    book.sheet += Self.merged
    let original = book.archive
    #expect(reads(original.bytes))
    for _ in 0..<Self.count {
      var archive = original
      for _ in 0...Int.random(in: 0..<3, using: &generator) {
        let part = Bool.random(using: &generator) ? 5 : Int.random(in: 1..<archive.parts.count, using: &generator)
        var content = archive.parts[part].content
        let place = Int.random(in: 0..<content.count, using: &generator)
        let end = min(content.count, place + Int.random(in: 0..<12, using: &generator))
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: content.replaceSubrange(place..<end, with: (Self.snippets.randomElement(using: &generator) ?? "").utf8)
        case 1:
          content.insert(contentsOf: content[place..<end], at: Int.random(in: 0...content.count, using: &generator))
        case 2: content[place] = UInt8.random(in: 0x30..<0x7B, using: &generator)
        default: content.removeSubrange(place..<end)
        }
        archive.parts[part].content = content.isEmpty ? [0x20] : content
      }
      _ = reads(archive.bytes)
    }
  }

  private static let values = [
    "", "-", "—", "（1）", "1E400", "1E-400", "99999999999999999999", "36500.000000001", "0.1", "=E1",
    "=SUM(A1:XFD1048576)",
    "=E4", "=E5+E6", "=-E5", "=A1*2", "=SUM(", "#REF!", "#DIV/0!", "合计", "小计", "注", "金额", "资金性质", "单位：万元", "'2013101",
    "２０１３１０１.0", "2013101 行政运行", "一般公共 预算拨款", "√", "2023年12月31日", "'", "：", "\u{3000}", "\u{A0}", "\u{202E}", "_x0000_",
    "1,2,3", "¥",
    "元", "万元", "()", "%", "25%",
  ]

  @Test("Cells, rows and merged ranges")
  func cells() {
    var generator = Generator(seed: 3)
    var read = 0
    for _ in 0..<Self.count {
      var rows = Self.rows
      for _ in 0...Int.random(in: 0..<4, using: &generator) {
        let row = Int.random(in: 0..<rows.count, using: &generator)
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: rows.remove(at: row)
        case 1: rows.insert(rows.randomElement(using: &generator) ?? [], at: row)
        case 2: rows[row].append(Self.values.randomElement(using: &generator) ?? "")
        default:
          guard let column = rows[row].indices.randomElement(using: &generator) else { continue }
          rows[row][column] = Self.values.randomElement(using: &generator) ?? ""
        }
        if rows.isEmpty { rows = [[]] }
      }
      var book = BookText(rows: sheetRows(rows, hidden: [Int.random(in: 1..<9, using: &generator)]))
      let corners = (0..<4).map { _ in Int.random(in: 1..<8, using: &generator) }
      let (first, last) = (min(corners[0], corners[1]), max(corners[0], corners[1]))
      let columns = [corners[2], corners[3]].sorted().map { "ABCDEFG".utf8.map { String(UnicodeScalar($0)) }[$0 - 1] }
      book.sheet += "<mergeCells><mergeCell ref=\"\(columns[0])\(first):\(columns[1])\(last)\"/></mergeCells>"
      if reads(book.bytes) { read += 1 }
      let text = rows.map { $0.map { "\"\($0)\"" }.joined(separator: ",") }.joined(separator: "\n")
      if reads(Array(text.utf8)) { read += 1 }
    }
    // Some of them are still ledgers.
    #expect(read > 0)
  }
}
