/// The kind, the year and the department of a package, and which part of the department's it is. They name its folder
/// in `Inputs/` and `Output/`.
public struct PackageID: Hashable, Sendable {
  public let kind: PackageKind
  // Small, as a run has the names of thousands in memory.
  private let shortYear: Int32
  public let department: String
  /// Of a unit, its code; of another disclosure of the department, its name; nil for the department's package itself.
  public let part: String?

  public init(kind: PackageKind, year: Int, department: String, part: String? = nil) {
    self.kind = kind
    shortYear = Int32(clamping: year)
    self.department = department
    self.part = part
  }

  /// The department's package, of which this may be a part.
  public var whole: PackageID { PackageID(kind: kind, year: year, department: department) }

  public var year: Int { Int(shortYear) }

  /// The package that this one is compared with: the same kind a year before, or for final accounts the year's budget.
  public func comparedPackage(_ basis: Basis) -> PackageID? {
    switch (basis, kind) {
    case (.lastYear, _): PackageID(kind: kind, year: year - 1, department: department, part: part)
    case (.budget, .finalAccounts): PackageID(kind: .budget, year: year, department: department, part: part)
    default: nil
    }
  }

  /// The bases on which the package is compared with one of those that `isIncluded` tells of.
  public func comparisons(where isIncluded: (PackageID) -> Bool) -> [Basis] {
    Basis.ofPackages.filter { comparedPackage($0).map(isIncluded) ?? false }
  }

  /// Whether `other` is a package that this one is compared with.
  public func isCompared(with other: PackageID) -> Bool { !comparisons { $0 == other }.isEmpty }

  public var path: String { "\(group)/\(department)" + (part.map { "/\($0)" } ?? "") }

  /// From the folder of the package back to that of all packages.
  public var pathToRoot: String { part == nil ? "../../" : "../../../" }

  /// The name of the folder with all packages of its kind and year.
  public var group: String { "\(kind.folderWord)-\(year)" }

  /// Reads `budget-2023/201` and `budget-2023/201/201001`; nil for what cannot name a new package.
  public init?(path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard 2...3 ~= parts.count, let (kind, year) = Self.group(named: parts[0]), Self.isCode(parts[1][...]),
      parts.dropFirst(2).allSatisfy(Self.isPart)
    else { return nil }
    self.init(kind: kind, year: year, department: parts[1], part: parts.dropFirst(2).first)
  }

  /// Whether a folder may be a part: letters of any script, digits, hyphens and underscores, as it is a folder of the
  /// website, beside files whose names have dots.
  public static func isPart(_ name: String) -> Bool {
    func isLetter(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
    }
    guard let first = name.unicodeScalars.first, let last = name.unicodeScalars.last, name.utf8.count <= 120 else {
      return false
    }
    return isLetter(first) && isLetter(last)
      && name.unicodeScalars.allSatisfy { isLetter($0) || $0 == "-" || $0 == "_" }
  }

  /// As the schema has it of codes: letters, digits, hyphens and underscores, with a letter or digit at each end.
  private static func isCode(_ text: Substring) -> Bool {
    func isLetter(_ byte: UInt8) -> Bool { UnicodeScalar(byte).properties.isAlphabetic || (48...57).contains(byte) }
    guard let first = text.utf8.first, let last = text.utf8.last, text.utf8.count <= 64 else { return false }
    return isLetter(first) && isLetter(last)
      && text.utf8.allSatisfy { $0 < 0x80 && (isLetter($0) || [UInt8(ascii: "-"), UInt8(ascii: "_")].contains($0)) }
  }

  /// Whether a name can be the code of a department.
  public static func isDepartment(_ name: String) -> Bool { isCode(name[...]) }

  /// The valid years of a package.
  private static let years = 1949...2100

  /// Returns the kind and year of a group from its folder name, or nil for any other name.
  public static func group(named name: String) -> (kind: PackageKind, year: Int)? {
    for kind in PackageKind.allCases where name.hasPrefix("\(kind.folderWord)-") {
      guard let year = Int(name.dropFirst(kind.folderWord.count + 1)), years.contains(year) else { continue }
      let id = PackageID(kind: kind, year: year, department: "")
      // Refuses other spellings of a number, such as `+2023` and `02023`.
      if id.group.utf8.elementsEqual(name.utf8) { return (kind, year) }
    }
    return nil
  }
}

extension PackageID: Comparable {
  public static func < (left: PackageID, right: PackageID) -> Bool {
    (left.kind.rawValue, left.year, left.department, left.part ?? "")
      < (right.kind.rawValue, right.year, right.department, right.part ?? "")
  }
}
