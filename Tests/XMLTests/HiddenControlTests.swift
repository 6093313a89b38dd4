import Testing
import XML

@Suite("Invisible control characters")
struct HiddenControlTests {
  static let controls: [Unicode.Scalar] =
    (0x80...0x9F).map { Unicode.Scalar(UInt8($0)) } + ["\u{61C}", "\u{200E}", "\u{200F}"]
    + (0x202A...0x202E).compactMap(Unicode.Scalar.init) + (0x2066...0x2069).compactMap(Unicode.Scalar.init)

  private func found(in text: String) throws -> HiddenControls? {
    try Document(parsing: Array(text.utf8)).hiddenControls
  }

  @Test("are found where they stand, in plain text and in documents", arguments: controls)
  func found(scalar: Unicode.Scalar) throws {
    let plain = try #require(HiddenControls(in: Array("一“二”\n三\(scalar)四\(scalar)".utf8)[...]))
    #expect((plain.first, plain.count) == (scalar, 2))
    #expect(plain.position == Position(line: 2, column: 2))
    for text in [
      "<a>\n一\(scalar)</a>", "<a>\n一&#\(scalar.value);</a>", "<a>\n一&#x\(String(scalar.value, radix: 16));</a>",
    ] {
      let document = try #require(try found(in: text))
      #expect((document.first, document.count) == (scalar, 1))
      #expect(document.position == Position(line: 2, column: 2))
    }
    let attribute = try #require(try found(in: "<a b='一&#\(scalar.value);'>\(scalar)</a>"))
    #expect((attribute.position, attribute.count) == (Position(line: 1, column: 8), 2))
  }

  @Test("are all that is refused: nothing else of Unicode is")
  func nothingElse() {
    let allowed = (0...0x10FFFF).lazy.compactMap { Unicode.Scalar(UInt32($0)) }.filter { !Self.controls.contains($0) }
    var text: [UInt8] = []
    for scalar in allowed { text += UTF8.encode(scalar)! }
    #expect(HiddenControls(in: text[...]) == nil)
  }

  @Test("are not there where a reference is none")
  func verbatim() throws {
    #expect(try found(in: "<?p &#x202E;?><!-- <b>&#x202E; --><a><![CDATA[<&#x202E;>]]>&amp;#x202E;</a>") == nil)
    let text = "<a><!-- &#x202E; --><![CDATA[&#x202E;]]>&#x202E;</a>"
    #expect(try found(in: text)?.position == Position(line: 1, column: 41))
  }
}
