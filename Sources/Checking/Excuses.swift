internal import Budget

/// The exceptions from rules: which of them covers a finding. One with a place covers only what is found there: where
/// the words of the finding, the text that it is in, or the name of that text's project or figure have the words of the
/// place.
struct Excuses {
  private let exceptions: [String: [Exception]]
  private let texts: TextNames?

  init(_ exceptions: [Exception], in package: Package) {
    self.exceptions = Dictionary(grouping: exceptions, by: \.rule)
    texts = exceptions.contains { $0.place != nil } ? TextNames(package) : nil
  }

  /// Returns the exception that covers a finding, one for its place before one for all.
  func exception(for finding: Finding) -> Exception? {
    guard let exceptions = exceptions[finding.kind] else { return nil }
    return exceptions.first { $0.place.map { isAt($0, finding) } ?? false } ?? exceptions.first { $0.place == nil }
  }

  private func isAt(_ place: String, _ finding: Finding) -> Bool {
    if finding.quotedWords.contains(where: { $0.says(place) }) { return true }
    guard let location = finding.location, let texts, ruleSpeaksOfTexts(finding.kind) else { return false }
    return texts.names(at: location).contains { $0.says(place) }
  }

  /// What other rules find stands at a line of the ledger, or in no text.
  private func ruleSpeaksOfTexts(_ code: String) -> Bool {
    (projectRules + textRules).contains { $0.codes.contains(code) }
  }
}

/// The texts of a package in the order of their places, each with the names that it goes by.
private struct TextNames {
  private let places: [(location: Location, names: [String])]

  init(_ package: Package) {
    var names: [Location: [String]] = [:]
    package.readTexts { text, place in if place.isPublished { names[place.location, default: []].append(text) } }
    func add(_ own: [String], to blocks: [String: [Block]]) {
      for (name, blocks) in blocks {
        for location in blocks.flatMap(\.locations) { names[location, default: []] += own + [name] }
      }
    }
    add([], to: package.texts)
    for reason in package.reasons { names[reason.text.location, default: []].append(reason.figure) }
    for use in package.uses { names[use.text.location, default: []].append(use.figure) }
    for project in package.projects {
      let own = [project.name, project.code]
      add(own, to: project.texts)
      let evaluation = project.evaluation
      let narratives = [project.use, evaluation?.achieved, evaluation?.summary, evaluation?.problems]
      for narrative in narratives.compactMap(\.self) + project.goals.map(\.text) {
        names[narrative.location, default: []] += own
      }
      for indicator in project.indicators { names[indicator.location, default: []] += own }
    }
    places = names.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Returns the names of the text that a location is in: the last one that begins there or before.
  func names(at location: Location) -> [String] {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle].location <= location { low = middle + 1 } else { high = middle }
    }
    guard low > 0, places[low - 1].location.file == location.file else { return [] }
    return places[low - 1].names
  }
}

extension Block {
  fileprivate var locations: [Location] {
    switch self {
    case .heading(let text, _), .paragraph(let text): [text.location]
    case .list(_, let items): items.map(\.location)
    case .table(let title, let head, let rows): ([title] + head + rows.flatMap(\.self)).map(\.location)
    }
  }
}

extension String {
  /// Whether the words stand in it; a number not as a part of a longer one.
  fileprivate func says(_ words: String) -> Bool {
    var rest = self[...]
    while let range = rest.firstRange(of: words) {
      let before = self[..<range.lowerBound].last
      let after = self[range.upperBound...].first
      let isPart = { (inside: Character?, outside: Character?) in
        inside?.isNumber == true && (outside?.isNumber == true || outside == "." || outside == ",")
      }
      if !isPart(words.first, before) && !isPart(words.last, after) { return true }
      rest = rest[range.upperBound...]
    }
    return false
  }
}
