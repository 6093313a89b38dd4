import Mustache
import Testing

@Suite("Partials and parents")
struct CallTests {
  struct Example: Sendable {
    let template: String
    let partials: [String: String]
    let data: TestData
    let expected: String

    init(_ template: String, _ partials: [String: String], _ data: TestData = [:], gives expected: String) {
      self.template = template
      self.partials = partials
      self.data = data
      self.expected = expected
    }
  }

  @Test(
    "are put in where they are called",
    arguments: [
      Example("[{{>p}}]", ["p": "{{a}}!"], ["a": "1"], gives: "[1!]"),
      Example("{{>p}}", ["p": "[{{>q}}]", "q": "q"], gives: "[q]"),
      Example("{{>p}}", ["p": "{{c}}({{#n}}{{>p}}{{/n}})"], ["c": "1", "n": [["c": "2", "n": []]]], gives: "1(2())"),
      Example("{{=| |=}}|>p|{{a}}", ["p": "{{a}}"], ["a": "1"], gives: "1{{a}}"),
      Example("[{{<p}}{{/p}}]", ["p": "{{$b}}own{{/b}}"], gives: "[own]"),
      Example("{{$b}}own {{a}}{{/b}}", [:], ["a": "1"], gives: "own 1"),
    ])
  func calls(_ example: Example) throws { try check(example) }

  @Test(
    "alone on their line are indented as it is",
    arguments: [
      Example("a\n  {{>p}}\nb\n", ["p": "1\n2\n"], gives: "a\n  1\n  2\nb\n"),
      Example("  {{>p}}\n|", ["p": "1\n2"], gives: "  1\n  2|"),
      Example("  {{a}} {{>p}}\n", ["p": "1\n2"], ["a": "0"], gives: "  0 1\n2\n"),
      Example("  {{>p}}\n", ["p": "1\n\n2\n"], gives: "  1\n\n  2\n"),
      Example(" {{>p}}\n", ["p": "{{a}}\n|\n"], ["a": "1\n2"], gives: " 1\n2\n |\n"),
      Example("  {{>p}}\n", ["p": "1\n  {{>q}}\n3\n", "q": "2\n2\n"], gives: "  1\n    2\n    2\n  3\n"),
      Example("a\r\n\t{{>p}}\r\nb", ["p": "1"], gives: "a\r\n\t1b"),
      Example("a\n  {{<p}}{{/p}}\nb", ["p": "1\n2\n"], gives: "a\n  1\n  2\nb"),
      Example("  {{<p}}\n    {{$b}}x{{/b}}\n  {{/p}}\nb", ["p": "1\n{{$b}}{{/b}}\n"], gives: "  1\n  x\nb"),
    ])
  func indentation(_ example: Example) throws { try check(example) }

  @Test(
    "let blocks be overridden",
    arguments: [
      Example("{{<p}}{{$b}}new{{/b}}{{/p}}", ["p": "[{{$b}}old{{/b}}]"], gives: "[new]"),
      Example("{{<p}}{{$b}}new{{/b}}{{/p}}", ["p": "{{$a}}1{{/a}} {{$b}}2{{/b}}"], gives: "1 new"),
      Example("{{<p}}{{$b}}1{{/b}}{{/p}}{{<p}}{{$b}}2{{/b}}{{/p}}", ["p": "({{$b}}{{/b}})"], gives: "(1)(2)"),
      Example("{{<p}}{{$b}}c{{/b}}{{/p}}", ["p": "{{<q}}{{$b}}p{{/b}}{{/q}}", "q": "{{$b}}q{{/b}}"], gives: "c"),
      Example("{{<p}}{{/p}}", ["p": "{{<q}}{{$b}}p{{/b}}{{/q}}", "q": "{{$b}}q{{/b}}"], gives: "p"),
      Example("{{<p}}{{$b}}1{{/b}}{{/p}}", ["p": "{{>q}}", "q": "{{$b}}{{/b}}"], gives: "1"),
      Example(
        "{{<p}}{{$b}}{{a}}{{/b}}{{/p}}", ["p": "{{#o}}{{$b}}{{/b}}{{/o}}"], ["o": ["a": "1"], "a": "2"], gives: "1"),
      Example(
        "{{<p}}{{$a}}0{{/a}}{{/p}}",
        [
          "p": "{{$a}}1{{/a}} {{$b}}{{<q}}{{/q}}{{/b}}",
          "q": "{{$a}}2{{/a}} {{<p}}{{$b}}end{{/b}}{{/p}}",
        ], gives: "0 0 0 end"),
    ])
  func overrides(_ example: Example) throws { try check(example) }

  @Test(
    "move blocks to the indentation of the place",
    arguments: [
      Example("{{<p}}{{$b}}new{{/b}}{{/p}}", ["p": "a\n  {{$b}}old{{/b}}\n"], gives: "a\n  new\n"),
      Example("{{<p}}{{$b}}\n1\n2{{/b}}\n{{/p}}\n", ["p": "a\n  {{$b}}{{/b}}\n"], gives: "a\n  1\n  2\n"),
      Example("{{<p}}{{$b}}\n    1\n      2\n{{/b}}{{/p}}\n", ["p": "a\n {{$b}}\n {{/b}}\n"], gives: "a\n 1\n   2\n"),
      Example("{{<p}}{{$b}}\n1\n2\n{{/b}}{{/p}}\n", ["p": "a\n{{$b}}\n  d\n{{/b}}\n"], gives: "a\n  1\n  2\n"),
      Example(
        "{{<p}}{{$n}}\n3\n{{/n}}{{/p}}",
        ["p": "{{<q}}{{$b}}\n  1\n  {{$n}}\n    2\n  {{/n}}\n{{/b}}{{/q}}", "q": "{{$b}}{{/b}}"],
        gives: "1\n  3\n"),
      Example(
        "{{<p}}{{/p}}", ["p": "{{<q}}{{$b}}\n  1\n  {{$n}}\n    2\n  {{/n}}\n{{/b}}{{/q}}", "q": "{{$b}}{{/b}}"],
        gives: "1\n  2\n"),
      Example(
        " {{>p}}\n", ["p": "{{<q}}{{$b}}\n 1\n 2\n{{/b}}{{/q}}", "q": "{\n {{$b}}\n {{/b}}\n}\n"],
        gives: " {\n  1\n  2\n }\n"),
    ])
  func reindentation(_ example: Example) throws { try check(example) }

  private func check(_ example: Example) throws {
    for mode in [Mode.strict, .spec] {
      let vocabulary = Vocabulary()
      let partials = example.partials.sorted { $0.key < $1.key }.map { TemplateSource(name: $0.key, $0.value) }
      let main = TemplateSource(name: "main", example.template)
      let set = try TemplateSet([main] + partials, vocabulary: vocabulary, mode: mode)
      var output: [UInt8] = []
      try set.render("main", example.data.value(in: vocabulary), into: &output)
      #expect(String(decoding: output, as: UTF8.self) == example.expected)
    }
  }
}
