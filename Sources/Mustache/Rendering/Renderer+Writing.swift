extension Renderer {
  mutating func write(_ slice: Slice) {
    if lines.indentation.isEmpty {
      // Avoids retaining and releasing a slice for each piece of text.
      program.bytes.withUnsafeBufferPointer { output.append(UnsafeBufferPointer(rebasing: $0[slice.range])) }
    } else {
      lines.write(program.bytes[slice.range], to: &output)
    }
  }

  mutating func write(_ value: Value, tag: Int32, in place: AllowedContent, isEscaped: Bool) throws(TemplateError) {
    if lines.isAtStart { lines.startLine(in: &output) }
    let place = self.place == .text ? .text : place
    switch value {
    case .nothing:
      if templates.mode == .sentence { throw error(.nothingToPrint(name(of: tag)), tag: tag) }
    case .composite(let value, _): try write(value, tag: tag, in: place, isEscaped: isEscaped)
    case .text(let text):
      if let scalar = escapings.escaping(in: place, isEscaped: isEscaped).append(text, to: &output) {
        throw error(.forbiddenCharacter(scalar), tag: tag)
      }
    case .number(let number): number.write(to: &output)
    case .flag(let flag): output.append(flag ? "true" : "false")
    case .list, .object:
      if isStrict { throw error(.notPrintable(name(of: tag)), tag: tag) }
    }
  }
}
