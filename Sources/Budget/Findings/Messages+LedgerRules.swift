/// What is doubtful in a ledger by itself, and between the packages of a department.
extension Message {
  public static func lineTwice(_ line: String, amount: String, first: String) -> Message {
    Message(
      "D608", .warning, offBy: amount, "这一行与 \(first) 的完全相同：\(line)，\(amount) 元。请核对是否重复填了；确实是两笔的，请在备注里分别写明。",
      "This line is the same as that of \(first): \(line), \(amount) 元. See whether it was entered twice; where there are two indeed, tell them apart in their notes."
    )
  }
  public static func earlierPartsDiffer(
    _ basis: String, figure: String, stated: String, parts: String, sum: String, difference: String
  ) -> Message {
    Message(
      "D609", .warning,
      "\(basis)的“\(figure)”写的是 \(stated) 元，而\(parts)相加是 \(sum) 元，相差 \(difference) 元。请核对这几个数；有没写的部分，请补上。",
      "“\(figure)” of \(basis) is stated as \(stated) 元, but \(parts) add up to \(sum) 元, a difference of \(difference) 元. Check these numbers, and add the parts that are not stated."
    )
  }
  public static func codesDoNotPair(
    _ condition: String, field: String, wanted: String, stated: String, reason: String?
  ) -> Message {
    Message(
      "D610", .warning,
      "\(condition)的，\(field)应为 \(wanted)，这一行是 \(stated)。\(reason, "", "")请核对这一行的科目、支出类别和资金性质；确实如此的，请在 Inputs/charts/ 的搭配表里写明。",
      "Where \(condition), \(field) should be \(wanted); this line has \(stated). \(reason, "(", ") ")Check the codes, category and fund of this line; where it is right, say so in a table of pairs in Inputs/charts/."
    )
  }
  public static func approvedAmountDiffers(
    _ project: String, stated: String, package: String, budget: String, difference: String
  ) -> Message {
    Message(
      "D629", .warning,
      "项目“\(project)”的年初预算数写的是 \(stated) 元，\(package) 里是 \(budget) 元，相差 \(difference) 元。请核对“自评”里的年初预算数（initial）；项目改了编码的，请填原项目编码（was）。",
      "The initial budget of “\(project)” is stated as \(stated) 元, but \(package) has \(budget) 元, a difference of \(difference) 元. Check initial of <funds>; where the project had another code, state it as was."
    )
  }
  public static func targetDiffers(
    _ project: String, indicator: String, stated: String, package: String, budget: String
  ) -> Message {
    Message(
      "D630", .warning,
      "项目“\(project)”的指标“\(indicator)”，指标值写的是 \(stated)，\(package) 里是 \(budget)。请核对；绩效目标调整过的，请在自评中说明。",
      "In “\(project)”, the target of “\(indicator)” is \(stated), but \(budget) in \(package). Check it; where targets were adjusted, say so in the evaluation."
    )
  }
  public static func projectRenamed(_ code: String, before: String, now: String, package: String) -> Message {
    Message(
      "D631", .warning, "项目 \(code) 在 \(package) 里叫“\(before)”，这里叫“\(now)”。请核对编码和名称；确属更名的，请在说明中写明。",
      "The project \(code) is called “\(before)” in \(package) and “\(now)” here. Check code and name; where it was renamed, say so in the explanation."
    )
  }
  public static func projectNotLinked(_ project: String, in place: Phrase) -> Message {
    Message(
      "D632", .warning,
      "\(own: place.chinese)没有项目“\(project)”。请核对项目编码；改了编码的，请填原项目编码（was）；确属撤销的，请在说明中写明。",
      "\(own: place.english) has no project “\(project)”. Check its code; where the code has changed, state the old one as was; where the project was given up, say so in the explanation."
    )
  }
}
