import Mustache
import Testing

@Suite("Lists in sentences")
struct ListTests {
  private let data: TestData = [
    "a": "A", "b": "B", "c": "C", "none": nil, "blank": " \n\t", "wide": "\u{3000}\u{A0}", "zero": [], "yes": true,
    "one": [["n": "1"]], "items": [["n": "1"], ["n": "2"], ["n": "3"]],
    "gaps": [["n": nil], ["n": "2"], ["n": " "], ["n": "4"], ["n": nil]],
    "tree": [["n": "x", "in": [["n": "1"], ["n": "2"]]], ["n": "y", "in": []], ["n": "z", "in": [["n": "3"]]]],
    "texts": ["p", "", "q"],
  ]

  private let vocabulary = Vocabulary(
    page: "页", outer: "上级", places: ["末项": { .flag($0.isLast) }],
    lists: Vocabulary.ListWords("列举", frame: "引语", marks: ["和", "、", "，", "；"]))

  private func render(
    _ template: String, partials: KeyValuePairs<String, String> = [:], mode: Mode = .strict
  ) throws -> String {
    let set = try compile(template, partials: partials, vocabulary: vocabulary, mode: mode)
    for skeleton in set.skeletons() { #expect(xmlError(in: skeleton.bytes) == nil) }
    var output: [UInt8] = []
    try set.render("main", data.value(in: vocabulary), into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  @Test(
    "a mark is printed between two parts, and nowhere else",
    arguments: [
      ("{{#列举}}{{#a}}{{.}}{{/a}}{{；}}{{#b}}{{.}}{{/b}}{{；}}{{#c}}{{.}}{{/c}}{{/列举}}", "A；B；C"),
      ("{{#列举}}{{#none}}x{{/none}}{{；}}{{#b}}{{.}}{{/b}}{{；}}{{#c}}{{.}}{{/c}}{{/列举}}", "B；C"),
      ("{{#列举}}{{#a}}{{.}}{{/a}}{{；}}{{#none}}x{{/none}}{{；}}{{#c}}{{.}}{{/c}}{{/列举}}", "A；C"),
      ("{{#列举}}{{#a}}{{.}}{{/a}}{{；}}{{#none}}x{{/none}}{{；}}{{#blank}}{{.}}{{/blank}}{{/列举}}", "A"),
      ("{{#列举}}{{；}}{{；}}{{#a}}{{.}}{{/a}}{{；}}{{；}}{{/列举}}", "A"),
      ("{{#列举}}{{#items}}{{n}}{{、}}{{/items}}{{/列举}}", "1、2、3"),
      ("{{#列举}}{{#items}}{{、}}{{n}}{{/items}}{{/列举}}", "1、2、3"),
      ("{{#列举}}{{#one}}{{n}}{{、}}{{/one}}{{/列举}}", "1"),
      ("{{#列举}}{{#gaps}}{{n}}{{、}}{{/gaps}}{{/列举}}", "2、4"),
      ("{{#列举}}{{#texts}}{{.}}{{、}}{{/texts}}{{/列举}}", "p、q"),
      (
        "{{#列举}}{{#gaps}}{{n}}{{、}}{{/gaps}}{{；}}{{#a}}{{.}}{{/a}}{{、}}{{#items}}{{n}}{{、}}{{/items}}{{/列举}}",
        "2、4；A、1、2、3"
      ),
      ("{{#列举}}{{#a}}{{.}}{{/a}}{{#b}}{{.}}{{/b}}{{、}}{{^none}}N{{/none}}{{/列举}}", "AB、N"),
    ])
  func marks(template: String, expected: String) throws {
    #expect(try render(template) == expected)
    #expect(try render(template, mode: .plainText) == expected)
  }

  @Test(
    "of several marks between two parts the strongest is printed",
    arguments: [
      ("{{#列举}}{{#a}}A{{/a}}{{；}}{{#none}}x{{/none}}{{、}}{{#b}}B{{/b}}{{/列举}}", "A；B"),
      ("{{#列举}}{{#a}}A{{/a}}{{、}}{{#none}}x{{/none}}{{；}}{{#b}}B{{/b}}{{/列举}}", "A；B"),
      ("{{#列举}}{{#a}}A{{/a}}{{、}}{{#none}}x{{/none}}{{和}}{{#b}}B{{/b}}{{/列举}}", "A、B"),
      ("{{#列举}}{{#a}}A{{/a}}{{、}}{{#b}}B{{/b}}{{和}}{{#c}}C{{/c}}{{/列举}}", "A、B和C"),
      ("{{#列举}}{{#none}}x{{/none}}{{；}}{{#a}}A{{/a}}{{，}}{{#b}}B{{/b}}{{/列举}}", "A，B"),
    ])
  func strength(template: String, expected: String) throws {
    #expect(try render(template) == expected)
  }

  @Test(
    "what stands directly in a list is printed if a part is",
    arguments: [
      ("X{{#列举}}，其中：{{#a}}{{.}}{{/a}}{{/列举}}。", "X，其中：A。"),
      ("X{{#列举}}，其中：{{#none}}{{.}}{{/none}}{{/列举}}。", "X。"),
      ("X{{#列举}}，其中：{{#blank}}{{.}}{{/blank}}{{#wide}}{{.}}{{/wide}}{{/列举}}。", "X。"),
      ("X{{#列举}}，{{a}}：{{#zero}}1{{/zero}}。{{/列举}}", "X"),
      ("X{{#列举}}，{{a}}：{{#one}}{{n}}{{、}}{{/one}}（{{b}}）{{/列举}}", "X，A：1（B）"),
      ("{{#列举}}<h4>h</h4>{{#none}}<p/>{{/none}}<ul>{{#zero}}<li/>{{/zero}}</ul>{{/列举}}", ""),
      (
        "{{#列举}}<h4>h</h4>{{#none}}<p/>{{/none}}<ul>{{#items}}<li>{{n}}</li>{{/items}}</ul>{{/列举}}",
        "<h4>h</h4><ul><li>1</li><li>2</li><li>3</li></ul>"
      ),
      ("<p title=\"{{#列举}}其中{{#items}}{{n}}{{；}}{{/items}}{{/列举}}\">x</p>", "<p title=\"其中1；2；3\">x</p>"),
      ("{{#列举}}，其中：{{/列举}}", ""),
      ("{{#列举}}{{#引语}}，{{#a}}{{.}}{{/a}}{{^none}}的{{/none}}：{{/引语}}{{#b}}{{.}}{{/b}}{{/列举}}", "，A的：B"),
      ("{{#列举}}{{#引语}}，{{#a}}{{.}}{{/a}}{{^none}}的{{/none}}：{{/引语}}{{#none}}{{.}}{{/none}}{{/列举}}", ""),
      ("{{#列举}}{{$head}}<h4>h</h4>{{/head}}{{#none}}<p/>{{/none}}{{/列举}}", ""),
      ("{{#列举}}{{$head}}<h4>h</h4>{{#a}}<p/>{{/a}}{{/head}}{{#none}}<p/>{{/none}}{{/列举}}", "<h4>h</h4><p/>"),
    ])
  func frame(template: String, expected: String) throws {
    #expect(try render(template) == expected)
  }

  @Test(
    "an inverted list after a list is printed if that printed nothing",
    arguments: [
      ("{{#列举}}有{{#a}}{{.}}{{/a}}{{/列举}}{{^列举}}无{{/列举}}", "有A"),
      ("{{#列举}}有{{#none}}{{.}}{{/none}}{{/列举}}{{^列举}}无{{/列举}}", "无"),
      ("{{#列举}}有{{#none}}{{.}}{{/none}}{{/列举}} {{! note }}\n {{^列举}}无{{/列举}}", " \n 无"),
      (
        "{{#列举}}外{{#列举}}内{{#none}}{{.}}{{/none}}{{/列举}}{{^列举}}无{{/列举}}{{；}}{{#a}}{{.}}{{/a}}{{/列举}}{{^列举}}全无{{/列举}}",
        "外无；A"
      ),
      (
        "{{#列举}}外{{#列举}}内{{#none}}{{.}}{{/none}}{{/列举}}{{；}}{{#zero}}{{.}}{{/zero}}{{/列举}}{{^列举}}全无{{/列举}}",
        "全无"
      ),
    ])
  func empty(template: String, expected: String) throws {
    #expect(try render(template) == expected)
  }

  @Test(
    "lists in lists have marks of their own",
    arguments: [
      ("{{#列举}}{{#tree}}{{n}}{{#列举}}（{{#in}}{{n}}{{、}}{{/in}}）{{/列举}}{{；}}{{/tree}}{{/列举}}", "x（1、2）；y；z（3）"),
      ("{{#列举}}：{{#tree}}{{#列举}}有{{#in}}{{n}}{{、}}{{/in}}{{/列举}}{{；}}{{/tree}}{{/列举}}", "：有1、2；有3"),
      ("{{#列举}}{{#tree}}{{#in}}{{n}}{{、}}{{/in}}{{；}}{{/tree}}{{/列举}}", "1、2；3"),
      ("{{#列举}}{{#列举}}{{#列举}}{{#none}}x{{/none}}{{；}}{{/列举}}，{{/列举}}{{；}}{{#列举}}{{#a}}{{.}}{{/a}}{{/列举}}{{/列举}}", "A"),
    ])
  func nested(template: String, expected: String) throws {
    #expect(try render(template) == expected)
  }

  @Test("parts and separators may come from partials, parents and blocks")
  func partials() throws {
    let partials: KeyValuePairs = [
      "item": "{{n}}{{、}}", "maybe": "{{#none}}{{.}}{{/none}}", "named": "{{#a}}{{.}}{{/a}}",
      "list": "{{#列举}}其中{{$parts}}{{/parts}}{{；}}{{>named}}{{/列举}}",
    ]
    #expect(try render("{{#列举}}{{#items}}{{>item}}{{/items}}{{/列举}}", partials: partials) == "1、2、3")
    #expect(try render("{{#列举}}：{{>maybe}}{{；}}{{>named}}{{；}}{{>maybe}}{{/列举}}", partials: partials) == "：A")
    #expect(
      try render("{{<list}}{{$parts}}{{#items}}{{>item}}{{/items}}{{/parts}}{{/list}}", partials: partials)
        == "其中1、2、3；A")
    #expect(try render("{{<list}}{{$parts}}{{>maybe}}{{/parts}}{{/list}}", partials: partials) == "其中A")
    let headed: KeyValuePairs = ["page": "{{#列举}}{{$head}}<h1/>{{/head}}{{$body}}{{/body}}{{/列举}}"]
    let page = "{{<page}}{{$head}}<h2/>{{/head}}{{$body}}{{#none}}<p/>{{/none}}{{/body}}{{/page}}"
    #expect(try render(page, partials: headed) == "")
    #expect(try render(page.replacing("none", with: "a"), partials: headed) == "<h2/><p/>")
    #expect(try render("{{#列举}}{{>list}}{{，}}{{<list}}{{/list}}{{/列举}}", partials: partials) == "其中A，其中A")
  }

  @Test("a list may be written on several lines")
  func lines() throws {
    let template = """
      <p>X{{#列举}}，其中：
        {{#a}}{{.}}{{/a}}{{；}}
        {{>named}}{{；}}
        {{#items}}{{n}}{{、}}{{/items}}
      {{/列举}}。</p>

      """
    #expect(try render(template, partials: ["named": "{{b}}"]) == "<p>X，其中：A；B；1、2、3。</p>\n")
    let blocks = "<div>\n  {{>p}}\n</div>\n"
    #expect(
      try render(blocks, partials: ["p": "{{#列举}}\n<h4>h</h4>\n{{#none}}\n<p/>\n{{/none}}\n{{/列举}}\n<b>x</b>\n"])
        == "<div>\n  <b>x</b>\n</div>\n")
  }

  @Test(
    "mistakes are refused where they stand",
    arguments: [
      ("{{#列举}}其中{{#a}}{{.}}{{/a}}1️⃣{{；}}另{{#b}}{{.}}{{/b}}{{/列举}}", .textBesideSeparator("；")),
      ("{{#列举}}其中1️⃣{{；}}{{#b}}{{.}}{{/b}}{{/列举}}", .textBesideSeparator("；")),
      ("{{#列举}}{{#a}}{{.}}{{/a}}1️⃣{{、}} {{! n }} {{b}}{{/列举}}", .textBesideSeparator("、")),
      ("1️⃣{{^列举}}无{{/列举}}", .noListBefore("列举")),
      ("{{#列举}}{{#a}}{{.}}{{/a}}{{/列举}}，1️⃣{{^列举}}无{{/列举}}", .noListBefore("列举")),
      ("{{#列举}}1️⃣{{^列举}}无{{/列举}}{{/列举}}", .noListBefore("列举")),
    ] as [(Marked, TemplateError.Kind)])
  func mistakes(template: Marked, kind: TemplateError.Kind) throws {
    do throws(CompileFailure) {
      _ = try compile(template.text, vocabulary: vocabulary)
      Issue.record("compiled")
    } catch {
      #expect(error.errors.map(\.kind) == [kind])
      #expect(error.errors.first?.position == template["1️⃣"])
    }
  }

  @Test(
    "a separator that is reached outside of a list is an error",
    arguments: ["{{；}}", "{{#items}}{{n}}{{、}}{{/items}}", "{{#列举}}{{#a}}{{.}}{{/a}}{{/列举}}{{>p}}"])
  func outside(template: String) throws {
    let error = #expect(throws: TemplateError.self) { try render(template, partials: ["p": "{{；}}"]) }
    switch error?.kind {
    case .separatorOutsideList: break
    default: Issue.record("\(String(describing: error))")
    }
  }

  @Test("lists nested 120 deep, recursive ones and 100,000 items are rendered in time that grows with their length")
  func hostile() throws {
    let blanks = String(repeating: " ", count: 1_000)
    let deep = String(repeating: "{{#列举}}{{#列举}}", count: 60)
    let ends = String(repeating: "{{/列举}}{{/列举}}", count: 60)
    #expect(try render("\(deep){{#a}}\(blanks){{.}}{{/a}}\(ends)").hasSuffix(" A"))
    #expect(try render("\(deep)，{{#none}}{{.}}{{/none}}\(ends)") == "")
    let marks = String(repeating: "{{；}}", count: 100_000)
    #expect(try render("{{#列举}}{{#a}}A{{/a}}\(marks){{#b}}B{{/b}}\(marks){{/列举}}") == "A；B")
    let many = String(repeating: "{{#none}}x{{/none}}{{、}}", count: 100_000)
    #expect(try render("{{#列举}}：{{#a}}A{{/a}}{{、}}\(many){{#b}}B{{/b}}{{/列举}}") == "：A、B")
    #expect(throws: TemplateError.self) {
      try render("{{>p}}", partials: ["p": "{{#列举}}，{{#a}}{{.}}{{/a}}{{；}}{{>p}}{{/列举}}"])
    }
  }

  @Test("in other vocabularies the words are names like others")
  func specification() throws {
    let template = "{{#列举}}{{#a}}x{{/a}}{{；}}{{/列举}}{{^列举}}無{{/列举}}"
    var output: [UInt8] = []
    let plain = Vocabulary()
    try compile(template, vocabulary: plain, mode: .spec).render("main", data.value(in: plain), into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "無")
  }
}
