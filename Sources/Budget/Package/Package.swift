/// What a department stated: all that its page is made from, and nothing computed.
public struct Package: Sendable {
  public var id: PackageID
  /// Of a unit's package, which unit it is; `departmentName` is the unit's name then.
  public var unit: UnitView? = nil
  /// Name of the profile, a folder of `Templates/`.
  public var profile: String
  public var departmentName: String
  /// 简称, if there is one.
  public var departmentShort: String? = nil
  /// Where that is stated.
  public var departmentLocation: Location?
  /// When it is published.
  public var published: StatedDate? = nil
  /// Corrections since then, in the order of their dates.
  public var corrections: [Correction] = []
  public var units: [Unit]
  public var ledger: Ledger
  public var projects: [Project] = []
  public var tasks: [Task] = []
  /// Texts by name.
  public var texts: [String: [Block]] = [:]
  public var procurement: Procurement? = nil
  public var assets: Assets? = nil
  public var counts: [Count] = []
  public var reasons: [Reason] = []
  public var uses: [Use] = []
  public var exceptions: [Exception] = []
  /// Figures of other packages, as stated here.
  public var earlier: [Basis: [StatedFigure]] = [:]
  /// What somebody else vouches for.
  public var controls = Controls()
  /// Paths of the files that it was read from, `disclosure.xml` first; origins of ledger lines point into them.
  public var files: [SourceFile]

  /// The location of the file, for findings without a better one.
  public var location: Location { Location(file: files[0].path) }

  /// Where a ledger line was stated.
  public func location(of line: LedgerLine) -> Location {
    guard files.indices.contains(line.origin.file) else { return location }
    return files[line.origin.file].location(ofLine: line.origin.line)
  }
}

/// A file that a package was read from, or a sheet of it.
public struct SourceFile: Hashable, Sendable, ExpressibleByStringLiteral {
  public var path: String
  public var sheet: String?

  public init(path: String, sheet: String? = nil) {
    self.path = path
    self.sheet = sheet
  }

  public init(stringLiteral path: String) { self.init(path: path) }

  /// A line of the file, or the first cell of a row of the sheet.
  func location(ofLine line: Int) -> Location {
    sheet.map { Location(file: "\(path)!\($0)!A\(line)") } ?? Location(file: path, line: line)
  }
}

/// A unit (单位) of the department.
public struct Unit: Hashable, Sendable {
  public var code: String
  public var name: String
  /// 简称, if there is one.
  public var short: String? = nil
  /// 单位性质, such as 行政 or 事业.
  public var nature: String
  /// 单位规格, such as 正科级.
  public var rank: String
  /// 经费保障形式, such as 财政拨款.
  public var funding: String
  /// Whether it is an organ, whose public money is operating cost of organs (机关运行经费) where the profile says so.
  public var isOrgan: Bool
  public var location: Location
}
