import Testing
import XML

@Suite("Decoding")
struct DecodingTests {
  /// "中文€𠮷䶮" in GB18030: 𠮷 takes four bytes, the rest two.
  static let gb18030: [UInt8] = [0xD6, 0xD0, 0xCE, 0xC4, 0xA2, 0xE3, 0x95, 0x34, 0xB2, 0x35, 0xFE, 0x9F]

  static func utf16(_ text: String, littleEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { littleEndian ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
  }

  static func text(_ bytes: some Sequence<UInt8>) -> String { String(decoding: Array(bytes), as: UTF8.self) }

  @Test(
    "takes plain text by its mark, else as UTF-8, else as GB18030",
    arguments: [
      (Array("单位,𠮷".utf8), "单位,𠮷"),
      ([0xEF, 0xBB, 0xBF] + Array("单位".utf8), "单位"),
      ([0xFF, 0xFE] + utf16("单位,𠮷", littleEndian: true), "单位,𠮷"),
      ([0xFE, 0xFF] + utf16("单位,𠮷", littleEndian: false), "单位,𠮷"),
      (Array(gb18030.prefix(6)), "中文€"),
      (Array(gb18030.prefix(10)), "中文€𠮷"),
      ([], ""),
    ] as [([UInt8], String)])
  func plainText(bytes: [UInt8], expected: String) throws {
    #expect(try Self.text(decodePlainText(bytes)) == expected)
  }

  @Test(
    "takes XML by its mark, its first bytes, or its declaration",
    arguments: [
      Array("<a>中文</a>".utf8),
      [0xEF, 0xBB, 0xBF] + Array("<?xml version='1.0' encoding='GB2312'?><a>中文</a>".utf8),
      [0xFF, 0xFE] + utf16("<?xml version='1.0' encoding='UTF-16'?><a>中文</a>", littleEndian: true),
      utf16("<a>中文</a>", littleEndian: true),
      utf16("<a>中文</a>", littleEndian: false),
      Array("<?xml version='1.0' encoding = \"gb2312\" ?><a>".utf8) + [0xD6, 0xD0, 0xCE, 0xC4] + Array("</a>".utf8),
      Array("<?xml version='1.0' encoding='GBK'?><a>".utf8) + [0xD6, 0xD0, 0xCE, 0xC4] + Array("</a>".utf8),
      Array("<?xml version='1.0' encoding='utf-8'?><a>中文</a>".utf8),
    ] as [[UInt8]])
  func xml(bytes: [UInt8]) throws {
    #expect(try Document(parsing: bytes).root.text == "中文")
  }

  @Test("hands UTF-8 back without a copy")
  func sharing() throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array(String(repeating: "<a/>", count: 100).utf8)
    let original = bytes.withUnsafeBufferPointer { $0.baseAddress }
    for decoded in [try decodeXML(bytes), try decodePlainText(bytes)] {
      #expect(decoded.withUnsafeBufferPointer { $0.baseAddress } == original.map { $0 + 3 })
    }
  }

  @Test(
    "tells the place of the first wrong byte",
    arguments: [
      (Array("<a>\n表".utf8) + [0xFF, 0x41], [0xFF], .utf8, Position(line: 2, column: 2)),
      (Array("<a>".utf8) + [0xC0, 0x80], [0xC0], .utf8, Position(line: 1, column: 4)),
      (Array("<a>".utf8) + [0xED, 0xA0, 0x80], [0xED], .utf8, Position(line: 1, column: 4)),
      (
        Array("<?xml version='1.0' encoding='GBK'?>\n<a>".utf8) + [0xD6, 0xD0, 0xFF, 0x41], [0xFF], .gb18030,
        Position(line: 2, column: 5)
      ),
      (
        utf16("<a>\n表", littleEndian: true) + [0x00, 0xDC, 0x41, 0x00], [0x00, 0xDC], .utf16LittleEndian,
        Position(line: 2, column: 2)
      ),
      (
        utf16("<a>", littleEndian: false) + [0xD8, 0x42, 0x00, 0x41], [0xD8, 0x42], .utf16BigEndian,
        Position(line: 1, column: 4)
      ),
      (utf16("<a>", littleEndian: false) + [0x00], [0x00], .utf16BigEndian, Position(line: 1, column: 4)),
    ] as [([UInt8], [UInt8], TextEncoding, Position)])
  func wrongBytes(bytes: [UInt8], wrong: [UInt8], encoding: TextEncoding, position: Position) {
    let expected = DecodingFault(.invalidBytes(wrong, encoding: encoding), at: position)
    #expect(throws: expected) { try decodeXML(bytes) }
    #expect(fault(bytes) == ParseFault(.encoding(expected.kind), at: position))
  }

  @Test("of plain text that is nothing blames GB18030, the last hope")
  func hopeless() {
    #expect(throws: DecodingFault(.invalidBytes([0xFF], encoding: .gb18030), at: Position(line: 2, column: 2))) {
      try decodePlainText([0x41, 0x0A, 0x41, 0xFF, 0xFF])
    }
    #expect(throws: DecodingFault(.invalidBytes([0xD6], encoding: .gb18030), at: Position(line: 1, column: 2))) {
      try decodePlainText([0x41, 0xD6])
    }
  }

  @Test("of plain text that was UTF-8 for long blames the damage, rather than guess another encoding")
  func damaged() {
    let text = Array("单位,金额\n教育局".utf8) + [0xD6, 0xD0]
    #expect(throws: DecodingFault(.invalidBytes([0xD6], encoding: .utf8), at: Position(line: 2, column: 4))) {
      try decodePlainText(text)
    }
  }

  @Test("names what it supports")
  func unsupported() {
    let marked = Marked("<?xml version='1.0' encoding='1️⃣Big5'?><a/>")
    #expect(
      fault(marked.bytes)
        == ParseFault(
          .encoding(.unsupportedEncoding(name: "Big5", supported: ["UTF-8", "UTF-16", "GB18030", "GBK", "GB2312"])),
          at: marked[1]))
    #expect(fault([0xFF, 0xFE, 0, 0, 0x3C, 0, 0, 0])?.position == .start)
  }

  @Test("does not believe a text that says it is UTF-16 in ASCII letters")
  func mislabelled() {
    let marked = Marked("<?xml version='1.0' encoding='1️⃣utf-16'?><a/>")
    #expect(fault(marked.bytes) == ParseFault(.encoding(.mislabelled(declared: "utf-16")), at: marked[1]))
  }
}
