/// What a pattern asks for, as messages tell it: in the order of the schema, each thing once.
extension PatternPool {
  /// The elements, attributes and values in a pattern; with `first`, those of which nothing else must come before.
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

  /// The elements that may come next; with `anywhere`, those that may come at all.
  func rules(_ id: PatternID, anywhere: Bool = false) -> [RuleID] {
    leaves(id, first: !anywhere).compactMap { if case .element(let rule) = self[$0] { rule } else { nil } }
  }

  func names(of rules: [RuleID]) -> [Name] { rules.reduce([]) { $0.merged(with: [name(of: $1)]) } }

  func attributeNames(_ id: PatternID) -> [Name] {
    leaves(id).reduce([]) { if case .attribute(let name, _, _) = self[$1] { $0.merged(with: [name]) } else { $0 } }
  }

  /// The patterns of what may stand as the value of an attribute of that name.
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

  /// What may stand as text, where not any text may.
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

  /// Each thing that must still come, as the names that would do.
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

  /// Each element that must come before one that a rule of `accepted` describes; nil when that one cannot come at all.
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
