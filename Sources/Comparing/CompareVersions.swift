public import Budget

/// Compares two versions of a package: the cells, figures and texts that changed, and the files. What cannot be read,
/// as somebody else wrote it or an earlier program, is a file that differs.
///
/// Where one version withholds what the other does not, a number is told only if both show one at the same place, and no
/// words of texts are.
public func compareVersions(_ old: [Page], _ new: [Page]) -> PackageChanges {
  if old == new { return PackageChanges() }
  let versions = Versions(
    old: Dictionary(old.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first }),
    new: Dictionary(new.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first }))
  return versions.changes
}

/// Two sets of named files.
private struct Versions {
  let old: [String: [UInt8]]
  let new: [String: [UInt8]]

  private static let (figures, descriptions) = ("data.json", "datapackage.json")
  private static let page = Page.index
  /// What is made from data and page: it tells nothing that they do not.
  private static let derived: Set<String> = [descriptions, "tables.xlsx", Page.fragment, Page.printed]

  var changes: PackageChanges {
    var changes = PackageChanges()
    let differing = Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }
    let tables = tables(among: differing)
    let lists = both(Self.figures, in: differing, FigureList.init)
    let isGuarded = mayWithholdDifferently(differing, tables, lists)
    for pair in tables { TableComparison(pair.old, pair.new, isGuarded: isGuarded).add(to: &changes) }
    if let lists { compareFigures(lists.old, lists.new, isGuarded: isGuarded, &changes) }
    if !haveSameBody, let texts = both(Self.page, in: differing, PageTexts.init) {
      TextComparison(old: texts.old.sections, new: texts.new.sections, isGuarded: isGuarded).add(to: &changes)
    }
    addFiles(differing, comparedTables: tables, &changes)
    return changes
  }

  private var haveSameBody: Bool {
    guard let before = old[Self.page], let after = new[Self.page] else { return false }
    return PageTexts.haveSameBody(before, after)
  }

  /// A file that differs, read in both versions; nil where one of them cannot be.
  private func both<Value>(
    _ path: String, in differing: Set<String>, _ read: ([UInt8]) -> Value?
  ) -> (old: Value, new: Value)? {
    guard differing.contains(path), let before = old[path].flatMap(read), let after = new[path].flatMap(read) else {
      return nil
    }
    return (before, after)
  }

  private typealias TablePair = (old: DataSheet, new: DataSheet)

  /// The tables that differ, with their counterparts: those of the same title, as a table that comes shifts the numbers
  /// of others, or else those of the same file.
  private func tables(among differing: Set<String>) -> [TablePair] {
    guard differing.contains(where: { $0.hasSuffix(".csv") }) else { return [] }
    let known = (old: TableDescriptions(old[Self.descriptions]), new: TableDescriptions(new[Self.descriptions]))
    let counterparts = Counterparts(
      old: old.keys.filter { $0.hasSuffix(".csv") }, new: new.keys.filter { $0.hasSuffix(".csv") },
      titles: (known.old.titles, known.new.titles))
    return counterparts.pairs.compactMap { before, after in
      guard let oldBytes = old[before], let newBytes = new[after], oldBytes != newBytes else { return nil }
      let titles = (old: known.old.titles[before] ?? "", new: known.new.titles[after] ?? "")
      let oldTable = DataSheet(
        TableName(file: before, title: titles.old), oldBytes, types: known.old.types[before] ?? [:])
      let newTable = DataSheet(
        TableName(file: after, title: titles.new.isEmpty ? titles.old : titles.new), newBytes,
        types: known.new.types[after] ?? [:])
      guard let oldTable, let newTable else { return nil }
      return (oldTable, newTable)
    }
  }

  /// Whether the two versions withhold different things, as far as can be seen; where it cannot, whether they may.
  private func mayWithholdDifferently(
    _ differing: Set<String>, _ tables: [TablePair], _ lists: (old: FigureList, new: FigureList)?
  ) -> Bool {
    if let lists, lists.old.withheld != lists.new.withheld { return true }
    if tables.contains(where: { $0.old.withheldRows != $0.new.withheldRows }) { return true }
    let mentions = (old: old[Self.page]?.withheldCount ?? 0, new: new[Self.page]?.withheldCount ?? 0)
    if mentions.old != mentions.new { return true }
    let compared = Set(tables.map(\.new.table.file) + (lists == nil ? [] : [Self.figures]))
    let telling = DataSheet.lists.union([Self.figures]).intersection(differing)
    return mentions.old > 0 && !telling.isSubset(of: compared)
  }

  private func compareFigures(_ old: FigureList, _ new: FigureList, isGuarded: Bool, _ changes: inout PackageChanges) {
    let before = Dictionary(old.figures.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let names = Set(new.figures.map(\.name))
    for figure in new.figures {
      let earlier = before[figure.name]
      var change = ValueChange.told(old: earlier?.shown, new: figure.shown)
      if let earlier, earlier.shown == figure.shown {
        if earlier.exact.isEmpty || figure.exact.isEmpty || earlier.exact == figure.exact { continue }
        change = .told(old: "\(earlier.exact)元", new: "\(figure.exact)元")
      } else if earlier == nil, isGuarded {
        change = old.withheld.contains(figure.name) ? .released : .untold
      }
      changes.figures.append(FigureChange(name: figure.name, label: figure.label, change: change))
    }
    for figure in old.figures where !names.contains(figure.name) {
      let change: ValueChange =
        isGuarded
        ? new.withheld.contains(figure.name) ? .withheld : .untold : .told(old: figure.shown, new: nil)
      changes.figures.append(FigureChange(name: figure.name, label: figure.label, change: change))
    }
  }

  /// Adds files that came or went, and those that differ without anything else that tells why.
  private func addFiles(_ differing: Set<String>, comparedTables: [TablePair], _ changes: inout PackageChanges) {
    let explained = !changes.isEmpty || differing.contains { old[$0] == nil || new[$0] == nil }
    let shifted = Set(comparedTables.flatMap { [$0.old.table.file, $0.new.table.file] })
    let sources = differing.filter { !Self.derived.contains($0) }
    for path in differing.sorted() {
      if old[path] == nil || new[path] == nil {
        changes.files.append(FileChange(path: path, kind: old[path] == nil ? .added : .removed))
        continue
      }
      let isTold = explained && (shifted.contains(path) || path == Self.figures || path == Self.page)
      let isMade = Self.derived.contains(path) && (explained || !sources.isEmpty)
      if !isTold, !isMade { changes.files.append(FileChange(path: path, kind: .changed)) }
    }
  }
}

