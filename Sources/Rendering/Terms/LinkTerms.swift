/// Returns a page in which each term of the glossary leads to its entry, from where the page first uses it. Only
/// running text is linked: no headings, links or tables. The words stay as they are.
func linkingTerms(in page: [UInt8]) -> [UInt8] {
  page.withUnsafeBufferPointer { bytes in
    guard let text = RunningText(of: bytes) else { return page }
    var insertions: [(position: Int, text: String)] = []
    for (number, entry) in text.entries.enumerated() where entry.id == nil {
      insertions.append((entry.tagEnd, " id=\"\(entry.anchor(number))\""))
    }
    var finder = TermFinder(text.entries.map { bytes[$0.term] })
    for passage in text.passages {
      for (term, range) in finder.newTerms(in: bytes, passage) {
        insertions.append((range.lowerBound, "<a class=\"term\" href=\"#\(text.entries[term].anchor(term))\">"))
        insertions.append((range.upperBound, "</a>"))
      }
    }
    insertions.sort { $0.position < $1.position }
    var linked: [UInt8] = []
    linked.reserveCapacity(bytes.count + insertions.count * 48)
    var start = 0
    for (position, text) in insertions {
      linked += bytes[start..<position]
      linked += text.utf8
      start = position
    }
    return linked + bytes[start...]
  }
}

/// The running text of a page, and the entries of its glossary, wherever it stands.
private struct RunningText {
  /// An entry: `<dt>` with nothing but words.
  struct Entry {
    var term: Range<Int>
    /// Before the `>` of its tag.
    var tagEnd: Int
    /// An anchor that the template gave it.
    var id: String?

    func anchor(_ position: Int) -> String { id ?? "term-\(position + 1)" }
  }

  private(set) var passages: [Range<Int>] = []
  private(set) var entries: [Entry] = []

  /// What an element means for the text in it.
  private enum Role {
    case paragraph, other, aside
  }

  /// Returns nil if the page has no `<main>`, or no glossary in it.
  init?(of page: UnsafeBufferPointer<UInt8>) {
    var reader = TagReader(page)
    guard reader.skip(to: "<main") else { return nil }
    var open: [Role] = []
    var entry: Entry?
    reading: while let piece = reader.next() {
      switch piece {
      case .start(let range):
        entry = nil
        let source = page[range]
        if Tag.isEmpty(source) { continue }
        let name = source.dropFirst().prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ">") }
        open.append(
          open.last == .aside ? .aside : Self.role(of: String(decoding: name, as: UTF8.self), source, in: open.last))
        if name.elementsEqual("dt".utf8) {
          entry = Entry(term: 0..<0, tagEnd: range.upperBound - 1, id: Tag(Array(source))["id"])
        }
      case .end:
        if let entry, !entry.term.isEmpty { entries.append(entry) }
        entry = nil
        open.removeLast(open.isEmpty ? 0 : 1)
        if open.isEmpty { break reading }
      case .text(let range):
        // A drawing is a text that begins with its tag.
        if page[range.lowerBound] == UInt8(ascii: "<") { continue }
        entry?.term = range
        if open.last == .paragraph { passages.append(range) }
      }
    }
    if entries.isEmpty { return nil }
  }

  private static func role(of name: String, _ source: Slice<UnsafeBufferPointer<UInt8>>, in parent: Role?) -> Role {
    switch name {
    case "p", "li": .paragraph
    case "a", "table", "dl", "h1", "h2", "h3", "h4", "h5", "h6": .aside
    case "span", "strong", "em": parent ?? .other
    // A table with its notes.
    case "section" where Tag(Array(source)).classes.contains("sheet"): .aside
    default: .other
    }
  }
}
