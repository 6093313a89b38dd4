internal import Budget

// Where a finding is, and the words around it.
extension PublishedText {
  /// Returns where a character of `scalars` stands in the source, or where the text begins if no more is known.
  func location(at index: Int) -> Location {
    guard let turns, let line = location.line, let column = location.column else { return location }
    let place = place(ofScalar: index)
    let next = turns.firstPosition { $0.start > place }
    let turn = next > 0 ? turns[next - 1] : Narrative.Turn(start: 0, line: line, column: column)
    return Location(file: location.file, line: turn.line, column: turn.column + place - turn.start)
  }

  /// Returns where a character of `visibleScalars` stands.
  func location(atVisible index: Int) -> Location { location(at: place(ofVisible: index)) }

  /// The position in `scalars` of a character of `visibleScalars`.
  func place(ofVisible index: Int) -> Int {
    guard traits.contains(.blank) else { return index }
    var seen = 0
    for place in scalars.indices where !scalars[place].isBlank {
      if seen == index { return place }
      seen += 1
    }
    return scalars.count
  }

  /// Returns where words begin that the text has somewhere.
  func location(of words: String) -> Location {
    let words = Array(words.unicodeScalars)
    return location(at: scalars.firstRange(of: words)?.lowerBound ?? 0)
  }

  /// Returns a few words around a place, as messages quote them.
  func words(around range: Range<Int>, reach: Int = 12) -> String {
    let range = range.clamped(to: 0..<scalars.count)
    let start = max(0, range.lowerBound - reach)
    let end = min(scalars.count, range.upperBound + reach)
    var words = start > 0 ? "…" : ""
    var next = placeholders.firstPosition { $0.place >= start }
    for place in start..<end {
      if next < placeholders.count, placeholders[next].place == place {
        words += "{{\(placeholders[next].name)}}"
        next += 1
      } else {
        words.unicodeScalars.append(scalars[place])
      }
    }
    return words + (end < scalars.count ? "…" : "")
  }

  /// The position in the text of a character of `scalars`, in which placeholders are one character each.
  private func place(ofScalar index: Int) -> Int {
    let next = placeholders.firstPosition { $0.place >= index }
    guard next > 0 else { return index }
    let last = placeholders[next - 1]
    return index + last.range.upperBound - last.place - 1
  }
}
