import TestSupport
import Testing

@testable import Budget

@Suite("Reading takes time that grows with the input, and not with its square")
struct GrowthTests {
  private func code(_ number: Int) -> String { "20\(100_000 + number)" }

  private func units(_ count: Int) -> String { (0..<count).map { Sample.unit(code($0)) }.joined() }

  private func projects(_ count: Int, unit: (Int) -> String) -> String {
    (0..<count).map { #"<project code="\#(code($0))" name="甲" unit="\#(unit($0))"/>"# }.joined()
  }

  private func ledger(_ count: Int, _ attribute: (Int) -> String) -> String {
    (0..<count).map { Sample.line.replacing("<line ", with: "<line \(attribute($0)) ") }.joined()
  }

  @Test("where lines name units that are not there")
  func unknownUnits() {
    let growth = growth(from: 400) { size in
      let lines = ledger(size) { #"unit="X\#($0)""# }
      let reading = Sample.read(Sample.statement(ledger: #"<ledger in="元">\#(lines)</ledger>"#, units: units(size)))
      #expect(reading.findings.map(\.count).reduce(0, +) == size)
    }
    #expect(growth < 8)
  }

  @Test("where projects name units, and items of procurement name both")
  func references() {
    let growth = growth(from: 400) { size in
      let items = (0..<size).map { number in
        """
        <item name="甲" project="\(code(size - 1 - number))" unit="\(code(size - 1 - number))" catalogue="A" measure="个" \
        quantity="1" price="1"/>
        """
      }.joined()
      let line = ledger(1) { _ in #"unit="\#(code(0))""# }
      let reading = Sample.read(
        Sample.statement(
          ledger: #"<ledger in="元">\#(line)</ledger>"#, units: units(size),
          projects: "<projects>\(projects(size) { code(size - 1 - $0) })</projects>"
            + #"<procurement in="元">\#(items)</procurement>"#))
      #expect(reading.value?.package.procurement?.items.last?.unit == 0)
      #expect(reading.value?.package.projects.last?.unit == 0)
    }
    #expect(growth < 8)
  }

  @Test("where withheld stretches and findings about them are many")
  func withheld() {
    let growth = growth(from: 400) { size in
      let item =
        #"<item name="甲" unit="X" withheld="是" catalogue="A" measure="个" quantity="1" price="1"/>"#
      let items = String(repeating: item, count: size)
      let reading = Sample.read(Sample.statement(projects: #"<procurement in="元">\#(items)</procurement>"#))
      #expect(reading.findings.count == Findings.shown + 1)
      #expect(reading.findings.dropLast().allSatisfy { $0.text(in: .english).hasPrefix("There is no unit 涉密.") })
    }
    #expect(growth < 8)
  }

  @Test("and so does memory: of an element a finding, the first are kept, and the others are counted")
  func schemaFaults() {
    let reading = Sample.read(Sample.statement(projects: String(repeating: "<a/>", count: 5000)))
    #expect(reading.findings.count == Findings.shown + 1)
    #expect(reading.findings.last?.code == "D180")
    #expect(reading.findings.map(\.count).reduce(0, +) == 5000)
  }

  @Test("where a chart of accounts is imported over that of the year before")
  func importedChart() throws {
    let growth = try growth(from: 500) { size in
      let parents = (0...size / 90).map { "201\(10 + $0),款\n" }
      let codes = (0..<size).map { "201\(10 + $0 / 90)\(10 + $0 % 90),项\n" }
      let all = "编码,名称\n201,甲类\n" + parents.joined() + codes.joined()
      var own = InputFolder(path: "own", files: [:])
      for (year, text) in [(2024, all), (2025, all.replacing("项", with: "目"))] {
        let reading = importChart(
          Array(text.utf8), path: "in.csv", year: year, shipped: [], own: own, isReplacing: false)
        let value = try #require(reading.value)
        #expect(value.changes.count >= size)
        own = own.replacing(Dictionary(uniqueKeysWithValues: value.files.map { ($0.name, $0.bytes) }))
      }
    }
    #expect(growth < 8)
  }
}
