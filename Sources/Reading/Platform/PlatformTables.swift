internal import XML

/// The tables of a budget platform, read by the layout of a profile.
struct PlatformTables {
  /// Those that were found, in the order of the profile.
  var tables: [ControlTable] = []
  /// Those beside them, which tell units and projects apart.
  var sources: [SourceTable] = []
  /// Where these do not say the same.
  var contradictions: [Finding] = []
  /// Codes that are not in the chart of accounts, with the names that the tables show.
  var unknownCodes: [UnknownCode] = []
  /// The name of the department, where a table states it.
  var departmentName: String?
  var findings = Findings()

  typealias UnknownCode = ImportedTables.UnknownCode

  /// Reads the tables of a file. `unit` is the unit of money of tables that state none.
  init(_ file: TableFile, under profile: Profile, in unit: MoneyUnit? = nil) throws(Finding) {
    let blocks = try SheetBlock.blocks(of: file)
    departmentName = blocks.lazy.flatMap(\.headingCells).compactMap(\.text.statedDepartment).first { !$0.isEmpty }
    let titled = SourceAssignment(titledAmong: blocks, profile)
    let assignment = BlockAssignment(blocks, profile.tables, without: Set(titled.found.values))
    let assigned = titled.completed(by: blocks, without: Set(assignment.found.values.map(\.block)))
    for (position, plan) in profile.tables.enumerated() {
      guard let (block, heads) = assignment.found[position] else {
        findings.append(.importedTableMissing("\(plan.number)", title: plan.title), at: Location(file: file.path))
        continue
      }
      let place = blocks[block].place(in: file.path)
      guard let unit = Self.moneyUnit(of: block, in: blocks) ?? unit else {
        findings.append(.importedUnitMissing(plan.title), at: place)
        continue
      }
      var reader = PlatformTableReader(plan, heads, blocks[block], in: unit, file: file.path, under: profile)
      reader.read()
      tables.append(reader.table)
      if let source = reader.source { sources.append(source) }
      unknownCodes += reader.unknownCodes
      findings += reader.findings
    }
    for (position, block) in assigned.found.sorted(by: { $0.key < $1.key }) {
      read(profile.sources[position], blocks, block, in: file, unit)
    }
    for source in sources { contradictions += SourceComparison(source, tables, under: profile).contradictions }
    noteOthers(blocks, Set(assignment.found.values.map(\.block)).union(assigned.found.values), in: file)
    unknownCodes = Self.distinct(unknownCodes)
    for unknown in unknownCodes {
      findings.append(
        .importedCodeUnknown("\(unknown.code)", name: unknown.name, axis: unknown.axis.name), at: unknown.location)
    }
  }

  private mutating func read(
    _ source: SourcePlan, _ blocks: [SheetBlock], _ block: Int, in file: TableFile, _ unit: MoneyUnit?
  ) {
    let place = blocks[block].place(in: file.path)
    guard let heads = SourceHeads(source, HeadGrid(blocks[block])) else {
      findings.append(.sourceWithoutHeads(source.title), at: place)
      return
    }
    guard let unit = Self.moneyUnit(of: block, in: blocks) ?? unit else {
      findings.append(.importedUnitMissing(source.title), at: place)
      return
    }
    var reader = SourceTableReader(source, heads, blocks[block], in: unit, file: file.path)
    reader.read()
    sources.append(reader.table)
    findings += reader.findings
    contradictions += reader.contradictions
  }

  /// What a block states, or one above it in the same sheet.
  private static func moneyUnit(of block: Int, in blocks: [SheetBlock]) -> MoneyUnit? {
    var index = block
    while index >= 0, blocks[index].sheet == blocks[block].sheet {
      if let unit = blocks[index].moneyUnit { return unit }
      index -= 1
    }
    return nil
  }

  private mutating func noteOthers(_ blocks: [SheetBlock], _ read: Set<Int>, in file: TableFile) {
    let used = Set(read.lazy.map { blocks[$0].sheet })
    var noted: Set<String?> = []
    for block in blocks where !used.contains(block.sheet) && noted.insert(block.sheet).inserted {
      findings.append(.sheetNotRecognised(block.sheet ?? file.path), at: block.place(in: file.path))
    }
  }

  private static func distinct(_ codes: [UnknownCode]) -> [UnknownCode] {
    var seen: Set<Code> = []
    return codes.filter { seen.insert($0.code).inserted }.sorted { $0.code < $1.code }
  }
}

extension SheetBlock {
  func place(in file: String) -> Location {
    (heading.first ?? body.first).flatMap { row in row.cells.first { !$0.isBlank } ?? row.cells.first }
      .map { Location(file, $0.position) } ?? Location(file: file)
  }
}

