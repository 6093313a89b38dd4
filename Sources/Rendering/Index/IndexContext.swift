internal import Budget
internal import Mustache
internal import Printing

/// The packages in `Output/` for the template of the index, by department.
struct IndexContext: Described {
  static let entry = "index"

  private let list: DepartmentList
  private let sections: [Range<Int>]
  private let website: WebsiteContext?

  /// The largest number of departments in a section.
  private static let sectionLimit = 100

  init(_ packages: [PackageSummary], initials: Initials, website: WebsiteContext?) {
    self.website = website
    list = DepartmentList(packages, initials: initials)
    sections = stride(from: 0, to: list.count, by: Self.sectionLimit).map { [list] start in
      start..<min(start + Self.sectionLimit, list.count)
    }
  }

  static let fields: Fields = [
    "网站": { .object($0.website) },
    "材料个数": { .number($0.list.packages.count) },
    "部门个数": { .number($0.list.count) },
    "分段": { .flag($0.sections.count > 1) },
    "各段": { index in
      .list(numbering: index.sections) { number, range in
        DepartmentsContext(number: number, list: index.list.part(range))
      }
    },
  ]
}

/// Departments that stand together, as thousands in one list are hard to read.
private struct DepartmentsContext: Described {
  let number: Int
  let list: DepartmentList

  static let fields: Fields = [
    "锚": { .text("part-\($0.number)") },
    "首个编码": { .text($0.list.code(at: 0)) },
    "末个编码": { .text($0.list.code(at: $0.list.count - 1)) },
    "各部门": { .list($0.list) },
  ]
}

/// Departments with their packages, of which there may be thousands.
private struct DepartmentList: ContextList {
  /// By department, the newest first, budgets before final accounts, each before its parts.
  let packages: [PackageSummary]
  private let initials: Initials
  /// Where the packages of each department are.
  private var departments: ArraySlice<Range<Int>>

  init(_ packages: [PackageSummary], initials: Initials) {
    let packages = packages.sorted {
      ($0.id.department, $1.id.year, $0.id.kind.rawValue, $0.id.part ?? "")
        < ($1.id.department, $0.id.year, $1.id.kind.rawValue, $1.id.part ?? "")
    }
    self.packages = packages
    self.initials = initials
    departments = packages.indices.ranges { packages[$0].id.department == packages[$1].id.department }[...]
  }

  var count: Int { departments.count }

  func part(_ range: Range<Int>) -> DepartmentList {
    var part = self
    part.departments = departments[range]
    return part
  }

  static let fields: Fields = [
    "锚": { .text("department-\($0.code(at: $1).percentEncodedPath)") },
    "部门编码": { .text($0.code(at: $1)) },
    "名称": { $0.names(at: $1) },
    "各年": { $0.years(at: $1) },
  ]

  private func range(at position: Int) -> Range<Int> { departments[departments.startIndex + position] }

  func code(at position: Int) -> String { packages[range(at: position).lowerBound].id.department }

  /// The present name, then those that older packages have. One that publishes parts alone may have none.
  private func names(at position: Int) -> Value {
    var names: [String] = []
    for package in packages[range(at: position)]
    where package.id.part == nil && !names.contains(package.departmentName) {
      names.append(package.departmentName)
    }
    return .list(numbering: names) { [initials] number, name in
      DepartmentNameContext(name: name, initials: initials.initials(of: name), isPresent: number == 1)
    }
  }

  private func years(at position: Int) -> Value {
    let years = range(at: position).ranges { packages[$0].id.year == packages[$1].id.year }
    return .list(years) { [packages, initials] in YearContext(packages: packages[$0], initials: initials) }
  }
}

private struct DepartmentNameContext: Described {
  let name: String
  let initials: String
  let isPresent: Bool

  static let fields: Fields = [
    "文字": { .text($0.name) }, "首字母": { .text($0.initials) }, "现名": { .flag($0.isPresent) },
  ]
}

/// The packages of a department and a year.
private struct YearContext: Described {
  let packages: ArraySlice<PackageSummary>
  let initials: Initials

  static let fields: Fields = [
    "年度": { .number($0.packages.first?.id.year ?? 0) },
    "各类": { year in
      .list(PackageKind.allCases) { kind in
        KindContext(packages: year.packages.filter { $0.id.kind == kind }, initials: year.initials)
      }
    },
  ]
}

/// The budget or the final accounts of a year, which stand beside each other, even where there is only one of them.
private struct KindContext: Described {
  let package: PackageSummary?
  let parts: [PackageSummary]
  let initials: Initials

  init(packages: [PackageSummary], initials: Initials) {
    package = packages.first { $0.id.part == nil }
    parts = packages.filter { $0.id.part != nil }
    self.initials = initials
  }

  static let fields: Fields = [
    "材料": { .object($0.package.map(PackageContext.init)) },
    "分项": { kind in
      .list(kind.parts) { part in
        PartContext(part: part, isNamed: part.departmentName != kind.package?.departmentName, initials: kind.initials)
      }
    },
  ]
}

private struct PackageContext: Described {
  let package: PackageSummary

  private static let numbers = NumberStyle(unit: .tenThousandYuan, decimals: 2, grouping: true, zero: "0.00")

  static let fields: Fields = [
    "年度": { .number($0.package.id.year) },
    "类别": { .text($0.package.id.kind.name) },
    "总标题": { .text($0.package.title) },
    "链接": { .text($0.package.link) },
    "要目": { .object($0.package.headlines.first.map { HeadlineContext(headline: $0, numbers: numbers) }) },
  ]
}

/// A unit of a department, or what else it publishes apart.
private struct PartContext: Described {
  let part: PackageSummary
  /// Whether it has another name than its department.
  let isNamed: Bool
  let initials: Initials

  static let fields: Fields = [
    "编码": { .text($0.part.id.part ?? "") },
    "名称": { context in
      let name = context.part.departmentName
      return .object(
        context.isNamed
          ? DepartmentNameContext(name: name, initials: context.initials.initials(of: name), isPresent: true) : nil)
    },
    "总标题": { .text($0.part.title) },
    "链接": { .text($0.part.link) },
  ]
}

extension PackageSummary {
  /// From the index to the page.
  fileprivate var link: String { "\(id.path.percentEncodedPath)/index.html" }
}

/// A figure beside a package.
private struct HeadlineContext: Described {
  let headline: PackageSummary.Headline
  let numbers: NumberStyle

  static let fields: Fields = [
    "名称": { .text($0.headline.name) },
    "数": { .quantity($0.headline.quantity, $0.numbers) },
    "金额单位": { .text($0.headline.quantity.isMoney ? $0.numbers.unit.name : "") },
  ]
}

extension Range<Int> {
  /// Returns the longest ranges within which neighbours are alike.
  fileprivate func ranges(where areAlike: (Int, Int) -> Bool) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = lowerBound
    for position in self where position + 1 == upperBound || !areAlike(position, position + 1) {
      ranges.append(start..<position + 1)
      start = position + 1
    }
    return ranges
  }
}
