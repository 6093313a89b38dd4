/// What a pattern expects, for messages: in the order of the schema, without duplicates.
extension PatternPool {
  /// Returns the elements, attributes and values in a pattern; with `first`, only those that may come next.
  private func leaves(_ id: PatternID, first: Bool = false) -> [PatternID] {
    switch self[id] {
    case .choice(let a, let b), .interleave(let a, let b):
      leaves(a, first: first).merged(with: leaves(b, first: first))
    case .group(let a, let b):
      first && !isNullable(a)
        ? leaves(a, first: first) : leaves(a, first: first).merged(with: leaves(b, first: first))
    case .oneOrMore(let a): leaves(a, first: first)
    default: [id]
    }
  }

  /// Returns the elements that may come next; with `anywhere`, all that the pattern allows.
  func rules(_ id: PatternID, anywhere: Bool = false) -> [RuleID] {
    leaves(id, first: !anywhere).compactMap { if case .element(let rule) = self[$0] { rule } else { nil } }
  }

  func names(of rules: [RuleID]) -> [Name] { rules.reduce([]) { $0.merged(with: [name(of: $1)]) } }

  func attributeNames(_ id: PatternID) -> [Name] {
    leaves(id).reduce([]) { if case .attribute(let name, _, _) = self[$1] { $0.merged(with: [name]) } else { $0 } }
  }

  /// Returns the patterns of values of an attribute.
  func values(ofAttribute name: Name, in id: PatternID) -> [PatternID] {
    leaves(id).reduce([]) {
      if case .attribute(name, let value, _) = self[$1] { $0.merged(with: [value]) } else { $0 }
    }
  }

  /// The heads of a rule's element, its children and its attributes, as `SchemaFault.heads` has them.
  func heads(of rule: RuleID, _ names: Names) -> [String: String] {
    leaves(content(of: rule)).reduce(into: head(of: rule).map { [".": $0] } ?? [:]) { heads, leaf in
      switch self[leaf] {
      case .element(let child): heads[names[name(of: child)]] = head(of: child)
      case .attribute(let name, _, let head): heads["@\(names[name])"] = head
      default: break
      }
    }
  }

  /// Returns the allowed values, unless any text is allowed.
  func expectation(_ id: PatternID) -> ValueExpectation {
    leaves(id).reduce(ValueExpectation()) { known, leaf in
      switch self[leaf] {
      case .value(let literal, _): known.merged(with: ValueExpectation(literals: [literal]))
      case .data(let datatype, _): known.merged(with: ValueExpectation(datatypes: [datatype]))
      case .list(let items):
        known.merged(with: expectation(items)).merged(with: ValueExpectation(isList: true))
      default: known
      }
    }
  }

  /// Returns what is still required, each as its alternative names.
  func requirements(_ id: PatternID, _ kind: Requirement) -> [[Name]] {
    switch self[id] {
    case .attribute(let name, _, _): kind == .attributes ? [[name]] : []
    case .element(let rule): kind == .elements ? [[name(of: rule)]] : []
    case .group(let a, let b), .interleave(let a, let b):
      requirements(a, kind).merged(with: requirements(b, kind))
    case .choice(let a, let b):
      if let left = requirements(a, kind).first, let right = requirements(b, kind).first {
        [left.merged(with: right)]
      } else {
        []
      }
    case .oneOrMore(let a): requirements(a, kind)
    default: []
    }
  }

  enum Requirement { case attributes, elements }

  /// Returns the elements that are required before one that `accepted` matches, or nil when that one is not allowed at
  /// all.
  func requirements(_ id: PatternID, before accepted: [RuleID]) -> [[Name]]? {
    switch self[id] {
    case .element(let rule):
      return accepted.contains(rule) ? [] : nil
    case .group(let a, let b):
      if let inFirst = requirements(a, before: accepted) { return inFirst }
      return requirements(b, before: accepted).map { requirements(a, .elements).merged(with: $0) }
    case .choice(let a, let b):
      guard let left = requirements(a, before: accepted) else { return requirements(b, before: accepted) }
      guard let right = requirements(b, before: accepted) else { return left }
      return left.count <= right.count ? left : right
    case .interleave(let a, let b):
      return requirements(a, before: accepted) ?? requirements(b, before: accepted)
    case .oneOrMore(let a):
      return requirements(a, before: accepted)
    default:
      return nil
    }
  }
}

extension Array where Element: Equatable {
  func merged(with other: [Element]) -> [Element] {
    self + other.filter { !contains($0) }
  }
}
