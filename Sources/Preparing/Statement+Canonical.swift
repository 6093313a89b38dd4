internal import XML

/// The order of what elements may have, by which two notations of one statement are compared and written.
struct StatementOrder {
  private var places: [String: [String: Int]] = [:]
  private let documents: SchemaReader

  init(_ documents: SchemaReader) { self.documents = documents }

  /// The place of a child (`name`) or an attribute (`@name`) in its element; what the schema does not know comes last.
  mutating func place(of name: String, in element: String) -> Int {
    if places[element] == nil {
      let outline = documents.outline(of: element)
      places[element] = Dictionary(zip(outline, outline.indices), uniquingKeysWith: { first, _ in first })
    }
    return places[element]?[name] ?? .max
  }
}

extension Statement {
  /// The same statement without what makes no difference: the order of attributes and of children
  /// of different names, how lines are broken, and blanks.
  func canonical(_ order: inout StatementOrder) -> Statement {
    var result = self
    result.attributes = attributes.sortedStably { order.place(of: "@\($0.name)", in: name) }
    let children = children.map { $0.canonical(&order) }
    // In texts, the order of paragraphs, lists and tables is what is stated.
    let sorted = name == "text" ? children : children.sortedStably { order.place(of: $0.name, in: name) }
    result.content = sorted.map(Content.statement)
    if children.isEmpty, !text.isBlank { result.append(text.asRead, at: textPosition ?? position) }
    return result
  }

  private var textPosition: Position? {
    for case .text(_, let position) in content { return position }
    return nil
  }

  /// Whether two canonical statements state the same, whatever is empty, and whatever people noted beside them.
  func states(sameAs other: Statement) -> Bool {
    guard let own = withoutEmptyPlaces, let other = other.withoutEmptyPlaces else { return false }
    return own.equals(other)
  }

  private func equals(_ other: Statement) -> Bool {
    name == other.name && content.count == other.content.count
      && attributes.elementsEqual(other.attributes) {
        $0.name == $1.name && $0.value.utf8.elementsEqual($1.value.utf8)
      }
      && zip(content, other.content).allSatisfy { pair in
        switch pair {
        case (.text(let text, _), .text(let other, _)): text.utf8.elementsEqual(other.utf8)
        case (.statement(let child), .statement(let other)): child.equals(other)
        default: false
        }
      }
  }

  /// The statement without places to fill in, which each notation shows in its own way; nil when nothing is left.
  private var withoutEmptyPlaces: Statement? {
    if name == "cell" { return self }
    var result = self
    result.attributes.removeAll(where: \.value.isEmpty)
    result.content = content.compactMap { node in
      guard case .statement(let child) = node else { return node }
      return child.withoutEmptyPlaces.map(Content.statement)
    }
    guard result.content.isEmpty else { return result }
    let prepared = Self.prepared[name] ?? (children.isEmpty ? [] : ["of", "in"])
    return result.attributes.allSatisfy { prepared.contains($0.name) } ? nil : result
  }

  /// Attributes that a row of a workbook may have without stating anything.
  private static let prepared: [String: Set<String>] = Dictionary(
    SheetPlan.all.filter { !$0.prepared.isEmpty }.flatMap { plan in plan.rows.map { ($0, plan.prepared) } },
    uniquingKeysWith: { first, _ in first })
}

extension Array {
  fileprivate func sortedStably(by place: (Element) -> Int) -> Self {
    enumerated().map { (place: place($0.element), index: $0.offset, element: $0.element) }
      .sorted { ($0.place, $0.index) < ($1.place, $1.index) }.map(\.element)
  }
}

extension String {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }

  /// The text as a `Narrative` has it.
  fileprivate var asRead: String { namesFigures ? String(drop(while: \.isWhitespace)) : withJoinedLines }
}
