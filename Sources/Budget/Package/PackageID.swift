/// Which package: its kind, its year and the code of its department. It names the package's folder in `Inputs/` and in `Output/`.
public struct PackageID: Hashable, Sendable {
  public let kind: Kind
  public let year: Int
  public let department: String

  public init(kind: Kind, year: Int, department: String) {
    self.kind = kind
    self.year = year
    self.department = department
  }

  /// The package that this one is compared with: the same kind a year before, or for final accounts the year's budget.
  public func comparedPackage(_ basis: Basis) -> PackageID? {
    switch (basis, kind) {
    case (.lastYear, _): PackageID(kind: kind, year: year - 1, department: department)
    case (.budget, .finalAccounts): PackageID(kind: .budget, year: year, department: department)
    case (.budget, .budget): nil
    }
  }

  public var path: String { "\(kind.folderWord)-\(year)/\(department)" }
}

extension PackageID: Comparable {
  public static func < (left: PackageID, right: PackageID) -> Bool {
    (left.kind.rawValue, left.year, left.department) < (right.kind.rawValue, right.year, right.department)
  }
}
