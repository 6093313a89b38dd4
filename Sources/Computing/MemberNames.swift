/// What rows of trees are called in a package, and their order.
struct MemberNames {
  private let classification: Classification
  private let words: PlaceWords
  private let units: [String: (position: Int, name: String)]
  private let projects: [String: (position: Int, name: String)]

  /// What only the `compared` packages have comes last, in their order.
  init(_ package: Package, and compared: [Package], under profile: Profile) {
    classification = profile.classification
    words = profile.words
    let packages = [package] + compared
    units = Self.positions(of: packages.flatMap { $0.units.map { ($0.code, $0.name) } })
    projects = Self.positions(of: packages.flatMap { $0.projects.map { ($0.code, $0.name) } })
  }

  private static func positions(of names: [(code: String, name: String)]) -> [String: (position: Int, name: String)] {
    Dictionary(
      names.enumerated().map { ($1.code, ($0, $1.name)) }, uniquingKeysWith: { first, _ in first })
  }

  func name(of member: Member) -> RowName {
    switch member {
    case .code(let axis, let code): RowName(code: .account(code), label: classification[axis].name(of: code) ?? "")
    case .unit(let code): RowName(code: .party(code), label: units[code]?.name ?? "")
    case .project(let code): RowName(code: .party(code), label: projects[code]?.name ?? "")
    case .projectKind(let name), .purpose(let name): RowName(code: nil, label: name)
    case .fund(let fund): RowName(code: nil, label: words.name(of: fund))
    }
  }

  /// Returns the rows of a tree from the top, the total first: codes in their order, units and projects in that of the
  /// package.
  func sorted(_ tree: TreeRows) -> [TreeRows.Row] {
    tree.rows.sorted { $0.members.lexicographicallyPrecedes($1.members, by: precedes) }
  }

  func precedes(_ first: Member, _ second: Member) -> Bool {
    switch (first, second) {
    case (.code(_, let first), .code(_, let second)): first < second
    case (.unit(let first), .unit(let second)): Self.precedes(first, second, in: units)
    case (.project(let first), .project(let second)): Self.precedes(first, second, in: projects)
    case (.fund(let first), .fund(let second)): first.rawValue < second.rawValue
    case (.projectKind(let first), .projectKind(let second)), (.purpose(let first), .purpose(let second)):
      first < second
    // Members of one level are of one kind.
    default: false
    }
  }

  private static func precedes(
    _ first: String, _ second: String, in parties: [String: (position: Int, name: String)]
  ) -> Bool {
    let (left, right) = (parties[first]?.position ?? .max, parties[second]?.position ?? .max)
    return left == right ? first < second : left < right
  }
}
