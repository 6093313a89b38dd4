import TestSupport

@testable import Budget

extension MistakeClass {
  /// Codes and names in sentences, and words that say nothing.
  static let words = [
    MistakeClass("科目用了旧名", "the old name of a code") { sample, random in
      let names = [
        ("210", "卫生健康支出", "医疗卫生与计划生育支出"), ("20805", "行政事业单位养老支出", "行政事业单位离退休"),
        ("2080501", "行政单位离退休", "归口管理的行政单位离退休"), ("207", "文化旅游体育与传媒支出", "文化体育与传媒支出"),
        ("220", "自然资源海洋气象等支出", "国土海洋气象等支出"), ("215", "资源勘探工业信息等支出", "资源勘探信息等支出"),
      ]
      let (code, name, old) = names.prefix(Bool.random(using: &random) ? 1 : 6).randomElement(using: &random)!
      return codeSentences(
        sample, code, name, old, amount: sample.figures.first { $0.name == "功能.\(code)" }?.amount, &random)
    },
    MistakeClass("科目编码不存在", "a code that does not exist") { sample, random in
      let codes = sample.disclosure.functions.filter { $0.code.digitCount > 3 }
      guard let entry = codes.randomElement(using: &random) else { return nil }
      let digits = entry.code.description
      let tail = digits.suffix(2)
      let wrong = [
        "\(digits.prefix(4))\(digits.dropFirst(3))", "\(digits.dropLast(2))9\(tail.last!)", "\(digits)1",
        "\(digits.dropLast(2))\(String(tail.reversed()))", "29\(digits.dropFirst(2))",
      ].randomElement(using: &random)!
      if sample.profile.classification.functions.codes.contains(where: { $0.description == wrong }) { return nil }
      let form = Int.random(in: 0..<4, using: &random)
      return Mistake(
        sample, says: codeSentence(sample, digits, entry.name, nil, form),
        not: codeSentence(sample, wrong, entry.name, nil, form))
    },
    MistakeClass("科目编码与名称对不上", "a code with another one's name") { sample, random in
      let codes = sample.disclosure.functions.filter { $0.code.digitCount == 7 || $0.code.digitCount == 3 }
      guard let entry = codes.randomElement(using: &random),
        let other = codes.filter({ $0.code.digitCount == entry.code.digitCount && $0.name != entry.name })
          .randomElement(using: &random)
      else { return nil }
      return codeSentences(sample, entry.code.description, entry.name, other.name, amount: nil, &random)
    },
    MistakeClass("科目用途张冠李戴", "one code described as another") { sample, random in
      let uses = [
        ("住房公积金", "为在职人员缴纳住房公积金"), ("行政单位医疗", "缴纳在职人员基本医疗保险"), ("机关事业单位基本养老保险缴费支出", "缴纳基本养老保险"),
        ("机关事业单位职业年金缴费支出", "缴纳职业年金"), ("公务接待费", "接待来访人员的用餐和住宿"), ("公务用车运行维护费", "公务用车的燃油、维修和保险"),
        ("因公出国（境）费", "出国人员的国际旅费"),
      ]
      if Bool.random(using: &random) {
        return Mistake(in: sample.text) { text in
          let codes = text.lines(of: "use").filter { text[$0, "of"]?.firstMatch(of: /208050[56]|21011|2210|功能/) != nil }
          guard let line = codes.randomElement(using: &random),
            let other = codes.filter({ $0 != line }).randomElement(using: &random)
          else { return }
          (text[textOn: line], text[textOn: other]) = (text[textOn: other], text[textOn: line])
        }
      }
      let (name, use) = uses.randomElement(using: &random)!
      let other = uses.filter { $0.0 != name }.randomElement(using: &random)!.1
      let opening = ["", "本年", "\(sample.year)年"].randomElement(using: &random)!
      return Mistake(sample, says: "\(opening)\(name)主要用于\(use)。", not: "\(opening)\(name)主要用于\(other)。")
    },
    MistakeClass("部门名称字换了位置", "exchanged characters in the department's name") { sample, random in
      let name = sample.package.departmentName
      let wrong = exchanged(name, using: &random)
      let (before, after) = aboutDepartment.randomElement(using: &random)!
      return Mistake(sample, says: "\(before)\(name)\(after)", not: "\(before)\(wrong)\(after)")
    },
    MistakeClass("部门名称漏字、错字", "a character of the department's name missing or wrong") { sample, random in
      let name = sample.package.departmentName
      let place = name.indices.dropFirst(2).randomElement(using: &random)!
      let similar = ["员", "会", "委", "区", "局", "办", "公", "市"].filter { $0 != String(name[place]) }
      let wrong = name.replacingPart(
        place...place, with: Bool.random(using: &random) ? "" : similar.randomElement(using: &random)!)
      let (before, after) = aboutDepartment.randomElement(using: &random)!
      return Mistake(sample, says: "\(before)\(name)\(after)", not: "\(before)\(wrong)\(after)")
    },
    MistakeClass("简称不是本部门的", "a short name that is not the department's") { sample, random in
      let wrong = ["区管委办", "区工信局", "市财政局", "区审计局", "开发区财政局", "区教育局", "党工委办", "区文旅局"].randomElement(using: &random)!
      if let performers = Optional(sample.text.lines(of: "evaluation")),
        let line = performers.randomElement(using: &random),
        Bool.random(using: &random)
      {
        return Mistake(in: sample.text) { $0[line, "by"] = wrong }
      }
      let (before, after) = aboutDepartment.randomElement(using: &random)!
      return Mistake(sample, says: "\(before)\(sample.shortName)\(after)", not: "\(before)\(wrong)\(after)")
    },
    MistakeClass("原因是空话", "a reason that says nothing") { sample, random in
      let empty = ["无", "同上", "略", "按规定", "正常", "/", "无变化", "见上", "正常变动", "按实际情况", "—", "无。", "原因同上", "按规定执行"]
      return Mistake(in: sample.text) { text in
        guard let line = text.lines(of: "reason").randomElement(using: &random) else { return }
        text[textOn: line] = empty.randomElement(using: &random)!
      }
    },
    MistakeClass("留着填表说明", "an instruction of the form left") { sample, random in
      let hint = [
        "（此处填写具体情况）", "[请说明原因]", "（部门名称）", "（如有请填写）", "（没有的，请删除本段）", "【请填写】", "（请根据实际情况填写）", "［填写增减原因］",
        "（填写说明：按实际填列）", "XX万元", "××单位", "（此项由财务填写）", "（示例）", "（可附表）", "（不超过200字）", "[单位名称]",
      ].randomElement(using: &random)!
      let goals = sample.text.lines(of: "goal").filter { !sample.text.statement[$0].contains("涉密") }
      let items =
        sample.text.lines(of: "item") + sample.text.lines(of: "reason") + sample.text.lines(of: "problems") + goals
      if Bool.random(using: &random),
        let line = items.filter({ sample.text[textOn: $0] != nil }).randomElement(using: &random)
      {
        return Mistake(in: sample.text) { $0[textOn: line] = "\($0[textOn: line] ?? "")\(hint)" }
      }
      let (before, after) = aboutDepartment.randomElement(using: &random)!
      return Mistake(
        sample, says: "\(before)\(sample.shortName)\(after)", not: "\(before)\(sample.shortName)\(hint)\(after)")
    },
  ]

