internal import XML

extension Statement {
  /// The same statement without what makes no difference: the order of attributes and of children of different names,
  /// how lines are broken, and blanks. `shape` is what the schema says of it; what it does not know comes last.
  func canonical(_ shape: StatementShape? = .whole) -> Statement {
    var result = self
    result.moveUnitToViews()
    result.attributes = result.attributes.sortedStably { attribute in
      shape?.attributes.firstIndex { $0.name == attribute.name } ?? .max
    }
    let children = result.children.map { $0.canonical(shape?[$0.name]?.shape) }
    // In texts, the order of paragraphs, lists and tables is what is stated.
    let sorted =
      name == "text"
      ? children
      : children.sortedStably { child in shape?.children.firstIndex { $0.shape.name == child.name } ?? .max }
    result.content = sorted.map(Content.statement)
    if children.isEmpty, !text.isBlank {
      result.append(text.withJoinedLines, at: textPosition ?? position)
      // A comment within a text would break it.
      result.comments += closingComments
      result.closingComments = []
    }
    return result
  }

  /// The unit of a ledger is that of each of its views, which is all that a workbook has a place for.
  private mutating func moveUnitToViews() {
    guard name == "ledger", let unit = self["unit"], children.contains(where: { $0.name == "view" }) else { return }
    self["unit"] = nil
    change("view") { view in
      var view = view
      if view["unit"] == nil { view["unit"] = unit }
      return view
    }
  }

  private var textPosition: Position? {
    for case .text(_, let position) in content { return position }
    return nil
  }

  /// Whether two canonical statements state the same, whatever is empty, and whatever people noted beside them.
  func states(sameAs other: Statement) -> Bool {
    guard var own = withoutEmptyPlaces else { return other.withoutEmptyPlaces == nil }
    guard var other = other.withoutEmptyPlaces else { return false }
    own.spellAmounts(.whole)
    other.spellAmounts(.whole)
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
    let prepared = Self.prepared[name] ?? []
    return result.attributes.allSatisfy { prepared.contains($0.name) } ? nil : result
  }

  /// Spells amounts as people do in texts: a cell does not tell 36500 from 36500.00.
  mutating func spellAmounts(_ shape: StatementShape?) {
    for index in attributes.indices where shape?.attribute(attributes[index].name)?.kind.is("amount") == true {
      attributes[index].value = attributes[index].value.asAmount
    }
    for index in content.indices {
      guard case .statement(var child) = content[index] else { continue }
      child.spellAmounts(shape?[child.name]?.shape)
      content[index] = .statement(child)
    }
  }

  /// Attributes that rows of a workbook, and what they are rows of, may have without stating anything.
  private static let prepared: [String: Set<String>] = Dictionary(
    SheetPlan.all.filter { !$0.prepared.isEmpty }.flatMap { plan in
      plan.rows.map { ($0, plan.prepared) } + plan.container.suffix(1).map { ($0, Set(["of", "in"])) }
    }, uniquingKeysWith: { first, _ in first })
}

extension Array {
  fileprivate func sortedStably(by place: (Element) -> Int) -> Self {
    enumerated().map { (place: place($0.element), index: $0.offset, element: $0.element) }
      .sorted { ($0.place, $0.index) < ($1.place, $1.index) }.map(\.element)
  }
}

extension StatementShape {
  /// The shape of the whole of what a package states, read once.
  nonisolated(unsafe) static let whole = StatementShape.package()
}

extension String {
  /// An amount in 元 or 万元 with two decimals or, where it needs them, more; any other text as it is.
  fileprivate var asAmount: String {
    (try? Amount(self, in: .tenThousandYuan)).map { $0.typed(in: .tenThousandYuan) } ?? self
  }

  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
