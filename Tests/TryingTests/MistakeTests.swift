import Rendering
import Testing

@testable import Budget
@testable import Trying

/// Mistakes as the writer of a template makes them: each is found.
struct MistakeTests {
  /// Where something is replaced, by what, and how that shows.
  static let mistakes: [(template: String, right: String, wrong: String, shows: Fault.Kind)] = [
    ("cars", "{{#车辆.乙}}<p>乙类车辆{{页.车辆.乙}}辆。</p>{{/车辆.乙}}", "<p>乙类车辆{{车辆.乙}}辆。</p>", .unitWithoutNumber),
    ("change", "{{#幅度}}（", "（{{#幅度}}", .bracket),
    ("change", "{{#持平}}，与上年持平{{/持平}}", "{{#持平}}，与上年持平，{{/持平}}", .doubledMark),
    ("change", "{{#增加}}增长{{/增加}}{{#减少}}下降{{/减少}}", "{{#增加}}下降{{/增加}}{{#减少}}下降{{/减少}}", .directionDisagrees),
    ("change", "{{#增加}}增加{{/增加}}{{#减少}}减少{{/减少}}", "增加", .changeDisagrees),
    ("change", "，原因是{{原因}}{{/原因}}{{/持平}}", "，原因是{{原因}}{{/原因}}{{^原因}}，原因是{{/原因}}{{/持平}}", .reasonMissing),
    ("money", "；其他资金{{其他资金}}", "；其他资金{{收入合计}}", .partsDisagree),
    ("money", "占{{财政资金.占比}}", "占{{其他资金.占比}}", .shareDisagrees),
    ("money", "支出合计{{数}}{{金额单位}}", "支出合计{{数}}", .numberWithoutUnit),
    ("money", "{{/上年}}。</p>{{/支出合计}}", "{{/上年}}</p>{{/支出合计}}", .unclosedParagraph),
    ("duties", "{{^文.职责}}<p>职责按有关规定确定。</p>{{/文.职责}}", "", .emptyHeading),
    ("cars", "，比上年减少{{差额}}辆", "，比上年减少{{差额数}}辆", .notRendered),
  ]

  @Test func everyMistakeIsFound() throws {
    let format = TownFormat()
    let drafts = try drafts(of: format)
    let right = try faults(of: format, drafts)
    for mistake in Self.mistakes {
      var spoilt = format
      let text = try #require(spoilt.templates[mistake.template])
      #expect(text.contains(mistake.right), "\(mistake)")
      spoilt.templates[mistake.template] = text.replacing(mistake.right, with: mistake.wrong)
      let found = try faults(of: spoilt, drafts).subtracting(right)
      #expect(found.contains { $0.hasPrefix("\(mistake.shows.rawValue) ") }, "\(mistake) shows as \(found.sorted())")
    }
  }

  @Test func aNameThatNothingPrintsIsFound() throws {
    var format = TownFormat()
    format.templates["cars"]? += "{{#项目支出.预算}}<p>{{数}}</p>{{/项目支出.预算}}"
    let trial = try format.trial()
    var report = TrialReport(of: trial, conditions: 0, Covering([], rows: 0, seed: 1))
    for draft in try drafts(of: format) { report.add(trial.bench().outcome(of: draft)) }
    #expect(report.unused(besides: report.printed).map(\.name) == ["项目支出.预算"])
  }

  @Test func theSameSeedMakesTheSamePackages() throws {
    let pages = try (0..<2).map { _ in
      let trial = try TownFormat().trial()
      return try drafts(of: TownFormat(), count: 6).map { draft in
        let outcome = trial.bench().outcome(of: draft)
        return [outcome.package.bytes, outcome.page?.bytes ?? []]
      }
    }
    #expect(pages[0] == pages[1])
  }

  private func drafts(of format: TownFormat, count: Int = 40) throws -> [Draft] {
    let maker = try format.trial().maker()
    let covering = Covering(maker.conditions, rows: count, seed: 1)
    return covering.rows.enumerated().map { maker.draft(of: $1, number: $0 + 1, seed: 1) }
  }

  /// What was found, where; and that most packages could be published.
  private func faults(of format: TownFormat, _ drafts: [Draft]) throws -> Set<String> {
    let trial = try format.trial()
    var report = TrialReport(of: trial, conditions: 0, Covering([], rows: 0, seed: 1))
    for draft in drafts { report.add(trial.bench().outcome(of: draft)) }
    #expect(report.refused.isEmpty, "\(report.refused.mapValues { $0.finding.text(in: .english) })")
    return Set(report.findings.map { "\($0.kind.rawValue) \($0.place?.description ?? "") \($0.words.prefix(60))" })
  }
}
