public import Budget
internal import Mustache

/// Returns the disclosure with figures in place of their names in texts: pages and files are made from it. Throws a
/// finding at the location of a wrong name, in the department's file or in the profile.
public func fillTexts(of disclosure: Disclosure) throws(Finding) -> Disclosure {
  let names = FigureIndex(of: disclosure.figures)
  let context = FigureNode(FigureTree(names, of: disclosure))
  var copy = disclosure
  var failure: Finding?
  copy.statement.forEachText { text, place in
    guard failure == nil, text.namesFigures else { return }
    do throws(Finding) {
      text = try filled(text, at: place.location, from: context)
    } catch {
      failure = error
      if !place.isExact { failure?.location = place.location }
    }
  }
  if let failure { throw failure }
  copy.figures.state(copy.statement.reasons, copy.statement.uses)
  for table in copy.tables.indices {
    for note in copy.tables[table].notes.indices {
      let words = copy.tables[table].notes[note]
      guard words.text.namesFigures else { continue }
      copy.tables[table].notes[note].text = try filled(words.text, at: words.location, from: context)
    }
  }
  return copy
}

private func filled(_ text: String, at place: Location, from context: FigureNode) throws(Finding) -> String {
  if let tag = firstOtherTag(in: text) { throw Finding(.narrativeTag(tag), at: place) }
  let origin = Position(line: place.line ?? 1, column: place.column ?? 1)
  let set: TemplateSet
  do throws(CompileFailure) {
    set = try TemplateSet(
      [TemplateSource(name: place.file, text, origin: origin)], vocabulary: .pages, mode: .sentence)
  } catch {
    throw Finding(error.errors[0], paths: [:])
  }
  do throws(TemplateError) {
    return try set.render(place.file, context).withJoinedLines
  } catch {
    throw Finding(error, paths: [:])
  }
}

/// Returns the first tag that is not just a name. Sections and partials are only for templates, as they could hide or
/// repeat text.
func firstOtherTag(in text: String) -> String? {
  var rest = text[...]
  while let open = rest.firstRange(of: "{{") {
    rest = rest[open.upperBound...]
    if let first = rest.first(where: { !$0.isWhitespace }), "#^/<>$={&!".contains(first) {
      return "{{" + rest.prefix(16)
    }
  }
  return nil
}