/// Which block of a file is which table of the profile: by title, number, name of the sheet, and heads.
struct BlockAssignment {
  private(set) var found: [Int: (block: Int, heads: HeadMatch)] = [:]

  /// Far more than a platform prints.
  static let mostBlocks = 300

  init(_ blocks: [SheetBlock], _ plans: [TablePlan], without others: Set<Int> = []) {
    struct Candidate {
      var score: Int
      var plan: Int
      var block: Int
      var heads: HeadMatch
    }
    var candidates: [Candidate] = []
    let titles = plans.map(\.title.titleKey)
    for (index, block) in blocks.prefix(Self.mostBlocks).enumerated()
    where !block.body.isEmpty && !others.contains(index) {
      let names = BlockNames(block)
      let grid = HeadGrid(block)
      for (position, plan) in plans.enumerated() {
        guard let heads = HeadMatch(plan, grid) else { continue }
        let named = names.score(for: plan, titled: titles[position])
        guard named > 0 ? heads.coverage >= 30 : heads.coverage >= 90 && !names.haveTitle else { continue }
        candidates.append(
          Candidate(score: named + heads.coverage / 2, plan: position, block: index, heads: heads))
      }
    }
    // The order of the file decides between equals.
    candidates.sort { ($1.score, $0.plan, $0.block) < ($0.score, $1.plan, $1.block) }
    var used: Set<Int> = []
    for candidate in candidates where found[candidate.plan] == nil && used.insert(candidate.block).inserted {
      found[candidate.plan] = (candidate.block, candidate.heads)
    }
  }
}

/// Which block of a file is which source of the profile: by title, or by all its heads.
struct SourceAssignment {
  private(set) var found: [Int: Int] = [:]
  private let sources: [SourcePlan]

  /// Those that have the title of a source, and not that of a table.
  init(titledAmong blocks: [SheetBlock], _ profile: Profile) {
    sources = profile.sources
    if sources.isEmpty { return }
    let tables = Set(profile.tables.map(\.title.titleKey.withoutTableWord))
    for (index, block) in blocks.prefix(BlockAssignment.mostBlocks).enumerated() where !block.body.isEmpty {
      let names = BlockNames(block)
      if names.isTitled(in: tables) { continue }
      let position = sources.indices.first {
        found[$0] == nil && names.isTitled(in: [sources[$0].title.titleKey.withoutTableWord])
      }
      if let position { found[position] = index }
    }
  }

  /// Adds blocks that are nothing else and have all heads of a source.
  func completed(by blocks: [SheetBlock], without tables: Set<Int>) -> SourceAssignment {
    var assignment = self
    var used = tables.union(found.values)
    for position in sources.indices where found[position] == nil {
      let block = blocks.indices.prefix(BlockAssignment.mostBlocks).first { index in
        !used.contains(index) && !blocks[index].body.isEmpty
          && SourceHeads(sources[position], HeadGrid(blocks[index]))?.areComplete(for: sources[position]) == true
      }
      guard let block else { continue }
      assignment.found[position] = block
      used.insert(block)
    }
    return assignment
  }
}

/// What a block is called.
private struct BlockNames {
  private var titles: [String] = []
  private var codes: [String] = []
  private var numbers: [Int] = []
  /// Whether a title stands above it.
  private(set) var haveTitle = false

  init(_ block: SheetBlock) {
    for cell in block.headingCells {
      let words = cell.text.plainWords
      if words.statedMoneyUnit != nil || words.statedDepartment != nil { continue }
      let title = words.titleKey
      if title.count > 2 {
        titles.append(title)
        haveTitle = haveTitle || words.hasSuffix("表")
      }
      codes.append(words)
      if let number = words.statedTableNumber { numbers.append(number) }
    }
    guard let sheet = block.sheet?.plainWords else { return }
    titles.append(sheet.titleKey)
    codes.append(sheet)
    if let number = sheet.statedTableNumber { numbers.append(number) }
  }

  func isTitled(in keys: Set<String>) -> Bool { titles.contains { keys.contains($0.withoutTableWord) } }

  func score(for plan: TablePlan, titled title: String) -> Int {
    if titles.contains(title) { return 200 }
    if !plan.code.isEmpty, codes.contains(plan.code) { return 100 }
    if numbers.contains(plan.number) { return 80 }
    let near = titles.contains { $0.count > 3 && title.count > 3 && ($0.contains(title) || title.contains($0)) }
    return near ? 40 : 0
  }
}

extension String {
  /// 项目明细 is 项目明细表.
  fileprivate var withoutTableWord: String { hasSuffix("表") ? String(dropLast()) : self }
}
