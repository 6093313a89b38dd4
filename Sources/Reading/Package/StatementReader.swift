internal import NearName
internal import XML

/// Reads what a valid `disclosure.xml` states.
struct StatementReader {
  let tables: TableFiles
  let file: String
  /// The package that the folder is named for.
  let id: PackageID
  /// Reads the department's package, of which this may be a unit's part.
  let whole: () -> PackageReader.Reading?
  let profiles: ProfileLibrary
  let documents: SchemaReader
  var findings = Findings()

  var folder: InputFolder { tables.folder }

  mutating func read(_ root: Element) -> (package: Package, profile: Profile)? {
    guard let department = root.firstChild(named: "department") else { return nil }
    checkIdentity(root, department)
    let unit = readUnitView(root, department)
    let units = readUnits(department, of: unit)
    let unitCodes = CodeList(units.map(\.code))
    let known = readProfile(root)
    let projects =
      unit.part?.projects ?? readProjects(root.firstChild(named: "projects"), units: unitCodes, under: known)
    let projectCodes = CodeList(projects.map(\.code))
    guard let profile = known else { return nil }
    let (lines, files) = readLedger(
      root.firstChild(named: "ledger"), of: unit, units: units, projects: projects, unitCodes, projectCodes, profile)
    noteUnusedTables(read: files.map(\.path))
    guard let lines, !unit.isMissing else { return nil }
    let codes = (units: units.map(\.code), projects: projects.map(\.code))
    let figures = FigureNames(profile, units: codes.units, projects: codes.projects)
    var package = Package(
      id: id, profile: profile.name, departmentName: department["name"] ?? "",
      published: readDate("published", of: root), units: units, ledger: lines, projects: projects,
      tasks: readTasks(root), texts: readTexts(root, known: profile.texts),
      procurement: root.firstChild(named: "procurement").map {
        readProcurement($0, projects: projects, unitCodes, projectCodes)
      } ?? unit.part?.procurement,
      assets: root.firstChild(named: "assets").map { readAssets($0, lines: profile.assetLines) },
      counts: readCounts(root, known: profile.counts),
      reasons: readReasons(root, figures: figures, bases: profile.bases),
      uses: readUses(root, figures: figures),
      exceptions: readExceptions(root),
      earlier: readEarlier(
        root, figures: FigureNames(profile, counts: false, units: codes.units, projects: codes.projects),
        under: profile),
      files: files)
    package.corrections = readCorrections(root, published: package.published)
    package.controls = readControls(
      root.firstChild(named: "controls"), under: profile,
      FigureNames(profile, counts: false, units: codes.units, projects: codes.projects), lines, units: unitCodes,
      projects: projectCodes)
    package.departmentShort = department["short"]
    package.departmentLocation = location(of: "name", in: department)
    if let view = unit.view { package.become(view) }
    return (package, profile)
  }

  /// Reports what is wrong with the ledger, in a statement whose other parts are wrong.
  mutating func checkLedger(of root: Element) {
    guard let department = root.firstChild(named: "department"), let ledger = root.firstChild(named: "ledger") else {
      return
    }
    // What else is wrong is reported when all can be read.
    var rest = self
    let unit = rest.readUnitView(root, department)
    let units = rest.readUnits(department, of: unit)
    let unitCodes = CodeList(units.map(\.code))
    guard let profile = rest.readProfile(root) else { return }
    let projects = rest.readProjects(root.firstChild(named: "projects"), units: unitCodes, under: profile)
    _ = readLedger(
      ledger, of: unit, units: units, projects: projects, unitCodes, CodeList(projects.map(\.code)), profile)
  }

  /// Reads the ledger; a package without one has no money, and tables need some.
  private mutating func readLedger(
    _ ledger: Element?, of unit: StatedUnit, units: [Unit], projects: [Project], _ unitCodes: CodeList,
    _ projectCodes: CodeList,
    _ profile: Profile
  ) -> (lines: Ledger?, files: [SourceFile]) {
    guard let ledger else {
      if let part = unit.part { return (part.ledger.inLaterFiles(1), [SourceFile(path: file)] + part.files) }
      if !unit.isMissing, !profile.tables.isEmpty {
        findings.append(.ledgerMissing(profile.name), at: Location(file: file))
      }
      return (Ledger(full: []), [SourceFile(path: file)])
    }
    let context = LedgerContext(
      kind: id.kind, moneyUnit: moneyUnit(of: ledger), units: units, projects: projects,
      classification: profile.classification, purposes: profile.purposes, words: profile.words, unitCodes: unitCodes,
      projectCodes: projectCodes,
      heads: LedgerField.allCases.map { documents.head(of: $0.attribute, in: "line") ?? "" })
    var reader = LedgerReader(context: context, tables: tables, file: file)
    let lines = reader.read(ledger)
    findings += reader.findings
    return (lines, reader.files)
  }

