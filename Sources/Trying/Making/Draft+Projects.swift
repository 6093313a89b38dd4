import Budget

// Projects, with what a format may show of them.
extension Draft {
  /// This year's lines, or those of a basis, each of 项目支出 with its project.
  func lines(of basis: Int? = nil) -> [MadeLine] {
    let lines = money.lines(of: basis)
    guard projectCount > 0 else { return lines }
    return lines.map { line in
      guard line.category == .project else { return line }
      var line = line
      line.project = projectLines[line.key, default: 0] % projectCount
      return line
    }
  }

  var projects: [Markup] {
    let lines = lines().filter { $0.project != nil }
    let all = (0..<projectCount).map { number in
      project(number, spent: lines.filter { $0.project == number })
    }
    return all.isEmpty ? [] : [Markup("projects", [:], "", all)]
  }

  private func project(_ number: Int, spent: [MadeLine]) -> Markup {
    let kinds = profile.projectKinds
    let kind: String? =
      switch situation["项目类别"] {
      case Conditions.none, "": nil
      case "各种": kinds[number % kinds.count]
      case let kind: kind
      }
    let withheld = situation["项目涉密"]
    let isWithheld = withheld == "全部项目" || number == 0 && withheld.hasPrefix("一个项目")
    let unit = min(spent.first?.unit ?? 0, organs.count - 1) + 1
    var parts: [Markup] = []
    let content = situation["项目内容"]
    if content != Conditions.none, content != "没有用途和计划" {
      parts.append(Markup("use", [:], "第\(Self.numerals[number])类数据的采集和更新"))
      parts.append(Markup("plan", ["march": "20", "june": "50", "october": "80", "december": "100"]))
    }
    if content != Conditions.none, content != "没有目标" {
      parts.append(
        Markup(
          "goal", ["withheld": number == 0 && withheld == "目标" ? "是" : nil], "按时完成第\(Self.numerals[number])类数据的更新。"))
      if number == 0 { parts.append(Markup("goal", [:], "提高\(Self.numerals[number])类数据的质量。")) }
    }
    if content != Conditions.none, content != "没有指标" {
      parts += indicators(of: number, isWithheld: withheld == "指标")
    }
    for text in profile.projectTexts where isSome("项目文字·\(text)") {
      parts.append(
        Markup("text", ["name": text], "", [Markup("p", [:], "关于第\(Self.numerals[number])类数据的\(text)，按有关规定办理。")]))
    }
    let isEvaluated = situation["自评"] == "全部" || situation["自评"] == "第一个" && number == 0
    if isEvaluated { parts.append(evaluation(of: number, spent)) }
    return Markup(
      "project",
      [
        "code": projectCode(number), "name": "第\(Self.numerals[number])类数据更新经费", "unit": unitCode(unit), "kind": kind,
        "withheld": isWithheld ? "是" : nil,
        "amount-public": isWithheld && withheld.hasSuffix("金额公开") ? "是" : nil,
      ], "", parts)
  }

  private static let numerals = ["甲", "乙", "丙"]

  private func indicators(of number: Int, isWithheld: Bool) -> [Markup] {
    let scored = !situation["自评"].isEmpty && situation["自评"] != Conditions.none
    let name = Self.numerals[number]
    func indicator(
      _ first: String, _ second: String, _ third: String, _ target: KeyValuePairs<String, String?>, _ result: String,
      points: Int, lost: Int = 0, isWithheld: Bool = false
    ) -> Markup {
      var indicator = Markup(
        "indicator",
        [
          "first": first, "second": second, "third": third, "description": "第\(name)类数据的\(third)", "basis": "年度工作计划",
          "withheld": isWithheld ? "是" : nil,
        ])
      indicator.attributes += Markup("", target).attributes
      if scored {
        indicator.attributes +=
          Markup("", ["result": result, "points": "\(points)", "score": "\(points - lost)"]).attributes
      }
      return indicator
    }
    let rest = profile.scoring.map { (100_00 - $0.executionPoints.hundredths) / 100 } ?? 90
    return [
      indicator(
        "产出指标", "数量指标", "\(name)类更新批次", ["operator": "≥", "value": "\(4 + number)", "unit": "次"], "\(5 + number)次",
        points: 30),
      indicator(
        "产出指标", "数量指标", "\(name)类更新条目", ["operator": "≥", "value": "\(40 + number)", "unit": "万条"], "\(41 + number)万条",
        points: 10),
      indicator("产出指标", "时效指标", "\(name)类更新及时性", ["words": "\(name)类及时"], "\(name)类及时", points: 20, lost: 8 * number),
      indicator(
        "效益指标", "社会效益指标", "\(name)类数据可用性", ["words": "\(name)类明显提高"], "\(name)类有所提高", points: Int(rest) - 70,
        lost: 9 * number,
        isWithheld: isWithheld),
      indicator(
        "满意度指标", "服务对象满意度指标", "\(name)类用户满意度", ["operator": "≥", "value": "90", "unit": "%"], "95%", points: 10),
    ]
  }

  private func evaluation(of number: Int, _ spent: [MadeLine]) -> Markup {
    let name = "第\(Self.numerals[number])类数据"
    let factors: [String: Int64] = ["全部": 100, "大部分": 112, "一半": 200, "很少": 700]
    let factor = factors[situation["执行率"]] ?? 0
    var sums: [String: Int64] = ["当年财政拨款": 0]
    for line in spent {
      let source = line.isCarried ? "上年结转资金" : line.fund.isFiscal ? "当年财政拨款" : "其他资金"
      sums[source, default: 0] += line.amount
    }
    var parts = sums.sorted { $0.key < $1.key }.map { source, sum in
      Markup("funds", ["source": source, "initial": (sum * factor / 100).yuan, "revised": (sum * factor / 100).yuan])
    }
    parts.append(Markup("achieved", [:], "\(name)的更新按计划完成。"))
    if situation["自评文字"] != Conditions.none {
      parts.append(Markup("summary", [:], "\(name)的更新按计划完成，质量有所提高。"))
      parts.append(Markup("problems", [:], "\(name)的更新有时不够及时，下一步加强督促。"))
    }
    return Markup("evaluation", ["by": "示范市数据管理局", "in": "元", "completion": "98.5"], "", parts)
  }
}

extension MadeLine {
  /// What it is spent on, whatever the amount.
  var key: [String] { ["\(fund)", function.map { "\($0)" } ?? "", economic.map { "\($0)" } ?? "", purpose ?? ""] }
}
