public import Budget

/// A package that came, went or changed between two outputs.
public struct PackageDifference: Sendable {
  public enum Kind: String, Sendable { case added, removed, changed }

  public var id: PackageID
  public var name: String
  /// As 部门预算信息公开.
  public var title: String
  public var kind: Kind
  public var changes: PackageChanges

  public init(of package: PackageSummary, _ kind: Kind, changes: PackageChanges = PackageChanges()) {
    (id, name, title) = (package.id, package.departmentName, package.title)
    (self.kind, self.changes) = (kind, changes)
  }
}

/// How much changed in all.
public struct ChangeTotals: Hashable, Sendable {
  public private(set) var added = 0
  public private(set) var removed = 0
  public private(set) var changed = 0
  public private(set) var numbers = 0
  public private(set) var rows = 0
  public private(set) var texts = 0
  public private(set) var files = 0

  public init() {}

  public init(of changes: PackageChanges) { add(.changed, changes) }

  public var packages: Int { added + removed + changed }

  public mutating func add(_ kind: PackageDifference.Kind, _ changes: PackageChanges) {
    switch kind {
    case .added: added += 1
    case .removed: removed += 1
    case .changed: changed += 1
    }
    numbers += changes.numberCount
    rows += changes.rows.count
    texts += changes.texts.count
    files += changes.files.count
  }
}
