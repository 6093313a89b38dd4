/// Self-evaluations whose results, scores and words do not fit each other.
extension Message {
  public static func fullScoreBelowTarget(
    _ project: String, indicator: String, result: String, target: String, score: String
  ) -> Message {
    Message(
      "D953", .warning,
      "项目“\(project)”的指标“\(indicator)”完成了 \(result)，指标值是 \(target)，却得了满分 \(score) 分。请核对实际完成值（result）和自评得分（score）。",
      "In “\(project)” the indicator “\(indicator)” reached \(result) of its target, \(target), yet scores all of its \(score) points. Check result and score."
    )
  }
  public static func gradeDisagrees(_ project: String, stated: String, score: String, grade: String) -> Message {
    Message(
      "D954", .warning, "这里说项目“\(project)”的等级是“\(stated)”，而它得 \(score) 分，按评分规则应为“\(grade)”。请改正文字，或核对各项得分。",
      "This says that “\(project)” is graded “\(stated)”, but its score is \(score), which makes it “\(grade)”. Correct the words, or check the scores."
    )
  }
  public static func scoreAndGradeDisagree(_ score: String, stated: String, grade: String) -> Message {
    Message(
      "D955", .warning, "这里说 \(score) 分的等级是“\(stated)”，按评分规则应为“\(grade)”。请改正等级或分数。",
      "This says that \(score) points are graded “\(stated)”; the rule makes them “\(grade)”. Correct the grade or the score."
    )
  }
  public static func scoreDisagrees(_ project: String, stated: String, score: String) -> Message {
    Message(
      "D956", .warning, "这里说项目“\(project)”得 \(stated) 分，各项得分相加是 \(score) 分。请改正文字，或核对各项得分。",
      "This says that “\(project)” scores \(stated), but its scores add up to \(score). Correct the words, or check the scores."
    )
  }
  public static func problemsUnstated(_ project: String, stated: String, lost: String) -> Message {
    Message(
      "D957", .warning, "项目“\(project)”扣了 \(lost) 分，“问题和改进措施”却只写了“\(stated)”。请写明扣分的原因和下一步措施。",
      "“\(project)” lost \(lost) points, but all that is said of its problems is “\(stated)”. Say why points were lost, and what will be done."
    )
  }
  public static func noScoreThoughReached(
    _ project: String, indicator: String, result: String, target: String, points: String
  ) -> Message {
    Message(
      "D959", .warning,
      "项目“\(project)”的指标“\(indicator)”完成了 \(result)，达到了 \(target)，却得 0 分（分值 \(points)）。请核对实际完成值（result）和自评得分（score）。",
      "In “\(project)” the indicator “\(indicator)” reached \(result) and so its target, \(target), yet scores none of its \(points) points. Check result and score."
    )
  }
  public static func completionContradicted(_ project: String, words: String, completion: String) -> Message {
    Message(
      "D689", .warning,
      "项目“\(project)”的具体完成情况写着“\(words)”，总体完成率却是 \(completion)。请核对，改正完成情况（<achieved>）或总体完成率（completion）。",
      "What “\(project)” achieved is told as “\(words)”, but its completion is \(completion). Check them, and correct <achieved> or completion."
    )
  }
}
