import Foundation
import Publishing
import Rendering
import TestSupport
import Testing
import Workbook

@testable import Budget
@testable import disclose

/// What is withheld is said nowhere, and follows from nothing that does not stand in published tables.
@Suite("What is withheld")
struct WithheldTests {
  private static let samples = ["budget-2023/201", "budget-2021/434", "final-2021/434"]

  /// Hides the amounts of projects, and of no others.
  private func hide(_ codes: [String], in package: String, _ place: Workplace) throws {
    try place.edit("Inputs/\(package)/disclosure.xml") { text in
      codes.reduce(
        text.replacing(" withheld=\"是\" amount-public=\"是\">", with: ">").replacing(" withheld=\"是\">", with: ">")
      ) { $0.replacing("<project code=\"\($1)\"", with: "<project withheld=\"是\" code=\"\($1)\"") }
    }
  }

  /// With amounts so large that none is a difference of others by chance.
  @Test("follows from no number that any command prints", arguments: samples, 1...3)
  func numbers(name: String, count: Int) throws {
    let place = try Workplace(samples: [name])
    var random = Generator(seed: UInt64(name.utf8.count * 10 + count))
    for file in try FileManager.default.contentsOfDirectory(atPath: place.folder.path + "/Inputs/\(name)")
    where file.hasSuffix(".csv") {
      try place.edit("Inputs/\(name)/\(file)") { table in
        table.replacing(/,(\d+(\.\d+)?)(?=,[^,]*$)/.anchorsMatchLineEndings()) { _ in ",\(Self.amount(&random))" }
      }
    }
    // Project money that names no project, and money that no table shows as what it is.
    if count == 2, name.hasPrefix("budget") {
      try place.edit("Inputs/\(name)/ledger.csv") { table in
        let unit = table.split(separator: "\n")[1].prefix { $0 != "," }
        return table + "\(unit),支出,一般公共预算拨款,否,2010301,30299,项目支出,,,\(Self.amount(&random)),\n"
      }
    }
    let codes = String(decoding: try place.read("Inputs/\(name)/disclosure.xml"), as: UTF8.self)
      .matches(of: /<project code="([^"]+)"/).map { String($0.1) }.shuffled(using: &random).prefix(count)
    try hide(Array(codes), in: name, place)

    let traced = try TracedPackage(name, in: place.folder)
    let published = traced.publishedAmounts
    let hidden = traced.withheldAmounts.subtracting(published)
    #expect(traced.package.projects.count { !$0.isAmountPublic } == count)
    var printed = try traced.explainedAmounts
    for text in try outputs(of: name, in: place) { printed.formUnion(Self.amounts(in: text)) }
    var data: Set<Int64> = []
    for text in try traced.dataTexts { data.formUnion(Self.amounts(in: text)) }
    // What tables tell as they round it stands nowhere to the 分. A withheld project may have no money at all.
    let withheld = traced.withheldAmounts.subtracting([0])
    #expect(data.isDisjoint(with: withheld), "\(data.intersection(withheld))")
    #expect(data.count > 50)
    printed.formUnion(data)
    #expect(printed.isDisjoint(with: hidden), "\(printed.intersection(hidden))")
    for number in printed.subtracting(published) {
      for amount in hidden {
        let other = [number + amount, number - amount, amount - number].first { $0 != 0 && printed.contains($0) }
        #expect(other == nil, "\(number) and \(other ?? 0) give \(amount)")
      }
    }
    #expect(printed.count > 50)
  }

  @Test("leave the manifest the amounts of the page, not those to the 分")
  func manifest() throws {
    let place = try Workplace(samples: ["budget-2023/201"])
    try place.edit("Inputs/budget-2023/201/ledger.csv") { table in
      let lines = table.split(separator: "\n").map(String.init)
      let line = lines[lines.count - 1].replacing(/,\d+\.\d\d,/, with: ",12345.67,")
      return (lines + [line, ""]).joined(separator: "\n")
    }
    #expect(try place.run("build").status == 0)
    let json = try JSONSerialization.jsonObject(with: try place.read("Output/manifest.json"))
    let manifest = try #require(json as? [String: Any])
    let figures = try #require(try manifest.list("packages").first).object("figures")
    for name in figures.keys { #expect(try figures.object(name).number("fen") % 10_000 == 0, "\(name)") }
    #expect(!figures.isEmpty)
  }

  /// An odd number of 分.
  private static func amount(_ random: inout Generator) -> String {
    let fen = Int64.random(in: 1_000_000_000...500_000_000_000, using: &random) * 2 + 1
    return "\(fen / 100).\(fen % 100 < 10 ? "0" : "")\(fen % 100)"
  }

  /// Every amount in a text, in 分, as if it were in 元: a number with two decimals, or what JSON says is in 分. Read byte
  /// by byte, as there are megabytes.
  private static func amounts(in text: String) -> Set<Int64> {
    var amounts: Set<Int64> = []
    let bytes = Array(text.utf8) + [0]
    var (value, start, decimals): (Int64, Int?, Int?) = (0, nil, nil)
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        value = value &* 10 &+ Int64(byte - UInt8(ascii: "0"))
        decimals = decimals.map { $0 + 1 }
        start = start ?? index
      case UInt8(ascii: ",") where start != nil && decimals == nil: break
      case UInt8(ascii: ".") where start != nil && decimals == nil: decimals = 0
      default:
        guard let begin = start else { continue }
        if decimals == 2 || decimals == nil && bytes[..<begin].suffix(8).contains(string: "\"fen\": ") {
          amounts.insert(value)
        }
        (value, start, decimals) = (0, nil, nil)
      }
    }
    return amounts
  }

  /// What the commands say, and what they write.
  private func outputs(of name: String, in place: Workplace) throws -> [String] {
    let runs = [
      try place.run("build", "--log", "run.log", "--reports", "reports"),
      try place.run("check", name, "--format", "json"),
      try place.run("check", name, "--format", "sarif"), try place.run("figures", name),
      try place.run("figures", name, "--format", "json"),
    ]
    let files = try Array(place.tree("Output").values) + place.tree("reports").values + [place.read("run.log")]
    return runs.flatMap { [$0.output, $0.errors] } + files.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("gives no withheld amount away by what self-evaluations add up to, or by the other view")
  func withheldElsewhere() throws {
    let place = try Workplace(samples: ["final-2021/434", "budget-2021/434"])
    try hide(["1303112173SPT1K30UOA5"], in: "final-2021/434", place)
    try place.edit("Inputs/final-2021/434/ledger-economic.csv") { table in
      // A row of the view by economic code that names the project.
      let lines = table.split(separator: "\n").map(String.init)
      return ([lines[0] + ",项目编码"] + lines.dropFirst().map { $0 + "," }).joined(separator: "\n")
        + "\n434001,支出,一般公共预算拨款,30299,项目支出,254444.60,,1303112173SPT1K30UOA5\n"
    }
    for words in ["绩效自评.金额", "绩效自评.项目数", "项目支出", "支出合计", "6:1:1"] {
      let run = try place.run("explain", "final-2021/434", words)
      #expect(!run.output.contains("254,444.60"), "\(words)")
      #expect(!run.output.contains("请报告"), "\(words)")
    }
  }

  @Test("is not said by a rule that finds project money without a project")
  func findings() throws {
    let place = try Workplace()
    try place.write(
      """
      <disclosure kind="预算" year="2023" profile="hebei-budget-2023">
        <department code="A1" name="测试部门">
          <unit code="A101" name="测试单位" nature="行政" funding="财政拨款" organ="是"/>
        </department>
        <ledger in="元">
          <line fund="一般公共预算拨款" function="2011102" economic="30299" category="项目支出" project="1" amount="1234567.89"/>
          <line fund="一般公共预算拨款" function="2011102" economic="30299" category="项目支出" amount="7654321.98"/>
        </ledger>
        <projects><project code="1" name="甲" unit="A101" withheld="是"/></projects>
      </disclosure>
      """, to: "Inputs/budget-2023/A1/disclosure.xml")
    let run = try place.run("check", "budget-2023/A1")
    let said = run.output + run.errors
    #expect(said.contains("D650") && said.contains("涉密 元"))
    #expect(!said.contains("7,654,321.98") && !said.contains("1,234,567.89"))
  }
}

