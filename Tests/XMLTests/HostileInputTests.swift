import Testing
import XML

@Suite("Hostile input")
struct HostileInputTests {
  @Test(
    "with a document type is refused where it stands, before anything is declared",
    arguments: [
      """
      <?xml version="1.0"?>
      1️⃣<!DOCTYPE lolz [
        <!ENTITY lol "lol">
        <!ENTITY lol1 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">
        <!ENTITY lol2 "&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;">
      ]>
      <lolz>&lol2;</lolz>
      """,
      "1️⃣<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
      "1️⃣<!DOCTYPE a [<!ENTITY % p SYSTEM 'http://127.0.0.1/p.dtd'> %p;]><a/>",
      "1️⃣<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
      "1️⃣<!DOCTYPE a [<!ATTLIST a x CDATA 'default'>]><a/>",
      "1️⃣<!DOCTYPE",
      "1️⃣<!DOCTYPE a [ <a/>",
    ])
  func documentTypes(source: String) {
    let marked = Marked(source)
    #expect(fault(marked.bytes) == ParseFault(.doctype, at: marked[1]))
  }

  @Test("of 10 MB of nesting is refused at the limit")
  func nesting() {
    let bytes = Array(repeatElement(Array("<a>".utf8), count: 3_500_000).joined())
    #expect(fault(bytes) == ParseFault(.tooDeep(limit: 100), at: Position(line: 1, column: 301)))
  }

  @Test("may nest up to the limit and no deeper")
  func depth() {
    func nested(_ depth: Int) -> [UInt8] {
      Array((String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)).utf8)
    }
    #expect(fault(nested(100)) == nil)
    #expect(fault(nested(101))?.kind == .tooDeep(limit: 100))
    #expect(fault(nested(1000), limits: Limits(maximumDepth: 1000)) == nil)
  }

  @Test("of more bytes than the limit is refused unread")
  func size() {
    let bytes = Array("<a/>".utf8)
    #expect(fault(bytes, limits: Limits(maximumBytes: 4)) == nil)
    #expect(fault(bytes, limits: Limits(maximumBytes: 3)) == ParseFault(.tooLarge(limit: 3), at: .start))
  }

  @Test("of countless attributes is refused before they are compared with each other")
  func attributes() {
    func element(_ count: Int) -> String { "<b " + (0..<count).map { "a\($0) = '='" }.joined(separator: "\n") + "/>" }
    #expect(fault(Array("<a>\(element(1000))</a>".utf8)) == nil)
    #expect(fault(Array("<a>\(String(repeating: "=", count: 2000))</a>".utf8)) == nil)
    #expect(
      fault(Array("<a>\(element(200_000))</a>".utf8))
        == ParseFault(
          .tooManyAttributes(limit: 1000), at: Position(line: 1, column: 4)))
    #expect(
      fault(Array(element(3).utf8), limits: Limits(maximumAttributes: 2))?.kind
        == .tooManyAttributes(limit: 2))
  }

  @Test(
    "with a NUL is refused where it stands, for libxml2 takes it for the end",
    arguments: [
      "<a/>1️⃣\u{0}<b>", "<a>文\n1️⃣\u{0}</a>", "<a b='1️⃣\u{0}'/>", "<a/>\n<!-- 1️⃣\u{0} -->", "<a/>1️⃣\u{0}",
    ])
  func nul(source: String) {
    let marked = Marked(source)
    let expected = ParseFault(.invalidCharacter("\0"), at: marked[1])
    #expect(fault(marked.bytes) == expected)
    #expect(fault([0xFF, 0xFE] + DecodingTests.utf16(marked.text, littleEndian: true)) == expected)
    #expect(fault([0xFE, 0xFF] + DecodingTests.utf16(marked.text, littleEndian: false)) == expected)
  }

  @Test("of little else but tags is refused, as its tree would be many times its size")
  func density() {
    func document(_ count: Int, _ element: String) -> [UInt8] {
      Array("<a>\(String(repeating: element, count: count))</a>".utf8)
    }
    #expect(fault(document(199_999, "<b/>")) == nil)
    #expect(fault(document(200_000, "<b/>"))?.kind == .tooManyNodes(limit: 200_000))
    #expect(fault(document(100_000, "<b c=''/>"))?.kind == .tooManyNodes(limit: 200_000))
    #expect(
      fault(document(3, "文<b/>"), limits: Limits(maximumNodes: 3))
        == ParseFault(.tooManyNodes(limit: 3), at: Position(line: 1, column: 15)))
  }

  @Test("of countless namespaces is refused, for libxml2 looks through all of them for each name")
  func namespaces() {
    func element(_ count: Int) -> [UInt8] {
      Array("<a \((0..<count).map { "xmlns:p\($0)='u'" }.joined(separator: " "))/>".utf8)
    }
    #expect(fault(element(100)) == nil)
    #expect(fault(element(101))?.kind == .tooManyNamespaces(limit: 100))
  }

  @Test("of any bytes gives a fault or a document, never a crash")
  func noise() {
    var generator = SplitMix(state: 42)
    let pieces = [
      "<", ">", "</", "a", "/>", "&", ";", "\"", "=", " ", "x", "<!--", "-->", "<?", "]]>", "<![CDATA[", "\u{0}", "表",
      "<!DOCTYPE",
    ]
    for _ in 0..<2000 {
      let count = Int.random(in: 0...30, using: &generator)
      var bytes = (0..<count).flatMap { _ in Array(pieces.randomElement(using: &generator)!.utf8) }
      _ = fault(bytes)
      bytes.append(UInt8.random(in: 0...255, using: &generator))
      _ = fault(Array("<a>".utf8) + bytes + Array("</a>".utf8))
    }
  }

  @Test("and honest input may be parsed on many threads at once")
  func concurrency() async {
    await withTaskGroup(of: Int.self) { group in
      for number in 0..<64 {
        group.addTask {
          let rows = (0..<200).map { "<行 号='\(number)-\($0)'>文&amp;字</行>" }.joined(separator: "\n")
          _ = fault(Array("<a>\(rows)<b></a>".utf8))
          guard let document = try? Document("<a>\(rows)</a>") else { return 0 }
          return document.root.children.reduce(0) { $0 + ($1["号"] == "\(number)-\($0)" ? 1 : 0) }
        }
      }
      for await count in group { #expect(count == 200) }
    }
  }
}

/// A small generator with a fixed seed, so that every run tries the same inputs.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
