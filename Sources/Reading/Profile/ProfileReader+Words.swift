internal import NearName
internal import XML

/// What a profile names for sentences and for what packages state: bases, words, and exceptions from rules.
extension ProfileReader {
  /// Reads the bases of all layers, after those of packages: all that any layer names, and those that are left.
  mutating func readBases() -> (named: [Basis], left: [Basis]) {
    var named = Basis.ofPackages
    var bases = Basis.ofPackages
    for layer in layers {
      path = layer.path
      let removed = removed("basis", from: layer, among: bases.dropFirst(Basis.ofPackages.count).map(\.name))
      bases.removeAll { removed.contains($0.name) }
      var own: Set<String> = []
      for element in layer.root.children(named: "basis") {
        let basis = Basis(named: element["name"] ?? "")
        if !own.insert(basis.name).inserted || Basis.ofPackages.contains(basis) {
          report(.nameTwice(basis.name), at: element.attribute("name"), element)
        }
        if !bases.contains(basis) { bases.append(basis) }
        if !named.contains(basis) { named.append(basis) }
      }
    }
    return (named, bases)
  }

  /// Reports a basis that a layer removes while something is still compared with it.
  mutating func refuseUsedBases(in profile: Profile) {
    let uses =
      profile.tables.flatMap { table in table.columns.compactMap { ($0.aspect.basis, "table=\"\(table.number)\"") } }
      + profile.figures.map { ($0.partBasis, "figure=\"\($0.name)\"") }
      + profile.checks.comparisons.map { ($0.basis, "compare=\"\($0.figure)\"") }
      + profile.charts.flatMap { chart in chart.series.map { ($0.kind.basis, "chart=\"\(chart.name)\"") } }
    for layer in layers {
      path = layer.path
      for element in layer.root.children(named: "remove") {
        guard let attribute = element.attribute("basis") else { continue }
        let basis = Basis(named: attribute.value)
        guard !profile.bases.contains(basis), let use = uses.first(where: { $0.0 == basis }) else { continue }
        report(.removedBasisUsed(basis.name, by: use.1), at: attribute, element)
      }
    }
  }

  /// Reports a basis that the profile does not have.
  mutating func readBasis(_ attribute: StaticString, of element: Element) -> Basis? {
    guard let found = element.attribute(attribute) else { return nil }
    let basis = Basis(named: found.value)
    if !bases.contains(basis) {
      let known = bases.map(\.name)
      report(
        .unknownBasis(
          found.value, nearest: nearestName(to: found.value, among: known), known: known.joined(separator: "、")),
        at: found, element)
    }
    return basis
  }

  /// Reads the words of all layers; the nearest layer that has a word for a term decides.
  mutating func readWords() -> PlaceWords {
    var words = PlaceWords()
    var called: Set<String> = []
    for layer in layers {
      path = layer.path
      for term in removed("word", from: layer, among: called.sorted()) {
        words.forget(term)
        called.remove(term)
      }
      let elements = layer.root.firstChild(named: "words").map { Array($0.children) } ?? []
      var own: Set<String> = []
      // A place may exchange two words, so all that it calls otherwise is forgotten first.
      for element in elements { words.forget(element["of"] ?? "") }
      for element in elements {
        let term = element["of"] ?? ""
        if !PlaceWords.terms.contains(term) {
          let known = PlaceWords.terms
          report(
            .unknownTerm(term, nearest: nearestName(to: term, among: known), known: known.joined(separator: "、")),
            at: element.attribute("of"), element)
          continue
        }
        if !own.insert(term).inserted { report(.nameTwice(term), at: element.attribute("of"), element) }
        called.insert(term)
        let others = element["also"]?.split(separator: " ").map(String.init) ?? []
        if let taken = words.call(term, element["as"] ?? "", also: others) {
          report(.wordTaken(taken, of: term), at: element.attribute("as"), element)
        }
      }
    }
    return words
  }

  /// Reads the exceptions of all layers; the nearest layer that has one from a rule, for the same place, decides.
  mutating func readExceptions() -> [Exception] {
    var exceptions: [Exception] = []
    for layer in layers {
      path = layer.path
      let removed = removed("except", from: layer, among: exceptions.map(\.rule))
      exceptions.removeAll { removed.contains($0.rule) }
      var own: Set<String> = []
      for element in layer.root.children(named: "except") {
        let rule = element["rule"] ?? ""
        let place = element["at"]
        if !own.insert("\(rule) \(place ?? "")").inserted {
          report(.exceptionTwice(rule), at: element.attribute("rule"), element)
        }
        if Exception.protectedRules.contains(rule) {
          report(.ruleProtected(rule), at: element.attribute("rule"), element)
        }
        exceptions.removeAll { $0.rule == rule && $0.place == place }
        exceptions.append(
          Exception(
            rule: rule, at: place, severity: element["as"].flatMap(Self.severity), reason: element.text.withJoinedLines,
            location: element.location(of: "rule", in: path)))
      }
    }
    return exceptions
  }

  private static func severity(_ word: String) -> Severity? {
    switch word {
    case "警告": .warning
    case "提示": .note
    default: nil
    }
  }

  /// Reads the names of the texts of the department, or of each project. The nearest layer that declares a text
  /// decides.
  func readTextNames() -> (department: [String], project: [String]) {
    var ofProjects: Set<String> = []
    for layer in layers {
      for element in layer.root.children(named: "text") {
        let name = element["name"] ?? ""
        if element["of"] == "项目" { ofProjects.insert(name) } else { ofProjects.remove(name) }
      }
    }
    let names = names(of: "text")
    return (names.filter { !ofProjects.contains($0) }, names.filter(ofProjects.contains))
  }

  /// A template would take the part before the dot for the name.
  mutating func refuseDots() {
    for layer in layers {
      path = layer.path
      for element in layer.root.children(named: "text") {
        guard let name = element["name"], name.contains(".") else { continue }
        report(.textNameWithDot(name), at: element.attribute("name"), element)
      }
    }
  }
}
