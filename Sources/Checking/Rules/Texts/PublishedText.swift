internal import Budget

/// A text of the department that its page prints. What is withheld is none.
///
/// There are hundreds, and a dozen rules look at each: as objects they are handed around without copying what they hold.
final class PublishedText: Sendable {
  enum Role: Sendable {
    /// It tells how things are: numbers in it are figures.
    case narrative
    /// The same, in words that a sentence of the page goes on from: reasons and uses.
    case part
    /// It tells what is planned or was achieved: only money and years in it are figures.
    case plan
    /// A name or a label.
    case name
  }

  let role: Role
  let text: String
  let location: Location
  /// Its characters, digits and letters in their narrow forms, with one mark for each figure that will be filled in.
  let scalars: [Unicode.Scalar]
  /// The same without blanks.
  let visibleScalars: [Unicode.Scalar]
  let signs: Signs
  let digitCount: Int
  /// Every amount, percentage and year that was typed into it.
  let numbers: [TypedNumber]

  init(role: Role, text: String, location: Location) {
    self.role = role
    self.text = text
    self.location = location
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(text.utf8.count / 3 + 8)
    var signs: Signs = []
    var digits = 0
    text.forEachScalar {
      guard !$0.isCommon else { return scalars.append($0) }
      let scalar = $0.narrow
      signs.formUnion(Signs(of: scalar))
      if scalar.isDigit { digits += 1 }
      scalars.append(scalar)
    }
    if signs.contains(.brace) { scalars = Self.markingFigures(in: scalars) }
    self.scalars = scalars
    self.signs = signs
    visibleScalars = signs.contains(.blank) ? scalars.filter { !$0.isBlank } : scalars
    digitCount = digits
    numbers = digits == 0 ? [] : TypedNumber.all(in: scalars)
  }

  /// What stands for a figure that is filled in later.
  static let figure: Unicode.Scalar = "\u{FFFC}"

  private static func markingFigures(in scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var place = 0
    // Where the next "}}" stands; it is looked for no further than to the last one.
    var close = 0
    while place < scalars.count {
      if scalars.hasPair("{", at: place) {
        close = max(close, place + 1)
        while close < scalars.count, !scalars.hasPair("}", at: close) { close += 1 }
        if close < scalars.count {
          result.append(figure)
          place = close + 2
          continue
        }
      }
      result.append(scalars[place])
      place += 1
    }
    return result
  }
}

extension [Unicode.Scalar] {
  fileprivate func hasPair(_ scalar: Unicode.Scalar, at place: Int) -> Bool {
    place + 1 < count && self[place] == scalar && self[place + 1] == scalar
  }
}

extension PublishedText {
  /// Every text that the page of a package prints, in the order of the page as far as it has one.
  static func all(in package: Package) -> [PublishedText] {
    var texts: [PublishedText] = []
    let addText = { (role: PublishedText.Role, text: String?, location: Location) in
      // A reason that is empty is still asked for its words.
      guard let text, role == .part || !text.isEmpty else { return }
      texts.append(PublishedText(role: role, text: text, location: location))
    }
    let add = { (role: PublishedText.Role, narrative: Narrative?) in
      if let narrative { addText(role, narrative.text, narrative.location) }
    }
    let name = { (text: String?, location: Location) in addText(.name, text, location) }

    name(package.departmentName, package.location)
    for unit in package.units {
      for text in [unit.name, unit.rank, unit.funding] { name(text, package.location) }
    }
    for (title, blocks) in package.texts.sorted(by: { $0.key < $1.key }) {
      let role: PublishedText.Role = title.holdsAny(of: plans) ? .plan : .narrative
      for block in blocks { block.forEachText { add(role, $0) } }
    }
    for reason in package.reasons { add(.part, reason.text) }
    for use in package.uses { add(.part, use.text) }
    for task in package.tasks {
      if let goal = task.goals.first { name(task.name, goal.text.location) }
      for goal in task.goals {
        add(.plan, goal.text)
        addText(.plan, goal.indicator, goal.text.location)
      }
    }
    for project in package.projects {
      name(project.name, project.location)
      if !project.isWithheld { project.forEachText(add, addText) }
    }
    for item in package.procurement?.items ?? [] where !item.isWithheld { name(item.name, item.location) }
    add(.narrative, package.procurement?.remark)
    for item in package.assets?.items ?? [] { name(item.name, item.location) }
    return texts
  }

  /// In the names of texts: what they tell is planned, not counted.
  private static let plans = ["职责", "目标", "措施", "计划"]
}

extension Block {
  fileprivate func forEachText(_ body: (Narrative) -> Void) {
    switch self {
    case .heading(let text), .paragraph(let text): body(text)
    case .list(_, let items): items.forEach(body)
    case .table(let title, let head, let rows):
      if let place = head.first?.location { body(Narrative(text: title, location: place)) }
      head.forEach(body)
      rows.forEach { $0.forEach(body) }
    }
  }
}

extension Project {
  fileprivate func forEachText(
    _ add: (PublishedText.Role, Narrative?) -> Void, _ addText: (PublishedText.Role, String?, Location) -> Void
  ) {
    add(.plan, use)
    for goal in goals where !goal.isWithheld { add(.plan, goal.text) }
    for indicator in indicators where !indicator.isWithheld {
      addText(.plan, indicator.third, indicator.location)
      if !indicator.description.utf8.span.spells(indicator.third) {
        addText(.plan, indicator.description, indicator.location)
      }
      if case .words(let words) = indicator.target { addText(.plan, words, indicator.location) }
      addText(.plan, indicator.basis, indicator.location)
      addText(.plan, indicator.result?.text, indicator.location)
    }
    add(.plan, evaluation?.achieved)
    add(.plan, evaluation?.summary)
    add(.plan, evaluation?.problems)
  }
}
