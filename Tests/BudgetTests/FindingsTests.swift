import Testing

@testable import Budget

@Suite("Findings of a stage")
struct FindingsTests {
  private static func unknownUnit(_ code: String) -> Message { .unknownUnit(code, nearest: "V1") }

  private func finding(_ number: Int, _ message: (String) -> Message = Self.unknownUnit) -> Finding {
    Finding(message("U\(number)"), at: Location(file: "a.xml", line: number))
  }

  @Test("are all there while they are few")
  func few() {
    let all = (1...Findings.shown).map { finding($0) }
    let findings = Findings(all)
    #expect(findings.list == all)
    #expect(findings.count == all.count)
    #expect(findings.hasErrors)
    #expect(Findings().isEmpty)
  }

  @Test("of one kind are kept up to a number, and then counted")
  func many() throws {
    var findings = Findings()
    let composed = { (number: Int) -> String? in
      #expect(number <= Findings.shown)
      return nil
    }
    for number in 1...41_333 {
      findings.append(
        .unknownUnit("U\(number)", nearest: composed(number)), at: Location(file: "a.xml", line: number))
      if number == 1 { findings.append(finding(1, Message.tableNotUsed)) }
    }
    let list = findings.list
    #expect(list.count == Findings.shown + 2)
    #expect(findings.count == 41_334)
    let more = try #require(list.last)
    #expect(more.code == "D180")
    #expect(more.location == Location(file: "a.xml"))
    #expect(more.text(in: .english).contains("41,233 more of this kind (D207)"))
    #expect(more.text(in: .chinese).contains("D207 还有 41,233 处"))
    #expect(more.count == 41_233)
    #expect(more.kind == "D207")
    #expect(list.map(\.count).reduce(0, +) == findings.count)
  }

  @Test("add up, whichever collected them")
  func sums() {
    var left = Findings((1...80).map { finding($0) })
    var right = Findings((81...300).map { finding($0) })
    right.append(finding(1, Message.tableNotUsed))
    left += right
    #expect(left.count == 301)
    #expect(left.list.map(\.count).reduce(0, +) == 301)
    #expect(left.list.filter { $0.code == "D207" }.map(\.location?.line) == Array(1...100))
    #expect(left.list[100].code == "D180")
  }

  @Test("of each severity are counted as such")
  func severities() {
    #expect(Findings((1...101).map { finding($0, Message.tableNotUsed) }).list.last?.code == "D181")
    #expect(Findings((1...101).map { finding($0, Message.wordRepeated) }).list.last?.code == "D182")
    #expect(!Findings((1...101).map { finding($0, Message.tableNotUsed) }).hasErrors)
  }

  @Test("about rows of a table that say the same are one, which lists its rows")
  func folded() throws {
    func row(_ number: Int, _ unit: String = "U", in table: String = "a.csv") -> Finding {
      Finding(.unknownUnit(unit, nearest: nil), at: Location(file: table, line: number, column: number % 7))
    }
    var findings = Findings()
    for number in [5, 6, 7, 8, 9, 12] { findings.fold(row(number)) }
    findings.fold(row(20, "V"))
    findings.fold(row(21, in: "b.csv"))
    #expect(findings.count == 8)
    #expect(findings.list.map(\.count) == [6, 1, 1])
    #expect(findings.list[0].location?.line == 5)
    #expect(findings.list[0].text(in: .chinese).hasSuffix("（第 5–9、12 行，共 6 处）"))
    #expect(findings.list[0].text(in: .english).hasSuffix(" (rows 5–9, 12: 6 in all)"))
    var all = Findings([row(1, "W")])
    all += findings
    #expect(all.count == 9)
    #expect(all.list.map(\.count) == [1, 6, 1, 1])
    let copy = Finding(
      recorded: "D207", count: all.list[1].recordedCount, .error, at: nil,
      chinese: Sentence(recorded: all.list[1].chinese.recorded), english: "")
    #expect((copy.count, copy.code, copy.isCount) == (6, "D207", false))
    #expect(copy.text(in: .chinese) == all.list[1].text(in: .chinese))
  }

  @Test("about rows that say different things are kept up to the limit, and the others counted")
  func unlike() {
    var findings = Findings()
    for number in 1...300 { findings.fold(finding(number)) }
    for number in 1...50 { findings.fold(finding(number)) }
    #expect(findings.count == 350)
    #expect(findings.list.map(\.count) == Array(repeating: 2, count: 50) + Array(repeating: 1, count: 50) + [200])
  }

  @Test("about cells are folded whoever reports them, each sheet for itself")
  func cells() {
    func cell(_ place: String) -> Finding {
      Finding(.unknownUnit("U", nearest: nil), at: Location(file: "a.xlsx!\(place)"))
    }
    var findings = Findings([cell("甲!B5"), cell("甲!B6"), cell("乙!C6"), Finding(.tableEmpty), cell("甲!AB7")])
    findings.foldCells()
    #expect(findings.list.map(\.count) == [3, 1, 1])
    #expect(findings.list.map(\.location?.file) == ["a.xlsx!甲!B5", "a.xlsx!乙!C6", nil])
  }

  @Test("that are withheld quote nothing, and guess nothing")
  func withheld() {
    var findings = Findings((1...300).map { finding($0) })
    findings.redact(names: []) { $0.line == 7 }
    #expect(findings.list[6].text(in: .english).hasPrefix("There is no unit 涉密. Correct it"))
    #expect(findings.list[6].chinese.words == ["涉密"])
    #expect(findings.list[7].english.words == ["U8", "V1"])
    findings.redact(names: []) { _ in true }
    #expect(findings.list.dropLast().allSatisfy { $0.chinese.words == ["涉密"] })
    #expect(findings.list.last?.chinese.words == ["D207", "200"])
  }

  @Test("keep what is the program's own, and names that the format knows")
  func ownWords() {
    let (parent, unit) = (Phrase(zh: "部门 <department>", en: "<department>"), Phrase(zh: "单位 <unit>", en: "<unit>"))
    var finding = Finding(.schemaUnexpectedElement("untis", parent: parent, nearest: unit, allowed: unit))
    finding.redact(names: ["units"])
    #expect(finding.english.words == ["涉密", "<department>", "<unit>", "<unit>"])
    finding = Finding(.schemaUnexpectedElement("units", parent: parent, nearest: nil, allowed: Phrase(zh: "", en: "")))
    finding.redact(names: ["units"])
    #expect(finding.text(in: .english).hasPrefix("<units> is not allowed at this place in <department>. Correct"))
    finding = Finding(.unknownUnit("U1", nearest: nil).quotable(if: true))
    finding.redact()
    #expect(finding.chinese.words == ["U1"])
  }

  @Test("are recorded as they were reported")
  func recorded() throws {
    for finding in Findings((1...300).map { finding($0) }).list {
      let copy = Finding(
        recorded: finding.kind, count: finding.recordedCount, finding.severity, at: finding.location,
        chinese: Sentence(recorded: finding.chinese.recorded), english: Sentence(recorded: finding.english.recorded))
      #expect(copy.text(in: .chinese) == finding.text(in: .chinese))
      #expect(copy.english.pattern == finding.english.pattern)
      #expect((copy.count, copy.code, copy.kind) == (finding.count, finding.code, finding.kind))
    }
  }
}
