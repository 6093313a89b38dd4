internal import Budget
internal import Mustache
internal import Printing

/// The packages in `Output/` for the template of the index.
struct IndexContext: Described {
  static let entry = "index"

  private let groups: [GroupContext]
  private let count: Int
  private let website: WebsiteContext?

  init(_ packages: [PackageSummary], on website: WebsiteContext?) {
    self.website = website
    count = packages.count
    var start = 0
    var groups: [GroupContext] = []
    while start < packages.count {
      let group = packages[start].id.group
      let end = packages[start...].firstIndex { $0.id.group != group } ?? packages.count
      groups.append(GroupContext(packages: packages[start..<end]))
      start = end
    }
    // The newest first, which most readers look for.
    self.groups = groups.sorted { ($1.year, $0.kind) < ($0.year, $1.kind) }
  }

  static let fields: Fields = [
    "材料个数": { .number($0.count) }, "各年": { .list($0.groups) }, "网站": { .object($0.website) },
  ]
}

/// The packages of a kind and a year.
private struct GroupContext: Described {
  let packages: ArraySlice<PackageSummary>

  private var id: PackageID { packages[packages.startIndex].id }
  var year: Int { id.year }
  var kind: UInt8 { id.kind.rawValue }

  static let fields: Fields = [
    "锚": { .text($0.id.group) },
    "年度": { .number($0.year) },
    "类别": { .text($0.id.kind.name) },
    "材料个数": { .number($0.packages.count) },
    "材料": { .list(PackageList(packages: $0.packages)) },
  ]
}

/// The packages in the list, of which there may be thousands.
private struct PackageList: ContextList {
  let packages: ArraySlice<PackageSummary>

  static let fields: Fields = [
    "部门编码": { .text($0[$1].id.department) },
    "部门名称": { .text($0[$1].departmentName) },
    "总标题": { .text($0[$1].title) },
    "链接": { .text("\($0[$1].id.path.percentEncodedPath)/index.html") },
  ]

  var count: Int { packages.count }

  private subscript(position: Int) -> PackageSummary { packages[packages.startIndex + position] }
}
