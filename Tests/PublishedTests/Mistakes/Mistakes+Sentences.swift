import TestSupport

@testable import Budget

extension MistakeClass {
  /// What a sentence says about a number.
  static let sentences = [
    MistakeClass("增加、减少写反", "direction turned round") { sample, random in
      claim(of: sample, &random) { claim, _ in claim.direction = claim.direction.opposite }
    },
    MistakeClass("有变化写成持平", "unchanged where it changed") { sample, random in
      guard let claim = Claim(of: sample, using: &random) else { return nil }
      let form = Claim.forms.randomElement(using: &random)!
      let wrong = [
        "\(claim.year)年\(claim.label)\(claim.amount)万元，与\(claim.basis)持平。",
        "\(claim.label)为\(claim.amount)万元，和\(claim.basis)相比没有变化。",
        "本部门\(claim.label)\(claim.amount)万元，与\(claim.basis)的\(claim.base)万元基本持平。",
      ]
      return Mistake(sample, says: claim.sentence(form), not: wrong.randomElement(using: &random)!)
    },
    MistakeClass("没有变化写成增减", "changed where it stayed the same") { sample, random in
      let same = sample.figures.flatMap { figure in
        figure.comparisons.filter { $0.direction == .unchanged && figure.fen > 0 }.map { (figure, $0) }
      }
      guard let (figure, comparison) = same.randomElement(using: &random) else { return nil }
      let word = ["增加", "减少", "略有增加", "有所下降", "小幅增长"].randomElement(using: &random)!
      let opening = ["\(sample.year)年", "本部门", "全年", ""].randomElement(using: &random)!
      return Mistake(
        sample, says: "\(opening)\(figure.label)\(figure.amount)万元，与\(comparison.word)持平。",
        not: "\(opening)\(figure.label)\(figure.amount)万元，比\(comparison.word)\(word)。")
    },
    MistakeClass("增了写成只减不增", "only falls where it rose") { sample, random in
      guard let claim = Claim(of: sample, using: &random, { $1.direction == .increase }) else { return nil }
      let (right, wrong) = [
        ("\(claim.label)从严安排。", "\(claim.label)只减不增。"),
        ("统筹安排\(claim.label)\(claim.amount)万元。", "统筹安排\(claim.label)\(claim.amount)万元，做到只减不增。"),
        ("本部门严格控制\(claim.label)。", "本部门严格控制\(claim.label)，比\(claim.basis)只减不增。"),
        ("\(claim.year)年\(claim.label)\(claim.amount)万元。", "\(claim.year)年\(claim.label)\(claim.amount)万元，实现了压减。"),
      ].randomElement(using: &random)!
      return Mistake(sample, says: right, not: wrong)
    },
    MistakeClass("句中原因写反", "reason in a sentence turned round") { sample, random in
      claim(of: sample, &random) { claim, random in
        let reasons = claim.direction == .increase ? Claim.reasonsToFall : Claim.reasonsToRise
        claim.reason = reasons.randomElement(using: &random)!
      }
    },
    MistakeClass("填报的原因写反", "stated reason turned round") { sample, random in
      Mistake(in: sample.text) { text in
        let lines = text.lines(of: "reason").filter { line in
          guard let figure = text[line, "of"].flatMap({ sample.disclosure.figures[$0] }) else { return false }
          return figure.change(against: text[line, "against"] == "预算" ? .budget : .lastYear)?.direction
            .isSaid(in: text[textOn: line] ?? "") ?? false
        }
        guard let line = lines.randomElement(using: &random), let reason = text[textOn: line] else { return }
        text[textOn: line] = turned(reason, using: &random)
      }
    },
    MistakeClass("决算数大于、小于预算数写反", "more or less than the budget turned round") { sample, random in
      guard let claim = Claim(of: sample, using: &random, { $1.basis == .budget }), let share = claim.completion
      else { return nil }
      let isMore = claim.direction == .increase
      func sentence(_ word: String) -> String {
        "\(claim.label)年初预算\(claim.base)万元，支出决算\(claim.amount)万元，完成年初预算的\(share)，决算数\(word)预算数。"
      }
      func short(_ word: String) -> String { "\(claim.year)年\(claim.label)决算\(claim.amount)万元，\(word)年初预算数。" }
      let say = Bool.random(using: &random) ? sentence : short
      return Mistake(sample, says: say(isMore ? "大于" : "小于"), not: say(isMore ? "小于" : "大于"))
    },
    MistakeClass("有钱写成没有", "none where there is money") { sample, random in
      guard let figure = sample.figure(using: &random) else { return nil }
      let (right, wrong) = [
        ("\(sample.year)年安排\(figure.label)\(figure.amount)万元。", "\(sample.year)年没有安排\(figure.label)。"),
        ("\(figure.label)\(figure.amount)万元。", "\(figure.label)0万元。"),
        ("\(sample.year)年，本部门\(figure.label)总计\(figure.amount)万元。", "\(sample.year)年，本部门\(figure.label)总计0.00万元。"),
        ("本部门\(figure.label)\(figure.amount)万元。", "本部门本年未发生\(figure.label)。"),
      ].randomElement(using: &random)!
      return Mistake(sample, says: right, not: wrong)
    },
  ]

  /// A claim of the sample, and the same spoiled.
  static func claim(
    of sample: SamplePackage, _ random: inout Generator, _ isMeant: (TypedFigure) -> Bool = { _ in true },
    spoiledBy spoil: (inout Claim, inout Generator) -> Void
  ) -> Mistake? {
    guard let right = Claim(of: sample, using: &random, { figure, _ in isMeant(figure) }) else { return nil }
    var wrong = right
    spoil(&wrong, &random)
    let forms = Claim.forms.filter { right.sentence($0) != wrong.sentence($0) }
    guard let form = forms.randomElement(using: &random) else { return nil }
    return Mistake(sample, says: right.sentence(form), not: wrong.sentence(form))
  }

  /// The reason with its first word of direction turned round, or another one.
  private static func turned(_ reason: String, using random: inout Generator) -> String {
    for (falls, rises) in [("减少", "增加"), ("调减", "调增"), ("压缩", "扩大"), ("下降", "上升")] {
      if reason.contains(falls) { return reason.replacing(falls, with: rises) }
      if reason.contains(rises) { return reason.replacing(rises, with: falls) }
    }
    return reason
  }
}

extension Change.Direction {
  /// Whether a reason speaks of this direction and no other.
  fileprivate func isSaid(in reason: String) -> Bool {
    let rises = ["增加", "调增", "扩大", "上升"].contains(where: reason.contains)
    let falls = ["减少", "调减", "压缩", "下降"].contains(where: reason.contains)
    return self == .increase ? rises && !falls : self == .decrease && falls && !rises
  }
}
