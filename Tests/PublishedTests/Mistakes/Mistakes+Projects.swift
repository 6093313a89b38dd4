import TestSupport

@testable import Budget

extension MistakeClass {
  /// Projects, their goals and indicators.
  static let projects = [
    MistakeClass("决算中的年初预算数与预算不同", "a project's approved amount in final accounts") { sample, random in
      changed(sample, "funds", &random, { $0.isLinked($1, to: sample) }) { text, line, random in
        let amount = text[line, "initial"] ?? "0"
        let wrong = [
          withDigitChanged(amount, using: &random), "\(amount)0",
          amount.contains(".") ? String(amount.dropLast()) : "1\(amount)",
        ]
        text[line, "initial"] = wrong.randomElement(using: &random)!
      }
    },
    MistakeClass("决算中的指标值与预算不同", "a target in final accounts that is not the budget's") { sample, random in
      changed(sample, "indicator", &random, { $0[$1, "value"] != nil && $0.isLinked($1, to: sample) }) {
        text, line, random in
        text[line, "value"] = withDigitChanged(text[line, "value"] ?? "", using: &random)
      }
    },
    MistakeClass("决算中的项目名称与预算不同", "a project's name that is not the budget's") { sample, random in
      changed(sample, "project", &random, { $0.isLinked($1, to: sample) }) { text, line, random in
        let name = text[line, "name"] ?? ""
        let places = name.indices.dropFirst()
        guard let place = places.randomElement(using: &random) else { return }
        text[line, "name"] =
          [
            name.replacingPart(place...place, with: ""), "\(name)项目", String(name.dropLast(2)),
            name.replacing("费", with: "经费"),
          ]
          .filter { $0 != name && !$0.isEmpty }.randomElement(using: &random) ?? name
      }
    },
    MistakeClass("预算的项目在决算里不见了", "a project of the budget that vanished") { sample, random in
      Mistake(in: sample.text) { text in
        let lines = text.lines(of: "project").filter { text.isLinked($0, to: sample) }
        guard let line = lines.randomElement(using: &random), let span = text.span(of: line, "project"),
          let code = text[line, "code"]
        else { return }
        text.statement.removeSubrange(span)
        for (file, row) in text.expenditure() where text[file, row, "项目编码"] == code { text[file, row, "项目编码"] = "" }
      }
    },
    indicator("运算符用反", "the operator turned round") { text, line, random in
      let turned = ["≥": "≤", "≤": "≥", "=": "≤"]
      guard let sign = text[line, "operator"], text.isCostOrSatisfaction(line) || text[line, "unit"] == "%" else {
        return
      }
      let isCost = text[line, "second"] == "成本指标"
      if isCost ? sign != "≥" : sign != "≤" { text[line, "operator"] = isCost ? "≥" : turned[sign] ?? "≤" }
    },
    indicator("计量单位错", "a unit that does not fit the indicator") { text, line, random in
      guard let unit = text[line, "unit"], !unit.isEmpty else { return }
      let units = unit == "%" ? ["万元", "次", "元"] : unit.contains("元") ? ["%", "次"] : ["%", "万元"]
      text[line, "unit"] = units.randomElement(using: &random)!
    },
    indicator("指标值数字打重", "doubled digits in a target") { text, line, random in
      guard let value = text[line, "value"], !value.contains("."), !value.isEmpty, value != "0", value != "100" else {
        return
      }
      text[line, "value"] = value + value
    },
    indicator("一个指标写了两个值", "two targets in one") { text, line, random in
      guard let sign = text[line, "operator"], let value = text[line, "value"], let unit = text[line, "unit"] else {
        return
      }
      let other = sign == "≥" ? "≤" : "≥"
      text.setWords(
        [
          "\(sign)\(value)\(other)\(value)\(unit)", "\(value)\(unit)或\(value)0\(unit)",
          "\(sign)\(value)\(unit)，\(other)\(value)0\(unit)",
        ]
        .randomElement(using: &random)!, on: line)
    },
    indicator("数值写成了文字", "a number with an operator as words") { text, line, random in
      guard let sign = text[line, "operator"], let value = text[line, "value"], let unit = text[line, "unit"] else {
        return
      }
      text.setWords(
        ["\(sign)\(value)\(unit)", "大于等于\(value)\(unit)", "不低于\(value)\(unit)", "\(sign) \(value)"].randomElement(
          using: &random)!, on: line)
    },
    indicator("指标值或依据空着", "an empty target or basis") { text, line, random in
      let names = ["value", "basis", "unit", "words", "third"].filter { text[line, $0]?.isEmpty == false }
      guard let name = names.randomElement(using: &random) else { return }
      let empty = ["", "/", "-", "无", "—", "…"].randomElement(using: &random)!
      text[line, name] = name == "value" || name == "unit" ? "" : empty
    },
    MistakeClass("目标与指标的数不一样", "a goal and its indicator that name different numbers") { sample, random in
      let counted = sample.text.lines(of: "indicator").filter {
        sample.text[$0, "value"].flatMap { Int($0) }.map { $0 > 1 } == true && sample.text[$0, "withheld"] == nil
          && sample.text[$0, "second"] == "数量指标" && !["%", ""].contains(sample.text[$0, "unit"] ?? "")
      }
      guard let line = counted.randomElement(using: &random), let goal = sample.text.goal(before: line),
        let value = sample.text[line, "value"].flatMap({ Int($0) })
      else { return nil }
      let what = sample.text[line, "third"] ?? sample.text[line, "description"] ?? ""
      let miss = [1, 2, 10].randomElement(using: &random)!
      func stating(_ number: Int) -> PackageText {
        var text = sample.text
        text[textOn: goal] = "\(text[textOn: goal]!.filter { $0 != "。" })，\(what)达到\(number)\(text[line, "unit"]!)。"
        return text
      }
      return Mistake(stating(value), stating(value + miss))
    },
    MistakeClass("目标照抄改一词", "a goal copied with one word changed") { sample, random in
      let goals = sample.text.lines(of: "goal").filter {
        !sample.text.statement[$0].contains("涉密") && (sample.text[textOn: $0]?.count ?? 0) > 9
      }
      guard let line = goals.randomElement(using: &random), let words = sample.text[textOn: line],
        let other = sample.text.lines(of: "goal").filter({
          $0 != line && !sample.text.statement[$0].contains("涉密") && sample.text[textOn: $0] != words
            && sample.text.project(of: $0) != sample.text.project(of: line)
        }).randomElement(using: &random)
      else { return nil }
      let places = words.indices.dropFirst(2).dropLast(2)
      guard let place = places.randomElement(using: &random) else { return nil }
      return Mistake(in: sample.text) {
        $0[textOn: other] = words.replacingPart(
          place...place, with: ["的", "各", "全", "新"].randomElement(using: &random)!)
      }
    },
    MistakeClass("成本指标与项目预算不符", "a cost target that is not the project's budget") { sample, random in
      changed(
        sample, "indicator", &random,
        { $0[$1, "second"] == "成本指标" && $0[$1, "unit"] == "万元" && $0[$1, "withheld"] == nil }
      ) {
        text, line, random in
        let value = text[line, "value"] ?? ""
        text[line, "value"] = ["\(value)0", "1\(value)", withDigitChanged(value, using: &random)].randomElement(
          using: &random)!
      }
    },
    MistakeClass("资金支出计划倒退或不满", "a spending plan that falls or stays short") { sample, random in
      changed(sample, "plan", &random, { _, _ in true }) { text, line, random in
        let months = ["march", "june", "october", "december"].filter { text[line, $0] != nil }
        let month = months.randomElement(using: &random)!
        text[line, month] = month == "december" ? "90.00" : "\(Int.random(in: 101...199, using: &random)).00"
      }
    },
  ]

