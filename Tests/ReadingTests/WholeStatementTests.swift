import TestSupport
import Testing

@testable import Budget

/// Everything that a disclosure.xml states beside its ledger.
@Suite("The rest of a disclosure.xml")
struct WholeStatementTests {
  @Test("is read as it is stated")
  func whole() throws {
    let reading = read(
      """
      <earlier of="上年" in="万元"><figure name="支出" amount="1.5"/></earlier>
      <reasons><reason of="支出">人员
        增加。</reason><use of="支出.201">保障 A 类
        工作</use></reasons>
      <counts><count name="车辆.其他" value="2" last-year="3"/></counts>
      <text name="职责"><heading>一</heading><p>二</p><list numbered="是"><item>三</item></list>
        <table title="表"><head><cell>头</cell></head><row><cell>格</cell></row></table></text>
      <task name="甲"><goal indicator="≥1次">乙</goal></task>
      <projects>
        <project code="P1" name="项目" unit="201001">
          <use>办事</use><plan june="50" december="100.00"/><goal>目标</goal>
          <indicator first="产出指标" second="数量指标" third="次数" operator="≤" value="3" unit="次"/>
          <indicator first="效益指标" second="社会效益指标" words="明显"/>
        </project>
      </projects>
      <procurement in="元"><item name="车" project="P1" catalogue="A" measure="辆" quantity="2" price="10.5"/></procurement>
      <assets date="2022-12-31" in="元" planned="21"><asset name="房屋" value="7" quantity="12.5"/></assets>
      """)
    #expect(reading.findings == [])
    let package = try #require(reading.value).package
    #expect(package.earlier[.lastYear]?.map(\.quantity) == [.money(Amount(fen: 1_500_000))])
    #expect(package.reasons.map(\.text.text) == ["人员增加"])
    #expect(package.uses.map(\.text.text) == ["保障 A 类工作"])
    #expect(package.counts.map(\.value) == [2])
    #expect(package.texts["职责"]?.count == 4)
    #expect(package.tasks.map(\.name?.text) == ["甲"])
    #expect(package.projects[0].indicators.map { $0.target?.text } == ["≤3次", "明显"])
    #expect(package.projects[0].plan?.december == Percentage(hundredths: 10_000))
    #expect(package.procurement?.items[0].sources.map(\.amount) == [Amount(fen: 2_100)])
    #expect(package.assets?.items[0].quantity == "12.5")
  }

