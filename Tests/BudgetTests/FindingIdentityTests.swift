import Testing

@testable import Budget

@Suite("Two findings are the same")
struct FindingIdentityTests {
  private func identity(
    _ text: Sentence, file: String? = "Inputs/budget-2023/201/ledger.csv", line: Int? = 3, code: String = "D305",
    count: Int? = nil, severity: Severity = .warning
  ) -> FindingIdentity {
    FindingIdentity(
      of: Finding(
        recorded: code, count: count, severity, at: file.map { Location(file: $0, line: line, column: 2) },
        chinese: text, english: text))
  }

  @Test("wherever in the file they are")
  func moved() {
    #expect(identity("一样") == identity("一样", line: 4))
    #expect(identity("与 \("ledger.csv:12") 的完全相同") == identity("与 \("ledger.csv:140") 的完全相同"))
    #expect(identity("与 \("ledger.csv:12:3") 的完全相同") == identity("与 \("ledger.csv:14:21") 的完全相同"))
    #expect(identity("第 \(4) 行打开") == identity("第 \(11) 行打开"))
    let sheet = "Inputs/budget-2023/201/disclosure.xlsx!分类账"
    #expect(identity("一样", file: "\(sheet)!F12", line: nil) == identity("一样", file: "\(sheet)!F13", line: nil))
    #expect(
      identity("与 \("\(sheet)!F12") 相同", line: nil) == identity("与 \("\(sheet)!F130") 相同", line: nil))
  }

  @Test("whichever rows they are about, and however many more of a kind they count")
  func counted() {
    let rows = identity("金额不对（第 \("3、7–9") 行，共 \(4) 处）", count: -4)
    #expect(rows == identity("金额不对（第 \("4、8–10") 行，共 \(4) 处）", count: -4))
    #expect(rows == identity("金额不对"))
    #expect(identity("另有 \(7) 处", count: 7) == identity("另有 \(9) 处", count: 9))
  }

  @Test("only in code, severity, file, sheet and words")
  func different() {
    let finding = identity("金额是 \("12") 元")
    #expect(finding != identity("金额是 \("13") 元"))
    #expect(finding != identity("金额是 \("12") 元", file: "Inputs/budget-2023/305/ledger.csv"))
    #expect(finding != identity("金额是 \("12") 元", file: nil))
    #expect(finding != identity("金额是 \("12") 元", code: "D306"))
    #expect(finding != identity("金额是 \("12") 元", severity: .error))
    let book = "Inputs/budget-2023/201/disclosure.xlsx"
    #expect(identity("一样", file: "\(book)!分类账!F1", line: nil) != identity("一样", file: "\(book)!项目!F1", line: nil))
    // Numbers that are no places: an amount, a time, a year.
    #expect(identity("应为 \("12:30")") != identity("应为 \("12:45")"))
    #expect(identity("第\(own: 1)处") != identity("第\(own: 2)处"))
  }

  @Test("and this takes no longer than the text is long")
  func linear() {
    let text = String(repeating: "A1!", count: 200_000)
    #expect(identity("\(text)") == identity("\(text)"))
  }
}
