import TestSupport
import Testing
import Workbook

/// Changes workbooks at random, in their archive, their markup and their cells: whatever comes out is read or refused.
///
/// `MUTATIONS=20000` makes as many, instead of a few.
@Suite("Workbooks changed at random")
struct MutationTests {
  private static let count = environmentValue("MUTATIONS").flatMap { Int($0) } ?? 400

  /// Whether a workbook was read.
  private func reads(_ bytes: [UInt8]) -> Bool {
    var limits = WorkbookLimits()
    // So that a thousand times as much takes seconds, too.
    limits.bytes = 16 << 20
    limits.cells = 100_000
    switch FileNature(of: bytes, limits: limits) {
    case .html: return (try? Workbook(html: bytes, limits: limits)) != nil
    default: break
    }
    do throws(WorkbookFault) {
      let book = try Workbook(bytes, limits: limits)
      let evaluator = FormulaEvaluator(book)
      for sheet in book.sheets {
        var formulas: [(Workbook.Position, String)] = []
        try book.readRows(of: sheet) { row in
          for cell in row.cells {
            switch cell.value {
            case .number(let number): _ = (number.decimal?.units(places: 2), number.date)
            case .formula(let formula):
              formulas.append((Workbook.Position(row: row.number, column: cell.column), formula))
            default: break
            }
          }
          return true
        }
        for (position, formula) in formulas.prefix(20) {
          _ = try? evaluator.value(of: formula, at: position, in: sheet)
        }
      }
      return true
    } catch {
      return false
    }
  }

  @Test("Bytes of the archive")
  func archives() throws {
    var generator = Generator(seed: 1)
    let originals = try ["openpyxl.xlsx", "libreoffice.xlsx", "libreoffice.html"].map { try fixture($0) }
    for round in 0..<Self.count {
      var bytes = originals[round % originals.count]
      for _ in 0...Int.random(in: 0..<4, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        case 1: bytes[place] = [0, 0xFF, 0x7F, 0x80].randomElement(using: &generator)!
        case 2: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1..<40, using: &generator)))
        default:
          // The directory at the end is what everything hangs on.
          bytes[max(0, bytes.count - 1 - place % 900)] = UInt8.random(in: 0...255, using: &generator)
        }
        if bytes.isEmpty { bytes = [0] }
      }
      _ = reads(bytes)
    }
  }

  private static let snippets = [
    "<", ">", "\"", "&", "&#0;", "&amp;", "]]>", "<!--", "<![CDATA[", "<?", "</row>", "<row>", "<c>", "</c>", "<v>",
    "<f>",
    "<is><t>", " r=\"A1\"", " r=\"XFD1048576\"", " t=\"s\"", " t=\"d\"", " s=\"999999999999999999999\"",
    "<mergeCell ref=\"A1:XFD9\"/>",
    "1E308", "-", "9999999999999999999999", "_x000D_", "_xD800_", "\u{FFFF}", "甲", "SUM(", "A1:A9", "\0",
    "<!DOCTYPE a>",
  ]

  @Test("Markup and cells")
  func markup() throws {
    var generator = Generator(seed: 2)
    var original = BookText(
      rows: """
        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45351.5</v></c><c r="C1" t="b"><v>1</v></c></row>
        <row r="2" hidden="1"><c r="A2"><f>SUM(B1:B9)-A3</f></c><c r="B2" t="inlineStr"><is><t xml:space="preserve"> a</t></is></c></row>
        <row><c><v>3.65E+04</v></c><c t="e"><v>#REF!</v></c><c t="str"><v>_x000D_</v></c><c t="d"><v>2024-02-29</v></c></row>
        """)
    original.sheet += "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>"
    original.strings = "<si><t>甲</t></si><si><r><t>乙</t></r><rPh><t>yi</t></rPh></si>"
    original.styles =
      "<numFmts><numFmt numFmtId=\"200\" formatCode=\"[$-804]yyyy\"/></numFmts><cellXfs><xf/><xf numFmtId=\"200\"/></cellXfs>"
    let archive = original.archive
    var read = 0
    for _ in 0..<Self.count {
      var archive = archive
      for _ in 0...Int.random(in: 0..<3, using: &generator) {
        let part = Int.random(in: 1..<archive.parts.count, using: &generator)
        var content = archive.parts[part].content
        let place = Int.random(in: 0..<content.count, using: &generator)
        let end = min(content.count, place + Int.random(in: 0..<12, using: &generator))
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: content.replaceSubrange(place..<end, with: Self.snippets.randomElement(using: &generator)!.utf8)
        case 1:
          content.insert(contentsOf: content[place..<end], at: Int.random(in: 0...content.count, using: &generator))
        case 2:
          // A digit or a letter of a value, so that what comes out is still markup.
          let places = content.indices.filter { content[$0] >= 0x30 && content[$0] < 0x7B }
          if let place = places.randomElement(using: &generator) {
            content[place] = UInt8.random(in: 0x30..<0x7B, using: &generator)
          }
        default: content.removeSubrange(place..<end)
        }
        archive.parts[part].content = content.isEmpty ? [0x20] : content
      }
      if reads(archive.bytes) { read += 1 }
    }
    // Enough of them are still workbooks for their cells to be put to the test.
    #expect(read > Self.count / 50)
  }

  @Test("Values of cells, on their own")
  func values() {
    var generator = Generator(seed: 3)
    let letters = Array("0123456789.+-eE,:;!'\"()$#AZaz[]\\_%@yмдhms甲 ")
    for _ in 0..<Self.count * 10 {
      let text = String(
        (0..<Int.random(in: 0..<24, using: &generator)).map { _ in letters.randomElement(using: &generator)! })
      if let decimal = ExactDecimal(text) {
        #expect(ExactDecimal(decimal.description) == decimal || abs(decimal.exponent) > 300)
        _ = decimal.units(places: 6)
      }
      _ = Workbook.NumberFormat(code: text)
      if let position = Workbook.Position(text) { #expect(Workbook.Position(position.description) == position) }
      _ = Workbook.Range(text)
    }
  }
}
