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

  public var path: String { "\(kind.folderWord)-\(year)/\(department)" }
}

extension PackageID: Comparable {
  public static func < (left: PackageID, right: PackageID) -> Bool {
    (left.kind.rawValue, left.year, left.department) < (right.kind.rawValue, right.year, right.department)
  }
}
