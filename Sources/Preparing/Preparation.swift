/// A new package, as a value made from values: an earlier package and what the format requires.
public struct Preparation {
  public typealias Source = (id: PackageID, package: StatedPackage)

  let id: PackageID
  let profile: Profile
  /// The package that it starts from.
  let base: Source?
  /// Last year's final accounts, for what a budget does not tell.
  let model: Source?
  /// What it will be compared with that is in `Inputs/`, and need not be stated again.
  let basesAtHand: Set<Basis>
  /// Of a unit, what its department states.
  let whole: StatedPackage?

  public init(
    _ id: PackageID, profile: Profile, base: Source?, model: Source? = nil, whole: StatedPackage? = nil,
    basesAtHand: Set<Basis>
  ) {
    self.id = id
    self.whole = whole
    self.profile = profile
    self.base = base
    self.model = model
    self.basesAtHand = basesAtHand
  }

  public func package(as notation: Notation) -> StatedPackage {
    var root = base.map(renewed) ?? Self.empty
    root["kind"] = id.kind.name
    root["year"] = "\(id.year)"
    root["profile"] = profile.name
    root.change("department", identified)
    if let model { root.adopt(renewed(model), from: model.package.statement) }
    root.keepOnly(what: profile)
    if id.kind == .finalAccounts {
      root.addIncome()
      if profile.scoring != nil { root.askForEvaluations(approved: approvedLines) }
    }
    root.ask(for: profile, comparing: asked, earlier: base?.package.statement)
    if let part = id.part { root.becomePart(part, of: whole?.statement) }
    return StatedPackage(statement: root.canonical(), notation: notation)
  }

  private func renewed(_ source: Source) -> Statement {
    let renewal = source.id.kind == id.kind ? Renewal.nextYear : .finalAccounts
    var statement = renewal.applied(to: source.package.statement) ?? Self.empty
    statement.mergeLedgerLines()
    if source.id == id.comparedPackage(.lastYear) { statement.carryCounts(from: source.package.statement) }
    return statement
  }

  private static var empty: Statement {
    Statement(
      "disclosure", [:],
      [
        Statement(
          "department", ["code": "", "name": ""],
          [Statement("unit", ["code": "", "name": "", "nature": "", "funding": "", "organ": ""])]),
        Statement("ledger", ["in": MoneyUnit.yuan.name]),
      ])
  }

  /// The name of another department is not that of this one.
  private func identified(_ department: Statement) -> Statement {
    var department = department
    if department["code"] != id.department { department["name"] = "" }
    department["code"] = id.department
    return department
  }

  /// The lines of this year's budget.
  private var approvedLines: ApprovedLines? {
    base.flatMap { $0.id == id.comparedPackage(.budget) ? ApprovedLines($0.package.statement) : nil }
  }

  private var asked: [Basis] {
    profile.bases.filter { basis in
      id.comparedPackage(basis).map { _ in !basesAtHand.contains(basis) } ?? !Basis.ofPackages.contains(basis)
    }
  }
}

// MARK: - Parts of a department

extension Statement {
  /// Names it a unit's, which has ledger and projects from the department's package, or else another disclosure.
  fileprivate mutating func becomePart(_ part: String, of whole: Statement?) {
    let department = whole?.child(named: "department")
    let isUnit = self["unit"] == part || department?.children(named: "unit").contains { $0["code"] == part } == true
    (self["unit"], self["part"]) = isUnit ? (part, nil) : (nil, part)
    guard isUnit, let department else { return }
    change("department") { own in
      var own = own
      own["name"] = department["name"]
      own.change("unit") { _ in nil }
      return own
    }
    for name in ["ledger", "projects"] { change(name) { _ in nil } }
  }
}

// MARK: - What an earlier package gives

extension Statement {
  /// Lines that differed only in amount or note are one place to fill in.
  fileprivate mutating func mergeLedgerLines() {
    func merge(_ part: inout Statement) {
      var seen: Set<[String]> = []
      part.change("line") { line in
        seen.insert(line.attributes.flatMap { [$0.name, $0.value] }).inserted ? line : nil
      }
    }
    changeAll("ledger", merge)
    changeAll("view", merge)
  }

  /// What was counted is last year's now, where the form compares.
  fileprivate mutating func carryCounts(from earlier: Statement) {
    let known = earlier.child(named: "counts")?.children ?? []
    changeAll("count") { count in
      guard let before = known.first(where: { $0["name"] == count["name"] }), before["last-year"] != nil else { return }
      count["last-year"] = before["value"]
    }
  }

  /// Takes from last year's final accounts what this year's budget does not tell, or tells in other words.
  fileprivate mutating func adopt(_ model: Statement, from source: Statement) {
    let units = model.child(named: "department")?.children ?? []
    changeAll("unit") { unit in
      if let known = units.first(where: { $0["code"] == unit["code"] }) { unit = known }
    }
    for text in model.children(named: "text") {
      change("text") { $0["name"] == text["name"] ? nil : $0 }
      append(text)
    }
    for name in ["counts", "reasons", "procurement", "assets"] {
      if let part = model.child(named: name) { replaceChild(part) }
    }
  }

  /// Leaves out what no page of a format shows.
  fileprivate mutating func keepOnly(what profile: Profile) {
    let figures = FigureNames(profile)
    let assets = profile.assetLines.compactMap(\.asset)
    change("text") { profile.texts.contains($0["name"] ?? "") ? $0 : nil }
    changeAll("project") { $0.change("text") { profile.projectTexts.contains($0["name"] ?? "") ? $0 : nil } }
    edit("counts") { $0.change("count") { profile.counts.contains($0["name"] ?? "") ? $0 : nil } }
    edit("assets") { $0.change("asset") { assets.contains($0["name"] ?? "") ? $0 : nil } }
    edit("reasons") { reasons in
      for name in ["reason", "use"] { reasons.change(name) { figures.contains($0["of"] ?? "") ? $0 : nil } }
    }
  }
}
