/// What disagrees with other packages.
extension Message {
  static let comparisonRules: [Message] = [statedFigureDisagrees, unitAppeared, unitVanished, unitRenamed, codeRenamed]

  /// {0} the basis, {1} the figure, {2} what is stated, {3} what the package says, {4} the difference, in 元; {5} the package.
  public static let statedFigureDisagrees = Message(
    "D622", .error, zh: "{0}的“{1}”这里写的是 {2} 元，{5} 里是 {3} 元，相差 {4} 元。请改正，或删去这一项：有了那份材料，不必再写。",
    en:
      "“{1}” of {0} is stated as {2} 元, but {5} says {3} 元, a difference of {4} 元. Correct it, or remove it: with that package at hand it need not be stated."
  )

  /// {0} the unit's code, {1} its name, {2} last year's package.
  public static let unitAppeared = Message(
    "D623", .warning, zh: "单位 {0} {1} 在 {2} 里没有。请核对单位编码；确属新设的，请在说明中写明。",
    en: "The unit {0} {1} is not in {2}. Check its code; where it is new, say so in the explanation.")

  /// {0} the unit's code, {1} its name, {2} last year's package.
  public static let unitVanished = Message(
    "D624", .warning, zh: "{2} 里的单位 {0} {1} 这里没有了。请核对是否漏填；确属撤并的，请在说明中写明。",
    en:
      "The unit {0} {1} of {2} is not here any more. Check whether it was forgotten; where it was merged or closed, say so in the explanation."
  )

  /// {0} the unit's code, {1} its name last year, {2} its name now, {3} last year's package.
  public static let unitRenamed = Message(
    "D625", .warning, zh: "单位 {0} 在 {3} 里叫“{1}”，这里叫“{2}”。请核对编码和名称；确属更名的，请在说明中写明。",
    en:
      "The unit {0} is called “{1}” in {3} and “{2}” here. Check code and name; where it was renamed, say so in the explanation."
  )

  /// {0} the code, {1} its name last year, {2} its name now.
  public static let codeRenamed = Message(
    "D626", .note, zh: "科目 {0} 上年叫“{1}”，今年叫“{2}”。与上年比较时请核对口径是否一致。",
    en: "The code {0} was called “{1}” last year and is “{2}” now. Check that the comparison is of the same things.")
}
