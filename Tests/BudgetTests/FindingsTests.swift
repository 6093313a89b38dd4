import Budget
import Testing

@Suite("Findings of a stage")
struct FindingsTests {
  private func finding(_ number: Int, _ message: Message = .unknownUnit) -> Finding {
    Finding(message, at: Location(file: "a.xml", line: number), "U\(number)", "")
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
    var composed = 0
    for number in 1...41_333 {
      findings.add(.unknownUnit) {
        composed += 1
        return finding(number)
      }
      if number == 1 { findings.append(finding(1, .tableNotUsed)) }
    }
    let list = findings.list
    #expect(composed == Findings.shown)
    #expect(list.count == Findings.shown + 2)
    #expect(findings.count == 41_334)
    let more = try #require(list.last)
    #expect(more.message == .moreErrors)
    #expect(more.location == Location(file: "a.xml"))
    #expect(more.text(in: .english).contains("41,233 more of this kind (D207)"))
    #expect(more.text(in: .chinese).contains("D207 还有 41,233 处"))
    #expect(more.count == 41_233)
    #expect(more.kindCode == "D207")
    #expect(list.map(\.count).reduce(0, +) == findings.count)
  }

  @Test("add up, whichever collected them")
  func sums() {
    var left = Findings((1...80).map { finding($0) })
    var right = Findings((81...300).map { finding($0) })
    right.append(finding(1, .tableNotUsed))
    left += right
    #expect(left.count == 301)
    #expect(left.list.map(\.count).reduce(0, +) == 301)
    #expect(left.list.filter { $0.message == .unknownUnit }.map(\.location?.line) == Array(1...100))
    #expect(left.list[100].message == .moreErrors)
  }

  @Test("of each severity are counted as such")
  func severities() {
    #expect(Findings((1...101).map { finding($0, .tableNotUsed) }).list.last?.message == .moreWarnings)
    #expect(Findings((1...101).map { finding($0, .wordRepeated) }).list.last?.message == .moreNotes)
    #expect(!Findings((1...101).map { finding($0, .tableNotUsed) }).hasErrors)
  }

  @Test("that are withheld quote nothing")
  func withheld() {
    var findings = Findings((1...300).map { finding($0) })
    findings.withhold(knowing: []) { $0.line == 7 }
    #expect(findings.list[6].arguments == ["涉密", ""])
    #expect(findings.list[7].arguments == ["U8", ""])
    findings.withhold(after: 0)
    #expect(findings.list.dropLast().allSatisfy { $0.arguments == ["涉密", ""] })
    #expect(findings.list.last?.arguments == ["D207", "200"])
  }
}
