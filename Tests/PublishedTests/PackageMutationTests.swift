import TestSupport
import Testing

@testable import Budget
@testable import Workbook

/// Changes workbooks of whole packages at random, in their archive, their markup and their cells: whatever comes out is
/// read as a package, or refused with a finding.
///
/// `MUTATIONS=20000` makes as many, instead of a few.
@Suite("Packages in workbooks changed at random")
struct PackageMutationTests {
  private static let count = environmentValue("MUTATIONS").flatMap { Int($0) } ?? 60

  /// Packages of every format, each with its workbook.
  private let originals: [Original]
  private let profiles = Repository.profiles

  private struct Original {
    var id: PackageID
    var draft: WorkbookDraft
    var bytes: [UInt8]
  }

  init() throws {
    originals = try (1...6).map { seed in
      let name = GeneratedNotationTests.formats[seed % GeneratedNotationTests.formats.count]
      let profile = try #require(Repository.profiles.profile(named: name)?.value)
      var generated = GeneratedPackage(seed: UInt64(seed), profile: profile)
      let files = ["disclosure.xml": Array(generated.statement().xml().utf8)]
      let reading = PackageReader(profiles: Repository.profiles).readStatement(
        in: InputFolder(path: "in", files: files))
      let draft = PackageWorkbook.draft(of: try #require(reading.value).statement, under: profile)
      return Original(id: generated.id, draft: draft, bytes: try WorkbookWriter.write(draft))
    }
  }

  /// Whether a package was read without an error.
  private func reads(_ bytes: [UInt8], as id: PackageID) -> Bool {
    let folder = InputFolder(path: "in", files: ["disclosure.xlsx": bytes])
    let reading = PackageReader(profiles: profiles).read(folder, as: id)
    let isRead = reading.value != nil
    #expect(isRead != reading.findings.contains { $0.severity == .error })
    return isRead
  }

  @Test("Bytes of the archive")
  func bytes() {
    var random = Generator(seed: 1)
    for round in 0..<Self.count / 3 {
      let original = originals[round % originals.count]
      var bytes = original.bytes
      for _ in 0...Int.random(in: 0..<4, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        case 1: bytes[place] = [0, 0xFF, 0x7F, 0x80].randomElement(using: &random)!
        case 2: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1..<40, using: &random)))
        // The directory at the end is what everything hangs on.
        default: bytes[max(0, bytes.count - 1 - place % 3000)] = UInt8.random(in: 0...255, using: &random)
        }
      }
      _ = reads(bytes, as: original.id)
    }
  }

  private static let snippets = [
    "<", ">", "\"", "&", "&amp;", "]]>", "<!--", "</row>", "<row>", "<c>", "</c>", "<v>", "<f>", "<is><t>", " r=\"A1\"",
    " r=\"XFD1048576\"", " t=\"s\"", " t=\"e\"", " s=\"99\"", " hidden=\"1\"", "<mergeCell ref=\"A1:XFD9\"/>",
    "<mergeCell ref=\"A1:A1048576\"/>", "1E308", "-", "_x000D_", "_xD800_", "甲", "<f>SUM(A1:XFD99)</f>",
    "<f>分类账!J6-A3</f>", "\0", "<!DOCTYPE a>",
  ]

  @Test("Markup of the parts")
  func markup() throws {
    var random = Generator(seed: 2)
    let archives = try originals.map { original in
      let archive = try Archive(original.bytes, WorkbookLimits())
      return StoredArchive(
        parts: try archive.names.map { ($0, try archive.prefix(of: $0, count: 1 << 20)) })
    }
    for (archive, original) in zip(archives, originals) { #expect(reads(archive.bytes, as: original.id)) }
    for round in 0..<Self.count / 3 {
      var archive = archives[round % archives.count]
      let sheets = archive.parts.indices.filter { archive.parts[$0].name.hasPrefix("xl/worksheets/sheet") }
      for _ in 0...Int.random(in: 0..<4, using: &random) {
        let isSheet = Int.random(in: 0..<4, using: &random) > 0
        let part = (isSheet ? sheets : Array(archive.parts.indices)).randomElement(using: &random)!
        var content = archive.parts[part].content
        let place = Int.random(in: 0..<content.count, using: &random)
        let end = min(content.count, place + Int.random(in: 0..<12, using: &random))
        switch Int.random(in: 0..<5, using: &random) {
        case 0: content.replaceSubrange(place..<end, with: Self.snippets.randomElement(using: &random)!.utf8)
        case 1: content.insert(contentsOf: content[place..<end], at: Int.random(in: 0...content.count, using: &random))
        case 2, 3:
          // A digit or a letter, so that what comes out is still markup.
          let digits = content.indices.filter { (0x30..<0x3A).contains(content[$0]) }
          if let place = digits.randomElement(using: &random) {
            content[place] = UInt8.random(in: 0x30..<0x3A, using: &random)
          }
        default: content.removeSubrange(place..<end)
        }
        archive.parts[part].content = content.isEmpty ? [0x20] : content
      }
      _ = reads(archive.bytes, as: originals[round % originals.count].id)
    }
  }

  private static let values = [
    "", "-", "—", "（1）", "1E400", "99999999999999999999", "36500.000000001", "#REF!", "合计", "小计", "总计", "注：甲", "金额",
    "项目编码", "单位编码", "资金性质", "标题", "类型", "内容", "单位：万元", "金额单位", "元", "万元", "'2013101", "２０１３１０１.0", "2013101 行政运行", "√",
    "是",
    "否", "2023年12月31日", "'", "：", "\u{3000}", "\u{A0}", "\u{202E}", "_x0000_", "表题", "表行", "表头", "列表项", "段落", "=", "≤",
    "一般公共预算拨款", "{{", "{{支出}}", "25%", "男\n女", "1", "2",
  ]

  @Test("Cells, and names of sheets")
  func cells() throws {
    var random = Generator(seed: 3)
    var read = 0
    for round in 0..<Self.count / 3 {
      let original = originals[round % originals.count]
      var draft = original.draft
      for _ in 0...Int.random(in: 0..<4, using: &random) {
        let sheet = draft.sheets.indices.randomElement(using: &random)!
        let (row, column) = (Int.random(in: 1..<14, using: &random), Int.random(in: 1..<12, using: &random))
        draft.sheets[sheet].cells.removeAll { $0.position == Workbook.Position(row: row, column: column) }
        let content: CellDraft.Content =
          switch Int.random(in: 0..<8, using: &random) {
          case 0:
            .number(ExactDecimal(significand: Int64.random(in: -9_999_999...9_999_999, using: &random), exponent: -2))
          default: .text(Self.values.randomElement(using: &random)!)
          }
        draft.sheets[sheet].put(content, row: row, column: column)
        if Int.random(in: 0..<20, using: &random) == 0 { draft.sheets.remove(at: sheet) }
        if draft.sheets.isEmpty { draft = original.draft }
      }
      guard let bytes = try? WorkbookWriter.write(draft) else { continue }
      if reads(bytes, as: original.id) { read += 1 }
    }
    // Some of them are still packages.
    #expect(read > 0)
  }
}
