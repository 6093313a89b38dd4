/// A list in a sentence that is being rendered.
///
/// Marks are printed before it is known that a part follows, and taken back if none does, so that nothing is printed
/// twice and nothing is moved.
struct OpenList {
  let start: OutputPlace
  var hasParts = false
  /// The mark to print before the next part.
  var mark: Int32?
  var part: OpenPart?

  struct OpenPart {
    /// Where its mark begins.
    let start: OutputPlace
    /// Where it begins, after its mark.
    let content: Int
    /// How many parts are open inside of it, which belong to it.
    var depth = 0
    /// Whether a list in it printed something, so that its text need not be searched again.
    var hasList = false
  }
}

/// How far output had come.
struct OutputPlace {
  let count: Int
  let isLineStart: Bool
}

extension Renderer {
  mutating func startList() {
    lists.append(OpenList(start: reached()))
  }

  /// Ends the innermost list, of which nothing stays unless a part was printed.
  mutating func endList() {
    guard let list = lists.popLast() else { return }
    lastListIsEmpty = !list.hasParts
    if list.hasParts {
      if !lists.isEmpty { lists[lists.count - 1].part?.hasList = true }
    } else {
      takeBack(to: list.start)
    }
  }

  mutating func startPart() {
    guard !lists.isEmpty else { return }
    if lists[lists.count - 1].part != nil {
      lists[lists.count - 1].part?.depth += 1
      return
    }
    let start = reached()
    if let mark = lists[lists.count - 1].mark { writeMark(mark) }
    lists[lists.count - 1].part = OpenList.OpenPart(start: start, content: output.count)
  }

  mutating func endPart() {
    guard let part = lists.last?.part else { return }
    let last = lists.count - 1
    if part.depth > 0 {
      lists[last].part?.depth -= 1
      return
    }
    lists[last].part = nil
    if part.hasList || !output.isBlank(from: part.content) {
      lists[last].hasParts = true
      lists[last].mark = nil
    } else {
      takeBack(to: part.start)
    }
  }

  /// Ends a part, and requires a mark before the next. Of several marks between two parts the strongest is printed.
  mutating func separate(by mark: Int32, tag: Int32) throws(TemplateError) {
    guard let list = lists.last else { throw error(.separatorOutsideList(name(of: tag)), tag: tag) }
    let last = lists.count - 1
    let depth = list.part?.depth
    lists[last].part?.depth = 0
    endPart()
    if lists[last].hasParts { lists[last].mark = max(lists[last].mark ?? mark, mark) }
    guard let depth else { return }
    startPart()
    lists[last].part?.depth = depth
  }

  private mutating func reached() -> OutputPlace {
    OutputPlace(count: output.count, isLineStart: lines.isAtStart)
  }

  private mutating func takeBack(to place: OutputPlace) {
    output.truncate(to: place.count)
    lines.resume(isAtStart: place.isLineStart)
  }

  private mutating func writeMark(_ mark: Int32) {
    guard let words = templates.vocabulary.lists else { return }
    if lines.isAtStart { lines.startLine(in: &output) }
    output.append(ArraySlice(words.marks[Int(mark)].utf8))
  }
}
