/// An archive of parts that are not packed, which tests can put together as wrongly as they like.
package struct StoredArchive {
  package var parts: [(name: String, content: [UInt8])]
  /// What the directory says of sizes, where that is not the truth.
  package var statedSize: UInt32?

  package init(parts: [(name: String, content: [UInt8])] = []) {
    self.parts = parts
  }

  package var bytes: [UInt8] {
    var (file, directory): ([UInt8], [UInt8]) = ([], [])
    for part in parts {
      let size = statedSize ?? UInt32(part.content.count)
      let name = Array(part.name.utf8)
      let common: [UInt8] =
        [20, 0, 0, 8, 0, 0, 0, 0, 0x21, 0] + little(checksum(part.content)) + little(size) + little(size)
        + little(UInt16(name.count)) + [0, 0]
      let offset = UInt32(file.count)
      file += [0x50, 0x4B, 3, 4] + common + name + part.content
      directory += [0x50, 0x4B, 1, 2, 20, 0] + common + [0, 0, 0, 0, 0, 0, 0, 0, 0, 0] + little(offset) + name
    }
    let count = little(UInt16(truncatingIfNeeded: parts.count))
    return file + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count + little(UInt32(directory.count))
      + little(UInt32(file.count)) + [0, 0]
  }

  private func little(_ number: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
  }

  private func checksum(_ content: [UInt8]) -> UInt32 {
    ~content.reduce(~0) { Self.table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ ($0 >> 8) }
  }
}

/// A workbook of one sheet, in the words of its parts.
package struct BookText {
  package var sheet = "<sheetData/>"
  package var strings: String?
  package var styles = ""
  package var book = "<workbookPr/><sheets><sheet name=\"表1\" sheetId=\"1\" r:id=\"rId1\"/></sheets>"
  package var more: [(String, String)] = []
  package var isStrict = false

  package var parts: [(String, String)] {
    let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
    let related = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
    let relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    var parts = [
      ("[Content_Types].xml", "<Types/>"),
      (
        "_rels/.rels",
        "\(relations)<Relationship Id=\"a\" Type=\"\(type)officeDocument\" Target=\"/xl/book.xml\"/></Relationships>"
      ),
      ("xl/book.xml", "<?xml version=\"1.0\"?><workbook \(main) \(related)>\(book)</workbook>"),
      (
        "xl/_rels/book.xml.rels",
        """
        \(relations)<Relationship Id="rId1" Type="\(type)worksheet" Target="sheets/../sheets/one.xml"/>
        <Relationship Id="rId2" Type="\(type)styles" Target="styles.xml"/>
        <Relationship Id="rId3" Type="\(type)externalLink" Target="http://example.org/" TargetMode="External"/>
        \(strings == nil ? "" : "<Relationship Id=\"rId4\" Type=\"\(type)sharedStrings\" Target=\"strings.xml\"/>")
        \(more.map { "<Relationship Id=\"\($0.0)\" Type=\"\(type)worksheet\" Target=\"\($0.0).xml\"/>" }.joined())
        </Relationships>
        """
      ),
      ("xl/styles.xml", "<styleSheet \(main)>\(styles)</styleSheet>"),
      ("xl/sheets/one.xml", "<worksheet \(main)>\(sheet)</worksheet>"),
    ]
    if let strings { parts.append(("xl/strings.xml", "<sst \(main)>\(strings)</sst>")) }
    parts += more.map { ("xl/\($0.0).xml", "<worksheet \(main)>\($0.1)</worksheet>") }
    if !isStrict { return parts }
    return parts.map { name, text in
      (
        name,
        text.replacing(
          "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
          with: "http://purl.oclc.org/ooxml/spreadsheetml/main"
        )
        .replacing(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          with: "http://purl.oclc.org/ooxml/officeDocument/relationships")
      )
    }
  }

  package var archive: StoredArchive { StoredArchive(parts: parts.map { (name: $0.0, content: Array($0.1.utf8)) }) }

  package var bytes: [UInt8] { archive.bytes }

  /// A workbook whose first sheet has these rows.
  package init(rows: String = "") {
    sheet = "<sheetData>\(rows)</sheetData>"
  }
}
