import TestSupport

@testable import Budget

extension MistakeClass {
  /// Self-evaluations of final accounts.
  static let evaluations = [
    MistakeClass("等级与得分不符", "grade words that do not fit the score") { sample, random in
      let open = sample.disclosure.projects.indices.filter { sample.disclosure.projects[$0].evaluation != nil }
      guard let place = open.randomElement(using: &random), let sheet = sample.disclosure.projects[place].evaluation
      else { return nil }
      let grades = ["优", "良", "中", "差"].filter { $0 != sheet.grade }
      let name = sample.projects[place].name
      let wrong = grades.randomElement(using: &random)!
      let form = Int.random(in: 0..<3, using: &random)
      func sentence(_ grade: String) -> String {
        switch form {
        case 0: "\(name)自评得分\(sheet.total.formatted)分，评价等级为“\(grade)”。"
        case 1: "“\(name)”项目自评\(sheet.total.formatted)分，等级为\(grade)。"
        default: "经自评，\(name)得\(sheet.total.formatted)分，结果为\(grade)。"
        }
      }
      return Mistake(sample, says: sentence(sheet.grade), not: sentence(wrong))
    },
    MistakeClass("分值加起来不是应有的总分", "points that do not add up") { sample, random in
      changed(sample, "indicator", &random, { $0[$1, "points"] != nil }) { text, line, random in
        let points = Int(text[line, "points"] ?? "") ?? 10
        text[line, "points"] = "\(max(1, points + [-5, 5, -10, 10].randomElement(using: &random)!))"
      }
    },
    MistakeClass("得分超过分值", "a score above its points") { sample, random in
      changed(sample, "indicator", &random, { $0[$1, "score"] != nil }) { text, line, random in
        let points = Int(text[line, "points"] ?? "") ?? 10
        text[line, "score"] = "\(points + Int.random(in: 1...5, using: &random))"
      }
    },
    MistakeClass("没完成却得满分", "full points below the target") { sample, random in
      changed(
        sample, "indicator", &random,
        { $0.number($1, "value") ?? 0 > 0 && $0.number($1, "result") != nil && $0[$1, "operator"] != "≤" }
      ) {
        text, line, random in
        let value = text.number(line, "value") ?? 1
        let result = text[line, "result"] ?? ""
        let measure = result.drop { $0.isNumber || $0 == "." }
        text[line, "result"] = "\(value / 2)\(measure)"
        text[line, "score"] = text[line, "points"]
      }
    },
    MistakeClass("实际完成值单位不对", "a result in another unit") { sample, random in
      changed(sample, "indicator", &random, { $0.number($1, "result") != nil }) { text, line, random in
        let number = text[line, "result"]!.prefix { $0.isNumber || $0 == "." }
        let measure = text[line, "result"]!.dropFirst(number.count)
        text[line, "result"] =
          "\(number)\(measure == "%" ? ["次", "个", "万元"].randomElement(using: &random)! : ["%", "公里"].randomElement(using: &random)!)"
      }
    },
    MistakeClass("存在问题只写无、留着提示", "problems that say nothing or hold a hint") { sample, random in
      changed(sample, "problems", &random, { $0[textOn: $1] != nil }) { text, line, random in
        text[textOn: line] =
          ["无", "无。", "略", "（请填写存在的问题）", "同上", "（没有的填无）", "暂无", "XX", "未发现（可不填）", "[下一步措施]"].randomElement(
            using: &random)!
      }
    },
    MistakeClass("完成情况与完成率不符", "words of completion that do not fit the rate") { sample, random in
      changed(sample, "achieved", &random, { $0[textOn: $1] != nil }) { text, line, random in
        text[textOn: line] =
          ["项目没有实施。", "目标没有完成。", "因故未开展，结转下年。", "仅完成一半。", "本项目已取消，没有支出。"].randomElement(using: &random)!
      }
    },
    MistakeClass("自评预算数写错", "a budget of a self-evaluation") { sample, random in
      changed(sample, "funds", &random, { $0.number($1, "revised") ?? 0 > 0 }) { text, line, random in
        let amount = text[line, "revised"]!
        text[line, "revised"] =
          ["\(amount)0", withDigitChanged(amount, using: &random), "1\(amount)"].filter {
            $0 != amount && !($0.hasSuffix("00") && amount.contains("."))
          }
          .randomElement(using: &random) ?? "1\(amount)"
      }
    },
  ]
}

extension PackageText {
  /// The whole number that an attribute begins with.
  fileprivate func number(_ line: Int, _ attribute: String) -> Int? {
    guard let value = self[line, attribute] else { return nil }
    let digits = value.prefix { $0.isNumber }
    return digits.isEmpty ? nil : Int(digits)
  }
}
