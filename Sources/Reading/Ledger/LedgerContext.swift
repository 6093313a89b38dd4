internal import NearName

/// What the lines of a ledger refer to: a class, so that every line shares it.
final class LedgerContext {
  let kind: PackageKind
  let moneyUnit: MoneyUnit
  let units: [Unit]
  let projects: [Project]
  let classification: Classification
  /// The purpose marks that the profile's tables tell apart.
  let purposes: [String]
  /// What the place calls terms.
  let words: PlaceWords
  let unitCodes: CodeList
  let projectCodes: CodeList
  /// What selectors may ask of the units and projects.
  let unitNames: [PartyNames]
  let projectNames: [PartyNames]
  /// What the schema calls the fields of a line, in their order.
  private let heads: [String]

  init(
    kind: PackageKind, moneyUnit: MoneyUnit, units: [Unit], projects: [Project], classification: Classification,
    purposes: [String], words: PlaceWords, unitCodes: CodeList, projectCodes: CodeList, heads: [String]
  ) {
    self.words = words
    self.kind = kind
    self.moneyUnit = moneyUnit
    self.units = units
    self.projects = projects
    self.classification = classification
    self.purposes = purposes
    self.unitCodes = unitCodes
    self.projectCodes = projectCodes
    self.heads = heads
    unitNames = units.map { PartyNames(code: $0.code, name: $0.name) }
    // Among the projects of its kind, a withheld one would show what it is.
    projectNames = projects.map { PartyNames(code: $0.code, name: $0.name, kind: $0.isWithheld ? "涉密" : $0.kind) }
  }

  /// The nearest code of each that lines have in vain, as many lines may have the same.
  private var nearestCodes: [String: String?] = [:]

  /// Returns the nearest code that ledger lines may carry, with its name.
  func nearestCode(to typed: String, on axis: Axis) -> String? {
    let key = "\(axis.finest) \(typed)"
    if let known = nearestCodes[key] { return known }
    let chart = classification[axis]
    let finest = chart.codes.filter { $0.digitCount == axis.finest }
    let near = nearestName(to: typed, among: finest.lazy.map(\.description)).flatMap { Code($0) }
    let words = near.map { "\($0) \(chart.name(of: $0) ?? "")" }
    if nearestCodes.count < 1_000 { nearestCodes[key] = words }
    return words
  }

  /// What a field is called above a column, and in messages.
  func head(of field: LedgerField) -> String { heads[field.rawValue] }
}

/// How a ledger, or a part of it, states its lines: in full, or as one of two views.
enum LedgerPart: Hashable {
  case full
  case view(Axis)

  /// The sheet of a workbook that states it.
  var sheetName: String {
    switch self {
    case .full: "分类账"
    case .view(.function): "功能分类"
    case .view(.economic): "经济分类"
    }
  }

  /// Whether lines of this part carry a code of `axis`.
  func hasCodes(on axis: Axis) -> Bool {
    self == .full || self == .view(axis)
  }
}
