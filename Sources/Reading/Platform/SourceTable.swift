/// A table of a budget platform that tells units and projects apart, as it was read.
struct SourceTable: Sendable {
  struct Row: Sendable {
    var unit: String?
    var project: String?
    var function: Code?
    var economic: Code?
    /// One for each column of amounts that was found.
    var amounts: [Amount]
    var location: Location

    func code(on axis: Axis) -> Code? { axis == .function ? function : economic }
  }

  /// A unit or project, with the name that stands beside its code.
  struct Named: Hashable, Sendable {
    var code: String
    var name: String
    /// The unit of a project.
    var unit: String?
  }

  var title: String
  var moneyUnit: MoneyUnit
  var fields: Set<SourcePlan.Field>
  /// What the columns of amounts that were found select.
  var selectors: [Selector]
  /// Those that are no sums of others.
  var rows: [Row] = []
  var units: [Named] = []
  var projects: [Named] = []
  var location: Location

  /// Whether its rows have codes of a view, or none at all.
  func divides(_ axis: Axis) -> Bool { tells(axis) || !tells(.function) && !tells(.economic) }

  func tells(_ axis: Axis) -> Bool { fields.contains(axis == .function ? .function : .economic) }
}

extension [SourceTable.Named] {
  /// Each once, with the first name that is not empty.
  var merged: [SourceTable.Named] {
    var positions: [String: Int] = [:]
    var merged: [SourceTable.Named] = []
    for named in self {
      if let position = positions[named.code] {
        if merged[position].name.isEmpty { merged[position].name = named.name }
        merged[position].unit = merged[position].unit ?? named.unit
      } else {
        positions[named.code] = merged.count
        merged.append(named)
      }
    }
    return merged
  }
}
