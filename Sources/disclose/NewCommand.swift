import Budget
import Disk

/// `disclose new`: prepares a package from an earlier one, or from what a format requires.
struct NewCommand {
  let workspace: Workspace
  let console: Console
  let arguments: Arguments

  func run() throws(Finding) -> ExitStatus {
    let id = try packageID()
    let folder = "\(workspace.inputs)/\(id.path)"
    guard !workspace.isOccupied(id) else { throw Finding(.packageExists, at: Location(file: folder)) }
    let reader = StatementFolders(workspace, try workspace.formats())
    let sources = try sources(of: id)
    let base = try read(sources.base, reader)
    let model = try read(sources.model, reader)
    guard base != nil || sources.base == nil, model != nil || sources.model == nil else { return .findings }
    let profile = try chooseProfile(for: id, like: base?.package, reader)
    let atHand = Basis.ofPackages.filter { id.comparedPackage($0).map(sources.all.contains) ?? false }
    let whole = id.part != nil && sources.all.contains(id.whole) ? id.whole : nil
    let department = try read(whole, reader)
    guard department != nil || whole == nil else { return .findings }
    let preparation = Preparation(
      id, profile: profile, base: base, model: model, whole: department?.package, basesAtHand: Set(atHand))
    let package = preparation.package(as: arguments.notation)
    let files = try reader.reader.files(
      of: package, isNew: true, schema: InstalledFiles.schemaReference(for: id, in: workspace.inputs))
    let names = try NewFolder(at: folder).write(files)
    describe(id, profile, sources, atHand.compactMap(id.comparedPackage))
    let written = reader.reader.readStatement(in: InputFolder(onDisk: folder, within: workspace.boundary))
    describe(package.openPlaces(written: written.value))
    describeNextSteps(id, files: names.map { "\(folder)/\($0)" }, as: arguments.notation)
    return .success
  }

  func packageID() throws(Finding) -> PackageID {
    guard let name = arguments.names.first else { throw Finding(.packageNotNamed(arguments.command.rawValue)) }
    guard let id = PackageID(path: name) else { throw Finding(.packageNameWrong(name)) }
    return id
  }
}

// MARK: - What it starts from

extension NewCommand {
  private struct Sources {
    var base: PackageID?
    var model: PackageID?
    var all: Set<PackageID>
  }

  /// The package named with `--from`; otherwise the budget of final accounts, with last year's final accounts for what
  /// a budget does not tell; otherwise last year's package.
  private func sources(of id: PackageID) throws(Finding) -> Sources {
    let (all, _) = try workspace.packages()
    let known = Set(all)
    var sources = Sources(all: known)
    let atHand = { (basis: Basis) in id.comparedPackage(basis).flatMap { known.contains($0) ? $0 : nil } }
    if let name = arguments.earlier {
      sources.base = try workspace.select([name], from: all).first
    } else {
      sources.base = atHand(.budget) ?? atHand(.lastYear)
    }
    if id.kind == .finalAccounts, sources.base?.kind == .budget { sources.model = atHand(.lastYear) }
    return sources
  }

  /// Reads a package to start from. When it cannot be read, reports that and returns nil.
  private func read(_ id: PackageID?, _ reader: StatementFolders) throws(Finding) -> Preparation.Source? {
    guard let id else { return nil }
    let reading = reader.read(id)
    console.report(reading.findings)
    return reading.value.map { (id, $0) }
  }

  func chooseProfile(
    for id: PackageID, like earlier: StatedPackage?, _ reader: StatementFolders
  ) throws(Finding) -> Profile {
    let kind = id.kind.name
    if let name = arguments.profile {
      if let profile = reader.profiles.profile(named: name)?.value, profile.kind == id.kind { return profile }
      throw Finding(.profileUnusable(name, kind: kind, known: reader.profiles.listed(of: id.kind)))
    }
    if let profile = reader.profiles.profile(for: id, like: earlier?.profileName) { return profile }
    throw Finding(.profileNotChosen(kind, known: reader.profiles.listed(of: id.kind)))
  }
}

// MARK: - What it says

extension NewCommand {
  private func describe(_ id: PackageID, _ profile: Profile, _ sources: Sources, _ compared: [PackageID]) {
    console.say(.prepared("\(workspace.inputs)/\(id.path)", profile: profile.name))
    if let base = sources.base {
      console.say(base.kind == id.kind ? .startedFrom(base.path) : .startedFromBudget(base.path))
    } else {
      console.say(.startedFromProfile)
    }
    if let model = sources.model { console.say(.startedFromModel(model.path)) }
    for other in compared { console.say(.comparedWith(other.path)) }
  }

  func describe(_ open: OpenPlaces) {
    let parts = open.places.map { "\($0.part) \($0.count)" }
    let separator = console.language == .chinese ? "、" : ", "
    if !parts.isEmpty {
      console.say(.openPlaces(open.places.reduce(0) { $0 + $1.count }, parts: parts.joined(separator: separator)))
    }
    if open.reasons > 0 { console.say(.openReasons(open.reasons)) }
    let years = open.years.prefix(10).map { "\($0)" }.joined(separator: separator)
    if !years.isEmpty { console.say(.yearsMentioned(years, more: max(0, open.years.count - 10))) }
  }

  func describeNextSteps(_ id: PackageID, files: [String], as notation: Notation) {
    let isWorkbook = notation == .workbook
    let list = files.joined(separator: console.language == .chinese ? "、" : ", ")
    console.say(.nextSteps)
    console.say(.openFile(list, isWorkbook: isWorkbook))
    console.say(.fillIn(isWorkbook: isWorkbook))
    console.say(.thenCheck("disclose check \(id.path)"))
  }
}
