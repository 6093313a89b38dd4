import Budget
import Printing

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
      ("name", .string(name)),
      ("value", Quantity(value, measure).json),
      ("source", .string(sourceName)),
      ("conditions", .object(conditions.map { ($0.field, .string($0.words)) })),
      ("lines", .array(entries.map(json))),
      ("hidesLines", .boolean(hidesLines)),
      ("lineCount", .count(entries.count)),
      ("sum", sum.map { Quantity($0, measure).json }),
      ("isExact", .boolean(isExact)),
    ])
  }

  private var sourceName: String {
    switch source {
    case .ledger(.function): "ledger by 功能"
    case .ledger(.economic): "ledger by 经济"
    case .stated: "stated"
    case .entries: "entries"
    }
  }

  private func json(_ entry: Entry) -> JSON {
    let said = zip(fields, entry.fields).filter { !$1.isEmpty }
    return .object([
      ("file", .string(entry.location.file)),
      ("line", entry.location.line.map(JSON.count)),
      ("fields", .object(said.map { ($0, .string($1)) })),
      ("value", Quantity(entry.value, measure).json),
      ("note", entry.note.map(JSON.string)),
    ])
  }
}
