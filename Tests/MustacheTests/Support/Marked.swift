import Mustache
import TestSupport

/// A template in whose text marks like 1️⃣ show where errors are expected.
struct Marked: ExpressibleByStringLiteral {
  let text: String
  private let positions: [Character: Position]

  init(stringLiteral marked: String) {
    let marked = MarkedText(marked, marks: ["1️⃣", "2️⃣", "3️⃣"])
    text = marked.text
    positions = Dictionary(
      marked.places.map { ($0.mark, Position(line: $0.line, column: $0.column)) }, uniquingKeysWith: { $1 })
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
