import TestSupport
import Testing

@testable import Budget

@Suite("A disclosure.xml")
struct StatementTests {
  @Test("is read as it is stated")
  func whole() throws {
    let reading = Sample.read(
      Sample.statement(projects: #"<projects><project code="P1" name="培训" unit="201001"/></projects>"#))
    #expect(reading.findings == [])
    let (package, profile) = try #require(reading.value)
    #expect(package.id == Sample.id)
    #expect(package.departmentName == "办公室")
    #expect(package.units.map(\.code) == ["201001"])
    #expect(
      package.projects == [
        Project(
          code: "P1", name: "培训", unit: 0, location: Location(file: "in/disclosure.xml", line: 4, column: 13))
      ])
    #expect(
      package.ledger.lines(on: .function) == [
        LedgerLine(
          unit: 0, isOrgan: true, flow: .expenditure, fund: .generalBudget, function: Code("2013101"),
          economic: Code("30201"),
          category: .publicUse, amount: Amount(fen: 1250), unitNames: PartyNames(code: "201001", name: "本级"),
          origin: SourceLine(file: 0, line: 3))
      ])
    #expect(profile.name == "test")
  }

  @Test("that is wrong is refused at the place that is wrong, with what to do", arguments: wrongStatements)
  func wrong(_ wrong: WrongStatement) throws {
    let marked = MarkedText(wrong.text)
    let reading = Sample.read(marked.text)
    #expect(reading.value == nil)
    #expect(reading.findings.map(\.code) == wrong.codes)
    for (finding, place) in zip(reading.findings, marked.places) {
      #expect(finding.location == Location(file: "in/disclosure.xml", line: place.line, column: place.column))
      for hint in wrong.hints {
        #expect(finding.text(in: .chinese).contains(hint), "\(finding.text(in: .chinese))")
        #expect(finding.text(in: .english).contains(hint), "\(finding.text(in: .english))")
      }
    }
    #expect(reading.findings.count == marked.places.count)
  }

  @Test("that is hostile is refused and nothing else happens", arguments: hostileStatements)
  func hostile(_ hostile: WrongStatement) {
    let reading = Sample.read(hostile.text)
    #expect(reading.value == nil)
    #expect(reading.findings.map(\.code) == hostile.codes)
  }

  @Test("that is not there, or cannot be read, says so")
  func missing() {
    let reader = PackageReader(profiles: Sample.profiles())
    let none = reader.read(InputFolder(path: "in", files: [:]), as: Sample.id)
    #expect(none.findings == [Finding(.packageNotStated(nil), at: Location(file: "in"))])
    let folder = reader.read(InputFolder(onDisk: "/proc/self/fd"), as: Sample.id)
    #expect(folder.findings.map(\.code) == ["D241"])
    let notAFile = #expect(throws: Finding.self) { try InputFolder(onDisk: "/proc").bytes(of: "self") }
    #expect(notAFile?.code == "D104")
  }

  @Test("may come in GB18030 or UTF-16", arguments: ["GB18030", "UTF-16"])
  func encodings(name: String) throws {
    let text = #"<?xml version="1.0" encoding="\#(name)"?>"# + Sample.statement()
    let bytes =
      name == "UTF-16" ? [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } : text.gb18030
    let reading = Sample.read(bytes)
    #expect(reading.findings == [])
    #expect(reading.value?.package.departmentName == "办公室")
  }
}

struct WrongStatement: CustomTestStringConvertible, Sendable {
  var what: String
  var text: String
  var codes: [String]
  var hints: [String] = []

  var testDescription: String { what }
}

