/// A writer of the files of a package.
package struct PackageWriter {
  private var package: Package
  private var text = ""
  private var files: [(name: String, text: String)] = []

  package static func files(of package: Package) -> [(name: String, text: String)] {
    var writer = PackageWriter(package: package)
    writer.write()
    return [("disclosure.xml", writer.text)] + writer.files
  }

  private init(package: Package) {
    self.package = package
  }

  private var department: Department { package.department }
  private var isBudget: Bool { package.kind == .budget }

  private mutating func write() {
    text += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text += "<disclosure kind=\"\(package.kind.rawValue)\" year=\"\(package.year)\" profile=\"\(package.profile)\""
    text += " published=\"\(isBudget ? package.year : package.year + 1)-\(isBudget ? "03" : "09")\">\n"
    writeDepartment()
    writeLedger()
    if package.isLedgerOnly {
      // Every package would have a warning without a figure of last year.
      text += "<earlier of=\"上年\" in=\"元\"><figure name=\"支出合计\" amount=\"1\"/></earlier>\n"
      writeProjects(withDetails: false)
    } else {
      writeComparisons()
      if !isBudget { writeCounts() }
      writeTexts()
      if isBudget { writeTasks() }
      writeProjects(withDetails: true)
      writeProcurement()
      if isBudget { writeAssets() }
    }
    text += "</disclosure>\n"
  }

  private mutating func writeDepartment() {
    text += "<department code=\"\(department.code)\" name=\"\(department.name)\">\n"
    for unit in department.units {
      text += "  <unit code=\"\(unit.code)\" name=\"\(unit.name)\" nature=\"\(unit.isOrgan ? "行政" : "事业")\""
      text += " rank=\"\(unit.isOrgan ? "正处级" : "正科级")\" funding=\"\(unit.isOrgan ? "财政拨款" : "财政性资金基本保证")\""
      text += " organ=\"\(unit.isOrgan ? "是" : "否")\"/>\n"
    }
    text += "</department>\n"
  }

  private mutating func writeLedger() {
    let ledger = LedgerWriter(
      lines: package.lines, department: department, isInTenThousands: package.random.oneIn(4))
    let form = package.isLedgerOnly ? 1 : package.random.number(1...10)
    let (element, files) = ledger.written(asViews: form > 6, asTables: form > 1)
    text += element
    self.files = files
  }

  private mutating func writeComparisons() {
    for basis in package.absent {
      text += "<earlier of=\"\(basis)\" in=\"元\">\n"
      for figure in package.earlierFigures() where basis == "上年" || figure.name != "机关运行经费" {
        text += "  <figure name=\"\(figure.name)\" amount=\"\(yuan(figure.fen))\"/>\n"
      }
      text += "</earlier>\n"
    }
    let figures =
      isBudget
      ? ["支出合计", "基本支出", "项目支出", "机关运行经费"]
      : ["总计", "财政拨款收入", "财政拨款支出", "一般公共预算拨款收入", "一般公共预算拨款支出", "政府性基金预算拨款收入", "政府性基金预算拨款支出", "机关运行经费"]
    let threePublic = ["三公经费.合计", "三公经费.因公出国费", "三公经费.公务用车购置及运维费", "三公经费.公务用车运维费", "三公经费.公务接待费"]
    text += "<reasons>\n"
    for basis in isBudget ? ["上年"] : ["上年", "预算"] {
      for figure in figures + threePublic {
        text += "  <reason of=\"\(figure)\" against=\"\(basis)\">\(package.random.pick(Words.reasons))</reason>\n"
      }
    }
    text += isBudget ? "  <use of=\"机关运行经费\">办公、邮电、差旅和日常维修</use>\n" : ""
    if !isBudget {
      for code in ["201", "208", "210", "221"] {
        text += "  <use of=\"功能.\(code)\">\(package.random.pick(Words.uses))</use>\n"
      }
      text += "  <use of=\"车辆.其他用车\">因公外出</use>\n"
    }
    text += "</reasons>\n"
  }

  private mutating func writeCounts() {
    text += "<counts>\n"
    for (name, range, hasLastYear) in Words.counts {
      text += "  <count name=\"\(name)\" value=\"\(package.random.number(range))\""
      text += hasLastYear ? " last-year=\"\(package.random.number(range))\"/>\n" : "/>\n"
    }
    text += "</counts>\n"
  }

  private mutating func writeTexts() {
    let subjects = department.office.subjects
    text += "<text name=\"职责\">\n"
    for unit in department.units {
      text += "  <heading>\(unit.name)职责</heading>\n  <list numbered=\"是\">\n"
      for subject in subjects { text += "    <item>\(subject)：\(package.random.pick(Words.duties))。</item>\n" }
      text += "  </list>\n"
    }
    text += "</text>\n"
    if isBudget {
      text += "<text name=\"总体绩效目标\">\n"
      text += "  <p>全年安排支出{{支出合计}}万元，其中项目支出{{项目支出}}万元。围绕全区中心工作，完成下列任务：</p>\n"
      text += "  <list numbered=\"是\">\n"
      for subject in subjects { text += "    <item>\(subject)\(package.random.pick(Words.results))。</item>\n" }
      text += "  </list>\n</text>\n<text name=\"工作保障措施\">\n"
      for (heading, words) in Words.safeguards { text += "  <heading>\(heading)</heading>\n  <p>\(words)</p>\n" }
      text += "</text>\n"
    } else {
      text += "<text name=\"绩效管理工作\">\n  <p>\(Words.selfEvaluation)</p>\n</text>\n"
      text += "<text name=\"部门评价结果\">\n  <p>各项目的绩效目标基本实现，全年支出{{支出合计}}万元。</p>\n</text>\n"
    }
    text += "<text name=\"其他事项\">\n  <p>没有其他需要说明的事项。</p>\n</text>\n"
  }

  private mutating func writeTasks() {
    for subject in department.office.subjects.prefix(package.random.number(5...8)) {
      text += "<task name=\"做好\(subject)工作\">\n"
      for number in 1...package.random.number(3...5) {
        text += "  <goal indicator=\"\(subject)第\(number)项任务完成率≥\(package.random.number(90...99))%\">"
        text += "\(package.random.pick(Words.duties))，\(subject)\(package.random.pick(Words.results))。</goal>\n"
      }
      text += "</task>\n"
    }
  }
}

