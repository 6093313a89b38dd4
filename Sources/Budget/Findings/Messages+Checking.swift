/// What does not add up.
extension Message {
  static let checking: [Message] = [viewsDisagree]

  /// {0} the fund, {1} the category, {2} the total by function, {3} by economic code, {4} the difference, all in 元.
  public static let viewsDisagree = Message(
    "D601", .error,
    zh: "两个视图的{0}{1}不一致：按功能合计 {2} 元，按经济合计 {3} 元，相差 {4} 元。请核对漏填或多填的行。",
    en:
      "The two views disagree on {1} of {0}: {2} 元 by function, {3} 元 by economic code, a difference of {4} 元. Look for a missing or surplus line."
  )
}
