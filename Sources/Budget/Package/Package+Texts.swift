/// The role of a string on the page, and where it is stated.
public struct TextPlace: Sendable {
  public enum Role: Sendable {
    /// A statement of facts: numbers in it are figures.
    case narrative
    /// A narrative that completes a sentence of the page: 原因是 …, 主要用于 ….
    case reason, use
    /// A plan or an achievement: only money and years in it are figures.
    case plan
    /// A plan that completes a sentence of the page: what the money of a project is for.
    case plannedUse
    /// The name and target of an indicator: a plan in words that many indicators share.
    case indicator
    /// A name or a label.
    case name
    /// A correction: it quotes numbers that were wrong.
    case correction
  }

  public var role: Role
  public var location: Location
  /// A withheld text (涉密) must not appear anywhere.
  public var isPublished: Bool
  /// Whether the text begins at its location; that of an attribute is only somewhere in the element.
  public var isExact: Bool
  /// Where the source of an exact text turns; nil where only its beginning is known.
  public var turns: [Narrative.Turn]?
  /// The figure that the text is said of, and what that is compared with.
  public var subject: Subject?

  /// What a reason or use is of.
  public struct Subject: Hashable, Sendable {
    public var figure: String
    public var basis: Basis?
  }

  init(
    _ role: Role, _ location: Location, isPublished: Bool = true, isExact: Bool = false,
    turns: [Narrative.Turn]? = nil, of subject: Subject? = nil
  ) {
    self.role = role
    self.location = location
    self.isPublished = isPublished
    self.isExact = isExact
    self.turns = turns
    self.subject = subject
  }
}

/// A closure that reads a string of the department, or replaces it.
public typealias TextVisit = (inout String, TextPlace) -> Void

extension Package {
  /// Visits every string of the department that its page prints, or would print if it were not withheld, roughly in the
  /// order of the page. Codes, numbers and terms of closed lists are excluded.
  public mutating func forEachText(_ visit: TextVisit) {
    visit(&departmentName, TextPlace(.name, departmentLocation ?? location))
    if departmentShort != nil { visit(&departmentShort!, TextPlace(.name, departmentLocation ?? location)) }
    for index in corrections.indices { corrections[index].forEachText(visit) }
    for index in units.indices { units[index].forEachText(visit) }
    texts.forEachText(visit)
    for index in reasons.indices {
      let subject = TextPlace.Subject(figure: reasons[index].figure, basis: reasons[index].basis)
      reasons[index].text.visit(.reason, of: subject, visit)
    }
    for index in uses.indices {
      uses[index].text.visit(.use, of: TextPlace.Subject(figure: uses[index].figure), visit)
    }
    for index in tasks.indices { tasks[index].forEachText(visit) }
    for index in projects.indices { projects[index].forEachText(visit) }
    for index in procurement?.items.indices ?? 0..<0 { procurement?.items[index].forEachText(visit) }
    procurement?.remark?.visit(.narrative, visit)
  }

  /// Visits the same strings without changing them.
  public func readTexts(_ read: (String, TextPlace) -> Void) {
    var copy = self
    copy.forEachText { text, place in read(text, place) }
  }

  /// The package without the texts and numbers that are withheld.
  public var withoutWithheld: Package {
    let isOpen = { (project: Project) in
      !project.isWithheld && !project.goals.contains(where: \.isWithheld)
        && !project.indicators.contains(where: \.isWithheld)
    }
    if projects.allSatisfy(isOpen), procurement?.items.contains(where: \.isWithheld) != true { return self }
    var copy = self
    copy.forEachText { text, place in if !place.isPublished { text = "" } }
    for index in projects.indices { copy.projects[index].withholdNumbers() }
    for index in procurement?.items.indices ?? 0..<0 { copy.procurement?.items[index].withholdNumbers() }
    return copy
  }
}

extension Narrative {
  fileprivate mutating func visit(
    _ role: TextPlace.Role, isPublished: Bool = true, of subject: TextPlace.Subject? = nil, _ visit: TextVisit
  ) {
    let place = TextPlace(role, location, isPublished: isPublished, isExact: true, turns: turns, of: subject)
    visit(&text, place)
  }
}

extension Correction {
  fileprivate mutating func forEachText(_ visit: TextVisit) {
    text.visit(.correction, visit)
    visit(&reason.text, TextPlace(.correction, reason.location))
  }
}

