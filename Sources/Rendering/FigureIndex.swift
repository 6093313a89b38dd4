internal import Budget
internal import Mustache

/// The names of a package's figures as a tree of name parts, which does not change when texts are filled in.
struct FigureIndex {
  private var names = [Name()]

  struct Name {
    /// The last part of the name.
    fileprivate(set) var key: Key?
    /// The position of the figure of this name.
    fileprivate(set) var figure: Int?
    fileprivate(set) var children: [Key: Int] = [:]
    fileprivate(set) var order: [Key] = []
    /// Whether there is a figure here or below, be it withheld.
    fileprivate(set) var hasFigures = false
    /// Whether the figure of this name is withheld (涉密).
    fileprivate(set) var isWithheld = false
  }

  /// The root of the tree.
  static let root = 0

  init(of figures: Figures) {
    for name in figures.unstated { add(nil, named: name) }
    for name in figures.withheld { add(nil, named: name, isWithheld: true) }
    for (position, figure) in figures.all.enumerated() { add(position, named: figure.name) }
  }

  subscript(number: Int) -> Name { names[number] }

  private mutating func add(_ figure: Int?, named name: String, isWithheld: Bool = false) {
    var number = Self.root
    var rest = name[...]
    while !rest.isEmpty {
      if figure != nil || isWithheld { names[number].hasFigures = true }
      let dot = rest.utf8.firstIndex(of: UInt8(ascii: ".")) ?? rest.endIndex
      number = child(Vocabulary.pages.key(String(rest[..<dot])), of: number)
      rest = rest[dot...].dropFirst()
    }
    names[number].figure = figure
    names[number].isWithheld = isWithheld
    if figure != nil { names[number].hasFigures = true }
  }

  private mutating func child(_ key: Key, of parent: Int) -> Int {
    if let known = names[parent].children[key] { return known }
    let child = names.count
    names.append(Name(key: key))
    names[parent].children[key] = child
    names[parent].order.append(key)
    return child
  }
}
