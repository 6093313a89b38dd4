/// The indentation of the running template's lines, which does not apply to lines inside values.
struct LineIndentation {
  private(set) var indentation: [UInt8] = []
  /// Whether output is at the start of a line. Tracked only if there is an indentation.
  private(set) var isAtStart = false

  mutating func indent(by added: ArraySlice<UInt8>, startsLine: Bool) {
    indentation += added
    if startsLine { isAtStart = true }
  }

  mutating func restore(_ outer: LineIndentation) {
    indentation = outer.indentation
    if indentation.isEmpty { isAtStart = false }
  }

  /// Continues where output was when it was `isAtStart`, as what followed has been taken back.
  mutating func resume(isAtStart: Bool) { self.isAtStart = isAtStart }

  mutating func startLine(in output: inout Output) {
    guard isAtStart else { return }
    output.append(indentation[...])
    isAtStart = false
  }

  mutating func write(_ text: ArraySlice<UInt8>, to output: inout Output) {
    let newline = UInt8(ascii: "\n")
    var rest = text
    while let first = rest.first {
      // An empty line is not indented.
      if first != newline { startLine(in: &output) }
      guard let end = rest.firstIndex(of: newline) else {
        output.append(rest)
        return
      }
      output.append(rest[...end])
      isAtStart = true
      rest = rest[(end + 1)...]
    }
  }
}
