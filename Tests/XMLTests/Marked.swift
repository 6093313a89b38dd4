import TestSupport
import XML

/// A text whose expected places are marked with 1️⃣ … 9️⃣, so that a test shows where it means.
struct Marked {
  let text: String
  private let positions: [Position]

  init(_ marked: String) {
    let marked = MarkedText(marked, marks: Self.marks)
    text = marked.text
    positions = marked.places.sorted { $0.mark < $1.mark }.map { Position(line: $0.line, column: $0.column) }
  }

  private static let marks: Set<Character> = ["1️⃣", "2️⃣", "3️⃣", "4️⃣", "5️⃣", "6️⃣", "7️⃣", "8️⃣", "9️⃣"]

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
