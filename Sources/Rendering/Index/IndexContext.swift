internal import Budget
internal import Mustache
internal import Printing

/// The packages in `Output/` for the template of the index.
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
    // The newest first, which most readers look for.
    self.groups = groups.sorted { ($1.year, $0.kind) < ($0.year, $1.kind) }
  }

  static let fields: Fields = ["材料个数": { .number($0.count) }, "各年": { .list($0.groups) }]
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
    "材料": { .list(DepartmentList($0.packages)) },
  ]
}

/// The departments in the list, of which there may be thousands, each with its parts.
private struct DepartmentList: ContextList {
  let packages: ArraySlice<PackageSummary>
  /// The position of the first package of each department, and the end.
  private let starts: [Int]

  init(_ packages: ArraySlice<PackageSummary>) {
    self.packages = packages
    var starts = packages.indices.filter { position in
      position == packages.startIndex || packages[position].id.whole != packages[position - 1].id.whole
    }
    starts.append(packages.endIndex)
    self.starts = starts
  }

  static let fields: Fields = [
    "部门编码": { .text($0[$1].id.department) },
    "部门名称": { .text($0.name($1)) },
    "总标题": { .text($0.hasPage($1) ? $0[$1].title : "") },
    "链接": { .text($0.hasPage($1) ? $0[$1].link : "") },
    "分项": { .list(PartList(packages: $0.parts($1))) },
  ]

  var count: Int { starts.count - 1 }

  private subscript(position: Int) -> PackageSummary { packages[starts[position]] }

  /// Whether the department has a page of its own, beside those of its parts.
  private func hasPage(_ position: Int) -> Bool { self[position].id.part == nil }

  /// The name of a department that publishes parts alone is not known.
  private func name(_ position: Int) -> String { hasPage(position) ? self[position].departmentName : "" }

  private func parts(_ position: Int) -> ArraySlice<PackageSummary> {
    packages[(hasPage(position) ? starts[position] + 1 : starts[position])..<starts[position + 1]]
  }
}

/// The parts of a department: its units, and what else it publishes apart.
private struct PartList: ContextList {
  let packages: ArraySlice<PackageSummary>

  static let fields: Fields = [
    "分项编码": { .text($0[$1].id.part ?? "") },
    "分项名称": { .text($0[$1].departmentName) },
    "总标题": { .text($0[$1].title) },
    "链接": { .text($0[$1].link) },
  ]

  var count: Int { packages.count }

  private subscript(position: Int) -> PackageSummary { packages[packages.startIndex + position] }
}

extension PackageSummary {
  fileprivate var link: String { "\(id.path.percentEncodedPath)/index.html" }
}
