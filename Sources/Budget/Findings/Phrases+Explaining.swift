/// What `explain` says around numbers.
extension Phrase {
  /// {0} what is explained, {1} the number as it is shown, {2} the exact number where that is another text.
  public static let explained = Phrase(zh: "{0}：{1}{2?（准确数 {}）}", en: "{0}: {1}{2? (exactly {})}")

  /// {0} the one side, {1} the other, {2} the direction, {3} the result.
  public static let subtracted = Phrase(zh: "= {0} 与 {1} 的差额 {3}（{2}）", en: "= difference of {0} and {1}: {3} ({2})")

  /// {0} the one side, {1} the other, {2} the direction, {3} the result.
  public static let changed = Phrase(
    zh: "= {0} 与 {1} 的差额 ÷ 后者 = {3}（{2}）", en: "= difference of {0} and {1}, divided by the latter: {3} ({2})")

  /// {0} the part, {1} the whole, {2} the result.
  public static let divided = Phrase(zh: "= {0} ÷ {1} = {2}", en: "= {0} ÷ {1} = {2}")

  /// {0} what is shown, {1} what rounding once would give.
  public static let roundedParts = Phrase(
    zh: "这张表先把各部分四舍五入再相加，所以显示 {0}；准确数四舍五入是 {1}。",
    en: "This table rounds parts before it adds them up, and so shows {0}; the exact number rounds to {1}.")

  /// {0} the side, {1} its exact number.
  public static let evidence = Phrase(zh: "{0}：{1}", en: "{0}: {1}")

  /// {0} the view, {1} the conditions.
  public static let fromLines = Phrase(zh: "分类账（{0}）中这些行的合计：{1}", en: "The sum of the ledger lines (by {0}) with {1}")

  /// {0} the view.
  public static let fromAllLines = Phrase(zh: "分类账（{0}）中全部行的合计", en: "The sum of all ledger lines (by {0})")

  public static let fromStatement = Phrase(
    zh: "disclosure.xml 写明的数（用来比较的材料不在 Inputs 中）",
    en: "As disclosure.xml states it (the package compared with is not in Inputs)")

  public static let fromEntries = Phrase(
    zh: "disclosure.xml 中这些内容的合计", en: "The sum of these entries of disclosure.xml")

  public static let linesHidden = Phrase(
    zh: "其余的行不列出：有项目的金额不公开（涉密），由这些行可以推算出来。",
    en: "The other lines are not listed: the amount of a project is withheld (涉密), and could be told from them.")

  /// {0} how many lines, {1} their sum.
  public static let addsUp = Phrase(
    zh: "共 {0} 行，合计 {1}，与上面的数完全相等。", en: "Lines: {0}. Sum: {1}, exactly the number above.")

  /// {0} how many lines, {1} their sum.
  public static let doesNotAddUp = Phrase(
    zh: "共 {0} 行，合计 {1?{}}，与上面的数不相等。请报告这个程序错误。",
    en: "Lines: {0}. Sum: {1?{}}, which is not the number above. This is a fault of the program; please report it.")
}
