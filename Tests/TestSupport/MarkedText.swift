/// A text with a mark where something is expected. The marks are taken out, and their places kept.
package struct MarkedText {
  package let text: String
  /// Line and column of each mark, in the order of the text.
  package let places: [(line: Int, column: Int)]

  package static let mark: Character = "📍"

  package init(_ marked: String) {
    var text = ""
    var places: [(line: Int, column: Int)] = []
    var line = 1
    var column = 1
    for character in marked {
      if character == Self.mark {
        places.append((line, column))
        continue
      }
      text.append(character)
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