extension Unit {
  fileprivate mutating func forEachText(_ visit: TextVisit) {
    let place = TextPlace(.name, location)
    visit(&name, place)
    if short != nil { visit(&short!, place) }
    visit(&nature, place)
    visit(&rank, place)
    visit(&funding, place)
  }
}

extension [String: [Block]] {
  /// Visits texts in the order of their names.
  fileprivate mutating func forEachText(
    isPublished: Bool = true, _ visit: TextVisit
  ) {
    for name in keys.sorted() {
      let role: TextPlace.Role = Self.plans.contains { name.contains($0) } ? .plan : .narrative
      for index in self[name, default: []].indices {
        self[name]?[index].forEachText(role, isPublished: isPublished, visit)
      }
    }
  }

  /// Words in names of texts that describe plans.
  private static var plans: [String] { ["职责", "目标", "措施", "计划"] }
}

extension Block {
  fileprivate mutating func forEachText(
    _ role: TextPlace.Role, isPublished: Bool, _ visit: TextVisit
  ) {
    switch self {
    case .heading(var text, let level):
      text.visit(role, isPublished: isPublished, visit)
      self = .heading(text, level: level)
    case .paragraph(var text):
      text.visit(role, isPublished: isPublished, visit)
      self = .paragraph(text)
    case .list(let isNumbered, var items):
      for index in items.indices { items[index].visit(role, isPublished: isPublished, visit) }
      self = .list(isNumbered: isNumbered, items: items)
    case .table(var title, var head, var rows):
      title.visit(role, isPublished: isPublished, visit)
      for index in head.indices { head[index].visit(role, isPublished: isPublished, visit) }
      for row in rows.indices {
        for cell in rows[row].indices { rows[row][cell].visit(role, isPublished: isPublished, visit) }
      }
      self = .table(title: title, head: head, rows: rows)
    }
  }
}

extension Task {
  fileprivate mutating func forEachText(_ visit: TextVisit) {
    name?.visit(.name, visit)
    for index in goals.indices {
      goals[index].text.visit(.plan, visit)
      if goals[index].indicator != nil {
        visit(&goals[index].indicator!, TextPlace(.plan, goals[index].text.location))
      }
    }
  }
}

extension Project {
  fileprivate mutating func forEachText(_ visit: TextVisit) {
    visit(&name, TextPlace(.name, location))
    if kind != nil { visit(&kind!, TextPlace(.name, location, isPublished: !isWithheld)) }
    use?.visit(.plannedUse, isPublished: !isWithheld, visit)
    for index in goals.indices {
      goals[index].text.visit(.plan, isPublished: !isWithheld && !goals[index].isWithheld, visit)
    }
    for index in indicators.indices { indicators[index].forEachText(visit) }
    if let location = evaluation?.location {
      visit(&evaluation!.performer, TextPlace(.name, location, isPublished: !isWithheld))
    }
    evaluation?.achieved.visit(.plan, isPublished: !isWithheld, visit)
    evaluation?.summary?.visit(.plan, isPublished: !isWithheld, visit)
    evaluation?.problems?.visit(.plan, isPublished: !isWithheld, visit)
    texts.forEachText(isPublished: !isWithheld, visit)
  }

  fileprivate mutating func withholdNumbers() {
    if isWithheld { (kind, use, plan, evaluation, texts) = (nil, nil, nil, nil, [:]) }
    for index in indicators.indices where indicators[index].isWithheld {
      (indicators[index].target, indicators[index].result) = (nil, nil)
    }
  }
}

extension Indicator {
  fileprivate mutating func forEachText(_ visit: TextVisit) {
    let words = TextPlace(.indicator, location, isPublished: !isWithheld)
    // The class is shown even for withheld indicators.
    visit(&second, TextPlace(.indicator, location))
    visit(&third, words)
    visit(&description, words)
    switch target {
    case .words(var text):
      visit(&text, words)
      target = .words(text)
    case .comparison(let comparison, let value, var unit):
      visit(&unit, words)
      target = .comparison(comparison, value: value, unit: unit)
    case nil: break
    }
    visit(&basis, words)
    if result != nil { visit(&result!.text, words) }
  }
}

extension Procurement.Item {
  fileprivate mutating func forEachText(_ visit: TextVisit) {
    let place = TextPlace(.name, location, isPublished: !isWithheld)
    visit(&name, place)
    visit(&catalogue, place)
    visit(&measure, place)
  }

  fileprivate mutating func withholdNumbers() {
    guard isWithheld else { return }
    (quantity, price, smallBusiness, sources) = (0, .zero, nil, [])
  }
}
