internal import NearName
internal import XML

/// Writes the changes of a layer out as whole tables and line sets, so that whatever reads a profile meets only these.
struct ProfileChanges {
  private let reader: SchemaReader
  private var tables: [String: Element] = [:]
  private var lineSets: [String: Element] = [:]
  /// What each thing that is being changed inherited.
  private var inherited: [ObjectIdentifier: Inherited] = [:]
  private(set) var findings = Findings()
  /// The file being read, for findings.
  private var path = ""

  init(_ reader: SchemaReader) {
    self.reader = reader
  }

  /// Each change looks for what it names, so more of them would make time grow faster than the profile.
  private static let mostChanges = 1_000

  /// Returns the layers, from the first that is extended on, without changes; nil where a change is not possible.
  mutating func writeOut(_ layers: [ProfileReader.Layer]) -> [ProfileReader.Layer]? {
    var written: [ProfileReader.Layer] = []
    for var layer in layers {
      path = layer.path
      if layer.root.firstChild(named: "change") != nil {
        guard let root = writeOut(layer.root) else { return nil }
        layer.root = root
      }
      for element in layer.root.children(named: "remove") {
        if let number = element["table"] { tables[number] = nil }
        if let name = element["line-set"] { lineSets[name] = nil }
      }
      for table in layer.root.children(named: "table") { tables[table["number"] ?? ""] = table }
      for set in layer.root.children(named: "line-set") { lineSets[set["name"] ?? ""] = set }
      written.append(layer)
    }
    return findings.hasErrors ? nil : written
  }

  private mutating func writeOut(_ root: Element) -> Element? {
    let count = root.children(named: "change").reduce(0) { $0 + 1 + Array($1.children).count }
    if count > Self.mostChanges {
      report(.tooManyChanges(Self.mostChanges), at: root.position)
      return nil
    }
    let draft = ElementDraft(root)
    draft.children.removeAll { $0.name == "change" }
    var changed: [ElementDraft] = []
    for change in root.children(named: "change") {
      guard let target = target(of: change, among: changed) else { continue }
      if !changed.contains(where: { $0 === target }) { changed.append(target) }
      apply(change, to: target)
      if let set = change["line-set"] { changed += tablesUsing(set, at: change, without: changed) }
    }
    draft.children += changed
    inherited = [:]
    guard !findings.hasErrors else { return nil }
    do throws(ParseFault) {
      let document = try draft.document(names: reader.names)
      return reader.allows(document, path: path, findings: &findings) ? document.root : nil
    } catch {
      findings.append(Finding(error, in: path))
      return nil
    }
  }

  /// Returns a copy of what is changed: as an extended profile has it, or as another change of this layer left it.
  private mutating func target(of change: Element, among changed: [ElementDraft]) -> ElementDraft? {
    for (kind, key, known) in [("table", "number", tables), ("line-set", "name", lineSets)] {
      guard let attribute = change.attributes.first(where: { $0.name == kind }) else { continue }
      if let draft = changed.first(where: { $0.name == kind && $0[key] == attribute.value }) { return draft }
      if let element = known[attribute.value] { return ElementDraft(element, at: change.position) }
      report(
        .changedUnknown(kind, attribute.value, nearest: nearestName(to: attribute.value, among: known.keys.sorted())),
        at: attribute.valuePosition)
    }
    return nil
  }

  /// Inherited tables that show a changed line set, which would otherwise keep the set as it was.
  private func tablesUsing(_ set: String, at change: Element, without changed: [ElementDraft]) -> [ElementDraft] {
    tables.keys.sorted().compactMap { number -> ElementDraft? in
      guard !changed.contains(where: { $0.name == "table" && $0["number"] == number }), let table = tables[number]
      else { return nil }
      let draft = ElementDraft(table, at: change.position)
      return draft.places.contains { $0.element.name == "lines" && $0.element["set"] == set } ? draft : nil
    }
  }

  private mutating func report(_ message: Message, at position: Position) {
    let path = path
    findings.append(message, at: Location(path, position))
  }
}

// MARK: - One change

extension ProfileChanges {
  private static let rowPlans = ["tree", "statement", "list", "form"]

  private mutating func apply(_ change: Element, to target: ElementDraft) {
    for attribute in change.attributes where !["table", "line-set"].contains(attribute.name) {
      target[attribute.name] = attribute.value
    }
    var hasNotes = false
    for child in change.children {
      switch child.name {
      case "set": set(child, in: target)
      case "insert": insert(child, in: target)
      case "remove": remove(child, in: target)
      case "note":
        if !hasNotes { target.children.removeAll { $0.name == "note" } }
        hasNotes = true
        target.children.append(ElementDraft(child))
      default: replace(child, in: target)
      }
    }
  }

  /// Replaces the columns or the row plan.
  private mutating func replace(_ element: Element, in target: ElementDraft) {
    let isRowPlan = Self.rowPlans.contains(element.name)
    for index in target.children.indices {
      let name = target.children[index].name
      if name == element.name || isRowPlan && Self.rowPlans.contains(name) {
        target.children[index] = ElementDraft(element)
      }
    }
    // From here on, what replaced them is counted.
    let key = ObjectIdentifier(target)
    if isRowPlan { inherited[key]?.lines = nil } else { inherited[key]?.columns = nil }
  }

