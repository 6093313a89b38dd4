import Mustache
import Testing

/// The ground of the specification, in cases of our own, in strict mode.
@Suite("The language")
struct LanguageTests {
  struct Example: Sendable {
    let template: String
    var data: TestData = [:]
    let expected: String

    init(_ template: String, _ data: TestData = [:], gives expected: String) {
      self.template = template
      self.data = data
      self.expected = expected
    }
  }

  @Test(
    "has comments",
    arguments: [
      Example("甲{{! 说明 }}乙", gives: "甲乙"),
      Example("a\n{{! alone }}\nb\n", gives: "a\nb\n"),
      Example("a\n  {{!\n  two\n  lines\n  }}\nb\n", gives: "a\nb\n"),
      Example("a\r\n{{! alone }}\r\nb", gives: "a\r\nb"),
      Example("  {{! first }}\nb", gives: "b"),
      Example("a\n  {{! last }}", gives: "a\n"),
      Example("  a {{! b }}\n", gives: "  a \n"),
    ])
  func comments(_ example: Example) throws { try check(example) }

  @Test(
    "lets delimiters change",
    arguments: [
      Example("{{=<% %>=}}<%a%>{{a}}", ["a": "1"], gives: "1{{a}}"),
      Example("{{= [ ] =}}[a]", ["a": "1"], gives: "1"),
      Example("{{#a}}{{=| |=}}|.|{{.}}|/a||={{ }}=|{{a}}", ["a": "1"], gives: "1{{.}}1"),
      Example("a\n {{=@ @=}}\nb", gives: "a\nb"),
      Example(" | {{=@ @=}}\n", gives: " | \n"),
    ])
  func delimiters(_ example: Example) throws { try check(example) }

  @Test(
    "prints names",
    arguments: [
      Example("{{名称}}，{{ 名称 }}", ["名称": "财政局"], gives: "财政局，财政局"),
      Example("{{a}}", ["a": "<a href=\"x\">'&'</a>"], gives: "&lt;a href=&quot;x&quot;&gt;'&amp;'&lt;/a&gt;"),
      Example("{{a}}", ["a": "{{b}}"], gives: "{{b}}"),
      Example("[{{a}}{{b}}]", ["a": "", "b": nil], gives: "[]"),
      Example("{{a}} {{b}}", ["a": true, "b": false], gives: "true false"),
      Example("{{三公经费.公务接待费}}", ["三公经费": ["公务接待费": "3.50"]], gives: "3.50"),
      Example("{{a.b.c}}", ["a": ["b": ["c": "1"]]], gives: "1"),
      Example("{{#a}}{{b.c}}{{/a}}", ["a": ["d": "2"], "b": ["c": "1"]], gives: "1"),
      Example("[{{a.b.c}}]", ["a": nil], gives: "[]"),
      Example("{{#a}}{{.}}{{/a}}", ["a": ["1", "<", "3"]], gives: "1&lt;3"),
    ])
  func interpolation(_ example: Example) throws { try check(example) }

  @Test(
    "has sections",
    arguments: [
      Example("[{{#a}}yes{{/a}}]", ["a": true], gives: "[yes]"),
      Example("[{{#a}}yes{{/a}}]", ["a": false], gives: "[]"),
      Example("[{{#a}}yes{{/a}}]", ["a": nil], gives: "[]"),
      Example("[{{#a}}yes{{/a}}]", ["a": ""], gives: "[]"),
      Example("[{{#a}}yes{{/a}}]", ["a": []], gives: "[]"),
      Example("[{{#a}}{{b}}{{c}}{{/a}}]", ["a": ["b": "1"], "b": "2", "c": "3"], gives: "[13]"),
      Example("{{#a}}({{b}}){{/a}}", ["a": [["b": "1"], ["b": "2"]]], gives: "(1)(2)"),
      Example("{{#a}}({{#.}}{{.}}{{/.}}){{/a}}", ["a": [["1", "2"], ["3"]]], gives: "(12)(3)"),
      Example("{{#a}}{{#b}}{{c}}{{d}}{{/b}}{{/a}}", ["a": [["b": [["c": "1"]], "d": "2"]]], gives: "12"),
      Example("{{#a.b}}{{.}}{{/a.b}}", ["a": ["b": "1"]], gives: "1"),
      Example("{{#a}}1{{#a}}2{{/a}}3{{/a}}", ["a": true], gives: "123"),
      Example("a\n  {{#b}}\nc\n  {{/b}}\nd\n", ["b": true], gives: "a\nc\nd\n"),
      Example("a\r\n{{#b}}\r\nc\r\n{{/b}}\r\nd", ["b": true], gives: "a\r\nc\r\nd"),
      Example(" {{#b}}c{{/b}}\n", ["b": true], gives: " c\n"),
    ])
  func sections(_ example: Example) throws { try check(example) }

  @Test(
    "has inverted sections",
    arguments: [
      Example("[{{^a}}no{{/a}}]", ["a": false], gives: "[no]"),
      Example("[{{^a}}no{{/a}}]", ["a": nil], gives: "[no]"),
      Example("[{{^a}}no{{/a}}]", ["a": []], gives: "[no]"),
      Example("[{{^a}}no{{/a}}]", ["a": ""], gives: "[no]"),
      Example("[{{^a}}no{{/a}}]", ["a": true], gives: "[]"),
      Example("[{{^a}}no{{/a}}]", ["a": ["b": "1"]], gives: "[]"),
      Example("[{{^a}}no{{/a}}{{#a}}yes{{/a}}]", ["a": ["1"]], gives: "[yes]"),
      Example("[{{^a.b}}no{{/a.b}}]", ["a": ["b": false]], gives: "[no]"),
      Example("a\n{{^b}}\nc\n{{/b}}\nd\n", ["b": false], gives: "a\nc\nd\n"),
    ])
  func invertedSections(_ example: Example) throws { try check(example) }

  private func check(_ example: Example) throws {
    #expect(try render(example.template, example.data) == example.expected)
    #expect(try render(example.template, example.data, mode: .spec) == example.expected)
  }
}
