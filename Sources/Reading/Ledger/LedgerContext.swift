internal import Budget

/// What the lines of a ledger refer to.
struct LedgerContext {
  var kind: Kind
  var moneyUnit: MoneyUnit
  var units: [Unit]
  var projects: [Project]
  var classification: Classification
  /// The purpose marks that the profile's tables tell apart.
  var purposes: [String]
}

/// How a ledger, or a part of it, states its lines: in full, or as one of two views.
enum LedgerPart: Hashable {
  case full
  case view(Axis)

  /// Whether lines of this part carry a code of `axis`.
  func carries(_ axis: Axis) -> Bool {
    self == .full || self == .view(axis)
  }
}
