import TestSupport

@testable import Budget

extension MistakeClass {
  /// Numbers in sentences, and their units.
  static let numbers = [
    MistakeClass("写了别的指标的数", "number of another figure") { sample, random in
      guard let figure = sample.figure(using: &random),
        let other = sample.figure(using: &random, { $0.amount != figure.amount })
      else { return nil }
      let form = Int.random(in: 0..<4, using: &random)
      return Mistake(
        sample, says: stated(figure, figure.amount, form, sample), not: stated(figure, other.amount, form, sample))
    },
    MistakeClass("写了上年的数", "last year's number") { sample, random in
      claim(of: sample, &random) { claim, _ in claim.amount = claim.base }
    },
    MistakeClass("分项加起来不等于合计（金额）", "parts that do not add up to their sum (money)") { sample, random in
      guard let sum = sums(of: sample).randomElement(using: &random) else { return nil }
      var amounts = sum.parts.map(\.amount)
      let right = sum.sentence(amounts, form: 0)
      let form = Int.random(in: 0..<3, using: &random)
      let part = amounts.indices.randomElement(using: &random)!
      if Bool.random(using: &random),
        let other = amounts.indices.filter({ amounts[$0] != amounts[part] }).randomElement(using: &random)
      {
        amounts[part] = amounts[other]
      } else {
        amounts[part] = withDigitChanged(amounts[part], using: &random)
      }
      let sound = form == 0 ? right : sum.sentence(sum.parts.map(\.amount), form: form)
      return Mistake(sample, says: sound, not: sum.sentence(amounts, form: form))
    },
    MistakeClass("分项加起来不等于合计（个数）", "parts that do not add up to their sum (counts)") { sample, random in
      let (what, measure, one, other) = [
        ("举办培训", "期", "线上", "线下"), ("开展检查", "次", "专项检查", "日常检查"), ("编发信息", "篇", "上报", "自编"),
        ("组织活动", "场", "上半年", "下半年"),
        ("现有车辆", "辆", "机要通信用车", "应急保障用车"), ("受理来件", "件", "已办结", "正在办理"),
      ].randomElement(using: &random)!
      let (first, second) = (Int.random(in: 2...20, using: &random), Int.random(in: 2...20, using: &random))
      let miss = [-2, -1, 1, 2, 10].randomElement(using: &random)!
      func sentence(_ sum: Int) -> String {
        "全年\(what)\(sum)\(measure)，其中\(one)\(first)\(measure)，\(other)\(second)\(measure)。"
      }
      func reversed(_ sum: Int) -> String {
        "\(one)\(first)\(measure)、\(other)\(second)\(measure)，共\(what)\(sum)\(measure)。"
      }
      let say = Bool.random(using: &random) ? sentence : reversed
      return Mistake(sample, says: say(first + second), not: say(max(1, first + second + miss)))
    },
    MistakeClass("手填金额错一位", "a digit of a typed amount") { sample, random in
      guard let figure = sample.figure(using: &random) else { return nil }
      let form = Int.random(in: 0..<4, using: &random)
      return Mistake(
        sample, says: stated(figure, figure.amount, form, sample),
        not: stated(figure, withDigitChanged(figure.amount, using: &random), form, sample))
    },
    MistakeClass("增减额写错", "a digit of a typed difference") { sample, random in
      claim(of: sample, &random) { claim, random in
        claim.difference = withDigitChanged(claim.difference, using: &random)
      }
    },
    MistakeClass("百分比写错", "a typed percentage") { sample, random in
      let shares = sample.figures.filter { $0.share != nil && $0.fen > 0 && $0.share != "100.0%" }
      if let figure = shares.randomElement(using: &random), Bool.random(using: &random) {
        let wrong = withDigitChanged(figure.share!, using: &random)
        return Mistake(
          sample, says: "\(figure.label)\(figure.amount)万元，占支出合计的\(figure.share!)。",
          not: "\(figure.label)\(figure.amount)万元，占支出合计的\(wrong)。")
      }
      return claim(of: sample, &random) { claim, random in
        claim.rate = claim.rate.map { withDigitChanged($0, using: &random) }
      }
    },
    MistakeClass("金额漏单位", "an amount without its unit") { sample, random in
      guard let right = Claim(of: sample, using: &random) else { return nil }
      let form = Claim.forms.randomElement(using: &random)!
      let sentence = right.sentence(form)
      let units = sentence.ranges(of: "万元")
      guard let unit = units.randomElement(using: &random) else { return nil }
      var wrong = sentence
      wrong.removeSubrange(unit)
      return Mistake(sample, says: sentence, not: wrong)
    },
    MistakeClass("手填金额单位写错", "a typed amount in the wrong unit") { sample, random in
      claim(of: sample, &random) { claim, random in
        claim.unit = ["元", "亿元", "千元"].randomElement(using: &random)!
      }
    },
    MistakeClass("花括号后的单位写错", "the wrong unit after a filled figure") { sample, random in
      guard let figure = sample.figure(using: &random, { !$0.name.hasPrefix("功能.") }) else { return nil }
      let unit = ["元", "亿元", "个"].randomElement(using: &random)!
      let opening = ["\(sample.year)年", "本部门", "全年"].randomElement(using: &random)!
      return Mistake(
        sample, says: "\(opening)\(figure.label){{\(figure.name)}}万元。",
        not: "\(opening)\(figure.label){{\(figure.name)}}\(unit)。")
    },
    MistakeClass("千分位逗号放错", "a comma in the wrong place") { sample, random in
      guard let figure = sample.figure(using: &random, { $0.fen >= 1_000_000_000 }) else { return nil }
      let digits = figure.amount.filter { $0 != "," }
      guard let point = digits.firstIndex(of: ".") else { return nil }
      let whole = digits.distance(from: digits.startIndex, to: point)
      let place = digits.index(digits.startIndex, offsetBy: [1, whole - 3].randomElement(using: &random)!)
      let wrong =
        Bool.random(using: &random)
        ? digits[..<digits.index(point, offsetBy: -3)] + "，" + digits[digits.index(point, offsetBy: -3)...]
        : digits[..<digits.index(after: place)] + "," + digits[digits.index(after: place)...]
      let form = Int.random(in: 0..<4, using: &random)
      return Mistake(
        sample, says: stated(figure, figure.amount, form, sample), not: stated(figure, String(wrong), form, sample))
    },
  ]

