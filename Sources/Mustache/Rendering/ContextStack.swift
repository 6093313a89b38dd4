/// The sections being rendered, each with its current item, outermost the data of the page.
struct ContextStack {
  private var sections: [Section] = []
  /// The current items that are objects, the innermost last.
  private var objects: [Object] = []

  private struct Section {
    /// The value of the section.
    let value: Value
    /// The start of its content.
    let start: Int
    /// The number of items and the index of the current one. A value that is not a list is its only item.
    let count: Int
    var index = 0
    /// Whether the items are one object at different positions.
    let isRow: Bool
    /// Whether the item is an object, and so on the stack of objects.
    var isObject = false
  }

  /// The data of the page.
  let page: Object?
  /// What items know of their place in a list.
  private let places: [ListPlace.Reading]

  init(root: Value, places: [ListPlace.Reading]) {
    page = root.parts
    self.places = places
    push(Section(value: root, start: 0, count: 1, isRow: false), at: root)
  }

  /// What `{{.}}` stands for.
  var item: Value {
    let section = sections[sections.count - 1]
    if section.isObject { return .object(objects[objects.count - 1]) }
    if sections.count > 1, case .list(let items) = section.value { return items.item(at: section.index) }
    return section.value
  }

  /// Returns the value of `key` in the innermost object that has it.
  func value(for key: Key) -> Value? {
    var level = objects.count
    while level > 0 {
      level -= 1
      if let value = objects[level].value(for: key) { return value }
    }
    return nil
  }

  /// The names in scope, those of the innermost object first.
  var keys: [Key] { objects.reversed().flatMap(\.keys) }

  /// Returns the distance to the innermost object that has a name.
  func nearestObject(knowing key: Key) -> (outward: Int, isPage: Bool)? {
    objects.lastIndex { $0.value(for: key) != nil }.map { level in
      (objects.count - 1 - level, page?.isSame(as: objects[level]) == true)
    }
  }

  @inline(__always)
  func value(inItem key: Key) -> Value? {
    (objects.isEmpty ? nil : objects[objects.count - 1].value(for: key)) ?? placed(key, outward: 0)
  }

  /// Returns what the item that many levels out, or what is around it, knows of its place in a list.
  func placed(_ key: Key, outward steps: Int32) -> Value? {
    guard key.index < places.count else { return nil }
    var steps = steps
    for section in sections.reversed() {
      if steps == 0, case .list = section.value {
        return places[key.index](ListPlace(number: section.index + 1, isLast: section.index + 1 == section.count))
      }
      if section.isObject, steps > 0 { steps -= 1 }
    }
    return nil
  }

  /// The object that many levels out from the current one.
  func object(outward steps: Int32) -> Object? {
    let level = objects.count - 1 - Int(steps)
    return level >= 0 ? objects[level] : nil
  }

  /// Enters a section over `value`, unless it is empty.
  mutating func enter(_ value: Value, start: Int) -> Bool {
    guard value.isShown else { return false }
    guard case .list(let items) = value else {
      push(Section(value: value, start: start, count: 1, isRow: false), at: value)
      return true
    }
    let isRow = if case .storage = items.source { true } else { false }
    push(Section(value: value, start: start, count: items.count, isRow: isRow), at: items.item(at: 0))
    return true
  }

  private mutating func push(_ section: consuming Section, at item: Value) {
    if let object = item.parts {
      objects.append(object)
      section.isObject = true
    }
    sections.append(section)
  }

  /// Advances to the next item and returns the start of the content, or leaves the section and returns nil.
  mutating func advance() -> Int? {
    let last = sections.count - 1
    let index = sections[last].index + 1
    if index < sections[last].count, sections[last].isRow {
      sections[last].index = index
      objects[objects.count - 1].position = index
      return sections[last].start
    }
    if sections[last].isObject { objects.removeLast() }
    guard index < sections[last].count, case .list(let items) = sections[last].value else {
      sections.removeLast()
      return nil
    }
    let object = items.item(at: index).parts
    if let object { objects.append(object) }
    sections[last].index = index
    sections[last].isObject = object != nil
    return sections[last].start
  }
}
