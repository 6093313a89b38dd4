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

  enum Field: String, CaseIterable { case count = "材料个数", groups = "各年" }

  static let fields = Fields<Field>(.pages)

  func value(of field: Field) -> Value {
    switch field {
    case .count: .number(count)
    case .groups: .list(groups) { $0 }
    }
  }
}

/// The packages of a kind and a year.
private struct GroupContext: Described {
  let packages: ArraySlice<PackageSummary>

  private var id: PackageID { packages[packages.startIndex].id }
  var year: Int { id.year }
  var kind: UInt8 { id.kind.rawValue }

  enum Field: String, CaseIterable {
    case anchor = "锚", year = "年度", kind = "类别", count = "材料个数", packages = "材料"
  }

  static let fields = Fields<Field>(.pages)

  func value(of field: Field) -> Value {
    switch field {
    case .anchor: .text(id.group)
    case .year: .number(year)
    case .kind: .text(id.kind.name)
    case .count: .number(packages.count)
    case .packages: .list(PackageList(packages: packages))
    }
  }
}

/// The packages in the list, of which there may be thousands.
private struct PackageList: ContextList {
  let packages: ArraySlice<PackageSummary>

  enum Field: String, CaseIterable { case code = "部门编码", name = "部门名称", title = "总标题", link = "链接" }

  static let fields = Fields<Field>(.pages)

  var count: Int { packages.count }

  func value(of field: Field, at position: Int) -> Value {
    let package = packages[packages.startIndex + position]
    return switch field {
    case .code: .text(package.id.department)
    case .name: .text(package.departmentName)
    case .title: .text(package.title)
    case .link: .text("\(package.id.path.percentEncodedPath)/index.html")
    }
  }
}
