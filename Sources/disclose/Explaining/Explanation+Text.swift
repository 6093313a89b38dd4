import Budget
import Printing

extension Explanation {
  func print(on console: Console) {
    let language = console.language
    var lines = [Phrase.explained.text(in: language, [subject, shown, shown == value.text ? "" : value.text])]
    if let formula { lines.append(formula.phrase.text(in: language, formula.words + [value.text])) }
    if let roundedOnce { lines.append(Phrase.roundedParts.text(in: language, [shown, roundedOnce])) }
    console.say(lines.map(\.withoutControls).joined(separator: "\n"))
    for side in sides {
      console.say("")
      side.print(on: console)
    }
  }
}

extension Evidence {
  fileprivate func print(on console: Console) {
    let language = console.language
    let heading = Phrase.evidence.text(in: language, [name, Quantity(value, measure).text])
    console.say(
      ("\(heading)\n\(origin(in: language))").split(separator: "\n").map { String($0).withoutControls }.joined(
        separator: "\n"))
    if !entries.isEmpty { console.say(table) }
    if let withheld { console.say(withheld.text(in: language)) }
    let total = sum.map { Quantity($0, measure).text } ?? ""
    console.say((isExact ? Phrase.addsUp : .doesNotAddUp).text(in: language, ["\(lineCount)", total]))
  }

  private func origin(in language: Language) -> String {
    switch source {
    case .ledger(let axis):
      let words = conditions.map { "\($0.field) \($0.words)" }.joined(separator: "；")
      return (words.isEmpty ? Phrase.fromAllLines : .fromLines).text(in: language, [axis.name, words])
    case .stated: return Phrase.fromStatement.text(in: language)
    case .entries: return Phrase.fromEntries.text(in: language)
    }
  }

  private var table: TextTable {
    let columns =
      [TextTable.Column(head: "来源")] + fields.map { TextTable.Column(head: $0) }
      + [TextTable.Column(head: measure == .money ? "金额（元）" : "数", isNumber: true), TextTable.Column(head: "备注")]
    let rows = entries.map { entry in
      [entry.location.description] + entry.fields + [Quantity(entry.value, measure).number, entry.note ?? ""]
    }
    return TextTable(columns, rows: rows).withoutBlankColumns
  }
}

extension Evidence.Withheld {
  fileprivate func text(in language: Language) -> String {
    if let sum {
      return Phrase.withheldLines.text(in: language, ["\(lineCount)", Quantity.money(fen: sum).text])
    }
    return Phrase.withheldLine.text(in: language, ["\(lineCount)", others == 0 ? "" : "\(others)"])
  }
}
