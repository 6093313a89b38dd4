import TestSupport
import Testing
import XML

@testable import Budget

@Suite("A statement as XML")
struct StatementXMLTests {
  @Test("is read as the same statement, with its comments", arguments: 0..<300)
  func random(seed: Int) throws {
    var generator = Generator(seed: UInt64(seed))
    let before = Statement.random("disclosure", depth: 4, &generator).canonical()
    let text = before.xml()
    let after = Statement(try Document(parsing: Array(text.utf8))).canonical()
    #expect(before.states(sameAs: after) && before.allComments == after.allComments, "\(text)")
    #expect(after.xml() == text)
  }

  @Test("is laid out as people write it")
  func layout() throws {
    let package = try Sample.read(
      xml: """
        <!-- 甲
             乙 --><disclosure year="2023" kind="预算" profile="p"><ledger in="元"><line amount="1" fund="其他收入"/></ledger>
        <department name="“办”&lt;&amp;&quot;" code="1"><!-- 一 --><unit organ="是" code="1" name="a" nature="n"
        funding="f"/><!-- 末 --></department><text name="职责"><p>一
          二</p></text></disclosure>
        """)
    #expect(
      try package.xml() == """
        <?xml version="1.0" encoding="UTF-8"?>
        <!--
          甲
          乙
        -->
        <disclosure kind="预算" year="2023" profile="p">
          <department code="1" name="“办”&lt;&amp;&quot;">
            <!-- 一 -->
            <unit code="1" name="a" nature="n" funding="f" organ="是"/>
            <!-- 末 -->
          </department>

          <ledger in="元" file="ledger.csv"/>

          <text name="职责">
            <p>一二</p>
          </text>
        </disclosure>

        """)
  }

  @Test(
    "of a sample states the same, with every comment",
    arguments: ["budget-2021/434", "budget-2023/201", "final-2021/434"])
  func samples(path: String) throws {
    let package = try #require(Sample.read(path).value)
    #expect(!package.statement.allComments.isEmpty)
    let files = try Sample.reader().files(of: package)
    let again = try #require(Sample.reader().readStatement(in: Sample.folder(files)).value)
    #expect(package.states(sameAs: again))
    #expect(files.map(\.name).sorted() == package.fileNames.sorted())
  }

  @Test("keeps remarks at what they are about", arguments: ["budget-2021/434", "final-2021/434"])
  func remarks(path: String) throws {
    let package = try #require(Sample.read(path).value)
    let documents = Sample.reader().documents
    var statement = package.statement
    let remarks = statement.removeRemarks(head: documents.head)
    #expect(remarks.map(\.text).sorted() == package.statement.allComments.sorted())
    #expect(statement.allComments.isEmpty)
    statement.add(remarks, head: documents.head)
    #expect(statement.xml() == package.statement.xml())
  }

  @Test("that nobody meant is refused")
  func wrong() {
    let wrong = InputFolder(path: "in", files: ["disclosure.xml": Array("<disclosure><x/></disclosure>".utf8)])
    let reading = Sample.reader().readStatement(in: wrong)
    #expect(reading.value == nil)
    #expect(!reading.findings.isEmpty)
  }
}

extension Statement {
  /// Any tree of elements, with texts and comments that need care.
  static func random(_ name: String, depth: Int, _ generator: inout Generator) -> Statement {
    var result = Statement(name)
    for attribute in ["name", "code", "of", "amount", "value"] where Bool.random(using: &generator) {
      result[attribute] = words(&generator)
    }
    for _ in 0..<Int.random(in: 0...1, using: &generator) { result.comments.append(comment(&generator)) }
    let count = depth == 0 ? 0 : Int.random(in: 0...4, using: &generator)
    for _ in 0..<count {
      let names = ["text", "p", "project", "unit", "reason", "line", "indicator"]
      result.append(random(names.randomElement(using: &generator) ?? "p", depth: depth - 1, &generator))
    }
    if count == 0, Bool.random(using: &generator) { result.append(words(&generator), at: .start) }
    if Int.random(in: 0...3, using: &generator) == 0 { result.closingComments.append(comment(&generator)) }
    return result
  }

  private static let pieces = [
    "甲", "a", "<", ">", "&", "\"", "'", "]]>", "&amp;", "\n", "\t", "\r", "\r\n", "  ", "{{收入}}", "—", "𠮷", "\u{85}",
    "é", "0", "--",
  ]

  private static func words(_ generator: inout Generator) -> String {
    (0..<Int.random(in: 1...6, using: &generator)).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
  }

  private static func comment(_ generator: inout Generator) -> String {
    (0..<Int.random(in: 1...3, using: &generator)).map { _ in
      words(&generator).filter { !$0.isWhitespace } + "。"
    }.joined(separator: "\n")
  }
}

@Suite("A statement as a workbook")
struct StatementWorkbookTests {
  @Test(
    "of a sample states the same, with every comment",
    arguments: ["budget-2021/434", "budget-2023/201", "final-2021/434"])
  func samples(path: String) throws {
    var package = try #require(Sample.read(path).value)
    package.notation = .workbook
    let reading = Sample.reader().readStatement(in: Sample.folder(try Sample.reader().files(of: package)))
    let again = try #require(reading.value, "\(reading.findings)")
    let lines = (package.statement.xml().split(separator: "\n"), again.statement.xml().split(separator: "\n"))
    let difference = zip(lines.0, lines.1).first { $0 != $1 }
    #expect(
      package.states(sameAs: again), "\(difference.map { "\($0)\n\($1)" } ?? "\(lines.0.count) \(lines.1.count)")")
    var (before, after) = (package.statement, again.statement)
    let documents = Sample.reader().documents
    let remarks = (
      before.removeRemarks { documents.head(of: $0, in: $1) }, after.removeRemarks { documents.head(of: $0, in: $1) }
    )
    #expect(remarks.0 == remarks.1)
  }
}