  @Test("that is wrong is refused at the place that is wrong", arguments: wrongParts)
  func wrong(_ wrong: WrongStatement) {
    let marked = MarkedText(wrong.text)
    let reading = read(marked.text)
    #expect(reading.value == nil)
    #expect(reading.findings.map(\.code) == wrong.codes)
    // The part begins on the fourth line of the document.
    #expect(
      reading.findings.map(\.location)
        == marked.places.map { Location(file: "in/disclosure.xml", line: $0.line + 3, column: $0.column + 2) })
  }

  @Test("that is withheld is not quoted in any message", arguments: withheldParts)
  func secrets(part: String) {
    let reading = read(part)
    #expect(!reading.findings.isEmpty)
    for finding in reading.findings {
      for language in [Language.chinese, .english] { #expect(!finding.text(in: language).contains("机密")) }
      #expect(!finding.text(in: .chinese).contains("98765"))
      #expect(!finding.text(in: .chinese).contains("想写“涉密”"))
    }
  }

  @Test(
    "that is published although the rest is withheld is quoted, and so is what a format allows", arguments: publicParts)
  func published(_ part: PublicPart) {
    let reading = read(part.text)
    #expect(reading.findings.map(\.code) == [part.code])
    for finding in reading.findings {
      let text = finding.text(in: .chinese)
      for word in part.words { #expect(text.contains(word), "\(text)") }
      #expect(!text.contains("涉密"), "\(text)")
    }
  }

  @Test("that is not well-formed quotes nothing that may be withheld, whatever its encoding", arguments: malformedParts)
  func malformed(part: String) throws {
    let text = Sample.statement(projects: part)
    let utf16: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let bigEndian: [UInt8] = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [Array(text.utf8), utf16, bigEndian] {
      let reading = Sample.read(bytes)
      #expect(reading.findings.count == 1)
      for finding in reading.findings {
        for language in [Language.chinese, .english] {
          let text = finding.text(in: language)
          #expect(!text.contains("机密") && !text.contains("secret"), "\(text)")
        }
      }
    }
  }

  @Test("that is not well-formed names its elements all the same")
  func malformedNames() {
    let part = #"<projects><project code="P1" name="项目" unit="201001" withheld="是"><goal>一</use></project></projects>"#
    let text = Sample.read(Sample.statement(projects: part)).findings.first?.text(in: .chinese) ?? ""
    #expect(text.contains("</use>") && text.contains("<goal>"), "\(text)")
  }

  private func read(_ part: String) -> ReadResult<(package: Package, profile: Profile)> {
    let profile = Sample.profile.replacing(
      "</profile>",
      with: """
        <figure name="支出" flow="支出" breakdown="功能类"/>
        <text name="职责"/><count name="车辆.其他"/>
        <asset-lines><asset-line label="房屋" asset="房屋"/></asset-lines>
        </profile>
        """)
    return Sample.read(Sample.statement(projects: part), profiles: Sample.profiles(profile))
  }
}

private let wrongParts: [WrongStatement] = [
  WrongStatement(what: "an unknown text", text: #"<text name="📍职则"><p>一</p></text>"#, codes: ["D222"]),
  WrongStatement(
    what: "an unknown count", text: #"<counts><count name="📍车辆.其它" value="1"/></counts>"#, codes: ["D225"]),
  WrongStatement(
    what: "an unknown asset",
    text: #"<assets date="2022-12-31" in="元"><asset name="📍房子" value="1"/></assets>"#, codes: ["D227"]),
  WrongStatement(
    what: "a reason for an unknown figure", text: #"<reasons><reason of="📍支岀">多</reason></reasons>"#, codes: ["D416"]),
  WrongStatement(
    what: "two reasons", text: #"<reasons><reason of="支出">一</reason><reason of="📍支出">二</reason></reasons>"#,
    codes: ["D229"]),
  WrongStatement(
    what: "figures of last year: unknown, and no amount",
    text: #"<earlier of="上年" in="元"><figure name="📍收入" amount="1"/><figure name="支出" amount="📍x"/></earlier>"#,
    codes: ["D416", "D311"]),
  WrongStatement(
    what: "sources that do not add up",
    text: """
      <procurement in="元">📍<item name="车" catalogue="A" measure="辆" quantity="2" price="5">\
      <from fund="其他收入" amount="9"/></item></procurement>
      """, codes: ["D230"]),
  WrongStatement(
    what: "sources whose sum is beyond what can be represented",
    text: """
      <procurement in="元">📍<item name="车" catalogue="A" measure="辆" quantity="2" price="5">\
      <from fund="其他收入" amount="92233720368547758.07"/><from fund="其他收入" amount="92233720368547758.07"/></item></procurement>
      """, codes: ["D314"]),
  WrongStatement(
    what: "a price that is beyond it times its quantity",
    text: """
      <procurement in="元"><item name="车" catalogue="A" measure="辆" quantity="200" price="📍922337203685477.58">\
      <from fund="其他收入" amount="5"/></item></procurement>
      """, codes: ["D314"]),
  WrongStatement(
    what: "procurement for an unknown project",
    text:
      #"<procurement in="元"><item name="车" project="📍P9" catalogue="A" measure="辆" quantity="1" price="5"/></procurement>"#,
    codes: ["D208"]),
]

struct PublicPart: CustomTestStringConvertible, Sendable {
  var text: String
  var code: String
  var words: [String]

  var testDescription: String { "\(code) \(words)" }
}

private let publicParts = [
  PublicPart(
    text: """
      <projects><project code="P1" name="项目" unit="201001" withheld="是">
        <indicator first="产出指" second="数量指标"/></project></projects>
      """, code: "D304", words: ["“产出指”", "“产出指标”", "效益指标"]),
  PublicPart(
    text: """
      <projects><project code="P1" name="项目" unit="201001">
        <indicator withheld="是" first="满意指标" second="数量指标"/></project></projects>
      """, code: "D304", words: ["“满意指标”", "“满意度指标”"]),
  PublicPart(
    text: #"<projects><project code="P1" name="项目" unit="201002" withheld="是"/></projects>"#, code: "D207",
    words: ["201002", "201001"]),
  PublicPart(
    text:
      #"<projects><project code="P1" name="项目" unit="201001" withheld="是"><indicator first="产出指标"/></project></projects>"#,
    code: "D155", words: ["<indicator>", "second"]),
  PublicPart(
    text: #"<projects><project code="P1" name="项目" unit="201001" withheld="是" amount-public="对"/></projects>"#,
    code: "D156", words: ["“对”", "是、否"]),
]

private let malformedParts = [
  #"<projects><project code="P1" name="项目" unit="201001" withheld="是"><goal>一</机密></project></projects>"#,
  #"<projects><project code="P1" name="项目" unit="201001" withheld="是"><goal>甲<机密</goal></project></projects>"#,
  #"<projects><project code="P1" name="项目" unit="201001" withheld="是"><goal>甲&机密;</goal></project></projects>"#,
  #"<projects><project code="P1" name="项目" unit="201001" withheld="是"><goal>甲<secret plan</goal></project></projects>"#,
  #"<projects><project code="P1" name="项目" unit="201001" withheld="是"><goal>甲&secret;</goal></project></projects>"#,
]

private let withheldParts = [
  #"<projects><project code="P1" name="项目" unit="201001" withheld="是"><goal>一</goal><机密/></project></projects>"#,
  """
  <projects><project code="P1" name="项目" unit="201001" withheld="是">
    <indicator first="产出指标" second="机密" operator="≤" value="98765x"/></project></projects>
  """,
  """
  <projects><project code="P1" name="项目" unit="201001"><goal withheld="是" 机密="机密">机密</goal></project></projects>
  """,
  """
  <procurement in="元"><item name="机密" withheld="是" catalogue="机密" measure="套" quantity="1" price="0.98765"/></procurement>
  """,
  """
  <projects><project code="P1" name="项目" unit="201001" withheld="是">
    <indicator first="产出指标" second="数量指标" operator="机密≤" value="1"/></project></projects>
  """,
  """
  <projects><project code="P1" name="项目" unit="201001"><indicator withheld="是" first="产出指标" second="数量指标" third="机密"
    operator="≤≤" value="98765"/></project></projects>
  """,
]
