/// What disagrees with other packages.
extension Message {
  public static func statedFigureDisagrees(
    _ basis: String, figure: String, stated: String, computed: String, difference: String, package: String
  ) -> Message {
    Message(
      "D622", .error,
      "\(basis)的“\(figure)”这里写的是 \(stated)，\(package) 里是 \(computed)，相差 \(difference)。请改正，或删去这一项：有了那份材料，不必再写。",
      "“\(figure)” of \(basis) is stated as \(stated), but \(package) says \(computed), a difference of \(difference). Correct it, or remove it: with that package at hand it need not be stated."
    )
  }
  public static func unitAppeared(_ code: String, name: String, package: String) -> Message {
    Message(
      "D623", .warning, "单位 \(code) \(name) 在 \(package) 里没有。请核对单位编码；确属新设的，请在说明中写明。",
      "The unit \(code) \(name) is not in \(package). Check its code; where it is new, say so in the explanation.")
  }
  public static func unitVanished(_ code: String, name: String, package: String) -> Message {
    Message(
      "D624", .warning, "\(package) 里的单位 \(code) \(name) 这里没有了。请核对是否漏填；确属撤并的，请在说明中写明。",
      "The unit \(code) \(name) of \(package) is not here any more. Check whether it was forgotten; where it was merged or closed, say so in the explanation."
    )
  }
  public static func unitRenamed(_ code: String, before: String, now: String, package: String) -> Message {
    Message(
      "D625", .warning, "单位 \(code) 在 \(package) 里叫“\(before)”，这里叫“\(now)”。请核对编码和名称；确属更名的，请在说明中写明。",
      "The unit \(code) is called “\(before)” in \(package) and “\(now)” here. Check code and name; where it was renamed, say so in the explanation."
    )
  }
  public static func codeRenamed(_ code: String, before: String, now: String) -> Message {
    Message(
      "D626", .note, "科目 \(code) 上年叫“\(before)”，今年叫“\(now)”。与上年比较时请核对口径是否一致。",
      "The code \(code) was called “\(before)” last year and is “\(now)” now. Check that the comparison is of the same things."
    )
  }
}
