import Budget
import Printing

extension Explanation {
  func print(on console: Console) {
    let language = console.language
    var lines = [Phrase.explained.line(in: language, [subject, shown, shown == value.text ? "" : value.text])]
    if let formula { lines.append(formula.phrase.line(in: language, formula.words + [value.text])) }
    if let roundedOnce { lines.append(Phrase.roundedParts.line(in: language, [shown, roundedOnce])) }
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
    console.say(.evidence, [number.title, number.quantity.text])
    console.say([origin(in: language)])
    if !entries.isEmpty { console.say(table) }
    if hidesLines { return console.say(.linesHidden) }
    let total = sum?.text ?? ""
    console.say(isExact ? .addsUp : .doesNotAddUp, ["\(entries.count)", total])
  }

  private func origin(in language: Language) -> SafeLine {
    switch number.origin {
    case .lines(let selection):
      let words = conditions.map { "\($0.field) \($0.words)" }.joined(separator: "；")
      return (words.isEmpty ? Phrase.fromAllLines : .fromLines).line(in: language, [selection.axis.name, words])
    case .stated(.figure, _): return Phrase.fromStatement.line(in: language)
    case .stated, .derived: return Phrase.fromEntries.line(in: language)
    }
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
