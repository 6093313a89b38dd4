/// What the lines of a ledger refer to: a class, so that every line shares it.
final class LedgerContext {
  let kind: PackageKind
  let moneyUnit: MoneyUnit
  let units: [Unit]
  let projects: [Project]
  let classification: Classification
  /// The purpose marks that the profile's tables tell apart.
  let purposes: [String]
  let unitCodes: CodeList
  let projectCodes: CodeList
  /// What the schema calls the fields of a line, in their order.
  private let heads: [String]

  init(
    kind: PackageKind, moneyUnit: MoneyUnit, units: [Unit], projects: [Project], classification: Classification,
    purposes: [String], unitCodes: CodeList, projectCodes: CodeList, heads: [String]
  ) {
    self.kind = kind
    self.moneyUnit = moneyUnit
    self.units = units
    self.projects = projects
    self.classification = classification
    self.purposes = purposes
    self.unitCodes = unitCodes
    self.projectCodes = projectCodes
    self.heads = heads
  }

  /// What a field is called above a column, and in messages.
  func head(of field: LedgerField) -> String { heads[field.rawValue] }
}

/// How a ledger, or a part of it, states its lines: in full, or as one of two views.
enum LedgerPart: Hashable {
  case full
  case view(Axis)

  /// Whether lines of this part carry a code of `axis`.
  func hasCodes(on axis: Axis) -> Bool {
    self == .full || self == .view(axis)
  }
}
