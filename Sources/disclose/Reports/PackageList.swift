import Budget

/// Packages to be named: the first of them, sorted, and how many there are.
struct PackageList {
  private(set) var first: [PackageID] = []
  private(set) var count = 0

  static let limit = 5

  init() {}

  init(_ packages: [PackageID]) {
    first = Array(packages.sorted().prefix(Self.limit))
    count = packages.count
  }

  mutating func add(_ id: PackageID) {
    count += 1
    let index = first.firstIndex { id < $0 } ?? first.count
    if index < Self.limit { first.insert(id, at: index) }
    if first.count > Self.limit { first.removeLast() }
  }
}
