internal import Budget

/// A target points where it is meant to: satisfaction at least, cost at most.
///
/// A department that writes one operator for all indicators of a kind has a habit, which is told once.
struct TargetDirections: Rule {
  let codes = ["D941", "D942"]
  let law = Phrase(
    zh: "财预〔2015〕88号：绩效指标应合理可行，能够区分完成与没有完成。",
    en: "Document 财预〔2015〕88号: targets are feasible, and tell what was reached from what was not.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    let directions = Directions(subject.package)
    return .checked(
      WantedDirection.allCases.flatMap { wanted -> [Finding] in
        let (count, slips) = (directions.count(of: wanted), directions.reversed[wanted] ?? [])
        guard let first = slips.first?.indicator else { return [] }
        if directions.isHabit(wanted) {
          return [
            Finding(
              .directionsReversed(slips.count, of: count, example: "\(first.label) \(first.statedTarget)"),
              at: first.location)
          ]
        }
        return slips.map { project, indicator in
          Finding(
            .directionReversed(
              project, indicator: indicator.label, target: indicator.statedTarget, meant: indicator.turnedTarget),
            at: indicator.location)
        }
      })
  }
}

/// Where the targets of a package point.
struct Directions {
  private var all: [WantedDirection: Int] = [:]
  /// Those that point the wrong way.
  private(set) var reversed: [WantedDirection: [(project: String, indicator: Indicator)]] = [:]

  /// Fewer are slips.
  private static let fewestOfHabit = 3

  init(_ package: Package) {
    for project in package.projects where !project.isWithheld {
      for indicator in project.indicators where !indicator.isWithheld {
        guard let wantsMore = indicator.wantsMore, let wanted = WantedDirection(of: indicator) else { continue }
        all[wanted, default: 0] += 1
        if wantsMore != wanted.isMore { reversed[wanted, default: []].append((project.name, indicator)) }
      }
    }
  }

  func count(of wanted: WantedDirection) -> Int { all[wanted] ?? 0 }

  /// Whether most point the wrong way, so that the operator means less than the number.
  func isHabit(_ wanted: WantedDirection) -> Bool {
    let slips = reversed[wanted]?.count ?? 0
    return slips >= Self.fewestOfHabit && slips * 2 > count(of: wanted)
  }
}

/// Where the target of an indicator should point, as far as its name tells.
enum WantedDirection: CaseIterable {
  case success, cost, failure

  var isMore: Bool { self == .success }

  /// Changes may be wanted in either direction, and what others receive is no cost.
  private static let undecided = [
    "降低", "下降", "减少", "压减", "缩减", "增长", "增加", "提高", "提升", "变化", "节约", "节省", "不满意",
  ]
  private static let failures = [
    "差错率", "错误率", "出错率", "投诉率", "投诉次数", "投诉数", "事故率", "事故发生", "死亡率", "流失率", "故障率", "再访率", "延迟率", "返工率",
    "违约率", "超支率", "退件率", "复发率", "发案率",
  ]
  private static let finder = PhraseFinder((undecided + failures).map { Array($0.unicodeScalars) })
  private static let rates = [
    "合格率", "完成率", "达标率", "及时率", "准确率", "覆盖率", "知晓率", "通过率", "到位率", "落实率", "回复率", "办结率", "利用率", "使用率", "参与率",
    "就业率", "出勤率", "达成率", "兑现率", "优良率", "普及率", "满意率", "处理率", "正常率", "完好率", "入学率", "巩固率", "到课率",
    "及时性", "准确性", "完整性", "规范性", "合规性", "及时程度", "规范程度",
  ]
  private static let income = ["补助", "补贴", "标准", "发放", "收入", "收益", "投资", "工资", "增收", "产值", "效益", "救助", "奖励", "资助"]

  init?(of indicator: Indicator) {
    let names = indicator.names
    let found = names.flatMap { Self.finder.phrases(in: $0.unicodeScalars) }
    guard !found.contains(where: { $0 < Self.undecided.count }) else { return nil }
    let isShare = indicator.quantity?.measure == .share
    if !found.isEmpty {
      self = .failure
    } else if names.contains(where: { $0.ends(with: "满意度") }) {
      self = .success
    } else if isShare,
      indicator.first == .satisfaction || names.contains(where: { name in Self.rates.contains { name.ends(with: $0) } })
    {
      self = .success
    } else if indicator.isCost, indicator.quantity?.measure == .money,
      !names.contains(where: { $0.containsAny(of: Self.income) })
    {
      self = .cost
    } else {
      return nil
    }
  }
}

extension Indicator {
  /// Whether more than its target is better; nil where the target is one value or words.
  var wantsMore: Bool? {
    guard case .comparison(let comparison, _, _) = target else { return nil }
    switch comparison {
    case .atLeast, .greater: return true
    case .atMost, .less: return false
    case .equal: return nil
    }
  }

  /// The target as forms print it.
  var statedTarget: String { target?.text ?? "" }

  /// The target with its operator turned round.
  fileprivate var turnedTarget: String {
    guard case .comparison(let comparison, let value, let unit) = target else { return statedTarget }
    return Target.comparison(comparison.turned, value: value, unit: unit).text
  }
}

extension Comparison {
  fileprivate var turned: Comparison {
    switch self {
    case .atMost: .atLeast
    case .atLeast: .atMost
    case .less: .greater
    case .greater: .less
    case .equal: .equal
    }
  }
}
