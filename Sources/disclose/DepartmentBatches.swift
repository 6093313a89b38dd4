/// Items in batches, one for each department. A department's packages are compared with each other, so they are
/// processed together, and each is read once.
struct DepartmentBatches<Item: Sendable>: Sendable {
  private let items: [Item]
  /// The start index of each batch, and the end index of the last.
  private var bounds: [Int] = []

  /// Sorts batches by department code, and keeps the order of items within a batch.
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
