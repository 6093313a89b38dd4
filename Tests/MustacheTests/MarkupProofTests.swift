import Mustache
import Testing

@Suite("A template that could give malformed XHTML")
struct MarkupProofTests {
  typealias Kind = TemplateError.Kind

  @Test(
    "is refused at the tag that could",
    arguments: [
      ("<td 1️⃣{{x}}/>", .tagInside(.tag)),
      ("<a href=1️⃣{{x}}>", .tagInside(.tag)),
      ("<1️⃣{{x}}/>", .tagInside(.tag)),
      ("<h1️⃣{{x}}/>", .tagInside(.tag)),
      ("</1️⃣{{x}}>", .tagInside(.tag)),
      ("<p 1️⃣{{#a}}class=\"b\"{{/a}}>", .tagInside(.tag)),
      ("<p 1️⃣{{! note }}>", .tagInside(.tag)),
      ("<!-- 1️⃣{{x}} -->", .tagInside(.comment)),
      ("<!-1️⃣{{!}}-> {{x}} -->", .tagInside(.declaration)),
      ("<![CDATA[1️⃣{{x}}]]>", .tagInside(.characterData)),
      ("<?php 1️⃣{{x}}?>", .tagInside(.processingInstruction)),
      ("<!DOCTYPE 1️⃣{{x}}><html/>", .tagInside(.declaration)),
      ("<style>p { color: 1️⃣{{x}} }</style>", .tagInside(.rawText)),
      ("<SCRIPT>1️⃣{{x}}</SCRIPT>", .tagInside(.rawText)),
      ("1️⃣{{#a}}<p class=\"{{/a}}\">", .crossesMarkup("a")),
      ("<p class=\"1️⃣{{#a}}\" title=\"{{/a}}\"/>", .crossesMarkup("a")),
      ("<p class=\"1️⃣{{#a}}\">{{/a}}</p>", .crossesMarkup("a")),
      ("<title>1️⃣{{#a}}</title><title>{{/a}}</title>", .crossesMarkup("a")),
      ("a 1️⃣<p", .unclosed(.tag)),
      ("<p title=1️⃣\"a", .unclosed(.attribute)),
      ("\n1️⃣<!-- a", .unclosed(.comment)),
      ("1️⃣<style>a", .unclosed(.rawText)),
      ("1️⃣<title>a", .unclosed(.plainText)),
      ("<title>a1️⃣<b>c</b></title>", .strayAngleBracket),
      ("<style>1️⃣<!-- </style> {{x}} --> </style>", .strayAngleBracket),
      ("a]]1️⃣>", .strayAngleBracket),
      ("{{x}}1️⃣>", .strayAngleBracket),
      ("{{x}}]1️⃣>", .strayAngleBracket),
      ("]]{{#a}}\n 1️⃣>{{/a}}", .strayAngleBracket),
      ("<title>{{x}}]1️⃣></title>", .strayAngleBracket),
      ("<!DOCTYPE html>1️⃣<!DOCTYPE html><html/>", .strayAngleBracket),
      ("<p/>1️⃣<!DOCTYPE html>", .strayAngleBracket),
      ("<!DOCTYPE html>1️⃣{{#a}}<html/>{{/a}}", .tagOutsideRoot),
      ("1️⃣{{x}}<!DOCTYPE html><html/>", .tagOutsideRoot),
      ("<!DOCTYPE html><html/>1️⃣{{>main}}", .tagOutsideRoot),
    ] as [(Marked, Kind)])
  func refused(template: Marked, kind: Kind) throws {
    let error = try #require(compileError(template))
    #expect(error.kind == kind)
    #expect(error.position == template["1️⃣"])
    #expect(compileError(template, mode: .spec) == nil)
  }

