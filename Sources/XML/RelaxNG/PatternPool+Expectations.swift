/// What a pattern asks for, as messages tell it: in the order of the schema, each thing once.
extension PatternPool {
  /// The elements that may come next; with `anywhere`, those that may come at all.
  func rules(_ id: PatternID, anywhere: Bool = false) -> [RuleID] {
    switch self[id] {
    case .element(let rule): [rule]
    case .choice(let a, let b), .interleave(let a, let b):
      rules(a, anywhere: anywhere).merged(with: rules(b, anywhere: anywhere))
    case .group(let a, let b):
      anywhere || isNullable(a)
        ? rules(a, anywhere: anywhere).merged(with: rules(b, anywhere: anywhere)) : rules(a, anywhere: anywhere)
    case .oneOrMore(let a): rules(a, anywhere: anywhere)
    case .empty, .notAllowed, .text, .list, .data, .value, .attribute: []
    }
  }

  func names(of rules: [RuleID]) -> [String] {
    rules.reduce([]) { $0.merged(with: name(of: $1).shownNames) }
  }

  func attributeNames(_ id: PatternID) -> [String] {
    switch self[id] {
    case .attribute(let names, _): names.shownNames
    case .choice(let a, let b), .interleave(let a, let b), .group(let a, let b):
      attributeNames(a).merged(with: attributeNames(b))
    case .oneOrMore(let a): attributeNames(a)
    case .empty, .notAllowed, .text, .list, .data, .value, .element: []
    }
  }

  /// Each thing that must still come, as the names that would do.
  func requirements(_ id: PatternID, _ kind: Requirement) -> [[String]] {
    switch self[id] {
    case .attribute(let names, _): kind == .attributes ? [names.shownNames] : []
    case .element(let rule): kind == .elements ? [name(of: rule).shownNames] : []
    case .group(let a, let b), .interleave(let a, let b):
      requirements(a, kind).merged(with: requirements(b, kind))
    case .choice(let a, let b):
      if let left = requirements(a, kind).first, let right = requirements(b, kind).first {
        [left.merged(with: right)]
      } else {
        []
      }
    case .oneOrMore(let a): requirements(a, kind)
    case .empty, .notAllowed, .text, .list, .data, .value: []
    }
  }

  enum Requirement { case attributes, elements }

  /// Each element that must come before one that a rule of `accepted` describes; nil when that one cannot come at all.
  func requirements(_ id: PatternID, before accepted: [RuleID]) -> [[String]]? {
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
    case .empty, .notAllowed, .text, .list, .data, .value, .attribute:
      return nil
    }
  }

  /// Adds the patterns of what may stand as the value of an attribute of that name, each once.
  func collectValues(_ id: PatternID, ofAttribute name: ExpandedName, into values: inout [PatternID]) {
    switch self[id] {
    case .attribute(let names, let pattern):
      if !values.contains(pattern), names.contains(name) { values.append(pattern) }
    case .choice(let a, let b), .interleave(let a, let b), .group(let a, let b):
      collectValues(a, ofAttribute: name, into: &values)
      collectValues(b, ofAttribute: name, into: &values)
    case .oneOrMore(let a): collectValues(a, ofAttribute: name, into: &values)
    case .empty, .notAllowed, .text, .list, .data, .value, .element: break
    }
  }

  /// What may stand as the value of an attribute of that name.
  func attributeValues(_ id: PatternID, _ name: ExpandedName) -> ValueExpectation {
    switch self[id] {
    case .attribute(let names, let pattern): names.contains(name) ? values(pattern) : ValueExpectation()
    case .choice(let a, let b), .interleave(let a, let b), .group(let a, let b):
      attributeValues(a, name).merged(with: attributeValues(b, name))
    case .oneOrMore(let a): attributeValues(a, name)
    case .empty, .notAllowed, .text, .list, .data, .value, .element: ValueExpectation()
    }
  }

  /// The datatypes of text.
  func datatypes(_ id: PatternID) -> [Datatype] {
    switch self[id] {
    case .value(let datatype, _): [datatype]
    case .data(let datatype, let except): [datatype] + datatypes(except)
    case .choice(let a, let b), .interleave(let a, let b), .group(let a, let b): datatypes(a) + datatypes(b)
    case .oneOrMore(let a), .list(let a): datatypes(a)
    case .empty, .notAllowed, .text, .attribute, .element: []
    }
  }

  /// What may stand as text, where not any text may.
  func values(_ id: PatternID) -> ValueExpectation {
    switch self[id] {
    case .value(_, let literal): ValueExpectation(literals: [literal])
    case .data(let datatype, _): ValueExpectation(datatypes: [datatype.expectation])
    case .list(let items):
      ValueExpectation(literals: values(items).literals, datatypes: values(items).datatypes, isList: true)
    case .choice(let a, let b), .interleave(let a, let b), .group(let a, let b):
      values(a).merged(with: values(b))
    case .oneOrMore(let a): values(a)
    case .empty, .notAllowed, .text, .attribute, .element: ValueExpectation()
    }
  }
}

extension Array where Element: Equatable {
  func merged(with other: [Element]) -> [Element] {
    self + other.filter { !contains($0) }
  }
}
