/// Things in an order in which those of a department stand together: a department's packages are compared with each other, so they are
/// worked on together, and each is read once.
struct DepartmentBatches<Item: Sendable>: Sendable {
  private let items: [Item]
  /// Where each department begins, and where the last one ends.
  private var bounds: [Int] = []

  /// Departments come in the order of their codes; within one, things stay in the order in which they came.
  init(_ items: [Item], code: (Item) -> String) {
    let order = items.indices.sorted { (code(items[$0]), $0) < (code(items[$1]), $1) }
    self.items = order.map { items[$0] }
    for position in self.items.indices
    where position == 0 || code(self.items[position]) != code(self.items[position - 1]) {
      bounds.append(position)
    }
    bounds.append(items.count)
  }

  var count: Int { bounds.count - 1 }

  subscript(position: Int) -> ArraySlice<Item> { items[bounds[position]..<bounds[position + 1]] }
}