  @Test(
    "is refused where it puts elements into text",
    arguments: [
      ("<p title=\"1️⃣{{>p}}\"/>", "a<b/>", .notText("p")),
      ("<p title=\"1️⃣{{>p}}\"/>", "a\" onclick=\"b", .notText("p")),
      ("<p title='1️⃣{{>p}}'/>", "it's", .notText("p")),
      ("<title>1️⃣{{>p}}</title>", "{{#a}}<b/>{{/a}}", .notText("p")),
      ("{{<p}}1️⃣{{$b}}<i/>{{/b}}{{/p}}", "<p title=\"{{$b}}{{/b}}\"/>", .notText("b")),
      ("{{<p}}1️⃣{{$b}}\"{{/b}}{{/p}}", "<p title=\"{{$b}}{{/b}}\"/>", .notText("b")),
      ("{{<p}}1️⃣{{$b}}<i/>{{/b}}{{/p}}<p title=\"{{>p}}\"/>", "{{$b}}{{/b}}", .notText("b")),
      ("1️⃣{{>p}} and more", "<!DOCTYPE html><html/>", .documentInside("p")),
      ("{{#a}}1️⃣{{>p}}{{/a}}", "<!DOCTYPE html><html/>", .documentInside("p")),
      ("{{>p}}1️⃣{{>p}}", "<!DOCTYPE html><html/>", nil),
    ] as [(Marked, String, Kind?)])
  func callsRefused(template: Marked, partial: String, kind: Kind?) throws {
    guard let kind else {
      #expect(!isProven(template.text, partials: ["p": partial]))
      return
    }
    let error = try #require(compileError(template, partials: ["p": partial]))
    #expect(error.kind == kind)
    #expect(error.position == template["1️⃣"])
  }

  @Test("is refused through partials of partials, where they meet text")
  func deep() throws {
    let error = try #require(
      compileError("<p title=\"{{>p}}\"/>", partials: ["p": "a {{>q}}", "q": "{{$c}}{{>r}}{{/c}}", "r": "<b/>"]))
    #expect(error.kind == .notText("r"))
    #expect(error.template == "q")
  }

  @Test(
    "is refused by an XML parser",
    arguments: [
      "{{#a}}<div>{{/a}}x{{#a}}</div>{{/a}}",
      "<div>{{#a}}</div><div>{{/a}}</div>",
      "{{^a}}<br>{{/a}}",
      "<p>{{x}}</div>",
      "{{$b}}<p>{{/b}}",
      "{{<main}}{{$b}}</p>{{/b}}{{/main}}",
      "&amp{{x}};", "&am{{x}}p;", "&{{x}};", "&#{{x}};", "<p title=\"&amp{{x}};\"/>",
      "<p title=\"&{{#a}}amp{{/a}};\"/>", "&nbsp;", "a & b",
      "<p title=\"a<b\"/>", "<p a=\"1\" a=\"2\"/>", "<p a=x/>",
      "{{#a}}</m-section><m-section>{{/a}}", "{{#a}}</m--section><m--section>{{/a}}",
      "<!DOCTYPE html>text<html/>", "<!DOCTYPE html><html/><html/>", "<!DOCTYPE html>", "<!ELEMENT p><html/>",
    ])
  func parserRefuses(template: String) {
    #expect(!isProven(template))
  }

  @Test(
    "is not this one",
    arguments: [
      "", "text", "{{x}}", "a > b, {{x}} > c", "<p>{{x}}</p>", "<p class=\"a {{#b}}c{{/b}}{{^b}}d{{/b}}\">{{x}}</p>",
      "{{#rows}}<tr>{{#cells}}<td title='{{x}}'>{{.}}</td>{{/cells}}</tr>{{/rows}}",
      "<!DOCTYPE html>\n<html><head><title>{{x}} “'”</title><style>p > a {}</style></head><body>{{>main}}</body></html>"
        .replacing("{{>main}}", with: "{{#a}}<p/>{{/a}}"),
      "{{! note }}\n<!-- a -->\n<!doctype html>\n<html>{{$body}}<p/>{{/body}}</html>\n<!-- end -->\n",
      "<svg:svg xmlns:svg='x'/>&amp;&#169;", "<p>公开{{x}}表</p>", "<br/>{{#a}}<hr />{{/a}}",
    ])
  func accepted(template: String) {
    #expect(isProven(template))
  }

  @Test("is not a page that fills the blocks of a layout")
  func layout() {
    let layout = "<!DOCTYPE html>\n<html><title>{{$title}}预算{{/title}}</title><body>{{$body}}{{/body}}</body></html>"
    let page = "{{! a page }}\n{{<layout}}\n{{$title}}{{部门}}{{/title}}\n{{$body}}<p>{{x}}</p>{{/body}}\n{{/layout}}\n"
    #expect(isProven(page, partials: ["layout": layout]))
    #expect(!isProven(page + "<p/>", partials: ["layout": layout]))
  }
}