  /// A sentence that states a figure.
  static func stated(_ figure: TypedFigure, _ amount: String, _ form: Int, _ sample: SamplePackage) -> String {
    switch form {
    case 0: "\(sample.year)年，本部门\(figure.label)\(amount)万元。"
    case 1: "\(figure.label)为\(amount)万元，按规定用途使用。"
    case 2: "\(sample.isBudget ? "今年安排" : "全年完成")\(figure.label)\(amount)万元。"
    default: "在各项支出中，\(figure.label)\(amount)万元，管理严格。"
    }
  }

  static func withDigitChanged(_ number: String, using random: inout Generator) -> String {
    let digits = number.indices.filter { number[$0].isWholeNumber }
    guard let index = digits.randomElement(using: &random), let digit = number[index].wholeNumberValue else {
      return number
    }
    let isFirst = index == digits.first
    let others = (0...9).filter { $0 != digit && !(isFirst && $0 == 0) }
    return number.replacingPart(index...index, with: "\(others.randomElement(using: &random)!)")
  }

  /// Figures whose parts are figures, too.
  private static func sums(of sample: SamplePackage) -> [TypedSum] {
    [
      ("支出合计", ["基本支出", "项目支出"]), ("基本支出", ["人员经费", "公用经费"]),
      ("三公经费.合计", ["三公经费.因公出国费", "三公经费.公务用车购置及运维费", "三公经费.公务接待费"]),
      ("支出合计", ["功能.201", "功能.208", "功能.210", "功能.221"]),
    ].compactMap { name, parts in
      guard let whole = sample.figures.first(where: { $0.name == name }), whole.fen > 0 else { return nil }
      let found = parts.compactMap { name in sample.figures.first { $0.name == name } }
      guard found.count == parts.count, found.reduce(0, { $0 + $1.fen }) == whole.fen else { return nil }
      return TypedSum(year: sample.year, whole: whole, parts: found.filter { $0.fen > 0 })
    }.filter { $0.parts.count > 1 }
  }
}

/// A sum that is typed with its parts.
private struct TypedSum {
  var year: Int
  var whole: TypedFigure
  var parts: [TypedFigure]

  func sentence(_ amounts: [String], form: Int) -> String {
    let parts = zip(parts, amounts).map { "\($0.label)\($1)万元" }
    return switch form {
    case 0: "\(year)年\(whole.label)\(whole.amount)万元，其中：\(parts.joined(separator: "，"))。"
    case 1: "\(whole.label)\(whole.amount)万元，包括\(parts.joined(separator: "、"))。"
    default: "\(parts.joined(separator: "，"))，\(whole.label)共计\(whole.amount)万元。"
    }
  }
}
