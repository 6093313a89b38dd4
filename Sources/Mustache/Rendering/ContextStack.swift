/// The sections being rendered, each with the item that it is at, around them what the page is rendered from.
struct ContextStack {
  private var sections: [Section] = []
  /// Those of the items that have names, the innermost last.
  private var objects: [Object] = []

  private struct Section {
    /// Nothing for an object, which is kept with the others.
    var item: Value
    var isObject: Bool
    /// What the item is one of; nil when it is the only one.
    let items: Items?
    let count: Int
    /// Whether the items are one object at different positions.
    let isRow: Bool
    var index = 0
    /// Where the section's content starts.
    let start: Int

    init(of items: Items?, start: Int) {
      item = .nothing
      isObject = false
      self.items = items
      self.start = start
      count = items?.count ?? 1
      isRow = if case .parts = items?.source { true } else { false }
    }
  }

  init(root: Value) {
    push(Section(of: nil, start: 0), at: root)
  }

  /// What `{{.}}` stands for.
  var item: Value {
    let section = sections[sections.count - 1]
    return section.isObject ? .object(objects[objects.count - 1]) : section.item
  }

  /// What `key` stands for in the innermost object that knows it.
  func value(for key: Key) -> Value? {
    var level = objects.count
    while level > 0 {
      level -= 1
      if let value = objects[level].value(for: key) { return value }
    }
    return nil
  }

  /// What a name could have meant, the innermost object first.
  var keys: [Key] { objects.reversed().flatMap(\.keys) }

  /// Enters a section over `value`, if there is something to show.
  mutating func enter(_ value: Value, start: Int) -> Bool {
    guard value.isShown else { return false }
    if case .list(let items) = value {
      push(Section(of: items, start: start), at: items.item(at: 0))
    } else {
      push(Section(of: nil, start: start), at: value)
    }
    return true
  }

  private mutating func push(_ section: consuming Section, at item: Value) {
    if let object = item.parts {
      objects.append(object)
      section.isObject = true
    } else {
      section.item = item
    }
    sections.append(section)
  }

  /// Moves on to the next item and returns where its content starts, or leaves the section and returns nil.
  mutating func goOn() -> Int? {
    let last = sections.count - 1
    let index = sections[last].index + 1
    if index < sections[last].count, sections[last].isRow {
      sections[last].index = index
      objects[objects.count - 1].position = index
      return sections[last].start
    }
    if sections[last].isObject { objects.removeLast() }
    var section = sections.removeLast()
    guard let items = section.items, index < section.count else { return nil }
    section.item = .nothing
    section.isObject = false
    section.index = index
    push(section, at: items.item(at: index))
    return section.start
  }
}
