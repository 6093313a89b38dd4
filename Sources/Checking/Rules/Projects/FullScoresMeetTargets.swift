internal import Budget

/// An indicator with all of its points reached its target.
///
/// A project whose money was taken back has no targets any more.
struct FullScoresMeetTargets: Rule {
  let codes = ["D953"]
  let law = Phrase(
    zh: "财预〔2020〕10号：自评对照预期指标值打分，没有完成的不得满分。",
    en: "Document 财预〔2020〕10号: what missed its target does not score all of its points.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    subject.eachIndicator { project, indicator in
      guard !project.isCancelled, let result = indicator.result, result.score == result.points, result.points > .zero,
        let reached = StatedQuantity(result.text), indicator.isMissed(by: reached)
      else { return nil }
      return .fullScoreBelowTarget(
        project.name, indicator: indicator.label, result: result.text, target: indicator.statedTarget,
        score: result.score.formatted)
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
  /// Whether a result misses the target. One that points the wrong way is not taken at its word.
  fileprivate func isMissed(by result: StatedQuantity) -> Bool {
    guard case .comparison(let comparison, _, _) = target, let wanted = quantity, wanted.compares(with: result) else {
      return false
    }
    let direction = WantedDirection(of: self)
    let (reached, asked) = (result.millionths, wanted.millionths)
    switch comparison {
    case .atLeast: return reached < asked && direction?.isMore != false
    case .greater: return reached <= asked && direction?.isMore != false
    case .atMost: return reached > asked && direction?.isMore != true
    case .less: return reached >= asked && direction?.isMore != true
    // More than planned is no failure, unless it is money.
    case .equal: return direction?.isMore == false ? reached > asked : reached < asked
    }
  }
}
