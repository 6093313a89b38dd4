import Mustache
import Testing

@Suite("Hostile templates and values")
struct HostileTests {
  @Test("nested 100,000 deep are refused", arguments: ["#", "^", "$", "<"])
  func nesting(sigil: String) throws {
    let opening = String(repeating: "{{\(sigil)main}}", count: 100_000)
    let closing = String(repeating: "{{/main}}", count: 100_000)
    #expect(compileError(Marked(stringLiteral: opening + closing))?.kind == .nestedTooDeeply(limit: 512))
  }

  @Test("with 100,000 tags that nothing closes are refused", arguments: ["{{", "{{{", "{{!", "{{=", "{{#a}}", "{{>"])
  func unclosed(opening: String) {
    #expect(throws: CompileFailure.self) { try compile(String(repeating: opening, count: 100_000)) }
  }

  @Test("with a name of a megabyte work, or say so")
  func longName() throws {
    let name = String(repeating: "长", count: 350_000)
    #expect(try render("{{\(name)}}", [name: "1"]) == "1")
    #expect(try renderError(Marked(stringLiteral: "{{\(name)}}"), ["a": "1"])?.kind == .unknownName(name, nearest: nil))
  }

  @Test("with a path of 100,000 parts work, or say so")
  func longPath() throws {
    let path = Array(repeating: "a", count: 100_000).joined(separator: ".")
    #expect(try render("[{{\(path)}}]", ["a": nil]) == "[]")
    #expect(try render("[{{\(path)}}]", ["a": "1"], mode: .spec) == "[]")
  }

  @Test("with delimiters as long as a text are refused")
  func longDelimiters() {
    let long = String(repeating: "<", count: 17)
    #expect(compileError(Marked(stringLiteral: "{{=\(long) >=}}"))?.kind == .malformedDelimiters)
  }

  @Test(
    "that call themselves without end are stopped",
    arguments: [
      ("{{>main}}", [:]),
      ("{{>p}}", ["p": "{{>main}}"]),
      ("  {{>p}}\n", ["p": "a\n  {{>p}}\n"]),
      ("{{<main}}{{/main}}", [:]),
      ("{{<p}}{{$a}}{{$a}}{{/a}}{{/a}}{{/p}}", ["p": "{{$a}}{{/a}}"]),
      ("{{#a}}{{>main}}{{/a}}", [:]),
      ("{{>p}}{{>p}}", ["p": "{{>main}}{{>main}}"]),
    ] as [(String, KeyValuePairs<String, String>)])
  func recursion(template: String, partials: KeyValuePairs<String, String>) throws {
    for mode in [Mode.strict, .spec] {
      let error = try renderError(Marked(stringLiteral: template), ["a": true], partials: partials, mode: mode)
      #expect(error?.kind == .calledTooDeeply(limit: 256))
      #expect(error?.chain.count == 256)
    }
  }

  @Test("recursion as deep as the data is rendered")
  func tree() throws {
    var tree: TestData = ["n": []]
    for _ in 0..<200 { tree = ["n": [tree]] }
    let expected = String(repeating: "<b>", count: 201) + String(repeating: "</b>", count: 201)
    #expect(try render("{{>t}}", tree, partials: ["t": "<b>{{#n}}{{>t}}{{/n}}</b>"]) == expected)
  }

  @Test("values are never read as templates, nor as markup")
  func values() throws {
    let hostile = "</td>{{#a}}{{>main}}{{{x}}}\u{202E}<script>\"'&amp;"
    let escaped = "&lt;/td&gt;{{#a}}{{&gt;main}}{{{x}}}\u{202E}&lt;script&gt;&quot;'&amp;amp;"
    #expect(try render("<td>{{a}}</td>", ["a": .text(hostile)]) == "<td>\(escaped)</td>")
  }

  @Test("every control character is refused or printed as XML can hold it", arguments: UInt8(0)..<0x20)
  func controls(byte: UInt8) throws {
    let character = String(Unicode.Scalar(byte))
    let error = try renderError("<p title=\"{{a}}\">{{a}}</p>", ["a": .text(character)])
    #expect((error == nil) == ["\t", "\n", "\r"].contains(character))
    #expect(try renderError("{{a}}", ["a": .text(character)], mode: .plainText)?.kind == error?.kind)
  }
}