  /// What surrounds the department's name.
  private static let aboutDepartment = [
    ("", "严格执行预算管理制度。"), ("本年度，", "没有其他需要说明的事项。"), ("", "负责本部门预算的公开。"), ("详情可向", "了解。"),
    ("以上数据由", "提供。"), ("", "所属单位的收支都已列入。"), ("", "按要求完成了各项工作。"), ("经", "集体研究后公开。"),
  ]

  private static func codeSentences(
    _ sample: SamplePackage, _ code: String, _ name: String, _ other: String, amount: String?, _ random: inout Generator
  ) -> Mistake? {
    let form = Int.random(in: 0..<4, using: &random)
    return Mistake(
      sample, says: codeSentence(sample, code, name, amount, form), not: codeSentence(sample, code, other, amount, form)
    )
  }

  private static func codeSentence(
    _ sample: SamplePackage, _ code: String, _ name: String, _ amount: String?, _ form: Int
  ) -> String {
    let money = amount.map { "\($0)万元" } ?? "的支出"
    return switch form {
    case 0: "\(code)\(name)\(money)按规定安排。"
    case 1: "其中，\(code) \(name)\(money)符合有关标准。"
    case 2: "列入“\(code)\(name)”科目的\(money)已在表中列示。"
    default: "\(name)（\(code)）\(money)见前表。"
    }
  }

  /// Two adjacent characters that differ, exchanged.
  private static func exchanged(_ name: String, using random: inout Generator) -> String {
    var characters = Array(name)
    let places = characters.indices.dropLast().dropFirst(2).filter { characters[$0] != characters[$0 + 1] }
    guard let place = places.randomElement(using: &random) else { return name }
    characters.swapAt(place, place + 1)
    return String(characters)
  }
}
