import Budget

/// A package that is being made: first its money, then, when its figures are known, what is said of them.
public struct Draft: Sendable {
  let maker: PackageMaker
  let situation: Situation
  /// From 1; its department is named by it, so that all made packages fit into one folder.
  let number: Int
  let seed: UInt64
  /// Whether each unit is an organ.
  let organs: [Bool]
  /// The lines of 项目支出 that have money this year, which the projects share.
  private(set) var projectLines: [[String]: Int] = [:]
  private(set) var projectCount = 0

  init(maker: PackageMaker, situation: Situation, number: Int, seed: UInt64) {
    (self.maker, self.situation, self.number, self.seed) = (maker, situation, number, seed)
    organs =
      switch situation["单位"] {
      case "一个事业单位": [false]
      case "机关和事业单位": [true, false]
      case "两个机关": [true, true]
      case "三个事业单位": [false, false, false]
      default: [true]
      }
    let wanted = ["一个": 1, "三个": 3][situation["项目"]] ?? 0
    guard wanted > 0 else { return }
    for line in money.lines(of: nil) where line.category == .project && projectLines[line.key] == nil {
      projectLines[line.key] = projectLines.count
    }
    // No more than have money.
    projectCount = min(wanted, projectLines.count)
  }

  var id: PackageID { id(of: maker.profile.classification.edition.year) }

  func id(of year: Int) -> PackageID {
    PackageID(kind: profile.kind, year: year, department: "\(10_000 + number)")
  }

  var profile: Profile { maker.profile }
  var money: MadeLedger {
    MadeLedger(
      situation: situation, kinds: maker.kinds, profile: profile, seed: seed, unitCount: organs.count,
      flows: maker.flows)
  }

  func isSome(_ condition: String) -> Bool { situation[condition] == Conditions.some }

  // MARK: - Parts of packages

  func root(_ parts: [Markup], year: Int? = nil) -> Markup {
    let published: String? =
      switch situation["公开日期"] {
      case "日": "\(id.year + 1)-03-05"
      case "时刻": "\(id.year + 1)-03-05T09:30"
      case "月": "\(id.year + 1)-03"
      default: nil
      }
    return Markup(
      "disclosure",
      [
        "kind": profile.kind.name, "year": "\(year ?? id.year)", "profile": profile.name, "published": published,
      ], "", [department] + parts)
  }

  private var department: Markup {
    Markup(
      "department",
      ["code": id.department, "name": "示范市数据管理局", "short": isSome("部门简称") ? "市数据局" : nil], "", units)
  }

  private var units: [Markup] {
    organs.enumerated().map { index, isOrgan in
      let names =
        isOrgan ? ["示范市数据管理局（本级）", "示范市数据监督局"] : ["示范市数据服务中心", "示范市数据档案馆", "示范市数据学校"]
      return unit(index + 1, names[index % names.count], isOrgan: isOrgan)
    }
  }

  private func unit(_ number: Int, _ name: String, isOrgan: Bool) -> Markup {
    Markup(
      "unit",
      [
        "code": unitCode(number), "name": name, "nature": isOrgan ? "行政单位" : "财政补助事业单位",
        "rank": situation["规格"] == Conditions.none ? nil : isOrgan ? "正处级" : "正科级",
        "funding": isOrgan ? "财政拨款" : "财政性资金基本保证", "organ": isOrgan ? "是" : "否",
      ])
  }

  func ledger(_ lines: [MadeLine]) -> Markup {
    guard situation["分类账"] == "两个视图" else {
      return Markup("ledger", ["in": "元"], "", lines.map { markup(of: $0, function: true, economic: true) })
    }
    let functions = lines.map { markup(of: $0, function: true, economic: false) }
    let economics = lines.filter { $0.flow == .expenditure }.map { markup(of: $0, function: false, economic: true) }
    return Markup(
      "ledger", ["in": "元"], "",
      [Markup("view", ["by": "功能"], "", functions), Markup("view", ["by": "经济"], "", economics)])
  }

  private func markup(of line: MadeLine, function: Bool, economic: Bool) -> Markup {
    Markup(
      "line",
      [
        "unit": organs.count > 1 ? unitCode(min(line.unit, organs.count - 1) + 1) : nil,
        "flow": line.flow == .expenditure ? nil : line.flow.name, "fund": line.fund.name,
        "carried": line.isCarried ? "是" : nil, "function": function ? line.function.map { "\($0)" } : nil,
        "economic": economic ? line.economic.map { "\($0)" } : nil, "category": line.category?.name,
        "project": line.project.map(projectCode), "purpose": line.purpose, "amount": line.amount.yuan,
      ])
  }

  func unitCode(_ number: Int) -> String { "\(id.department)00\(number)" }

  func projectCode(_ number: Int) -> String { "\(id.department)-0\(number + 1)" }
}
