internal import Budget
internal import Mustache
internal import Printing

/// What the template of the index can say of the packages in `Output/`.
struct IndexContext: Described {
  static let entry = "index"

  private let groups: [GroupContext]
  private let count: Int

  init(_ packages: [PackageSummary]) {
    count = packages.count
    var start = 0
    var groups: [GroupContext] = []
    while start < packages.count {
      let group = packages[start].id.group
      let end = packages[start...].firstIndex { $0.id.group != group } ?? packages.count
      groups.append(GroupContext(packages: packages[start..<end]))
      start = end
    }
    // The newest first: who comes to look comes for that.
    self.groups = groups.sorted { ($1.year, $0.kind) < ($0.year, $1.kind) }
  }

  static let fields = Fields<IndexContext>(
    .pages,
    [
      "材料个数": { .text("\($0.count)") },
      "各年": { .list($0.groups) },
    ])
}

/// The packages of a kind and a year.
private struct GroupContext: Described {
  let packages: ArraySlice<PackageSummary>

  var year: Int { packages.first?.id.year ?? 0 }
  var kind: UInt8 { packages.first?.id.kind.rawValue ?? 0 }

  static let fields = Fields<GroupContext>(
    .pages,
    [
      "锚": { .text($0.packages.first?.id.group ?? "") },
      "年度": { .text("\($0.year)") },
      "类别": { .text($0.packages.first?.id.kind.name ?? "") },
      "材料个数": { .text("\($0.packages.count)") },
      "材料": { .list($0.packages.map(EntryContext.init)) },
    ])
}

/// A package in the list.
private struct EntryContext: Described {
  let package: PackageSummary

  static let fields = Fields<EntryContext>(
    .pages,
    [
      "部门编码": { .text($0.package.id.department) },
      "部门名称": { .text($0.package.departmentName) },
      "总标题": { .text($0.package.title) },
      "链接": { .text("\($0.package.id.path.percentEncodedPath)/index.html") },
    ])
}
