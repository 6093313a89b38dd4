public import Budget
public import Disk

/// What runs have told. A run notes it at its end, so what a killed one found out stays news.
extension RunRecord {
  /// The remarks that belong to no package, as the last run told them.
  public var general: [Remark] {
    get throws(DiskError) {
      guard let told = try state(Self.generalState) else { return [] }
      let rows = try database.run("SELECT * FROM finding WHERE package = '' ORDER BY position")
        .map { PackageEntry.Row($0.dropFirst(2)) }
      guard told.1 == Self.check(of: [.finding: rows], "") else { throw database.damage() }
      return rows.compactMap(Remark.init)
    }
  }

  /// Notes that everything recorded of these packages was told, and which remarks that belong to none.
  public func storeTold(of packages: [PackageID], general remarks: [Remark]) throws(DiskError) {
    try transaction { () throws(DiskError) in
      for id in packages {
        try database.run("UPDATE package SET told = checksum WHERE package = ?", [.text(id.path)])
      }
      let rows = remarks.map { $0.row() }
      try database.run("DELETE FROM finding WHERE package = ''")
      for (position, row) in rows.enumerated() { try insert(row, into: .finding, of: "", at: position) }
      let check = Self.check(of: [.finding: rows], "")
      try store(Self.generalState, check, check)
    }
  }

  private static let generalState = "general"
}
