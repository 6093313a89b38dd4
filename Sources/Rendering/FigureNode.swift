internal import Budget
internal import Mustache

/// A name with a figure or with figures below it: 三公经费 has 合计, 公务接待费 …, and 功能 has 201, 208 ….
struct FigureNode: Context {
  private let tree: FigureTree
  private let name: FigureIndex.Name
  private let figure: Figure?

  /// Creates the root, with the first parts of all names.
  init(_ tree: FigureTree) {
    self.init(tree, number: FigureIndex.root)
  }

  private init(_ tree: FigureTree, number: Int) {
    self.tree = tree
    name = tree.names[number]
    figure = name.figure.map { tree.figures.all[$0] }
  }

  private init(_ tree: FigureTree, _ part: Figure) {
    self.tree = tree
    name = FigureIndex.Name()
    figure = part
  }

  func value(for key: Key) -> Value? {
    if let child = name.children[key] { return FigureNode(tree, number: child).value }
    if name.isWithheld { return withheldPart(key) }
    guard let figure else { return nil }
    if key == Self.parts, !counted.isEmpty { return .list(counted) { [tree] in FigureContext(figure: $0, tree: tree) } }
    if let value = FigureContext(figure: figure, tree: tree).value(for: key) { return value }
    if figure.parts.isEmpty, figure.partDigits == nil { return nil }
    let wanted = Vocabulary.pages.name(of: key)
    if let part = figure.parts.first(where: { $0.member?.key == wanted }) { return FigureNode(tree, part).value }
    guard let digits = figure.partDigits, let code = Code(wanted), code.digitCount == digits else { return nil }
    return .nothing
  }

  var keys: [Key] {
    let parts = figure?.parts.compactMap(\.member).map { Vocabulary.pages.key($0.key) } ?? []
    return name.order + parts + (figure.map { FigureContext(figure: $0, tree: tree).keys } ?? [])
  }

  /// Of a withheld figure its name is known, and that it is withheld, which its number says, too.
  private func withheldPart(_ key: Key) -> Value? {
    switch key {
    case FigureParts.number: Self.withheldWord
    case FigureParts.label: .text(name.key.map(Vocabulary.pages.name(of:)))
    case FigureParts.withheld: .flag(true)
    default: FigureParts.fields.keys.contains(key) || tree.bases[key] != nil ? .nothing : nil
    }
  }

  private static let withheldWord = Value.text("涉密")

  private static let parts = Vocabulary.pages.key("明细")

  /// What a sum of counts adds up: the counts below its name, as the package states them.
  private var counted: [Figure] {
    guard let figure, figure.parts.isEmpty, case .count = figure.number.quantity else { return [] }
    return name.order.compactMap { key in name.children[key].flatMap { tree.names[$0].figure } }.map {
      tree.figures.all[$0]
    }
  }

  /// The value of the name: a figure prints as its number; a name without one has only parts, or was not stated.
  private var value: Value? {
    if let figure { return .composite(.quantity(figure.number.quantity, tree.numbers), self) }
    if name.isWithheld { return .composite(Self.withheldWord, self) }
    if name.hasFigures { return .object(self) }
    return .nothing
  }
}

/// The data that all nodes share.
final class FigureTree: Sendable {
  let names: FigureIndex
  let figures: Figures
  let numbers: NumberStyle
  /// What figures are compared with, by name.
  let bases: BasisNames

  /// `names` are those of the figures.
  init(_ names: FigureIndex, of disclosure: Disclosure) {
    self.names = names
    figures = disclosure.figures
    numbers = disclosure.textNumbers
    bases = BasisNames(disclosure.bases)
  }
}

/// The bases of a profile by the names that templates use.
struct BasisNames: Sendable {
  let keys: [Key]
  private let bases: [Basis]

  init(_ bases: [Basis]) {
    self.bases = bases
    keys = bases.map { Vocabulary.pages.key($0.name) }
  }

  subscript(key: Key) -> Basis? { keys.firstIndex(of: key).map { bases[$0] } }
}
