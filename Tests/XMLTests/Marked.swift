import XML

/// A text whose expected places are marked with 1️⃣ … 9️⃣, so that a test shows where it means.
struct Marked {
  let text: String
  private let positions: [Position]

  init(_ marked: String) {
    var text = ""
    var positions: [Int: Position] = [:]
    var line = 1
    var column = 1
    for character in marked {
      let scalars = Array(character.unicodeScalars)
      if scalars.count == 3, scalars[2] == "\u{20E3}", let digit = Int(String(scalars[0])) {
        positions[digit] = Position(line: line, column: column)
        continue
      }
      text.append(character)
      // CR LF is one Character.
      if character.isNewline {
        line += 1
        column = 1
      } else {
        column += scalars.count
      }
    }
    self.text = text
    self.positions = positions.keys.sorted().map { positions[$0]! }
  }

  var bytes: [UInt8] { Array(text.utf8) }

  /// The place of mark `number`, which counts from 1.
  subscript(number: Int) -> Position { positions[number - 1] }
}

extension Document {
  convenience init(_ text: String, limits: Limits = Limits()) throws {
    try self.init(parsing: Array(text.utf8), limits: limits)
  }
}

/// The fault that parsing gives, or nil when it gives a document.
func fault(_ bytes: [UInt8], limits: Limits = Limits()) -> ParseFault? {
  do throws(ParseFault) {
    _ = try Document(parsing: bytes, limits: limits)
    return nil
  } catch {
    return error
  }
}
