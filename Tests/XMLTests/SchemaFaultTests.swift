import Testing
import XML

@Suite("What is not valid")
struct SchemaFaultTests {
  static let ledger = """
    <start><element name='disclosure'>
      <attribute name='year'><data type='string'><param name='pattern'>2[0-9]{3}</param></data></attribute>
      <interleave>
        <element name='department'><attribute name='code'/><attribute name='name'/></element>
        <element name='ledger'>
          <attribute name='unit'><choice><value>元</value><value>万元</value></choice></attribute>
          <oneOrMore><ref name='line'/></oneOrMore>
        </element>
        <optional><element name='text'><zeroOrMore><ref name='paragraph'/></zeroOrMore></element></optional>
      </interleave>
    </element></start>
    <define name='line'><element name='line'>
      <attribute name='flow'><choice><value>收入</value><value>支出</value></choice></attribute>
      <choice>
        <attribute name='function'><data type='string' xmlns:d='urn:disclose:words' d:zh='七位数字'><param name='pattern'>[0-9]{7}</param></data></attribute>
        <attribute name='economic'/>
      </choice>
      <optional><attribute name='project'/></optional>
      <data type='string'><param name='pattern'>[0-9]+(\\.[0-9]{1,2})?</param></data>
    </element></define>
    <define name='paragraph'>
      <element name='p'><mixed><zeroOrMore><element name='b'><text/></element></zeroOrMore></mixed></element>
    </define>
    """

  static func document(_ ledger: String, rest: String = "") -> String {
    "<disclosure year='2023'><department code='201' name='甲'/>\n<ledger unit='万元'>\n\(ledger)</ledger>\(rest)</disclosure>"
  }

  static let good = "<line flow='收入' function='2010301'>1.00</line>"

  @Test("of one kind are kept up to a number, and then counted")
  func counted() throws {
    let schema = Schema(
      trusting: Array(
        "<element name='r' xmlns='http://relaxng.org/ns/structure/1.0'><zeroOrMore><element name='a'><attribute name='x'><value>1</value></attribute></element></zeroOrMore></element>"
          .utf8))
    let rows = String(repeating: "<a x='2'/>", count: 1000)
    let faults = schema.validate(try Document("<r>\(rows)<b/>\(rows)</r>"))
    #expect(faults.count == SchemaFaults.shown + 1)
    let value = try #require(faults.first)
    #expect(faults.countOfMore(like: value) == 2000 - SchemaFaults.shown)
    let element = try #require(faults.last)
    #expect(element.position.column == 4 + rows.count)
    #expect(faults.countOfMore(like: element) == 0)
  }

  @Test("is told by kind, exact place and path")
  func kinds() throws {
    let flows = ValueExpectation(literals: ["收入", "支出"])
    let codes = ValueExpectation(datatypes: [.init(name: "string", words: ["zh": "七位数字"])]
    )
    let amounts = ValueExpectation(datatypes: [
      .init(name: "string")
    ])
    let cases: [(String, SchemaFault.Kind, String)] = [
      (
        "1️⃣<disclosur/>", .unexpectedRoot(name: "disclosur", expected: ["disclosure"], nearest: "disclosure"),
        "/disclosur"
      ),
      (
        Self.document("<line flow='1️⃣收人' function='2010301'>1</line>"),
        .badValue(value: "收人", attribute: "flow", element: "line", expected: flows, nearest: "收入"),
        "/disclosure/ledger/line"
      ),
      (
        Self.document(Self.good + "<line flow='支出'\n function='1️⃣20103'>1</line>"),
        .badValue(value: "20103", attribute: "function", element: "line", expected: codes, nearest: nil),
        "/disclosure/ledger/line[2]"
      ),
      (
        Self.document("<line flow='支出' economic=''>\n  1️⃣1.005\n</line>"),
        .badValue(value: "1.005", attribute: nil, element: "line", expected: amounts, nearest: nil),
        "/disclosure/ledger/line"
      ),
      (
        Self.document("1️⃣<line flow='支出' economic=''/>"),
        .badValue(value: "", attribute: nil, element: "line", expected: amounts, nearest: nil),
        "/disclosure/ledger/line"
      ),
      (
        Self.document("<line flow='支出' functoin='2010301' 1️⃣x='1'>1</line>").replacing("functoin", with: "function"),
        .unexpectedAttribute(name: "x", element: "line", expected: ["project"], nearest: nil), "/disclosure/ledger/line"
      ),
      (
        Self.document("<line flow='支出' 1️⃣functoin='2010301'>1</line>"),
        .unexpectedAttribute(
          name: "functoin", element: "line", expected: ["function", "economic", "project"], nearest: "function"),
        "/disclosure/ledger/line"
      ),
      (
        Self.document("1️⃣<line flow='支出'>1</line>"),
        .missingAttribute(names: ["function", "economic"], element: "line"), "/disclosure/ledger/line"
      ),
      (
        Self.document("1️⃣<lien/>"),
        .unexpectedElement(name: "lien", parent: "ledger", expected: ["line"], nearest: "line"),
        "/disclosure/ledger/lien"
      ),
      (
        Self.document(Self.good, rest: "1️⃣<ledger unit='元'>\(Self.good)</ledger>"),
        .unexpectedElement(name: "ledger", parent: "disclosure", expected: ["text"], nearest: nil),
        "/disclosure/ledger[2]"
      ),
      (
        "<disclosure year='2023'><department code='201' name='甲'/>1️⃣<ledger unit='元'/></disclosure>",
        .missingElement(parent: "ledger", expected: ["line"], before: nil), "/disclosure/ledger"
      ),
      (
        Self.document("\(Self.good) 1️⃣文字"), .unexpectedText(excerpt: "文字", element: "ledger"), "/disclosure/ledger"
      ),
      (
        "<disclosure year='1️⃣1999'><department code='' name=''/><ledger unit='元'>\(Self.good)</ledger></disclosure>",
        .badValue(
          value: "1999", attribute: "year", element: "disclosure",
          expected: ValueExpectation(
            datatypes: [.init(name: "string")]),
          nearest: nil), "/disclosure"
      ),
    ]
    let schema = try schema(Self.ledger)
    for (source, kind, path) in cases {
      let marked = Marked(source)
      #expect(schema.validate(try Document(marked.text)) == [SchemaFault(kind, at: marked[1], path: path)])
    }
    #expect(schema.validate(try Document(Self.document(Self.good))) == [])
  }

