import Budget
import Comparing

/// What changed in a package, in words: a line for each change, those that are the same number in one.
struct ChangeWords {
  let changes: PackageChanges
  let language: Language

  /// Up to `limit` lines; the last then says how much more there is.
  func lines(limit: Int) -> [String] {
    let rest =
      changes.rows.first.map(Phrase.rowChange) + changes.texts.first.map(Phrase.textChange)
      + changes.files.first.map(Phrase.fileChange)
    var all = changes.numberGroups.map(line) + rest.map { $0.text(in: language) }
    let more = max(0, all.count - limit) + changes.unlisted
    if more > 0 { all = all.prefix(limit) + [Phrase.moreChanges(more).text(in: language)] }
    return all
  }

  private func line(_ group: NumberGroup) -> String {
    // One figure and one cell; the other places of the number are counted.
    let places = group.figures.prefix(1).map { Phrase.figure($0.name) } + group.cells.prefix(1).map(Phrase.cell)
    let more = group.count > places.count ? [Phrase.morePlaces(group.count - places.count)] : []
    let words = (places + more).map { $0.text(in: language) }
    return Phrase.valueChange(group.change, at: words.joined(separator: language == .chinese ? "；" : "; "))
      .text(in: language)
  }
}