  func location(of attribute: StaticString, in element: Element) -> Location {
    element.location(of: attribute, in: file)
  }

  func moneyUnit(of element: Element) -> MoneyUnit {
    element["in"].flatMap(MoneyUnit.init(name:)) ?? .yuan
  }

  /// Reports a name that was already seen, and adds it to `seen`.
  mutating func refuseTwice(
    _ name: String, _ seen: inout Set<String>, _ message: (String) -> Message, at attribute: StaticString,
    in element: Element
  ) {
    guard !seen.insert(name).inserted else { return }
    report(message(name), at: attribute, of: element)
  }

  /// Reports a fault of an attribute. The value may be quoted if it is published even in a withheld element.
  mutating func report(_ message: Message, at attribute: StaticString, of element: Element) {
    let file = file
    findings.append(
      message.quotable(if: WithheldRanges.isPublished("\(attribute)", of: element.name)),
      at: element.location(of: attribute, in: file))
  }
}

// MARK: - The package as a whole

extension StatementReader {
  /// Reports a package that was copied from another year or department.
  private mutating func checkIdentity(_ root: Element, _ department: Element) {
    compare(root.attribute("kind"), with: id.kind.name)
    compare(root.attribute("year"), with: "\(id.year)")
    compare(department.attribute("code"), with: id.department)
    if id.part == nil {
      for name in ["unit", "part"] as [StaticString] {
        if let attribute = root.attribute(name) {
          findings.append(
            Finding(
              .partOutsideItsFolder("\(attribute.value)", folder: folder.path),
              at: Location(file, attribute.valuePosition)))
        }
      }
    }
  }

  mutating func compare(_ attribute: Attribute?, with expected: String) {
    guard let attribute, attribute.value != expected else { return }
    findings.append(
      Finding(
        .identityMismatch(attribute.value, expected: expected, folder: folder.path),
        at: Location(file, attribute.valuePosition)))
  }

  private mutating func readProfile(_ root: Element) -> Profile? {
    guard let attribute = root.attribute("profile") else { return nil }
    let location = Location(file, attribute.valuePosition)
    guard let reading = profiles.profile(named: attribute.value) else {
      let near = nearestName(to: attribute.value, among: profiles.names) ?? ""
      findings.append(
        Finding(
          .unknownProfile(attribute.value, nearest: near, known: profiles.names.joined(separator: "、")), at: location))
      return nil
    }
    guard let profile = reading.value else {
      findings.append(Finding(.brokenProfile(attribute.value), at: location))
      return nil
    }
    if profile.kind != id.kind {
      findings.append(
        Finding(.profileOfOtherKind(profile.name, kind: profile.kind.name, packageKind: id.kind.name), at: location))
    }
    return profile
  }

  /// Reports tables that no ledger refers to, as they were most likely meant to be read.
  private mutating func noteUnusedTables(read: [String]) {
    guard let names = try? folder.names() else { return }
    for name in names where (name.hasSuffix(".csv") || name.hasSuffix(".tsv")) && !PlatformTables.isFileName(name) {
      let path = folder.path(of: name)
      if !read.contains(path) { findings.append(Finding(.tableNotUsed(name), at: Location(file: path))) }
    }
  }

  /// Returns the units that are stated; those of a unit's package may be left to the department's.
  private mutating func readUnits(_ department: Element, of unit: StatedUnit) -> [Unit] {
    var seen: Set<String> = []
    let units = department.children(named: "unit").map { element in
      let code = element["code"] ?? ""
      refuseTwice(code, &seen, Message.unitTwice, at: "code", in: element)
      return Unit(
        code: code, name: element["name"] ?? "", short: element["short"], nature: element["nature"] ?? "",
        rank: element["rank"] ?? "", funding: element["funding"] ?? "", isOrgan: element["organ"] == "是",
        location: Location(file, element.position))
    }
    return complete(units, of: unit, department)
  }

  /// Returns the position of the unit that an element names.
  mutating func readUnit(of element: Element, among units: CodeList) -> Int {
    readPosition("unit", of: element, among: units, Message.unknownUnit) ?? 0
  }

  /// Returns the position of what an attribute names, or reports that there is none and returns nil.
  mutating func readPosition(
    _ name: StaticString, of element: Element, among codes: CodeList,
    _ message: (_ code: String, _ nearest: @autoclosure @escaping () -> String?) -> Message
  ) -> Int? {
    guard let attribute = element.attribute(name) else { return nil }
    if let position = attribute.withValue({ codes.position(of: $0) }) { return position }
    report(message(attribute.value, codes.nearest(to: attribute.value)), at: name, of: element)
    return nil
  }
}

extension Element {
  /// Returns the location of an attribute's value, or of the element if the attribute is missing.
  func location(of attribute: StaticString, in file: String) -> Location {
    Location(file, self.attribute(attribute)?.valuePosition ?? position)
  }
}
