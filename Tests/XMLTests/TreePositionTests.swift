import Testing
import XML

@Suite("Positions in a tree")
struct TreePositionTests {
  @Test("of elements are those of their start tags")
  func elements() throws {
    let marked = Marked("<?xml version='1.0'?>\r\n<!-- <x> -->\r\n1️⃣<a\r\n  x='>'>文字2️⃣<b/>  3️⃣<c\n>4️⃣<d>x</d></c></a>")
    let root = try Document(marked.text).root
    let children = Array(root.children)
    #expect(root.position == marked[1])
    #expect(children.map(\.position) == [marked[2], marked[3]])
    #expect(children.map(\.line) == [marked[2].line, marked[3].line])
    #expect(children[1].firstChild(named: "d")?.position == marked[4])
  }

  @Test("of attributes are those of their names and values")
  func attributes() throws {
    let marked = Marked("<a 1️⃣甲='2️⃣1' xmlns:n='u'\n\t3️⃣b = \"4️⃣a='x'\" 5️⃣n:甲='6️⃣2' 7️⃣c=''/>")
    let attributes = Array(try Document(marked.text).root.attributes)
    #expect(attributes.map(\.position) == [marked[1], marked[3], marked[5], marked[7]])
    #expect(attributes.prefix(3).map(\.valuePosition) == [marked[2], marked[4], marked[6]])
  }

  @Test("of text runs look through comments, instructions and sections")
  func texts() throws {
    let marked = Marked("<a x='&gt;'><!-- < -->1️⃣文<?p >?>字<b>c</b><![CDATA[2️⃣<x>&]]]>&amp;]\r\n后</a>")
    let root = try Document(marked.text).root
    var texts: [Text] = []
    for case .text(let text) in root.content { texts.append(text) }
    #expect(texts.map(\.string) == ["文字", "<x>&]&]\n后"])
    #expect(texts.map(\.position) == [marked[1], marked[2]])
  }

  @Test("of text may pass over leading space")
  func visible() throws {
    for source in [
      "<a>\n  1️⃣文字\n</a>", "<a> <!-- c --> &#32;&#xA;<?p?><![CDATA[ ]]>1️⃣&#x4E2D;</a>", "<a>1️⃣ \n</a>",
    ] {
      let marked = Marked(source)
      for case .text(let text) in try Document(marked.text).root.content {
        #expect(text.firstVisiblePosition == marked[1])
      }
    }
  }

  @Test("are exact past line 65,535 and within long lines")
  func farAway() throws {
    let rows = String(repeating: "<r/>\n", count: 70_000)
    let root = try Document("<a>\n\(rows)  <last x='1'/></a>").root
    let last = try #require(root.firstChild(named: "last"))
    #expect(last.position == Position(line: 70_002, column: 3))
    #expect(last.line == 70_002)
    #expect(last.attribute("x")?.valuePosition == Position(line: 70_002, column: 12))
    let long = try Document("<a>" + String(repeating: "表<b/>", count: 5_000) + "</a>").root
    for (index, child) in long.children.enumerated() where index % 977 == 0 {
      #expect(child.position == Position(line: 1, column: 5 + index * 5))
    }
  }
}
