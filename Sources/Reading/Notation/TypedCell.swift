/// What somebody typed into a cell, as a statement has it.
enum TypedCell {
  static func isBlank(_ text: String) -> Bool { text.unicodeScalars.allSatisfy(\.properties.isWhitespace) }

  /// The value that was meant: what a kind of value may look like in a cell is made what the schema asks for; anything
  /// else stays as it is, for the schema to judge.
  static func text(_ typed: String, _ kind: ValueKind) -> String {
    let text = typed.withJoinedLines
    if kind.is("year") { return text.hasSuffix("年") ? String(text.dropLast()) : text }
    return text
  }
}