/// Which tables of two versions are the same table.
private struct Counterparts {
  private(set) var pairs: [(old: String, new: String)] = []

  init(old: [String], new: [String], titles: (old: [String: String], new: [String: String])) {
    let titled = Self.unique(old, titles.old)
    let wanted = Self.unique(new, titles.new)
    var left = Set(old)
    var open: [String] = []
    for file in new.sorted(by: Self.isBefore) {
      if let title = titles.new[file], wanted[title] == file, let counterpart = titled[title] {
        pairs.append((counterpart, file))
        left.remove(counterpart)
      } else {
        open.append(file)
      }
    }
    for file in open where left.contains(file) { pairs.append((file, file)) }
  }

  /// The files by title, where it is that of one file only.
  private static func unique(_ files: [String], _ titles: [String: String]) -> [String: String] {
    Dictionary(grouping: files.filter { titles[$0]?.isEmpty == false }) { titles[$0] ?? "" }
      .compactMapValues { $0.count == 1 ? $0[0] : nil }
  }

  /// table-9 before table-10.
  private static func isBefore(_ left: String, _ right: String) -> Bool {
    let numbers = (TableName(file: left, title: "").number, TableName(file: right, title: "").number)
    return (numbers.0 ?? .max, left) < (numbers.1 ?? .max, right)
  }
}

extension [UInt8] {
  /// How often a page says 涉密.
  fileprivate var withheldCount: Int {
    let word = Array(DataSheet.withheldHead.utf8)
    var count = 0
    var rest = self[...]
    while let start = rest.firstIndex(of: word[0]) {
      rest = rest[start...]
      if rest.starts(with: word) { count += 1 }
      rest = rest.dropFirst()
    }
    return count
  }
}
