import Testing

@testable import XML

@Suite("A document's tree")
struct TreeTests {
  /// A node as a value: an element as `<name>`, a text as it is.
  func outline(_ element: Element) -> [String] {
    element.content.map {
      switch $0 {
      case .element(let child): "<\(child.name)>"
      case .text(let text): text.string
      }
    }
  }

  @Test("keeps mixed content in order, with comments and sections out of the way")
  func mixed() throws {
    let root = try Document("<段>收入<数 名='收入合计'/>万<!-- c -->元，<b>增<i>加</i></b>&lt;<![CDATA[&]]><?p?>。</段>").root
    #expect(outline(root) == ["收入", "<数>", "万元，", "<b>", "<&。"])
    #expect(root.text == "收入万元，增加<&。")
  }

  @Test("gives attributes by name, in order, and as bytes")
  func attributes() throws {
    let root = try Document("<行 科目='2013101' 金额='1&#46;5' 空='' x:名='外' xmlns:x='urn:x'/>").root
    #expect(root["科目"] == "2013101")
    #expect(root["金额"] == "1.5")
    #expect(root["空"] == "")
    #expect(root["名"] == nil)
    #expect(root["没有"] == nil)
    #expect(root.attributes.map(\.name) == ["科目", "金额", "空", "{urn:x}名"])
    #expect(root.withAttribute("金额") { $0.count } == 3)
    #expect(root.withAttribute("没有") { $0.count } == nil)
    #expect(root.attribute("科目")?.isNamed("科目") == true)
  }

  struct Stop: Error {}

  @Test("lets errors of the caller out of its closures")
  func errors() throws {
    let root = try Document("<a b='1'/>").root
    #expect(throws: Stop.self) { try root.withAttribute("b") { _ throws(Stop) in throw Stop() } }
  }

  @Test("compares whole names")
  func names() throws {
    let root = try Document("<table><tr/><tr2/><h:tr xmlns:h='urn:h'/><tr/></table>").root
    #expect(root.name == "table")
    #expect(root.children.map(\.name) == ["tr", "tr2", "{urn:h}tr", "tr"])
    #expect(root.children.map(\.localName) == ["tr", "tr2", "tr", "tr"])
    #expect(root.isNamed("table"))
    #expect(!root.isNamed("tabl") && !root.isNamed("tables") && !root.isNamed(""))
    #expect(root.children(named: "tr").reduce(0) { count, _ in count + 1 } == 2)
    #expect(root.firstChild(named: "tr2")?.parent == root)
    #expect(root.parent == nil)
  }

  @Test("lives as long as any element of it")
  func lifetime() throws {
    func lastChild() throws -> Element? { try Document("<a><b/><c x='1'/></a>").root.children.reduce(nil) { $1 } }
    #expect(try lastChild()?["x"] == "1")
  }

  @Test("tells blank text from other text")
  func blank() throws {
    let texts = try Document("<a>\n <b/>x</a>").root.content.compactMap {
      if case .text(let text) = $0 { text.isBlank } else { nil }
    }
    #expect(texts == [true, false])
  }
}
