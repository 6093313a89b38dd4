/// A text with markers removed, and the positions they had.
package struct MarkedText {
  package let text: String
  /// The markers with their lines and columns, in the order of the text.
  package let places: [(mark: Character, line: Int, column: Int)]

  package init(_ marked: String, marks: Set<Character> = ["📍"]) {
    var text = ""
    var places: [(mark: Character, line: Int, column: Int)] = []
    var line = 1
    var column = 1
    for character in marked {
      if marks.contains(character) {
        places.append((character, line, column))
        continue
      }
      text.append(character)
      // CR LF is a single `Character`.
      if character.isNewline {
        line += 1
        column = 1
      } else {
        column += character.unicodeScalars.count
      }
    }
    self.text = text
    self.places = places
  }
}
