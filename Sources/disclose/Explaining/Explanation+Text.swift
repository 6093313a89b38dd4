import Budget
import Printing

extension Explanation {
  func print(on console: Console) {
    let language = console.language
    var lines = [
      Phrase.explained(subject, shown: shown, exact: shown == value.text ? nil : value.text).line(in: language)
    ]
    if let formula { lines.append(formula.line(in: language)) }
    if let roundedOnce { lines.append(Phrase.roundedParts(shown: shown, exact: roundedOnce).line(in: language)) }
    console.say(lines)
    for side in sides {
      console.say([.empty])
      side.print(on: console)
    }
  }
}

extension Evidence {
  fileprivate func print(on console: Console) {
    let language = console.language
    console.say(.evidence(number.title, number.quantity.text))
    console.say([origin(in: language)])
    if !entries.isEmpty { console.say(table) }
    if hidesLines { return console.say(.linesHidden) }
    let total = sum?.text ?? ""
    console.say(isExact ? .addsUp(entries.count, sum: total) : .doesNotAddUp(entries.count, sum: total))
  }

  private func origin(in language: Language) -> SafeLine {
    number.origin.words { _ in conditions }.line(in: language)
  }

  private var table: TextTable {
    let columns =
      [TextTable.Column(head: "来源")] + fields.map { TextTable.Column(head: $0) }
      + [TextTable.Column(head: number.quantity.isMoney ? "金额（元）" : "数", isNumber: true), TextTable.Column(head: "备注")]
    let rows = entries.map { entry in
      [entry.location.description] + entry.fields + [number.quantity.with(entry.value).number, entry.note ?? ""]
    }
    return TextTable(columns, rows: rows).withoutBlankColumns
  }
}
