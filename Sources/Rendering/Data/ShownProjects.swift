/// Returns the numbers of the projects that a page shows, each at an anchor of its own: `id="project-3"`.
func shownProjects(on page: [UInt8]) -> Set<Int> {
  let anchor: StaticString = " id=\"project-"
  return page.withUnsafeBufferPointer { bytes in
    var reader = TagReader(bytes)
    var numbers: Set<Int> = []
    // From within a tag, what follows is read as a text.
    while reader.skip(to: anchor), case .text(let rest)? = reader.next() {
      let number = bytes[rest].dropFirst(anchor.utf8CodeUnitCount).prefix { $0 != UInt8(ascii: "\"") }
      if let number = Int(String(decoding: number, as: UTF8.self)) { numbers.insert(number) }
    }
    return numbers
  }
}