  @Test("carries what the schema calls things in words, as far as it says")
  func heads() throws {
    let schema = try schema(
      """
      <start><element name='r' xmlns:d='urn:disclose:words' d:head='根'>
        <attribute name='a' d:head='甲'/><optional><attribute name='b'/></optional>
        <zeroOrMore><element name='a' d:head='甲子'><empty/></element></zeroOrMore>
      </element></start>
      """)
    #expect(schema.validate(try Document("<r/>")).first?.heads == [".": "根", "@a": "甲", "a": "甲子"])
    #expect(schema.validate(try Document("<s/>")).first?.heads == [:])
    #expect(schema.heads(of: "a") == [".": "甲子"])
  }

  @Test("is all told, each fault once")
  func independentFaults() throws {
    let marked = Marked(
      """
      <disclosure year='1️⃣MMXXIII'>
        2️⃣<department name='甲'/>
        <ledger unit='3️⃣千元'>
          <line flow='收入' function='2010301'>4️⃣一</line>
          5️⃣<lin><deep/></lin>
          <line flow='支出' 6️⃣economik='30101'>1</line>
          <line flow='支出' economic='30101'>1</line>
        </ledger>
        <text><p>正文<b>粗</b></p>7️⃣余<p>8️⃣<i/></p></text>
      </disclosure>
      """)
    let faults = try schema(Self.ledger).validate(try Document(marked.text))
    #expect(faults.map(\.position) == (1...8).map { marked[$0] })
  }

  @Test("in a sequence is told as missing, or as out of place, but not as both")
  func sequences() throws {
    let schema = try schema(
      "<start><element name='r'><element name='a'><empty/></element><element name='b'><empty/></element><element name='c'><empty/></element></element></start>"
    )
    func kinds(_ content: String) throws -> [SchemaFault.Kind] {
      schema.validate(try Document("<r>\(content)</r>")).map(\.kind)
    }
    #expect(
      try kinds("<c/>") == [
        .missingElement(parent: "r", expected: ["a"], before: "c"),
        .missingElement(parent: "r", expected: ["b"], before: "c"),
      ])
    #expect(try kinds("<b/><a/><c/>") == [.unexpectedElement(name: "a", parent: "r", expected: ["c"], nearest: nil)])
    #expect(
      try kinds("<a/><b/><b/><c/>") == [.unexpectedElement(name: "b", parent: "r", expected: ["c"], nearest: nil)])
    #expect(
      try kinds("") == ["a", "b", "c"].map { .missingElement(parent: "r", expected: [$0], before: nil) })
  }

  @Test("is found past line 65,535")
  func farAway() throws {
    let schema = try schema(
      "<start><element name='r'><zeroOrMore><element name='a'><optional><attribute name='x'/></optional></element></zeroOrMore></element></start>"
    )
    let rows = String(repeating: "<a/>\n", count: 70_000)
    let faults = schema.validate(try Document("<r>\n\(rows)<a y=''/></r>"))
    #expect(faults.map(\.position) == [Position(line: 70_002, column: 4)])
    #expect(faults.first?.path == "/r/a[70001]")
  }

  @Test("names the namespace where there is one, and needs no grammar around the schema")
  func namespaces() throws {
    let source =
      "<element name='a' ns='urn:a' xmlns='http://relaxng.org/ns/structure/1.0'><attribute name='b'/><text/></element>"
    let schema = Schema(trusting: Array(source.utf8))
    #expect(schema.validate(try Document("<x:a xmlns:x='urn:a' b=''/>")) == [])
    let wrong = schema.validate(try Document("<a b=''/>"))
    #expect(wrong.map(\.kind) == [.unexpectedRoot(name: "a", expected: ["{urn:a}a"], nearest: nil)])
    let bare = schema.validate(try Document("<x:a xmlns:x='urn:a'/>"))
    #expect(bare.map(\.kind) == [.missingAttribute(names: ["b"], element: "{urn:a}a")])
    #expect(bare.map(\.path) == ["/a"])
  }

  @Test("does not stop a schema from being used again, or on another thread")
  func reuse() async throws {
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<16 {
        group.addTask {
          guard let schema = try? schema(Self.ledger), let good = try? Document(Self.document(Self.good)),
            let bad = try? Document(Self.document("<line/>"))
          else { return false }
          return (0..<5).allSatisfy { _ in schema.validate(good).isEmpty && !schema.validate(bad).isEmpty }
        }
      }
      for await worked in group { #expect(worked) }
    }
  }
}