// Projects, procurement and assets.
extension PackageWriter {
  private mutating func writeProjects(withDetails: Bool) {
    text += "<projects>\n"
    for (number, project) in department.projects.enumerated() {
      text +=
        "<project code=\"\(project.code)\" name=\"\(project.name)\" unit=\"\(department.units[project.unit].code)\""
      if project.isWithheld {
        text += " withheld=\"是\"\(project.isAmountPublic ? " amount-public=\"是\"" : "")"
      }
      guard withDetails else {
        text += "/>\n"
        continue
      }
      text += ">\n"
      if isBudget {
        text += "  <use>\(project.name)所需的\(package.random.pick(Words.needs))</use>\n"
        text += "  <plan march=\"\(package.random.number(5...25))\" june=\"\(package.random.number(30...55))\""
        text += " october=\"\(package.random.number(60...90))\" december=\"100\"/>\n"
      }
      for goal in 1...package.random.number(1...3) {
        text += "  <goal>\(project.name)目标\(goal)：\(project.subject)\(package.random.pick(Words.results))。</goal>\n"
      }
      writeIndicators(of: project, budget: package.lines(ofProject: number).total)
      if !isBudget { writeEvaluation(of: number) }
      text += "</project>\n"
    }
    text += "</projects>\n"
  }

  private mutating func writeIndicators(of project: Department.Project, budget: Int) {
    for indicator in Words.indicators {
      text += "  <indicator first=\"\(indicator.first)\" second=\"\(indicator.second)\""
      text += " third=\"\(project.name)\(indicator.third)\""
      text += " description=\"\(project.name)\(indicator.description)\""
      if indicator.second == "成本指标" {
        text += " operator=\"≤\" value=\"\(tenThousands(budget))\" unit=\"万元\""
      } else if let words = indicator.words {
        text += " words=\"\(words)\""
      } else {
        text += " operator=\"≥\" value=\"\(package.random.number(indicator.range))\" unit=\"\(indicator.unit)\""
      }
      text += " basis=\"\(package.random.pick(Words.bases))\""
      if !isBudget {
        let lost = package.random.oneIn(3) ? package.random.number(1...3) : 0
        text += " result=\"\(lost == 0 ? "全部完成" : "基本完成")\" points=\"\(indicator.points)\""
        text += " score=\"\(indicator.points - lost)\""
      }
      text += package.random.oneIn(60) ? " withheld=\"是\"/>\n" : "/>\n"
    }
  }

  private mutating func writeEvaluation(of project: Int) {
    let lines = package.lines(ofProject: project)
    let performer = department.units[department.projects[project].unit].name
    text += "  <evaluation by=\"\(performer)\" in=\"元\" completion=\"100\">\n"
    var isFirst = true
    for (source, executed) in [
      ("当年财政拨款", lines.filter { !$0.carried && $0.isFiscal }.total),
      ("上年结转资金", lines.filter(\.carried).total), ("其他资金", lines.filter { !$0.carried && !$0.isFiscal }.total),
    ] where executed > 0 || isFirst {
      isFirst = false
      let revised = executed + executed / 100 * package.random.number(0...30)
      text += "    <funds source=\"\(source)\" initial=\"\(yuan(revised / 10 * package.random.number(8...11)))\""
      text += " revised=\"\(yuan(revised))\"/>\n"
    }
    let name = department.projects[project].name
    let result = department.projects[project].subject + package.random.pick(Words.results)
    text += "    <achieved>\(name)：\(result)。</achieved>\n"
    text += "    <summary>\(name)按计划完成，没有发现问题。</summary>\n"
    text += "    <problems>\(name)：\(package.random.pick(Words.problems))。</problems>\n  </evaluation>\n"
  }

  private mutating func writeProcurement() {
    text += "<procurement in=\"元\">\n"
    if isBudget {
      for (number, project) in department.projects.enumerated() where package.random.oneIn(4) {
        let (name, catalogue, measure, range) = package.random.pick(Words.goods)
        let quantity = package.random.number(range)
        let price = package.lines(ofProject: number).total / 2 / quantity
        let shownName = project.isWithheld ? "\(project.name)的物品" : name
        text += "  <item name=\"\(shownName)\" project=\"\(project.code)\" catalogue=\"\(catalogue)\""
        text += " measure=\"\(measure)\""
        text += " quantity=\"\(quantity)\" price=\"\(yuan(price))\""
        text += project.isWithheld ? " withheld=\"是\">\n" : ">\n"
        text += "    <from fund=\"一般公共预算拨款\" amount=\"\(yuan(price * quantity))\"/>\n  </item>\n"
      }
      text += "  <remark>数量为年初计划。</remark>\n"
    } else {
      for kind in ["货物", "工程", "服务"] {
        let amount = package.random.number(0...900) * 1000_00
        text += "  <contracts kind=\"\(kind)\" amount=\"\(yuan(amount))\" small-business=\"\(yuan(amount / 10 * 8))\""
        text += " micro-business=\"\(yuan(amount / 10 * 3))\"/>\n"
      }
    }
    text += "</procurement>\n"
  }

  private mutating func writeAssets() {
    let planned = yuan(package.random.number(0...99) * 1000_00)
    text += "<assets date=\"\(package.year - 1)-12-31\" in=\"元\" planned=\"\(planned)\">\n"
    var houses = 0
    for (name, share) in package.profile == "hebei-budget-2021" ? Words.assets2021 : Words.assets2023 {
      // 办公用房 is a part of 房屋, which stands before it.
      let value = package.random.number(1...(name == "办公用房" ? min(share, houses) : share))
      if name == "房屋" { houses = value }
      text += "  <asset name=\"\(name)\" value=\"\(yuan(value * 1234_56))\"/>\n"
    }
    text += "</assets>\n"
  }
}
