internal import Budget

/// An amount that is typed into a text, instead of a placeholder, is one of the package's.
struct TypedAmounts: Rule {
  let codes = ["D670", "D907"]
  let law = Phrase(
    zh: "财预〔2016〕143号：公开的文字说明应与预决算报表的数据一致。",
    en: "Document 财预〔2016〕143号: the text that is published agrees with the tables.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    let known = subject.knownNumbers
    let style = subject.disclosure.textNumbers
    let approved = ApprovedAmounts(subject)
    var findings = Findings()
    for text in subject.numberedTexts where text.role != .name {
      for typed in text.numbers {
        guard let fen = typed.fen, let step = typed.step, fen != 0,
          !known.hasAmount(fen, inStepsOf: step), !typed.isPriceOrThreshold, !typed.lacksTenThousand(known),
          !approved.contains(fen, inStepsOf: step)
        else { continue }
        if let amount = known.amount(oneStepFrom: fen, step: step), typed.decimals >= style.decimals {
          findings.append(
            .lastDigitDiffers(typed.text, computed: amount.text(in: style)),
            at: text.location(at: typed.range.lowerBound))
        } else {
          findings.append(
            .amountTyped(
              typed.text,
              nearest: known.nearest(
                to: fen, among: subject.claims.figures(named: typed, in: text), after: typed.before)),
            at: text.location(at: typed.range.lowerBound))
        }
      }
    }
    return .found(findings)
  }
}

/// The approved amounts of codes, which final accounts compare with what was spent. Added up only when a number is
/// none of those that the page has.
private final class ApprovedAmounts {
  private let subject: CheckSubject
  private var amounts: [UInt64]?

  init(_ subject: CheckSubject) { self.subject = subject }

  func contains(_ fen: Int128, inStepsOf step: Int128) -> Bool {
    let known = amounts ?? added()
    amounts = known
    let first = known.firstPosition { 2 * (Int128($0) - fen) >= -step }
    return first < known.count && 2 * (Int128(known[first]) - fen) <= step
  }

  private func added() -> [UInt64] {
    var sums: [Code: Int64] = [:]
    for lines in subject.disclosure.earlier.values where !lines.withholds {
      var own: [Code: Int64] = [:]
      for axis in [Axis.function, .economic] {
        for line in lines.ledger.lines(on: axis) {
          guard let code = axis == .function ? line.function : line.economic else { continue }
          for level in code.path {
            own[level] = own[level, default: 0].addingReportingOverflow(line.amount.fen).partialValue
          }
        }
      }
      sums.merge(own) { first, _ in first }
    }
    return sums.values.map(\.magnitude).sorted()
  }
}

extension SaidNumber {
  private static let limits = [
    "/", "每", "一个", "标准", "以上", "以下", "及以上", "及以下", "（含", "以内", "以外", "起", "封顶", "限额", "的限额", "的标准",
  ]
  private static let bounds = [
    "不足", "不到", "超过", "超", "高于", "低于", "不少于", "至少", "最高", "最低", "达不到", "未满", "不满", "大于", "小于",
  ]

  /// Whether it is a price, an allowance, a threshold or a rounding difference, which the ledger does not contain.
  var isPriceOrThreshold: Bool {
    let after = String(after.drop { $0 == " " })
    let before = before
    return isRounding || Self.limits.contains { after.begins(with: $0) }
      || Self.bounds.contains { before.ends(with: $0) }
      || before.containsAny(of: ["每", "人均", "单价", "标准"])
  }

  /// Whether it is what rounding makes of a sum: 因四舍五入相差0.01万元.
  private var isRounding: Bool {
    guard number.digits <= 10, decimals > 0 else { return false }
    let sentence = sentence
    return sentence.containsAny(of: ["四舍五入", "尾差", "进位", "取整"]) && sentence.containsAny(of: ["差", "误差"])
  }
}
