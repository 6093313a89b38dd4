import Mustache

/// A template in whose text marks like 1️⃣ show where errors are expected.
struct Marked: ExpressibleByStringLiteral {
  let text: String
  private let positions: [Character: Position]

  init(stringLiteral marked: String) {
    var text = ""
    var positions: [Character: Position] = [:]
    var line = 1
    var column = 1
    for character in marked {
      if "1️⃣2️⃣3️⃣".contains(character) {
        positions[character] = Position(line: line, column: column)
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
    self.positions = positions
  }

  subscript(mark: Character) -> Position? { positions[mark] }
}

/// The only error of compiling `template`, or nil when it compiles.
func compileError(
  _ template: Marked, partials: KeyValuePairs<String, String> = [:], mode: Mode = .strict
) -> TemplateError? {
  do throws(CompileFailure) {
    _ = try compile(template.text, partials: partials, mode: mode)
    return nil
  } catch {
    return error.errors.count == 1 ? error.errors[0] : nil
  }
}

/// The error of rendering `template`, which must compile.
func renderError(
  _ template: Marked, _ data: TestData = [:], partials: KeyValuePairs<String, String> = [:], mode: Mode = .strict
) throws -> TemplateError? {
  do {
    _ = try render(template.text, data, partials: partials, mode: mode)
    return nil
  } catch let error as TemplateError {
    return error
  }
}