private let wrongStatements: [WrongStatement] = [
  WrongStatement(what: "not well-formed", text: "<disclosure><a>📍</b></disclosure>", codes: ["D128"], hints: ["</a>"]),
  WrongStatement(what: "empty", text: "📍", codes: ["D121"]),
  WrongStatement(what: "another document", text: "📍<html/>", codes: ["D151"], hints: ["disclosure"]),
  WrongStatement(
    what: "a mistyped element", text: Sample.statement(projects: "📍<project code=\"1\"/>"), codes: ["D152"],
    hints: ["<projects>"]),
  WrongStatement(
    what: "a missing attribute", text: Sample.statement(department: #"code="201""#).marking("<department"),
    codes: ["D155"], hints: ["name"]),
  WrongStatement(
    what: "a mistyped attribute",
    text: Sample.statement(ledger: #"<ledger in="元"><line 📍found="一般公共预算拨款" amount="1"/></ledger>"#),
    codes: ["D154"], hints: ["fund"]),
  WrongStatement(
    what: "a value that is not allowed", text: Sample.statement(ledger: #"<ledger in="📍角">\#(Sample.line)</ledger>"#),
    codes: ["D156"], hints: ["万元"]),
  WrongStatement(
    what: "another year", text: Sample.statement(attributes: #"kind="预算" year="📍2022" profile="test""#),
    codes: ["D201"], hints: ["2023"]),
  WrongStatement(
    what: "another department", text: Sample.statement(department: #"code="📍202" name="办公室""#), codes: ["D201"],
    hints: ["201"]),
  WrongStatement(
    what: "an unknown profile", text: Sample.statement(attributes: #"kind="预算" year="2023" profile="📍tset""#),
    codes: ["D202"], hints: ["test"]),
  WrongStatement(
    what: "a unit twice", text: Sample.statement(units: Sample.unit("1") + Sample.unit("📍1")).withUnit("1"),
    codes: ["D205"]),
  WrongStatement(
    what: "a project twice",
    text: Sample.statement(
      projects:
        #"<projects><project code="P" name="甲" unit="201001"/><project code="📍P" name="乙" unit="201001"/></projects>"#),
    codes: ["D206"], hints: ["P"]),
  WrongStatement(
    what: "a project of an unknown unit",
    text: Sample.statement(projects: #"<projects><project code="P" name="甲" unit="📍201010"/></projects>"#),
    codes: ["D207"], hints: ["201001"]),
  WrongStatement(what: "an empty ledger", text: Sample.statement(ledger: #"📍<ledger in="元"/>"#), codes: ["D301"]),
  WrongStatement(
    what: "half of two views",
    text: Sample.statement(
      ledger: """
        📍<ledger in="元"><view by="功能"><line fund="其他收入" function="2013101" category="基本支出" amount="1"/></view></ledger>
        """), codes: ["D303"], hints: ["经济"]),
  WrongStatement(
    what: "everything wrong on one line",
    text: Sample.statement(
      ledger: """
        <ledger in="元"><line unit="📍201002" fund="📍一般公共预算拔款" carried="📍y" function="📍2013110"
          economic="📍302" category="📍公用" purpose="📍教学" amount="📍12.345"/></ledger>
        """), codes: ["D207", "D304", "D304", "D305", "D307", "D304", "D308", "D313"]),
  WrongStatement(
    what: "a line that lacks what it needs",
    text: Sample.statement(
      ledger: #"<ledger in="元">📍📍📍📍📍<line amount="1"/></ledger>"#, units: Sample.unit("1") + Sample.unit("2")),
    codes: ["D321", "D321", "D321", "D321", "D321"]),
  WrongStatement(
    what: "income with what only expenditure has",
    text: Sample.statement(
      ledger: """
        <ledger in="元"><line flow="收入" fund="其他收入" function="2013101" economic="📍30201" category="📍公用经费" amount="1"/></ledger>
        """), codes: ["D323", "D323"]),
  WrongStatement(
    what: "letters for an amount", text: Sample.statement(ledger: Sample.ledger(amount: "📍壹佰")), codes: ["D311"]),
  WrongStatement(
    what: "an amount with commas out of place", text: Sample.statement(ledger: Sample.ledger(amount: "📍12,34")),
    codes: ["D312"]),
  WrongStatement(
    what: "an amount beyond all bounds",
    text: Sample.statement(ledger: Sample.ledger(amount: "📍99999999999999999999")), codes: ["D314"]),
  WrongStatement(
    what: "基本支出 in a full ledger",
    text: Sample.statement(ledger: Sample.ledger(amount: "1").replacing("公用经费", with: "📍基本支出")), codes: ["D326"]),
]

private let hostileStatements: [WrongStatement] = [
  WrongStatement(
    what: "a billion laughs",
    text: """
      <!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
      <disclosure>&c;</disclosure>
      """, codes: ["D122"]),
  WrongStatement(
    what: "an external entity",
    text: #"<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]><disclosure>&e;</disclosure>"#,
    codes: ["D122"]),
  WrongStatement(
    what: "10 MB of nesting", text: String(repeating: "<a>", count: 10 << 20 / 3), codes: ["D123"]),
  WrongStatement(
    what: "a path out of the folder", text: Sample.statement(ledger: #"<ledger in="元" file="../../etc/passwd"/>"#),
    codes: ["D156"]),
  WrongStatement(what: "a NUL", text: "<disclosure>\0</disclosure>", codes: ["D127"]),
]

extension Sample {
  static func ledger(amount: String) -> String {
    #"<ledger in="元">\#(line.replacing(#"amount="12.50""#, with: #"amount="\#(amount)""#))</ledger>"#
  }
}

extension String {
  fileprivate func marking(_ text: String) -> String { replacing(text, with: "📍" + text, maxReplacements: 1) }

  fileprivate func withUnit(_ code: String) -> String { replacing("<line ", with: #"<line unit="\#(code)" "#) }
}
