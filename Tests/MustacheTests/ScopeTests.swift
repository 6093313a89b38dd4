import Mustache
import Testing

@Suite("In a vocabulary with words for what stands around an item")
struct ScopeTests {
  private let data: TestData = [
    "name": "page", "total": "9", "projects": [["name": "a", "goals": [["text": "1"]], "other": ["text": "2"]]],
    "only": ["projects": ["x"]],
  ]

  private func render(_ template: String, mode: Mode = .strict) throws -> String {
    let vocabulary = Vocabulary(page: "页", outer: "上级")
    let set = try compile(template, partials: ["p": "{{上级.name}}"], vocabulary: vocabulary, mode: mode)
    var output: [UInt8] = []
    try set.render("main", data.value(in: vocabulary), into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  @Test(
    "each name says what it is a part of",
    arguments: [
      ("{{name}}{{#projects}} {{name}} {{页.name}} {{上级.total}}{{/projects}}", "page a page 9"),
      ("{{#projects}}{{#goals}}{{text}}{{上级.name}}{{上级.上级.name}}{{页.total}}{{/goals}}{{/projects}}", "1apage9"),
      ("{{#projects}}{{#页}}{{name}}{{#projects}}{{name}}{{/projects}}{{/页}}{{/projects}}", "pagea"),
      ("{{#projects}}{{#goals}}{{#上级.other}}{{text}}{{/上级.other}}{{>p}}{{/goals}}{{/projects}}", "2a"),
      ("{{#projects}}{{#name}}{{name}}{{/name}}{{^页.total}}none{{/页.total}}{{/projects}}", "a"),
      ("{{页.name}}{{#页.only}}{{#projects}}{{.}}{{上级.total}}{{/projects}}{{/页.only}}", "pagex9"),
    ])
  func found(template: String, expected: String) throws {
    #expect(try render(template) == expected)
  }

  @Test(
    "items know their place in a list, unless they have a part of that name",
    arguments: [
      ("{{#list}}{{no}}{{^last}},{{/last}}{{/list}}", "1,2,3"),
      ("{{#list}}{{#x}}{{no}}{{/x}}{{/list}}", "123"),
      ("{{#list}}{{#first}}1st {{/first}}{{#inner}}{{上级.no}}{{no}}{{#last}};{{/last}}{{/inner}}{{/list}}", "1st 1112;"),
      ("{{#texts}}{{no}}{{.}}{{/texts}}", "1a2b"),
      ("{{#own}}{{no}}{{/own}}", "mine"),
    ])
  func places(template: String, expected: String) throws {
    let vocabulary = Vocabulary(
      page: "页", outer: "上级",
      places: ["no": { .number($0.number) }, "first": { .flag($0.isFirst) }, "last": { .flag($0.isLast) }])
    let data: TestData = [
      "list": [
        ["x": "x", "inner": [["y": "y"], ["y": "y"]]], ["x": "x", "inner": []], ["x": "x", "inner": []],
      ],
      "texts": ["a", "b"], "own": [["no": "mine"]],
    ]
    let set = try compile(template, partials: [:], vocabulary: vocabulary, mode: .strict)
    var output: [UInt8] = []
    try set.render("main", data.value(in: vocabulary), into: &output)
    #expect(String(decoding: output, as: UTF8.self) == expected)
    #expect(throws: TemplateError.self) {
      _ = try compile("{{no}}", partials: [:], vocabulary: vocabulary, mode: .strict)
        .render("main", data.value(in: vocabulary), into: &output)
    }
  }

  @Test(
    "a name that only something around the item knows is an error that says how to mean it",
    arguments: [
      ("{{#projects}}1️⃣{{total}}{{/projects}}", .outerName("total", explicit: "页.total")),
      (
        "{{#projects}}1️⃣{{#only.projects}}{{/only.projects}}{{/projects}}",
        .outerName("only.projects", explicit: "页.only.projects")
      ),
      ("{{#projects}}{{#goals}}1️⃣{{name}}{{/goals}}{{/projects}}", .outerName("name", explicit: "上级.name")),
      (
        "{{#projects}}{{#页}}{{#only}}1️⃣{{^total}}{{/total}}{{/only}}{{/页}}{{/projects}}",
        .outerName("total", explicit: "页.total")
      ),
      ("{{#projects}}1️⃣{{nmae}}{{/projects}}", .unknownName("nmae", nearest: "name")),
      ("{{#projects}}1️⃣{{页.nmae}}{{/projects}}", .unknownName("页.nmae", nearest: "页.name")),
      ("1️⃣{{上级.name}}", .unknownName("上级.name", nearest: nil)),
      ("1️⃣{{#上级}}{{/上级}}", .unknownName("上级", nearest: nil)),
      ("{{#projects}}1️⃣{{上级.上级}}{{/projects}}", .unknownName("上级.上级", nearest: nil)),
      ("1️⃣{{页}}", .notPrintable("页")),
    ] as [(Marked, TemplateError.Kind)])
  func unknown(template: Marked, kind: TemplateError.Kind) throws {
    let error = try #require(throws: TemplateError.self) { try render(template.text) }
    #expect(error.kind == kind)
    #expect(error.position == template["1️⃣"])
    #expect(throws: Never.self) { try render(template.text, mode: .spec) }
  }
}
