/// Returns the numbers of the projects that a page shows, each at an anchor of its own: `id="project-3"`.
func shownProjects(on page: [UInt8]) -> Set<Int> {
  let anchor = Array("id=\"project-".utf8)
  return page.withUnsafeBufferPointer { bytes in
    var reader = TagReader(bytes)
    var numbers: Set<Int> = []
    while let piece = reader.next() {
      guard case .start(let tag) = piece, let found = bytes[tag].firstRange(of: anchor) else { continue }
      let number = bytes[found.upperBound..<tag.upperBound].prefix { $0 != UInt8(ascii: "\"") }
      if let number = Int(String(decoding: number, as: UTF8.self)) { numbers.insert(number) }
    }
    return numbers
  }
}