  private mutating func set(_ element: Element, in target: ElementDraft) {
    guard let place = place(of: element, in: target) else { return }
    for attribute in element.attributes where !Self.addresses.contains(attribute.name) {
      place.element[attribute.name] = attribute.value
    }
  }

  private mutating func remove(_ element: Element, in target: ElementDraft) {
    guard let place = place(of: element, in: target) else { return }
    place.parent.children.remove(at: place.index)
  }

  private mutating func insert(_ element: Element, in target: ElementDraft) {
    guard let place = place(of: element, in: target) else { return }
    let index = element["after"] == nil ? place.index : place.index + 1
    place.parent.children.insert(contentsOf: element.children.map { ElementDraft($0) }, at: index)
  }

  private static let addresses = ["column", "line", "note", "before", "after"]

  /// Returns the column, line or note that an element names.
  private mutating func place(of element: Element, in target: ElementDraft) -> ElementDraft.Place? {
    guard let attribute = element.attributes.first(where: { Self.addresses.contains($0.name) }) else { return nil }
    let (names, before) = names(attribute.name, element, in: target)
    let wanted = Address(attribute.value)
    // What was inherited is counted first, whatever has become of it, then what changes have added or renamed.
    var counted = before.filter { wanted.names($0.name) }
    let known = Set(counted.map { ObjectIdentifier($0.place.element) })
    counted += names.filter { wanted.names($0.name) && !known.contains(ObjectIdentifier($0.place.element)) }
    if let number = wanted.number { counted = counted.indices.contains(number - 1) ? [counted[number - 1]] : [] }
    let standing = Set(names.map { ObjectIdentifier($0.place.element) })
    let found = counted.filter { standing.contains(ObjectIdentifier($0.place.element)) }
    if found.count == 1 { return found[0].place }
    if found.isEmpty {
      let known = names.flatMap { [String($0.name.split(separator: "/").last ?? ""), $0.name] }
      report(
        .changedUnknown(attribute.name, attribute.value, nearest: nearestName(to: attribute.value, among: known)),
        at: attribute.valuePosition)
    } else {
      report(.changedSeveral(attribute.value, count: found.count), at: attribute.valuePosition)
    }
    return nil
  }

  /// Returns the columns, lines or notes that an element may name: as they are now, and as they were inherited.
  private mutating func names(
    _ kind: String, _ element: Element, in target: ElementDraft
  ) -> (now: [NamedPlace], inherited: [NamedPlace]) {
    if kind == "note" {
      let notes = target.places.filter { $0.element.name == "note" }.map { ($0.element["when"] ?? "always", $0) }
      return (notes, notes)
    }
    let key = ObjectIdentifier(target)
    let isOfLines = kind == "line" || element.children.contains { $0.isNamed("line") || $0.isNamed("tree") }
    let now = isOfLines ? lines(of: target) : target.columns
    let part: WritableKeyPath<Inherited, [NamedPlace]?> = isOfLines ? \.lines : \.columns
    let before = inherited[key, default: Inherited()][keyPath: part] ?? now
    inherited[key, default: Inherited()][keyPath: part] = before
    return (now, before)
  }

  /// The lines of a table or a line set. Line sets that the table inserts become lines of its own, so that one can be
  /// changed.
  private func lines(of target: ElementDraft) -> [NamedPlace] {
    for place in target.places {
      guard place.element.name == "lines", let name = place.element["set"], let set = lineSets[name] else { continue }
      place.element["set"] = nil
      let position = set.position
      place.element.children.insert(
        contentsOf: set.children(named: "line").map { ElementDraft($0, at: position) }, at: 0)
    }
    return target.places.filter { $0.element.name == "line" }.map { ($0.element["label"] ?? "", $0) }
  }
}

private typealias NamedPlace = (name: String, place: ElementDraft.Place)

/// The columns and lines that something had before it was changed: what names and numbers count in.
private struct Inherited {
  var columns: [NamedPlace]?
  var lines: [NamedPlace]?
}

/// How a change names a column or line: its head or label, of columns with those above it; `#2` for the second of that
/// name.
private struct Address {
  private let words: String
  let number: Int?

  init(_ text: String) {
    let mark = text.lastIndex(of: "#")
    number = mark.flatMap { Int(text[text.index(after: $0)...]) }.flatMap { $0 > 0 ? $0 : nil }
    words = (number == nil ? text[...] : text[..<(mark ?? text.endIndex)]).filter { !$0.isWhitespace }
  }

  func names(_ name: String) -> Bool {
    let name = name.filter { !$0.isWhitespace }
    return name == words || name.hasSuffix("/\(words)")
  }
}

extension ElementDraft {
  /// The columns and groups of a table by the heads down to them: 本年收入/小计.
  fileprivate var columns: [NamedPlace] {
    children.filter { $0.name == "columns" }.flatMap { $0.columns(below: []) }
  }

  private func columns(below heads: [String]) -> [NamedPlace] {
    // A run of text between elements is a child without a name.
    children.filter { !$0.name.isEmpty }.flatMap { child -> [NamedPlace] in
      let heads = heads + (child["head"].map { [$0] } ?? [])
      return [(heads.joined(separator: "/"), Place(parent: self, element: child))] + child.columns(below: heads)
    }
  }
}
