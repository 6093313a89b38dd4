/// Which package: its kind, its year and the code of its department. It names the package's folder in `Inputs/` and in `Output/`.
public struct PackageID: Hashable, Sendable {
  public let kind: PackageKind
  // Small, as a run holds the names of thousands.
  private let shortYear: Int32
  public let department: String

  public init(kind: PackageKind, year: Int, department: String) {
    self.kind = kind
    shortYear = Int32(clamping: year)
    self.department = department
  }

  public var year: Int { Int(shortYear) }

  /// The package that this one is compared with: the same kind a year before, or for final accounts the year's budget.
  public func comparedPackage(_ basis: Basis) -> PackageID? {
    switch (basis, kind) {
    case (.lastYear, _): PackageID(kind: kind, year: year - 1, department: department)
    case (.budget, .finalAccounts): PackageID(kind: .budget, year: year, department: department)
    case (.budget, .budget): nil
    }
  }

  public var path: String { "\(group)/\(department)" }

  /// The folder that holds all packages of its kind and year.
  public var group: String { "\(kind.folderWord)-\(year)" }

  /// The years that a package may be of.
  private static let years = 1949...2100

  /// The kind and the year that the name of a group says; nil when it is not such a name.
  public static func group(named name: String) -> (kind: PackageKind, year: Int)? {
    for kind in PackageKind.allCases where name.hasPrefix("\(kind.folderWord)-") {
      guard let year = Int(name.dropFirst(kind.folderWord.count + 1)), years.contains(year) else { continue }
      let id = PackageID(kind: kind, year: year, department: "")
      // `+2023` and `02023` are numbers, too.
      if id.group.utf8.elementsEqual(name.utf8) { return (kind, year) }
    }
    return nil
  }
}

extension PackageID: Comparable {
  public static func < (left: PackageID, right: PackageID) -> Bool {
    (left.kind.rawValue, left.year, left.department) < (right.kind.rawValue, right.year, right.department)
  }
}
