import Budget
import Printing
import Publishing

extension Explanation {
  func json(in language: Language) -> JSON {
    .object([
      ("package", .string(package.path)),
      ("subject", .string(subject)),
      ("shown", .string(shown)),
      ("value", value.json),
      ("formula", formula.map { .string($0.text(in: language)) }),
      ("roundedOnce", roundedOnce.map(JSON.string)),
      ("sides", .array(sides.map(\.json))),
    ])
  }
}

extension Evidence {
  fileprivate var json: JSON {
    .object([
      ("name", .string(number.title)),
      ("value", number.quantity.json),
      ("source", .string(sourceName)),
      ("conditions", .object(conditions.map { ($0.field, .string($0.words)) })),
      ("lines", .array(entries.map(json))),
      ("hidesLines", .boolean(hidesLines)),
      ("lineCount", .count(entries.count)),
      ("sum", sum.map(\.json)),
      ("isExact", .boolean(isExact)),
    ])
  }

  private var sourceName: String {
    switch number.origin {
    case .lines(let selection): "ledger by \(selection.axis.name)"
    case .stated(.figure, _): "stated"
    case .stated, .derived: "entries"
    }
  }

  private func json(_ entry: Entry) -> JSON {
    let said = zip(fields, entry.fields).filter { !$1.isEmpty }
    return .object([
      ("file", .string(entry.location.file)),
      ("line", entry.location.line.map(JSON.count)),
      ("fields", .object(said.map { ($0, .string($1)) })),
      ("value", number.quantity.with(entry.value).json),
      ("note", entry.note.map(JSON.string)),
    ])
  }
}
