import Testing

/// Bidirectional controls and C1 controls.
@Suite("Invisible control characters")
struct HiddenControlPublishingTests {
  private static let statement = "Inputs/budget-2023/201/disclosure.xml"
  private static let ledger = "Inputs/budget-2023/201/ledger.csv"

  @Test(
    "are refused wherever they would be printed, with place and number",
    arguments: [
      (statement, "管理全区的", "管理全区\u{202E}的", "U+202E"), (statement, "管理全区的", "管理全区&#x202E;的", "U+202E"),
      (statement, "name=\"工委", "name=\"\u{200E}工委", "U+200E"),
      (statement, "暑期服务中心\"", "暑期服务中心&#8207;\"", "U+200F"),
      (statement, "开展政策研究", "开展\u{85}政策研究", "U+0085"),
      (ledger, "金额", "金额\u{2066}", "U+2066"), (ledger, "行政运行与", "行政运行\u{61C}与", "U+061C"),
      ("Templates/hebei-budget-2023/profile.xml", "title=\"", "title=\"\u{202A}", "U+202A"),
      ("Templates/charts/functions.tsv", "一般公共服务支出", "一般公共\u{9B}服务支出", "U+009B"),
      ("Templates/shared/table.xhtml", "</caption>", "\u{202E}</caption>", "U+202E"),
      ("Templates/shared/table.xhtml", "</caption>", "&#x202e;</caption>", "U+202E"),
    ])
  func refused(file: String, old: String, new: String, number: String) throws {
    let place = try Workplace()
    var line: Int?
    try place.edit(file) { text in
      line = text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains(old) }.map {
        $0 + 1
      }
      return text.replacing(old, with: new, maxReplacements: 1)
    }
    let expected = "\(file):\(try #require(line)):"
    for command in ["check", "build"] {
      let run = try place.run(command)
      #expect(run.status == 1)
      let report = run.errors.split(separator: "\n").first { $0.contains("[D190]") } ?? ""
      #expect(report.hasPrefix(expected) && report.contains(number), "\(run.errors)")
    }
    #expect(!place.exists("Output/budget-2023/201"))
  }
}
