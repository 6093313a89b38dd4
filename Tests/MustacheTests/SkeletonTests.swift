import Mustache
import Testing

@Suite("A skeleton")
struct SkeletonTests {
  private func skeleton(_ template: String, partials: KeyValuePairs<String, String> = [:]) throws -> Skeleton {
    try #require(try compile(template, partials: partials).skeletons().first)
  }

  @Test(
    "has an element for each tag among elements, and a character for each in text",
    arguments: [
      ("<p>{{a}}</p>", "<p>*</p>"),
      ("{{#a}}<b/>{{/a}}", "<m-section><b/></m-section>"),
      ("{{^a}}b{{/a}}", "<m-inverted>b</m-inverted>"),
      ("{{$a}}b{{/a}}", "<m-block>b</m-block>"),
      ("{{>main}}", "<m-partial/>"),
      ("{{<main}} {{$a}}b{{/a}} {{/main}}", "<m-parent><m-block>b</m-block></m-parent>"),
      ("<p a=\"{{x}} {{#a}}b{{/a}}\"/>", "<p a=\"* *b*\"/>"),
      ("a{{! b }}c{{=| |=}}", "ac"),
      ("{{!\n}}{{a\n}}", "\n*\n"),
    ])
  func shape(template: String, inside: String) throws {
    #expect(try skeleton(template).text == "<m-template>\(inside)</m-template>")
  }

  @Test("of a document has neither a document type nor an element around it")
  func document() throws {
    #expect(try skeleton("<!DOCTYPE\n html>\n<html/>\n").text == "\n\n<html/>\n")
  }

  @Test("has names that do not occur in the template")
  func names() throws {
    #expect(try skeleton("{{a}}<m--x/>").text == "<m---template>*<m--x/></m---template>")
  }

  @Test(
    "leads back to the place in the template",
    arguments: [
      ("{{#a}}\n  <p>公开{{x}}1️⃣</b>\n{{/a}}", "</b>"),
      ("<p>1️⃣{{#a}}</p>{{/a}}", "<m-section>"),
      ("公{{x}}<p>{{#a}}x1️⃣{{/a}}", "</m-section>"),
      ("<!DOCTYPE\nhtml>\n 1️⃣<html>", "<html>"),
    ] as [(Marked, String)])
  func positions(template: Marked, found: String) throws {
    let skeleton = try skeleton(template.text)
    let range = try #require(skeleton.text.utf8.firstRange(of: Array(found.utf8)))
    let offset = skeleton.text.utf8.distance(from: skeleton.text.startIndex, to: range.lowerBound)
    #expect(skeleton.position(ofByte: offset) == template["1️⃣"])

    let before = skeleton.bytes[..<offset]
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let start = (before.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
    let column = String(decoding: before[start...], as: UTF8.self).unicodeScalars.count + 1
    #expect(skeleton.position(line: line, column: column) == template["1️⃣"])
  }

  @Test("an XML parser's line is the template's line")
  func parserLine() throws {
    let skeleton = try skeleton("{{#a}}\n{{!\n two lines }}\n<p>\n</b>\n{{/a}}")
    let error = try #require(xmlError(in: skeleton.bytes))
    #expect(skeleton.position(line: error.line, column: error.column).line == 5)
  }

  @Test("is there for each strict template, and for no other")
  func count() throws {
    #expect(try compile("", partials: ["b": "", "a": ""]).skeletons().map(\.template) == ["main", "b", "a"])
    #expect(try compile("", mode: .plainText).skeletons().isEmpty)
  }
}
