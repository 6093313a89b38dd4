/// What a package discloses.
public enum PackageKind: UInt8, Term {
  case budget, finalAccounts

  public var name: String {
    switch self {
    case .budget: "预算"
    case .finalAccounts: "决算"
    }
  }

  /// The word that names its folders: `Inputs/budget-2023`.
  public var folderWord: String {
    switch self {
    case .budget: "budget"
    case .finalAccounts: "final"
    }
  }
}
