internal import Budget

/// An indicator with all of its points reached its target, and one without any did not.
///
/// A project whose money was taken back has no targets any more.
struct FullScoresMeetTargets: Rule {
  let codes = ["D953", "D959"]
  let law = Phrase(
    zh: "财预〔2020〕10号：自评对照预期指标值打分，没有完成的不得满分。",
    en: "Document 财预〔2020〕10号: what missed its target does not score all of its points.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    guard subject.package.projects.contains(where: { $0.evaluation != nil }) else { return .checked([]) }
    let isPlan = Directions(subject.package).isHabit(.success)
    return subject.eachIndicator { project, indicator in
      guard !project.isCancelled, let result = indicator.result, result.points > .zero,
        let reached = StatedQuantity(result.text),
        let isMissed = indicator.isMissed(by: reached, whereAtMostIsPlan: isPlan)
      else { return nil }
      if isMissed, result.score == result.points {
        return .fullScoreBelowTarget(
          project.name, indicator: indicator.label, result: result.text, target: indicator.statedTarget,
          score: result.score.formatted)
      }
      if !isMissed, result.score == .zero, reached.millionths > 0 {
        return .noScoreThoughReached(
          project.name, indicator: indicator.label, result: result.text, target: indicator.statedTarget,
          points: result.points.formatted)
      }
      return nil
    }
  }
}

extension Project {
  /// Whether all of its money was taken back within the year.
  var isCancelled: Bool {
    evaluation.map { evaluation in evaluation.funds.allSatisfy(\.revised.isZero) } ?? false
  }
}

extension Indicator {
  /// Whether a result misses the target; nil where they cannot be compared. A target that points the wrong way is not
  /// taken at its word.
  fileprivate func isMissed(by result: StatedQuantity, whereAtMostIsPlan isPlan: Bool) -> Bool? {
    guard case .comparison(let comparison, _, _) = target, let wanted = quantity,
      // Three pieces asked for are not reached once.
      wanted.compares(with: result) || (wanted.measure == .things && result.measure == .things)
    else { return nil }
    let direction = WantedDirection(of: self)
    let (reached, asked) = (result.millionths, wanted.millionths)
    switch comparison {
    case .atLeast: return direction?.isMore == false ? nil : reached < asked
    case .greater: return direction?.isMore == false ? nil : reached <= asked
    case .atMost where isDone: return reached * 10 < asked * 9
    case .atMost where isPlan && isOutput && direction == nil && reached <= asked: return reached * 4 < asked * 3
    case .atMost: return direction?.isMore == true ? nil : reached > asked
    case .less: return direction?.isMore == true ? nil : reached >= asked
    // More than planned is no failure, unless it is money.
    case .equal: return direction?.isMore == false ? reached > asked : reached < asked
    }
  }

  /// Whether its target, ≤100%, means all of something: nothing can be more, and much less is not what was meant.
  private var isDone: Bool {
    guard case .comparison(.atMost, _, _) = target, let quantity, quantity.measure == .share, !isCost,
      quantity.millionths == Self.all
    else { return false }
    return !names.contains { $0.containsAny(of: Self.bounds) }
  }

  /// Whether it is a number of things that are to be made or done: where ≤12篇 is how a department writes 12篇, seven are
  /// much less.
  private var isOutput: Bool {
    guard first == .output, !isCost, let measure = quantity?.measure, measure == .things || measure == .people else {
      return false
    }
    return !names.contains { $0.containsAny(of: Self.bounds + Self.evils) }
  }

  private static let evils = ["错", "误", "违", "事故", "投诉", "信访", "上访", "案", "漏", "发文", "会议", "故障", "损", "死", "伤"]

  private static let all: Int128 = 100_000_000
  /// Of these less is as good.
  private static let bounds = ["预算", "支出", "经费", "费用", "成本", "资金", "超", "负债", "能耗", "延迟", "差错", "投诉", "占"]
}
