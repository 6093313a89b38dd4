extension Renderer {
  mutating func write(_ slice: Slice) {
    if lines.indentation.isEmpty {
      // A slice of the array would be retained and released for each piece of text.
      program.bytes.withUnsafeBufferPointer {
        output.append(contentsOf: UnsafeBufferPointer(rebasing: $0[slice.range]))
      }
    } else {
      lines.write(program.bytes[slice.range], to: &output)
    }
  }

  mutating func write(_ value: Value, tag: Int32, in place: Place, isEscaped: Bool) throws(TemplateError) {
    if lines.isAtStart { lines.startLine(in: &output) }
    let place = self.place == .text ? .text : place
    switch value {
    case .nothing: break
    case .text(let text), .spoken(let text, _): try write(text, tag: tag, in: place, isEscaped: isEscaped)
    case .flag(let flag): try write(flag ? "true" : "false", tag: tag, in: place, isEscaped: isEscaped)
    case .markup(let markup):
      guard place == .content, templates.mode != .plainText else {
        throw error(.markupInText(name(of: tag)), tag: tag)
      }
      try append(markup.source, escaping: isStrict ? .verbatim : .none, tag: tag)
    case .list, .object:
      if isStrict { throw error(.notPrintable(name(of: tag), value.sort), tag: tag) }
    }
  }

  private mutating func write(
    _ text: String, tag: Int32, in place: Place, isEscaped: Bool
  ) throws(TemplateError) {
    if isEscaped {
      try append(text, escaping: place == .text ? textEscaping : contentEscaping, tag: tag)
    } else {
      guard templates.mode != .strict else { throw error(.unescapedText(name(of: tag)), tag: tag) }
      try append(text, escaping: isStrict ? .verbatim : .none, tag: tag)
    }
  }

  private mutating func append(_ text: String, escaping: Escaping, tag: Int32) throws(TemplateError) {
    if let scalar = escaping.append(text, to: &output) {
      throw error(.forbiddenCharacter(scalar), tag: tag)
    }
  }
}