  private static func indicator(
    _ chinese: String, _ english: String, _ spoil: @escaping @Sendable (inout PackageText, Int, inout Generator) -> Void
  ) -> MistakeClass {
    MistakeClass(chinese, english) { sample, random in
      changed(sample, "indicator", &random, { $0[$1, "withheld"] == nil }, spoil)
    }
  }

  /// One element of a name changed.
  static func changed(
    _ sample: SamplePackage, _ element: String, _ random: inout Generator, _ isMeant: (PackageText, Int) -> Bool,
    _ change: (inout PackageText, Int, inout Generator) -> Void
  ) -> Mistake? {
    guard let line = sample.text.lines(of: element).filter({ isMeant(sample.text, $0) }).randomElement(using: &random)
    else { return nil }
    return Mistake(in: sample.text) { change(&$0, line, &random) }
  }
}

extension PackageText {
  /// The line of the project that a line belongs to.
  func project(of line: Int) -> Int? { lines(of: "project").last { $0 <= line } }

  fileprivate func goal(before line: Int) -> Int? {
    lines(of: "goal").last { $0 < line && project(of: $0) == project(of: line) && self[textOn: $0] != nil }
  }

  fileprivate func isCostOrSatisfaction(_ line: Int) -> Bool {
    self[line, "second"] == "成本指标" || self[line, "first"] == "满意度指标"
  }

  /// Whether the project of a line is one of the budget that the sample is compared with.
  func isLinked(_ line: Int, to sample: SamplePackage) -> Bool {
    guard let project = project(of: line), let code = self[project, "code"] else { return false }
    return sample.earlier[.budget]?.package.projects.contains { $0.code == code } ?? false
  }

  /// States a target in words in place of its number.
  fileprivate mutating func setWords(_ words: String, on line: Int) {
    for name in ["operator", "value", "unit"] {
      guard let value = self[line, name] else { continue }
      statement[line] = statement[line].replacing(" \(name)=\"\(value)\"", with: "")
    }
    self[line, "words"] = words
  }
}
