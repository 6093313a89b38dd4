import Foundation
import Testing
import XML

@testable import Budget

@Suite("The figures of the published explanations")
struct FigureTests {
  @Test(
    "appear on the page, each in its section",
    arguments: [
      (PackageID(kind: .budget, year: 2023, department: "201"), 52),
      (PackageID(kind: .budget, year: 2021, department: "434"), 121),
      (PackageID(kind: .finalAccounts, year: 2021, department: "434"), 320),
      (PackageID(kind: .budget, year: 2025, department: "107"), 62),
      (PackageID(kind: .finalAccounts, year: 2024, department: "107"), 112),
    ])
  func published(id: PackageID, count: Int) throws {
    let page = try build(InputFolder(onDisk: "\(Repository.root)/Inputs/\(id.path)"), as: id).page
    let name = id.path.replacing("/", with: "-")
    let fixture = try String(contentsOfFile: "\(Repository.fixtures)/\(name)-figures.tsv", encoding: .utf8)
    let figures = fixture.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { $0.split(separator: "\t") }
    #expect(figures.count == count)
    var texts: [Substring: String] = [:]
    var numbers: [Substring: Set<String>] = [:]
    for figure in figures {
      let (place, what, value) = (figure[0], figure[1], figure[2])
      if texts[place] == nil {
        texts[place] = try #require(page.place(String(place)), "\(place)").spacedText
        numbers[place] = texts[place]?.numbers
      }
      let shown =
        value.first?.isNumber == true
        ? numbers[place]?.contains(String(value).replacing("%", with: "").normalized) : texts[place]?.contains(value)
      #expect(shown == true, "\(place) \(what) \(value)")
    }
  }

  @Test("add up: the budgets of the projects are the project money", arguments: ["budget-2023/201", "budget-2021/434"])
  func projects(path: String) throws {
    let parts = path.split(separator: "/")
    let year = try #require(Int(parts[0].suffix(4)))
    let id = PackageID(kind: .budget, year: year, department: String(parts[1]))
    let folder = InputFolder(onDisk: "\(Repository.root)/Inputs/\(path)")
    let package = try #require(PackageReader(profiles: Repository.profiles).read(folder, as: id).value).package
    let lines = package.ledger.lines(on: .function).filter { $0.category == .project }
    #expect(lines.allSatisfy { $0.project != nil })
    #expect(Set(lines.compactMap(\.project)).count == package.projects.count)
  }
}

extension Element {
  /// The section of that id, or for `project:NAME` the table of that project.
  fileprivate func place(_ name: String) -> Element? {
    guard name.hasPrefix("project:") else { return first { $0["id"] == name } }
    let project = name.dropFirst("project:".count)
    return first { element in
      element.name == "table" && element.firstChild(named: "caption")?.text.contains(". \(project)绩效目标表") == true
    }
  }
}

extension Element {
  /// The text with a space between cells.
  fileprivate var spacedText: String {
    content.map { node in
      switch node {
      case .text(let text): text.string
      case .element(let element): element.spacedText + (element.name == "span" ? "" : " ")
      }
    }.joined()
  }
}

extension String {
  // 万 counts as a digit to `\d`.
  /// Every number in a text, without grouping and trailing zeros; dates as they are.
  fileprivate var numbers: Set<String> {
    Set(matches(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9][0-9,]*(\.[0-9]+)?/).map { String($0.output.0).normalized })
  }

  fileprivate var normalized: String {
    let plain = replacing(",", with: "")
    guard plain.contains("."), !plain.contains("-") else { return plain }
    return String(plain.reversed().drop { $0 == "0" }.reversed()).trimmingSuffix(".")
  }

  private func trimmingSuffix(_ suffix: Character) -> String {
    last == suffix ? String(dropLast()) : self
  }
}
