/// A department: its units, its projects, and the expenditure of a typical year, which each package varies a little.
package struct Department {
  struct Unit {
    let code: String
    let name: String
    let isOrgan: Bool
  }

  struct Project {
    let code: String
    let name: String
    let subject: String
    let unit: Int
    let isWithheld: Bool
    let isAmountPublic: Bool
  }

  package let code: String
  let name: String
  let office: Office
  private(set) var units: [Unit] = []
  private(set) var projects: [Project] = []
  private(set) var lines: [Line] = []

  package init(number: Int, seed: UInt64) {
    var random = SplitMix64(seed: seed, stream: UInt64(number))
    office = Office.all[number % Office.all.count]
    let district = number / Office.all.count
    let city = district / Office.districts.count
    let place =
      "\(Office.cities[city % Office.cities.count])市\(city >= Office.cities.count ? "第\(city / Office.cities.count)" : "")"
      + Office.districts[district % Office.districts.count]
    code = String(100_001 + number)
    name = place + office.name

    let lineCount = random.number(60...200)
    let projectCount = random.number(5...30)
    let unitCount = min(max((lineCount - 2 * projectCount) / Self.basicLines.count, 1), 4)
    for unit in 0..<unitCount {
      units.append(
        Unit(
          code: "\(code)\(Self.padded(unit + 1, to: 3))",
          name: unit == 0 ? "\(name)（本级）" : "\(name)\(Office.institutions[unit - 1])", isOrgan: unit == 0))
      addBasicLines(of: unit, &random)
    }
    for project in 0..<projectCount { addProject(project, &random) }
    let projectLines = lineCount - lines.count
    for line in 0..<projectLines {
      addProjectLine(of: line < projectCount ? line : random.number(0...projectCount - 1), &random)
    }
  }

  private mutating func addBasicLines(of unit: Int, _ random: inout SplitMix64) {
    let isOrgan = units[unit].isOrgan
    let staff = random.number(8...60)
    for basic in Self.basicLines {
      let function =
        switch basic.function {
        case .own: isOrgan ? office.organ : office.institution
        case .either(let organ, let institution): isOrgan ? organ : institution
        }
      lines.append(
        Line(
          unit: units[unit].code, fund: Line.general, function: function, economic: basic.economic,
          category: basic.economic.hasPrefix("302") || basic.economic.hasPrefix("310") ? "公用经费" : "人员经费",
          purpose: basic.purpose, fen: staff * random.number(basic.perHead) * 100_00))
    }
  }

  private mutating func addProject(_ number: Int, _ random: inout SplitMix64) {
    let subject = office.subjects[number % office.subjects.count]
    let kind = Self.projectKinds[(number / office.subjects.count + number) % Self.projectKinds.count]
    let isWithheld = random.oneIn(25)
    projects.append(
      Project(
        code: "\(code)-\(Self.padded(number + 1, to: 2))",
        name: isWithheld ? "涉密项目\(number + 1)" : "\(subject)\(kind)（\(number + 1)号）", subject: subject,
        unit: random.number(0...units.count - 1), isWithheld: isWithheld, isAmountPublic: random.oneIn(2)))
  }

  private mutating func addProjectLine(of project: Int, _ random: inout SplitMix64) {
    var line = Line(
      unit: units[projects[project].unit].code, fund: Line.general, function: random.pick(office.projects),
      economic: random.pick(Self.projectCodes), category: "项目支出", project: project,
      fen: random.number(2...400) * 1000_00)
    switch random.number(1...40) {
    case 1, 2: (line.fund, line.function) = ("政府性基金预算拨款", random.pick(["2120803", "2290804"]))
    case 3: (line.fund, line.function) = ("国有资本经营预算拨款", "2230105")
    case 4: line.fund = "财政专户管理资金"
    case 5, 6: line.fund = "事业收入"
    case 7: line.fund = "上级补助收入"
    case 8: line.fund = "其他收入"
    case 9, 10, 11: line.carried = true
    default: break
    }
    lines.append(line)
  }

  static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(width - digits.count, 0)) + digits
  }
}

extension Department {
  private enum Function {
    case own
    case either(String, String)
  }

  /// The basic expenditure of a unit, in hundreds of 元 a person.
  private static let basicLines: [(economic: String, function: Function, purpose: String?, perHead: ClosedRange<Int>)] =
    [
      ("30101", .own, nil, 400...700),
      ("30102", .own, nil, 200...500),
      ("30103", .own, nil, 30...400),
      ("30108", .either("2080505", "2080505"), nil, 120...180),
      ("30109", .either("2080506", "2080506"), nil, 60...90),
      ("30110", .either("2101101", "2101102"), nil, 60...80),
      ("30111", .either("2101103", "2101103"), nil, 20...40),
      ("30112", .own, nil, 4...9),
      ("30113", .either("2210201", "2210201"), nil, 90...140),
      ("30302", .either("2080501", "2080502"), nil, 10...90),
      ("30201", .own, nil, 10...40),
      ("30202", .own, nil, 2...8),
      ("30205", .own, nil, 1...4),
      ("30206", .own, nil, 4...12),
      ("30207", .own, nil, 5...15),
      ("30211", .own, nil, 4...20),
      ("30212", .own, nil, 1...3),
      ("30212", .own, "教学科研", 1...2),
      ("30213", .own, nil, 3...9),
      ("30216", .own, nil, 2...6),
      ("30217", .own, nil, 1...3),
      ("30228", .own, nil, 6...12),
      ("30231", .own, nil, 3...9),
      ("30239", .own, nil, 20...60),
      ("30299", .either("2080501", "2080502"), "退休人员公用经费", 1...4),
      ("30299", .own, "党组织活动经费", 1...3),
      ("31002", .own, nil, 2...12),
    ]

  private static let projectCodes = [
    "30201", "30202", "30203", "30205", "30207", "30209", "30211", "30213", "30214", "30215", "30216", "30226", "30227",
    "30299", "30399", "31002", "31003", "31006", "31007", "31022", "31099",
  ]

  private static let projectKinds = ["专项经费", "工作经费", "设备购置", "系统运行维护费", "培训费", "委托业务费", "能力建设资金"]
}
