/// Returns a page once more, as a fragment for systems that remove style sheets, classes and ids from what is pasted
/// into them: what the style sheet tells by classes, elements and attributes tell which such systems leave.
///
/// The page is read once, tag by tag; that it is well-formed has been proven of its templates.
func fragment(of page: [UInt8]) -> [UInt8] {
  page.withUnsafeBufferPointer { page in
    var writer = FragmentWriter(page)
    var reader = TagReader(page)
    while let piece = reader.next() { writer.add(piece) }
    return writer.bytes
  }
}

/// Writes a fragment from the pieces of a page.
private struct FragmentWriter {
  private let page: UnsafeBufferPointer<UInt8>
  private(set) var bytes: [UInt8] = []
  /// The end tags of open elements.
  private var ends: [[UInt8]] = []
  /// How many elements are open in one that is left out, with it.
  private var omitted = 0
  private var isInTotal = false
  /// The targets of links so far, and those whose anchors wait for the next heading.
  private var targets: Set<String> = []
  private var anchors: [String] = []
  /// What the tags so far become, outside and inside a row of totals, as a page repeats a few tags thousands of times.
  private var known: [[TagSource: Rendition]] = [[:], [:]]
  /// The tag that begins, without what differs in each.
  private var source = TagSource()

  init(_ page: UnsafeBufferPointer<UInt8>) {
    self.page = page
    bytes.reserveCapacity(page.count)
  }

  mutating func add(_ piece: TagReader.Piece) {
    switch piece {
    case .text(let range): if omitted == 0 { write(page[range]) }
    case .end:
      if omitted > 0 { omitted -= 1 } else if let end = ends.popLast() { bytes += end }
    case .start(let range):
      if omitted == 0 { start(range) } else if !Tag.isEmpty(page[range]) { omitted += 1 }
    }
  }

  private mutating func start(_ range: Range<Int>) {
    let id = Tag.copy(page[range], withoutAnchors: &source.bytes).map { Tag.value(page[$0]) }
    let rendition = renderSource()
    // The contents come first, so that targets are known.
    if let id, targets.contains(id) { anchors.append(id) }
    guard !rendition.isOmitted else {
      omitted = rendition.isEmpty ? 0 : 1
      return
    }
    if rendition.isRow { isInTotal = rendition.isTotal }
    bytes += rendition.start
    if rendition.isRow, let id { bytes += " id=\"\(id)\"".utf8 }
    bytes += rendition.opening
    if rendition.isEmpty { return }
    if rendition.isHeading, !anchors.isEmpty {
      for anchor in anchors { bytes += "<a name=\"\(anchor)\"></a>".utf8 }
      anchors = []
    }
    ends.append(rendition.end)
  }

  private mutating func renderSource() -> Rendition {
    if let known = known[isInTotal ? 1 : 0][source] { return known }
    let tag = Tag(source.bytes)
    let rendition = Rendition(of: tag, isInTotal: isInTotal)
    known[isInTotal ? 1 : 0][source] = rendition
    if let link = tag["href"], link.hasPrefix("#"), !tag.classes.contains("term") {
      targets.insert(String(link.dropFirst()))
    }
    return rendition
  }

  /// Templates leave empty lines, which some systems take for paragraphs.
  private mutating func write(_ text: Slice<UnsafeBufferPointer<UInt8>>) {
    let newline = UInt8(ascii: "\n")
    if text.allSatisfy({ $0 == newline || $0 == UInt8(ascii: " ") }), text.contains(newline) {
      if let last = bytes.last, last != newline { bytes.append(newline) }
    } else {
      bytes += text
    }
  }
}

/// A tag as it is written.
private struct TagSource: Hashable {
  var bytes: [UInt8] = []

  /// All bytes at once, which an array does not.
  func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }
}
