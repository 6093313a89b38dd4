/// Numbers that changed alike, which people are told once: a total stands in many tables, and often is a figure, too.
public struct NumberGroup: Sendable {
  public let change: ValueChange
  public private(set) var figures: [FigureChange] = []
  public private(set) var cells: [CellChange] = []

  public var count: Int { figures.count + cells.count }

  /// In the order in which they are found, figures first.
  static func groups(of changes: PackageChanges) -> [NumberGroup] {
    var groups: [NumberGroup] = []
    var positions: [ValueChange: Int] = [:]
    func position(of change: ValueChange) -> Int {
      let key = change.withoutUnits
      if let known = positions[key] { return known }
      positions[key] = groups.count
      groups.append(NumberGroup(change: change))
      return groups.count - 1
    }
    for figure in changes.figures.first { groups[position(of: figure.change)].figures.append(figure) }
    for cell in changes.cells.first { groups[position(of: cell.change)].cells.append(cell) }
    return groups
  }
}

extension PackageChanges {
  public var numberGroups: [NumberGroup] { NumberGroup.groups(of: self) }

  /// How many numbers changed; a figure that is also a cell counts once.
  public var numberCount: Int {
    let only = numberGroups.lazy.filter(\.cells.isEmpty).map(\.figures.count).reduce(0, +)
    return cells.count + only + figures.count - figures.first.count
  }
}

extension ValueChange {
  /// The change in bare numbers: 3.20 for 3.20 万元.
  fileprivate var withoutUnits: ValueChange {
    guard case .told(let old, let new) = self else { return self }
    return .told(old: old.map(Self.number), new: new.map(Self.number))
  }

  private static func number(in text: String) -> String {
    let number = text.prefix { $0.isASCII && ($0.isNumber || ".,-".contains($0)) }
    let unit = text.dropFirst(number.count).drop { $0 == " " }
    return number.isEmpty || unit == "元" || !["", "万元", "亿元", "千元", "%"].contains(unit)
      ? text : String(number.filter { $0 != "," })
  }
}
