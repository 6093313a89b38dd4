extension Renderer {
  mutating func write(_ slice: Slice) {
    if lines.indentation.isEmpty {
      // A slice of the array would be retained and released for each piece of text.
      program.bytes.withUnsafeBufferPointer { output.append(UnsafeBufferPointer(rebasing: $0[slice.range])) }
    } else {
      lines.write(program.bytes[slice.range], to: &output)
    }
  }

  mutating func write(_ value: Value, tag: Int32, in place: Place, isEscaped: Bool) throws(TemplateError) {
    if lines.isAtStart { lines.startLine(in: &output) }
    let place = self.place == .text ? .text : place
    switch value {
    case .nothing: break
    case .spoken(let value, _): try write(value, tag: tag, in: place, isEscaped: isEscaped)
    case .text(let text):
      guard let escaping = escapings.escaping(in: place, isEscaped: isEscaped) else { throw unescaped(tag) }
      try append(text, escaping: escaping, tag: tag)
    case .number(let number):
      guard escapings.escaping(in: place, isEscaped: isEscaped) != nil else { throw unescaped(tag) }
      number.write(to: &output)
    case .flag(let flag):
      guard escapings.escaping(in: place, isEscaped: isEscaped) != nil else { throw unescaped(tag) }
      output.append(flag ? "true" : "false")
    case .markup(let markup):
      guard place == .content, templates.mode != .plainText else {
        throw error(.markupInText(name(of: tag)), tag: tag)
      }
      try append(markup.source, escaping: escapings.markup, tag: tag)
    case .list, .object:
      if isStrict { throw error(.notPrintable(name(of: tag), value.sort), tag: tag) }
    }
  }

  private mutating func append(_ text: String, escaping: Escaping, tag: Int32) throws(TemplateError) {
    if let scalar = escaping.append(text, to: &output) {
      throw error(.forbiddenCharacter(scalar), tag: tag)
    }
  }

  private mutating func unescaped(_ tag: Int32) -> TemplateError {
    error(.unescapedText(name(of: tag)), tag: tag)
  }
}
