import Testing

@testable import Budget

/// When a package is published, and what was corrected since.
@Suite("The dates of a package")
struct DateTests {
  private func read(
    _ published: String?, _ corrections: [(date: String, text: String)] = []
  ) -> ReadResult<(package: Package, profile: Profile)> {
    let elements = corrections.map { #"<correction date="\#($0.date)" reason="笔误">\#($0.text)</correction>"# }.joined()
    return Sample.read(
      Sample.statement(
        projects: elements.isEmpty ? "" : "<corrections>\(elements)</corrections>",
        attributes: #"kind="预算" year="2023" profile="test""# + (published.map { #" published="\#($0)""# } ?? "")))
  }

  @Test(
    "may be a month, a day or a minute",
    arguments: ["2023-02", "2023-02-10", "2023-02-10T09:30", "2023-02-10 09:30:00"])
  func published(date: String) throws {
    let reading = read(date)
    #expect(reading.findings.isEmpty)
    #expect(reading.value?.package.published == StatedDate(date))
  }

  @Test("are days of the calendar", arguments: ["2023-02-31", "2023-02-10T25:00", "2023-04-31 09:00"])
  func noSuchDay(date: String) throws {
    let finding = try #require(read(date).findings.first)
    #expect(finding.code == "D274")
    #expect(finding.text(in: .chinese).contains(date))
    #expect(finding.location?.line == 1)
    #expect(read(nil, [(date, "改正")]).findings.map(\.code) == ["D274"])
  }

  @Test("have a form", arguments: ["2023", "2023-2", "二〇二三年二月", "2023-02-10T9:30", "2023-02-10Z"])
  func formless(date: String) { #expect(read(date).findings.map(\.code) == ["D156"]) }

  @Test("of corrections are in order, and not before the publication")
  func corrections() throws {
    let stated = [("2023-05-01", "三"), ("2023-02-10T08:00", "二"), ("2023-02-10", "一"), ("2023-05-01", "四")]
    let package = try #require(read("2023-02", stated).value?.package)
    #expect(package.corrections.map(\.text.text) == ["一", "二", "三", "四"])
    #expect(package.corrections.map(\.reason.text) == ["笔误", "笔误", "笔误", "笔误"])
    let early = read("2023-02-10T09:30", stated).findings
    #expect(early.map(\.code) == ["D275"])
    #expect(early[0].text(in: .chinese).contains("2023-02-10T08:00 早于公开日期 2023-02-10T09:30"))
    #expect(read(nil, stated).findings.isEmpty)
  }

  @Test("may be typed in a workbook as people do, with the old label, too")
  func workbook() throws {
    for label in ["公开日期", "公开年月", "公开时间"] {
      let reading = try SheetTests.read(
        [("更正", [["更正日期", "更正原因", "更正内容"], ["2023年3月5日 下午2:30", "笔误", "由1改为2"], ["2023/3/1", "漏报", "补报"]])],
        cover: SheetTests.cover + [[label, "2023年2月10日 9:30"]])
      #expect(reading.findings.isEmpty)
      #expect(reading.value?.package.published == StatedDate("2023-02-10T09:30"))
      #expect(
        reading.value?.package.corrections.map(\.date.description) == ["2023-03-01", "2023-03-05T14:30"])
      #expect(reading.value?.package.corrections.map(\.text.text) == ["补报", "由1改为2"])
    }
    let wrong = try SheetTests.read(cover: SheetTests.cover + [["公开日期", "2023年2月31日"]])
    #expect(wrong.findings.first?.location?.file.contains("封面") == true)
  }
}
