import XML

/// A document as a tree that can be changed at random and written again.
indirect enum MutatedTree {
  case text(String)
  case element(name: String, attributes: [(name: String, value: String)], children: [MutatedTree])

  init(_ element: Element) {
    let children = element.content.map { node -> MutatedTree in
      switch node {
      case .element(let child): MutatedTree(child)
      case .text(let text): .text(text.string)
      }
    }
    self = .element(
      name: element.name, attributes: element.attributes.map { ($0.name, $0.value) }, children: children)
  }

  var source: String {
    switch self {
    case .text(let text): text.escaped
    case .element(let name, let attributes, let children):
      "<\(name)\(attributes.map { " \($0.name)=\"\($0.value.escaped)\"" }.joined())>"
        + children.map(\.source).joined() + "</\(name)>"
    }
  }

  /// The tree with one or two of the children of each name, any of them: libxml2 takes its time over many.
  func excerpt(_ generator: inout SplitMix) -> MutatedTree {
    guard case .element(let name, let attributes, let children) = self else { return self }
    let few = Int.random(in: 1...2, using: &generator)
    var kept: [Int: MutatedTree] = [:]
    var counts: [String: Int] = [:]
    for place in children.indices.shuffled(using: &generator) {
      guard case .element(let name, _, _) = children[place] else { continue }
      counts[name, default: 0] += 1
      if counts[name, default: 0] <= few { kept[place] = children[place].excerpt(&generator) }
    }
    let rest = children.enumerated().compactMap { place, child in
      if case .text = child { child } else { kept[place] }
    }
    return .element(name: name, attributes: attributes, children: rest)
  }
}

extension String {
  fileprivate var escaped: String {
    unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "<": result += "&lt;"
      case "&": result += "&amp;"
      case "\"": result += "&quot;"
      case "\n", "\t", "\r": result += "&#\(scalar.value);"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}

// MARK: - Mutation

extension MutatedTree {
  /// What mutations take from: the names and values of the document itself, which are the likeliest mistakes.
  struct Material {
    var elements: [String] = ["p", "x"]
    var attributes: [(name: String, value: String)] = [("x", "1"), ("withheld", "是"), ("name", "")]

    init(_ tree: MutatedTree) { collect(tree) }

    private mutating func collect(_ tree: MutatedTree) {
      guard case .element(let name, let own, let children) = tree else { return }
      elements.append(name)
      attributes += own
      for child in children { collect(child) }
    }
  }

  var elementCount: Int {
    guard case .element(_, _, let children) = self else { return 0 }
    return children.reduce(1) { $0 + $1.elementCount }
  }

  /// Changes one thing in one element, any of them with the same chance.
  mutating func mutate(_ material: Material, _ generator: inout SplitMix) {
    var place = Int.random(in: 0..<elementCount, using: &generator)
    visit(&place) { $0.mutateHere(material, &generator) }
  }

  private mutating func visit(_ place: inout Int, _ change: (inout MutatedTree) -> Void) {
    guard case .element(let name, let attributes, var children) = self, place >= 0 else { return }
    place -= 1
    if place == -1 { return change(&self) }
    for index in children.indices { children[index].visit(&place, change) }
    self = .element(name: name, attributes: attributes, children: children)
  }

  private mutating func mutateHere(_ material: Material, _ generator: inout SplitMix) {
    guard case .element(var name, var attributes, var children) = self else { return }
    let child = children.indices.randomElement(using: &generator)
    let attribute = attributes.indices.randomElement(using: &generator)
    switch Int.random(in: 0..<17, using: &generator) {
    case 0: if let child { children.remove(at: child) }
    case 1: if let child { children.insert(children[child], at: child) }
    case 2: children.shuffle(using: &generator)
    case 3:
      if let child, let other = children.indices.randomElement(using: &generator) { children.swapAt(child, other) }
    case 4: if let child { children.append(children[child]) }
    case 5: name = material.elements.randomElement(using: &generator)!
    case 6: children.insert(.text(Self.texts.randomElement(using: &generator)!), at: child ?? 0)
    case 7:
      let added = MutatedTree.element(
        name: material.elements.randomElement(using: &generator)!, attributes: [], children: [])
      children.insert(added, at: child ?? 0)
    case 8: if let attribute { attributes.remove(at: attribute) }
    case 9: attributes.shuffle(using: &generator)
    case 10:
      let added = material.attributes.randomElement(using: &generator)!
      if !attributes.contains(where: { $0.name == added.name }) { attributes.append(added) }
    case 11:
      if let attribute { attributes[attribute].value = material.attributes.randomElement(using: &generator)!.value }
    case 12: if let attribute { attributes[attribute].value = Self.blanks.randomElement(using: &generator)! }
    default: if let attribute { attributes[attribute].value.mutate(&generator) }
    }
    self = .element(name: name, attributes: attributes, children: children)
  }

  private static let blanks = ["", " ", "\n"]
  private static let texts = ["字", " ", "\n  ", "0", "&"]
}

extension String {
  fileprivate mutating func mutate(_ generator: inout SplitMix) {
    let scalars: [Unicode.Scalar] = [
      "0", "1", "9", "a", "Z", "_", "-", ".", "/", "\\", ":", "%", " ", "\n", "元", "是", "é", "😀",
    ]
    var changed = Array(unicodeScalars)
    let place = Int.random(in: 0...changed.count, using: &generator)
    let end = min(place + Int.random(in: 0...1, using: &generator), changed.count)
    let added = scalars.randomElement(using: &generator)!
    changed.replaceSubrange(place..<end, with: Bool.random(using: &generator) ? [added] : [])
    self = String(String.UnicodeScalarView(changed))
  }
}
