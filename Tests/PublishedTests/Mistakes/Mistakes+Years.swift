import TestSupport

@testable import Budget

extension MistakeClass {
  /// Years and dates that were left from last year.
  static let years = [
    MistakeClass("句中年份是上年的", "last year's year in a sentence") { sample, random in
      if let right = Claim(of: sample, using: &random), Bool.random(using: &random) {
        var wrong = right
        wrong.year -= 1
        let forms = Claim.forms.filter { right.sentence($0) != wrong.sentence($0) }
        guard let form = forms.randomElement(using: &random) else { return nil }
        return Mistake(sample, says: right.sentence(form), not: wrong.sentence(form))
      }
      guard let figure = sample.figure(using: &random) else { return nil }
      let (before, after) = [
        ("", "年，本部门\(figure.label)\(figure.amount)万元。"), ("", "年度\(figure.label)为\(figure.amount)万元。"),
        ("按照", "年度\(sample.isBudget ? "预算" : "决算")，\(figure.label)\(figure.amount)万元。"),
      ].randomElement(using: &random)!
      return Mistake(sample, says: "\(before)\(sample.year)\(after)", not: "\(before)\(sample.year - 1)\(after)")
    },
    MistakeClass("句中日期是上年的", "last year's date in a sentence") { sample, random in
      // A budget tells the state at the end of last year, final accounts that at the end of their own.
      let year = sample.isBudget ? sample.year - 1 : sample.year
      let (before, after) = [
        ("截至", "年12月31日，本部门资产已经全部登记入账。"), ("截止到", "年12月31日，没有账外资产。"), ("截至", "年底，本部门没有对外投资。"),
        ("", "年末，本部门往来款项已经清理完毕。"), ("以", "年12月31日为基准日清查了资产。"), ("截至", "年12月31日，公务用车全部纳入平台管理。"),
        ("截至", "年末，各单位银行账户都已备案。"), ("截至", "年12月31日，本部门没有举借债务。"),
      ].randomElement(using: &random)!
      return Mistake(sample, says: "\(before)\(year)\(after)", not: "\(before)\(year - 1)\(after)")
    },
    MistakeClass("填报的日期是上年的", "last year's date where one is stated", count: 12) { sample, random in
      Mistake(in: sample.text) { text in
        var places: [(inout PackageText) -> Void] = []
        for line in text.lines(of: "assets") {
          guard let date = text[line, "date"], let year = Int(date.prefix(4)) else { continue }
          for back in 1...2 { places.append { $0[line, "date"] = "\(year - back)\(date.dropFirst(4))" } }
        }
        for line in text.lines(of: "text") where ["资产时点", "封面标题", "实施周期"].contains(text[line, "name"]) {
          let years = text.statement[line].matches(of: /20[0-9]{2}/).map(\.range)
          for range in years {
            places.append { text in
              let year = Int(text.statement[line][range])!
              text.statement[line].replaceSubrange(range, with: "\(year - 1)")
            }
          }
          if years.count > 1 {
            places.append { text in
              text.statement[line].replace(/20[0-9]{2}/) { "\(Int($0.output)! - 1)" }
            }
          }
        }
        places.randomElement(using: &random)?(&text)
      }
    },
    MistakeClass("名称、目标里的年份是上年的", "last year's year in a name or goal") { sample, random in
      var sound = sample.text
      let goals = sound.lines(of: "goal").filter { !sound.statement[$0].contains("涉密") && sound[textOn: $0] != nil }
      let names = sound.lines(of: "project").filter { sound[$0, "withheld"] == nil }
      let tasks = sound.lines(of: "p").filter { sound.statement[$0].contains("\(sample.year)年") }
      let year = sample.year
      func dated(_ text: PackageText, _ date: (Int) -> String, _ line: Int, isName: Bool) -> PackageText {
        var copy = text
        if isName {
          copy[line, "name"] = "\(date(0))\(text[line, "name"]!)"
        } else {
          copy[textOn: line] = "\(date(0))\(text[textOn: line]!)"
        }
        return copy
      }
      switch Int.random(in: 0..<5, using: &random) {
      case 0 where !tasks.isEmpty:
        let line = tasks.randomElement(using: &random)!
        return Mistake(in: sound) { $0.statement[line].replace("\(year)年", with: "\(year - 1)年") }
      case 1, 2:
        guard let line = names.randomElement(using: &random) else { return nil }
        let after = ["年", "年度"].randomElement(using: &random)!
        return Mistake(
          dated(sound, { _ in "\(year)\(after)" }, line, isName: true),
          dated(sound, { _ in "\(year - 1)\(after)" }, line, isName: true))
      default:
        guard let line = goals.randomElement(using: &random) else { return nil }
        let (before, after) = [("", "年，"), ("在", "年底前，"), ("", "年度内，"), ("围绕", "年重点工作，")].randomElement(using: &random)!
        sound = sample.text
        return Mistake(
          dated(sound, { _ in "\(before)\(year)\(after)" }, line, isName: false),
          dated(sound, { _ in "\(before)\(year - 1)\(after)" }, line, isName: false))
      }
    },
    MistakeClass("照抄上年整份材料", "a whole package copied from last year", count: 20) { sample, random in
      var copy = sample.text
      guard let head = copy.lines(of: "disclosure").first else { return nil }
      copy[head, "year"] = "\(sample.year + 1)"
      // With last year's package at hand its figures need not be stated.
      copy.removeAll("earlier")
      let steps: [(inout PackageText) -> Void] = [
        { $0[head, "published"] = nil },
        { text in text.statement = text.statement.map { $0.replacing("\(sample.year)年", with: "\(sample.year + 1)年") }
        },
        { $0.removeAll("reasons") },
        { $0.removeAll("assets") },
      ]
      for step in steps where Bool.random(using: &random) { step(&copy) }
      if copy[head, "published"] == "" { copy.statement[head].replace(" published=\"\"", with: "") }
      return Mistake(sample.text, copy, isNextYear: true)
    },
  ]
}

extension PackageText {
  /// Leaves out all elements of a name.
  mutating func removeAll(_ element: String) {
    while let line = lines(of: element).first, let span = span(of: line, element) { statement.removeSubrange(span) }
  }
}
