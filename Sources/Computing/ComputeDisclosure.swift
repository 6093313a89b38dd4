/// Turns what was stated into what will be shown. Only this stage does arithmetic on money.
///
/// `earlier` has the available packages that this one is compared with; for others, the package's own stated figures
/// are used. `known` holds what of them may be said, where it was judged already; `department`, what the units of a
/// department that withholds amounts may tell, where this is one.
public func computeDisclosure(
  of package: Package, under profile: Profile, earlier: [Basis: (package: Package, profile: Profile)] = [:],
  known: [Basis: PublicLines] = [:], department: PublicLines? = nil
) throws(Finding) -> Disclosure {
  var lines =
    department.map { $0.seen(as: package) } ?? PublicLines(of: package, package.ledgerWithIncome, under: profile)
  var published = known
  for (basis, other) in earlier where known[basis] == nil {
    published[basis] = PublicLines(of: other.package, under: other.profile)
  }
  do throws(AmountOverflow) {
    let sums = try LedgerSums(lines.ledger, profile.index)
    let money = try package.projectMoney(from: lines.ledger)
    let bases = try Bases(
      package, under: profile, earlier: published, scorings: earlier.compactMapValues(\.profile.scoring))
    var figures = try Figures(of: lines, sums, bases, money, under: profile)
    var tables = try tables(of: package, under: profile, from: sums, bases, figures: figures)
    tables.withhold(from: &lines, published, figures)
    figures.withhold(from: &lines, &published, publishedIn: profile.tables)
    tables.compare(with: figures)
    var statement = package.withoutWithheld
    statement.ledger = Ledger(full: [])
    for text in profile.projectTexts {
      for project in statement.projects.indices where statement.projects[project].texts[text] == nil {
        statement.projects[project].texts[text] = []
      }
    }
    for text in profile.texts where statement.texts[text] == nil { statement.texts[text] = [] }
    var disclosure = Disclosure(
      statement: statement, title: profile.title, tables: tables, figures: figures,
      sections: profile.sections.filter { plan in
        package.meets(plan.requirement) && (plan.figures.isEmpty || plan.figures.contains(where: figures.states))
      },
      projects: try package.projectSheets(money, scoring: profile.scoring, telling: lines),
      procurement: try package.procurementSheet(money),
      assets: try package.assetSheet(lines: profile.assetLines, placeholder: profile.assetPlaceholder),
      functions: lines.ledger.codes(on: .function).compactMap { profile.classification.functions[$0] },
      textNumbers: profile.textNumbers, lines: lines, earlier: published)
    disclosure.bases = profile.bases
    disclosure.words = profile.words
    disclosure.charts = try BarCharts(profile.charts, of: figures, numbers: profile.textNumbers)
    return disclosure
  } catch {
    throw Finding(.amountOverflow(profile.title), at: package.location)
  }
}

func tables(
  of package: Package, under profile: Profile, from sums: LedgerSums, _ bases: Bases, figures: Figures
) throws(AmountOverflow) -> [Table] {
  let names = MemberNames(package, and: bases.packages, under: profile)
  var tables: [Table] = []
  tables.reserveCapacity(profile.tables.count)
  for (plan, group) in zip(profile.tables, profile.index.groups) {
    tables.append(try Table(plan, group: group, from: sums, bases, figures: figures, names: names))
  }
  return tables
}

extension Package {
  /// Whether the package has what a section requires.
  fileprivate func meets(_ requirement: SectionPlan.Requirement?) -> Bool {
    switch requirement {
    case nil: true
    case .projects: !projects.isEmpty
    case .procurement: procurement != nil
    case .assets: assets != nil
    case .tasks: !tasks.isEmpty
    case .projectTexts: projects.contains { !$0.isWithheld && $0.statesTexts }
    }
  }
}

extension Ledger {
  /// Returns the codes that occur, with their ancestors, in the order of a table.
  fileprivate func codes(on axis: Axis) -> [Code] {
    var codes: Set<Code> = []
    for line in lines(on: axis) {
      var next = line.code(on: axis)
      while let code = next, codes.insert(code).inserted { next = code.parent }
    }
    return codes.sorted()
  }
}
