import Mustache
import Testing

@Suite("A template that cannot be read")
struct ReadingErrorTests {
  typealias Kind = TemplateError.Kind

  @Test(
    "says where",
    arguments: [
      ("部门\n  1️⃣{{名称", .unclosedTag),
      ("1️⃣{{a <p>{{b}}</p>", .unclosedTag),
      ("1️⃣{{{a}}", .unclosedTag),
      ("{{a}}1️⃣{{! b", .unclosedTag),
      ("1️⃣{{=<% %>}} a", .unclosedTag),
      ("a1️⃣{{}}", .emptyName),
      ("a\r\n1️⃣{{#  }}", .emptyName),
      ("a1️⃣{{b c}}", .malformedName("b c")),
      ("a1️⃣{{b..c}}", .malformedName("b..c")),
      ("a1️⃣{{.b}}", .malformedName(".b")),
      ("a1️⃣{{#b.}}{{/b.}}", .malformedName("b.")),
      ("1️⃣{{=<% =}}", .malformedDelimiters),
      ("1️⃣{{=<% %> %%=}}", .malformedDelimiters),
      ("1️⃣{{=<= =>=}}", .malformedDelimiters),
      ("{{#a}}\n  1️⃣{{#b}}\n", .unclosedSection("b")),
      ("1️⃣{{^a}} {{#b}}{{/b}}", .unclosedSection("a")),
      ("1️⃣{{$a}}", .unclosedSection("a")),
      ("1️⃣{{<main}}", .unclosedSection("main")),
      ("1️⃣{{/a}}", .closeWithoutOpen("a")),
      ("{{#a}}\n1️⃣{{/b}}", .mismatchedClose("b", expected: "a", openedAt: .start)),
      ("{{<main}}{{$a}}{{/a}} 1️⃣{{b}}{{/main}}", .contentOutsideBlock),
      ("{{<main}}1️⃣ text{{/main}}", .contentOutsideBlock),
      ("a\n b1️⃣\u{1}", .forbiddenCharacter("\u{1}")),
      ("公1️⃣\u{FFFF}", .forbiddenCharacter("\u{FFFF}")),
    ] as [(Marked, Kind)])
  func position(template: Marked, kind: Kind) throws {
    let error = try #require(compileError(template))
    #expect(error.kind == kind)
    #expect(error.position == template["1️⃣"])
    #expect(error.template == "main")
    #expect(error.chain.isEmpty)
  }

  @Test("has invalid UTF-8 at its place, in every mode", arguments: [Mode.strict, .plainText, .spec])
  func invalid(mode: Mode) {
    let source = TemplateSource(name: "t", bytes: Array("甲\n乙".utf8) + [0xFF])
    #expect(throws: CompileFailure(errors: [TemplateError(.invalidUTF8, in: "t", at: Position(line: 2, column: 2))])) {
      try TemplateSet([source], vocabulary: Vocabulary(), mode: mode)
    }
  }

  @Test("may begin with a byte order mark, which is not printed")
  func byteOrderMark() throws {
    #expect(try render("\u{FEFF}{{! first }}\na") == "a")
  }

  @Test("that is part of a file is placed in that file")
  func origin() throws {
    let origin = Position(line: 10, column: 5)
    let source = TemplateSource(name: "disclosure.xml", "合计{{a}}\n{{b", origin: origin)
    let expected = TemplateError(.unclosedTag, in: "disclosure.xml", at: Position(line: 11, column: 1))
    #expect(throws: CompileFailure(errors: [expected])) {
      try TemplateSet([source], vocabulary: Vocabulary(), mode: .plainText)
    }
  }

  @Test("reports the first mistake of each template")
  func several() {
    let expected = [
      TemplateError(.unclosedTag, in: "main", at: .start),
      TemplateError(.emptyName, in: "p", at: Position(line: 1, column: 2)),
      TemplateError(.duplicateTemplate("p"), in: "p", at: .start),
    ]
    #expect(throws: CompileFailure(errors: expected)) {
      try compile("{{a", partials: ["p": "a{{}}{{", "p": ""])
    }
  }

  @Test("names the nearest template there is")
  func unknownTemplate() throws {
    let template: Marked = "<p>\n  1️⃣{{>tabel}}</p>"
    let error = try #require(compileError(template, partials: ["table": ""]))
    #expect(error.kind == .unknownTemplate("tabel", nearest: "table"))
    #expect(error.position == template["1️⃣"])
    #expect(try render("[{{>tabel}}{{<tabel}}{{$a}}{{/a}}{{/tabel}}]", mode: .spec) == "[]")
  }
}
