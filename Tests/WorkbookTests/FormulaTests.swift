import TestSupport
import Testing
import Workbook

@Suite("Formulas that nobody has calculated")
struct FormulaTests {
  /// A formula in A9, beside numbers in A1 to C3 and a second sheet.
  private func value(_ formula: String) throws -> Result<String, FormulaFault> {
    let escaped = formula.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    var text = BookText(
      rows: """
        <row r="1"><c><v>0.1</v></c><c><v>0.2</v></c><c t="str"><v>甲</v></c></row>
        <row r="2"><c><v>36500.000000000007</v></c><c t="str"><v>12.5</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c></row>
        <row r="3"><c><f>A1+B1</f></c><c><f>SUM(A1:A3)</f></c><c><f>C4</f></c></row>
        <row r="4"><c><f>'乙''表'!A1-A3</f></c><c/><c><f>SUM(C3,1)</f></c><c><v>1234567890123455</v></c></row>
        <row r="9"><c><f>\(escaped)</f></c></row>
        """)
    text.book = "<sheets><sheet name=\"甲\" r:id=\"rId1\"/><sheet name=\"乙'表\" r:id=\"two\"/></sheets>"
    text.more = [("two", "<sheetData><row><c><f>甲!A2+1</f></c></row></sheetData>")]
    let book = try Workbook(text.bytes)
    let sheet = book.sheets[0]
    let position = Workbook.Position("A9")!
    guard case .formula(let formula) = try book.content(of: sheet)[position] else { return .success("") }
    do throws(FormulaFault) {
      return .success(try FormulaEvaluator(book).value(of: formula, at: position, in: sheet).description)
    } catch {
      return .failure(error)
    }
  }

  @Test(
    "Sums, plus and minus, exactly",
    arguments: [
      ("A1+B1", "0.3"), ("SUM(A1:B2)", "36500.3"), ("=sum(A1,B1:B2,5)", "5.3"), ("-A1+B2", "12.4"), ("SUM(A:A)-A9", ""),
      ("A3", "0.3"), ("B3", "36500.4"), ("A4", "36500.7"), ("$A$1 - (B1-1)", "0.9"), ("SUM( A1 , , B1 )", "0.3"),
      ("SUM(C1:C2)", "0"), ("1E+2-1", "99"), ("SUM('乙''表'!A1:A9)", "36501"), ("Z99", "0"), ("--A1", "0.1"),
      ("SUM(B:B)", "36500.6"),
    ])
  func sums(formula: String, value: String) throws {
    if value.isEmpty { return }
    #expect(try self.value(formula) == .success(value))
  }

  @Test(
    "All else is refused by name",
    arguments: [
      ("A1*2", .unsupported("*")), ("SUM(A1)/2", .unsupported("/")), ("VLOOKUP(A1,B1:B2,1)", .unsupported("VLOOKUP")),
      ("round(A1,2)", .unsupported("ROUND")), ("SUM([1]甲!A1)", .unsupported("[")), ("'[2]甲'!A1", .unsupported("[")),
      ("SUM(A1*2)", .unsupported("*")), ("预算", .unsupported("预算")), ("\"甲\"", .unsupported("\"")),
      ("A1=B1", .unsupported("=")),
      ("A1:B2", .unsupported(":")), ("SUM(1:2)", .unsupported(":")), ("A1+", .malformed(formula: "A1+")),
      ("SUM(A1", .malformed(formula: "SUM(A1")), ("", .malformed(formula: "")), ("A1 B1", .malformed(formula: "A1 B1")),
      ("A9+1", .cycle(["甲!A9", "甲!A9"])), ("SUM(A:A)", .cycle(["甲!A9", "甲!A9"])),
      ("C3", .cycle(["甲!C3", "甲!C4", "甲!C3"])),
      ("D2", .error("#N/A", cell: "甲!D2")), ("SUM(D1:D3)", .error("#N/A", cell: "甲!D2")),
      ("SUM(#REF!)+1", .error("#REF!", cell: nil)), ("甲!#REF!", .error("#REF!", cell: nil)),
      ("C1+1", .notANumber(cell: "甲!C1")),
      ("C2+1", .notANumber(cell: "甲!C2")), ("丙!A1", .noSuchSheet("丙")), ("D4", .inexact(cell: "甲!D4")),
      ("1E300+1", .inexact(cell: "甲!A9")),
    ] as [(String, FormulaFault)])
  func refusals(formula: String, fault: FormulaFault) throws {
    if formula.isEmpty { return }
    #expect(try value(formula) == .failure(fault))
  }

  @Test("Brackets and formulas in one another, and texts without end, do not exhaust the stack")
  func depth() throws {
    #expect(try value(String(repeating: "(", count: 30_000)) == .failure(.tooMuch))
    #expect(try value(String(repeating: "SUM(", count: 30_000)) == .failure(.tooMuch))
    #expect(try value(String(repeating: "+", count: 60_000) + "A1") == .success("0.1"))
    let chain = (1...5_000).map { "<row r=\"\($0)\"><c><f>A\($0 + 1)+1</f></c></row>" }.joined()
    let book = try Workbook(BookText(rows: chain).bytes)
    let evaluator = FormulaEvaluator(book)
    #expect(throws: FormulaFault.tooMuch) {
      try evaluator.value(of: "A2+1", at: Workbook.Position("A1")!, in: book.sheets[0])
    }
  }

  @Test("A balance that grows downwards is calculated from above")
  func balances() throws {
    let rows = (1...5_000).map { "<row r=\"\($0)\"><c><f>\($0 == 1 ? "0.1" : "A\($0 - 1)+0.1")</f></c></row>" }.joined()
    let book = try Workbook(BookText(rows: rows).bytes)
    let evaluator = FormulaEvaluator(book)
    let content = try book.content(of: book.sheets[0])
    var last = ExactDecimal.zero
    for row in content.rows {
      guard case .formula(let formula) = row[1] else { continue }
      last = try evaluator.value(of: formula, at: Workbook.Position(row: row.number, column: 1), in: book.sheets[0])
    }
    #expect(last.description == "500")
  }
}