extension ArraySlice<UInt8> {
  fileprivate func contains(string: String) -> Bool { String(decoding: self, as: UTF8.self).contains(string) }
}

extension TracedPackage {
  /// What readers take along, whether or not the package may be published; of a workbook each cell.
  fileprivate var dataTexts: [String] {
    get throws {
      try renderData(of: fillTexts(of: disclosure), beside: [], naming: profile.classification).map { page in
        guard page.path.hasSuffix(".xlsx") else { return String(decoding: page.bytes, as: UTF8.self) }
        let book = try Workbook(page.bytes)
        return try book.sheets.flatMap { try book.content(of: $0).rows.flatMap(\.cells).map { "\($0.value)" } }
          .joined(separator: "\n")
      }
    }
  }

  /// Of each project whose amount is withheld: its lines, and their sum.
  fileprivate var withheldAmounts: Set<Int64> {
    var amounts: Set<Int64> = []
    for (position, project) in package.projects.enumerated() where !project.isAmountPublic {
      let lines = package.ledger.lines(on: .function).filter { $0.project == position && $0.flow == .expenditure }
      amounts.formUnion(lines.map(\.amount.fen))
      amounts.insert(lines.map(\.amount.fen).reduce(0, +))
    }
    return amounts
  }

  /// What stands in the tables of the page, exactly.
  fileprivate var publishedAmounts: Set<Int64> {
    var amounts: Set<Int64> = []
    for grid in disclosure.tables.map(TableGrid.init) {
      for row in grid.table.rows.indices {
        for column in grid.table.columns.indices {
          if let number = grid.number(row: row, column: column, in: disclosure) { amounts.insert(number.value) }
        }
      }
    }
    for project in disclosure.projects {
      if case .shown(let budget) = project.budget {
        amounts.formUnion([budget.total, budget.fiscal, budget.other].map(\.fen))
      }
      for funds in project.evaluation?.funds ?? [] {
        amounts.formUnion([funds.initial, funds.revised, funds.executed].map(\.fen))
      }
    }
    return amounts
  }

  /// What `explain` prints of every figure, in all its aspects, and of every cell.
  fileprivate var explainedAmounts: Set<Int64> {
    get throws {
      var explanations = disclosure.figures.everything.flatMap { figure in
        figure.aspects.compactMap { explanation(of: figure, $0) }
      }
      for grid in disclosure.tables.map(TableGrid.init) {
        for row in grid.table.rows.indices {
          for column in grid.table.columns.indices {
            explanations += [explanation(of: TableGrid.Place(row: row, column: column), in: grid)].compactMap(\.self)
          }
        }
      }
      var amounts: Set<Int64> = []
      for explanation in explanations {
        if explanation.value.isMoney { amounts.insert(abs(explanation.value.value)) }
        for side in explanation.sides where side.number.quantity.isMoney {
          amounts.formUnion([side.number.value] + side.entries.map(\.value) + (side.sum.map { [$0.value] } ?? []))
        }
      }
      return amounts
    }
  }
}
