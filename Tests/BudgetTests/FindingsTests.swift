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

  @Test("that are withheld quote nothing, and guess nothing")
  func withheld() {
    var findings = Findings((1...300).map { finding($0) })
    findings.redact(names: []) { $0.line == 7 }
    #expect(findings.list[6].text(in: .english).hasPrefix("There is no unit 涉密. Correct it"))
    #expect(findings.list[6].chinese.words == ["涉密"])
    #expect(findings.list[7].english.words == ["U8", "V1"])
    findings.redact(after: 0)
    #expect(findings.list.dropLast().allSatisfy { $0.chinese.words == ["涉密"] })
    #expect(findings.list.last?.chinese.words == ["D207", "200"])
  }

  @Test("keep what is the program's own, and names that the format knows")
  func ownWords() {
    var finding = Finding(.schemaUnexpectedElement("untis", parent: "department", nearest: "units", allowed: "unit"))
    finding.redact(names: ["units"])
    #expect(finding.english.words == ["涉密", "department", "units", "unit"])
    finding = Finding(.schemaUnexpectedElement("units", parent: "department", nearest: nil, allowed: ""))
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
        recorded: finding.kind, count: finding.isCount ? finding.count : nil, finding.severity, at: finding.location,
        chinese: Sentence(recorded: finding.chinese.recorded), english: Sentence(recorded: finding.english.recorded))
      #expect(copy.text(in: .chinese) == finding.text(in: .chinese))
      #expect(copy.english.pattern == finding.english.pattern)
      #expect((copy.count, copy.code, copy.kind) == (finding.count, finding.code, finding.kind))
    }
  }
}
