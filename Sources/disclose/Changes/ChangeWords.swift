import Budget
import Comparing

/// What changed in a package, in words: a line for each change, those that are the same number in one.
struct ChangeWords {
  let changes: PackageChanges
  let language: Language

  /// The largest number of places that are named for one number.
  private static let placeLimit = 2

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
    let places = group.figures.map { Phrase.figure($0.name) } + group.cells.map { Phrase.cell($0) }
    var words = places.prefix(Self.placeLimit).map { $0.text(in: language) }
    if places.count > Self.placeLimit {
      words.append(Phrase.morePlaces(places.count - Self.placeLimit).text(in: language))
    }
    return Phrase.valueChange(group.change, at: words.joined(separator: language == .chinese ? "；" : "; "))
      .text(in: language)
  }
}
