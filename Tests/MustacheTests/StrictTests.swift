import Mustache
import Testing

@Suite("In strict mode")
struct StrictTests {
  typealias Kind = TemplateError.Kind

  @Test(
    "a name must be known",
    arguments: [
      ("<p>\n 1️⃣{{收人合计}}</p>", ["收入合计": "1"], .unknownName("收人合计", nearest: "收入合计")),
      ("1️⃣{{#lines}}{{/lines}}", ["line": "1"], .unknownName("lines", nearest: "line")),
      ("1️⃣{{^lines}}{{/lines}}", ["line": "1"], .unknownName("lines", nearest: "line")),
      ("1️⃣{{a}}", ["完全不同": "1"], .unknownName("a", nearest: nil)),
      ("{{#o}}1️⃣{{nmae}}{{/o}}", ["o": ["name": "1"]], .unknownName("nmae", nearest: "name")),
      ("{{#o}}1️⃣{{naem}}{{/o}}", ["o": ["b": "1"], "name": "2"], .unknownName("naem", nearest: "name")),
      (
        "1️⃣{{三公经费.公务接侍费}}", ["三公经费": ["公务接待费": "1"]],
        .unknownName("三公经费.公务接侍费", nearest: "三公经费.公务接待费")
      ),
      ("1️⃣{{a.b}}", ["a": "1"], .unknownName("a.b", nearest: nil)),
      ("1️⃣{{a.near}}", ["a": ["nearby": "1"], "near": "2"], .unknownName("a.near", nearest: nil)),
      ("1️⃣{{a.name}}", ["a": ["names": "1"], "name": "2"], .unknownName("a.name", nearest: "a.names")),
    ] as [(Marked, TestData, Kind)])
  func unknown(template: Marked, data: TestData, kind: Kind) throws {
    let error = try #require(try renderError(template, data))
    #expect(error.kind == kind)
    #expect(error.position == template["1️⃣"])
    #expect(error.template == "main")
    #expect(try renderError(template, data, mode: .plainText) == error)
    #expect(try renderError(template, data, mode: .spec) == nil)
  }

  @Test("an error names the chain of partials, the innermost first")
  func chain() throws {
    let main: Marked = "<div>\n  1️⃣{{>outer}}\n</div>"
    let error = try #require(
      try renderError(main, ["name": "1"], partials: ["outer": "<p>\n\n {{>inner}}</p>", "inner": "甲乙 {{nam}}"]))
    #expect(error.kind == .unknownName("nam", nearest: "name"))
    #expect(error.template == "inner")
    #expect(error.position == Position(line: 1, column: 4))
    #expect(
      error.chain == [
        SourceLocation(template: "outer", position: Position(line: 3, column: 2)),
        SourceLocation(template: "main", position: main["1️⃣"]!),
      ])
  }

  @Test("an error in an override stands in the template that overrides")
  func overrideChain() throws {
    let error = try #require(
      try renderError("{{<layout}}{{$body}}{{x}}{{/body}}{{/layout}}", partials: ["layout": "\n{{$body}}{{/body}}"]))
    #expect(error.template == "main")
    #expect(error.position == Position(line: 1, column: 21))
    #expect(
      error.chain == [
        SourceLocation(template: "layout", position: Position(line: 2, column: 1)),
        SourceLocation(template: "main", position: .start),
      ])
  }

  @Test(
    "nothing is printed unescaped", arguments: ["<p>1️⃣{{{a}}}</p>", "1️⃣{{& a}}", "<p title='1️⃣{{{a}}}'/>"] as [Marked])
  func unescaped(template: Marked) throws {
    let error = try #require(compileError(template))
    #expect(error.kind == .unescapedText("a"))
    #expect(error.position == template["1️⃣"])
  }

  @Test(
    "what is no text, and what XML cannot hold, is refused",
    arguments: [
      ("1️⃣{{a}}", ["1"], .notPrintable("a")),
      ("1️⃣{{a}}", ["b": "1"], .notPrintable("a")),
      ("甲 1️⃣{{a}}", "\u{8}", .forbiddenCharacter("\u{8}")),
      ("1️⃣{{a}}", "公\u{FFFE}", .forbiddenCharacter("\u{FFFE}")),
    ] as [(Marked, TestData, Kind)])
  func unprintable(template: Marked, data: TestData, kind: Kind) throws {
    let error = try #require(try renderError(template, ["a": data]))
    #expect(error.kind == kind)
    #expect(error.position == template["1️⃣"])
  }

  @Test("text is escaped by its place")
  func places() throws {
    let data: TestData = ["a": "<\"'&>\n\t]]>公"]
    let inText = "&lt;&quot;'&amp;&gt;\n\t]]&gt;公"
    let inAttribute = "&lt;&quot;&#39;&amp;&gt;&#10;&#9;]]&gt;公"
    #expect(try render("<p title='{{a}}'>{{a}}</p>", data) == "<p title='\(inAttribute)'>\(inText)</p>")
    #expect(
      try render("<p title='{{>p}}'>{{>p}}</p>", data, partials: ["p": "{{a}}"])
        == "<p title='\(inAttribute)'>\(inText)</p>")
    #expect(try render("{{a}}", data, mode: .plainText) == "<\"'&>\n\t]]>公")
  }

  @Test("a failed rendering leaves what was there")
  func failure() throws {
    let vocabulary = Vocabulary()
    let set = try compile("new {{x}}", vocabulary: vocabulary)
    var output = Array("old".utf8)
    #expect(throws: TemplateError.self) { try set.render("main", Members([:], in: vocabulary), into: &output) }
    #expect(output == Array("old".utf8))
  }

  @Test("a template that is not in the set is named with the nearest that is")
  func unknownTemplate() throws {
    let vocabulary = Vocabulary()
    let set = try compile("", vocabulary: vocabulary)
    let expected = TemplateError(.unknownTemplate("mian", nearest: "main"), in: "mian", at: .start)
    #expect(throws: expected) { try set.render("mian", Members([:], in: vocabulary)) }
  }
}
