/// Indicators and goals that say what they cannot mean.
extension Message {
  public static func valueMaybeDoubled(_ project: String, indicator: String, target: String, half: String) -> Message {
    Message(
      "D940", .note, "项目“\(project)”的指标“\(indicator)”的指标值是 \(target)，两个数字相同。请核对是不是把 \(half) 多打了一遍；不是的不用改。",
      "In “\(project)” the target of “\(indicator)”, \(target), is one digit twice. Check whether \(half) was meant; leave it if not."
    )
  }
  public static func directionReversed(_ project: String, indicator: String, target: String, meant: String) -> Message {
    Message(
      "D941", .warning, "项目“\(project)”的指标“\(indicator)”写的是 \(target)，方向像是反了，多半应为 \(meant)。请核对并改正符号（operator）。",
      "In “\(project)” the target of “\(indicator)”, \(target), seems to point the wrong way, instead of \(meant). Check it, and correct operator."
    )
  }
  public static func directionsReversed(_ reversed: Int, of all: Int, example: String) -> Message {
    Message(
      "D942", .note, "同类的 \(all) 个指标中有 \(reversed) 个的符号像是反了，例如“\(example)”。请与制定指标的人核对这一类指标的符号（operator）。",
      "Of \(all) indicators of this kind, \(reversed) seem to point the wrong way, such as “\(example)”. Check operator of all of them with those who set them."
    )
  }
  public static func amountInOtherUnit(_ project: String, indicator: String, target: String) -> Message {
    Message(
      "D943", .warning, "项目“\(project)”的指标“\(indicator)”是数量或金额，与指标值 \(target) 的单位对不上。请改正计量单位（unit）或指标的名称。",
      "In “\(project)” the indicator “\(indicator)” is a number or an amount, which the unit of its target, \(target), does not fit. Correct unit, or the indicator's name."
    )
  }
  public static func rateInOtherUnit(_ project: String, indicator: String, target: String) -> Message {
    Message(
      "D944", .warning, "项目“\(project)”的指标“\(indicator)”是比率，指标值却是 \(target)。请改正计量单位（unit）或指标的名称。",
      "In “\(project)” the indicator “\(indicator)” is a rate, but its target is \(target). Correct unit, or the indicator's name."
    )
  }
  public static func numberInWords(_ project: String, indicator: String, words: String) -> Message {
    Message(
      "D945", .warning, "项目“\(project)”的指标“\(indicator)”把带符号的数写成了文字指标值“\(words)”。请分别填写符号、指标值（value）和计量单位（unit）。",
      "In “\(project)” the target of “\(indicator)” is a number with an operator, stated as words: “\(words)”. State operator, value and unit instead."
    )
  }
  public static func twoValuesInWords(_ project: String, indicator: String, words: String) -> Message {
    Message(
      "D946", .warning, "项目“\(project)”的指标“\(indicator)”的指标值“\(words)”里有两个值。请只留一个，填在符号、指标值（value）和计量单位（unit）里。",
      "In “\(project)” the target of “\(indicator)”, “\(words)”, holds two values. Keep one of them, as operator, value and unit."
    )
  }
  public static func targetEmpty(_ project: String, indicator: String) -> Message {
    Message(
      "D947", .warning, "项目“\(project)”的指标“\(indicator)”没有指标值。请补上指标值（value）或文字指标值（words）。",
      "In “\(project)” the indicator “\(indicator)” has no target. Add value or words.")
  }
  public static func basisEmpty(_ project: String, indicator: String) -> Message {
    Message(
      "D948", .warning, "项目“\(project)”的指标“\(indicator)”没有写确定依据，别的指标都写了。请补上指标值确定依据（basis）。",
      "In “\(project)” the indicator “\(indicator)” states no basis, as the others do. Add basis.")
  }
  public static func indicatorUnnamed(_ project: String, kind: String) -> Message {
    Message(
      "D949", .warning, "项目“\(project)”有一个“\(kind)”没有名称，页面上看不出它衡量什么。请补上三级指标（third）或绩效指标描述（description）。",
      "In “\(project)” an indicator of “\(kind)” has no name, so readers cannot tell what it measures. Add third or description."
    )
  }
  public static func goalAndIndicatorDiffer(
    _ project: String, goal: String, stated: String, indicator: String, target: String
  ) -> Message {
    Message(
      "D950", .warning, "项目“\(project)”的目标“\(goal)”写的是 \(stated)，指标“\(indicator)”却是 \(target)。请核对，把两处改成一致。",
      "In “\(project)” the goal “\(goal)” says \(stated), but the indicator “\(indicator)” says \(target). Check them, and make both agree."
    )
  }
  public static func goalNearlyCopied(_ project: String, goal: String, other: String, owner: String) -> Message {
    Message(
      "D951", .warning, "项目“\(project)”的目标“\(goal)”与“\(owner)”的“\(other)”只差几个字。请核对是否照抄，并写这个项目自己的目标。",
      "The goal “\(goal)” of “\(project)” differs from “\(other)” of “\(owner)” in a few characters only. Check whether it was copied, and state a goal of this project's own."
    )
  }
  public static func indicatorsNearlyCopied(_ project: String, owner: String, indicator: String) -> Message {
    Message(
      "D952", .note, "项目“\(project)”的指标除“\(indicator)”外与项目“\(owner)”的全部相同。请核对是否照抄，并写这个项目自己的指标。",
      "All indicators of “\(project)” but “\(indicator)” are those of “\(owner)”. Check whether they were copied, and state indicators of this project's own."
    )
  }
}
