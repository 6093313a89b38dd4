/// Profiles and charts of accounts.
extension Message {
  public static func lineSetTwice(_ name: String) -> Message {
    Message(
      "D401", .error, "行组“\(name)”出现两次。请改名或合并。",
      "The line-set “\(name)” occurs twice. Rename or merge it.")
  }
  public static func unknownLineSet(_ name: String, nearest: String?) -> Message {
    Message(
      "D402", .error, "没有名为“\(name)”的行组。\(guessed: nearest, "是否应为“", "”？")请改正 set，或补上 <line-set>。",
      "There is no line-set “\(name)”.\(guessed: nearest, " Did you mean “", "”?") Correct it, or add the <line-set>.")
  }
  public static func tableTwice(_ number: Int) -> Message {
    Message(
      "D403", .error, "表 \(number) 出现两次。请改正 number。",
      "Table \(number) occurs twice. Correct its number.")
  }
  public static func tooManyDecimals(_ allowed: Int) -> Message {
    Message(
      "D404", .error, "小数位数超过“分”：这个单位最多 \(allowed) 位。请改小 decimals。",
      "More decimals than a 分 has: at most \(allowed) in this unit. Lower decimals.")
  }
  public static func contradictoryColumn(_ head: String) -> Message {
    Message(
      "D405", .error, "列“\(head)”的条件与外层的条件矛盾，永远没有数。请改正条件。",
      "The column “\(head)” contradicts the group around it and can never show an amount. Correct its selector.")
  }
  public static func contradictoryLine(_ label: String) -> Message {
    Message(
      "D406", .error, "行“\(label)”的条件与外层的条件矛盾，永远没有数。请改正条件；只列名称不列数的行请写 blank=\"是\"。",
      "The line “\(label)” contradicts what is around it and can never show an amount. Correct its selector; a line without amounts has blank=\"是\"."
    )
  }
  public static func tooManySides(_ lines: Int, sides: Int) -> Message {
    Message(
      "D407", .error, "这里有 \(lines) 组 <lines>，而表头只有 \(sides) 个 <side>。请删去多余的，或补上 <side>。",
      "There are \(lines) <lines> here, but the head has \(sides) <side>. Remove the surplus, or add a <side>.")
  }
  public static func tooManyLines(_ limit: Int) -> Message {
    Message(
      "D408", .error, "编号的行超过 \(limit) 行。请拆成几组。",
      "More than \(limit) numbered lines. Split them.")
  }
  public static func profileAttributeMissing(_ attribute: String) -> Message {
    Message(
      "D409", .error, "格式缺少属性 \(attribute)。请写上它，或用 extends 沿用一个写了它的格式。",
      "The profile lacks the attribute \(attribute). State it, or extend a profile that does.")
  }
  public static var profileWithoutTables: Message {
    Message(
      "D410", .error, "格式里一张表也没有，也没有章节。请补上 <table>；只公开文字和绩效目标的，请补上 <sections>。",
      "The profile has neither tables nor sections. Add a <table>, or <sections> if only texts and goals are published."
    )
  }
  public static func chartCode(_ code: String, axis: String, digits: String) -> Message {
    Message(
      "D411", .error, "“\(code)”不是\(axis)分类科目的编码：应为 \(digits) 位数字。请改正。",
      "“\(code)” is no code by \(axis): it must have \(digits) digits. Correct it.")
  }
  public static func chartNameMissing(_ code: String) -> Message {
    Message(
      "D412", .error, "科目 \(code) 没有名称。请补上。",
      "Code \(code) has no name. Add it.")
  }
  public static func chartEdition(_ value: String) -> Message {
    Message(
      "D413", .error, "“\(value)”不是年度。请写成 2024，年中调整写成 2024.1。",
      "“\(value)” is no edition. Write 2024, or 2024.1 for a change within the year.")
  }
  public static func profileExtendsItself(_ name: String) -> Message {
    Message(
      "D414", .error, "格式“\(name)”绕了一圈又沿用自己。请改正 extends。",
      "The profile “\(name)” extends itself in a circle. Correct extends.")
  }
  public static func figureTwice(_ name: String) -> Message {
    Message(
      "D415", .error, "指标“\(name)”出现两次。请删去一个。",
      "The figure “\(name)” occurs twice. Remove one.")
  }
  public static func unknownFigure(_ name: String, nearest: @autoclosure @escaping () -> String?) -> Message {
    Message(
      "D416", .error, "没有名为“\(name)”的指标。\(guessed: nearest(), "是否应为“", "”？")请改正；disclose figures 列出全部指标。",
      "There is no figure “\(name)”.\(guessed: nearest(), " Did you mean “", "”?") Correct it; disclose figures lists them all."
    )
  }
  public static func sectionTwice(_ name: String) -> Message {
    Message(
      "D417", .error, "章节“\(name)”出现两次。请删去一个。",
      "The section “\(name)” occurs twice. Remove one.")
  }
  public static func sidesMisplaced(_ plan: String) -> Message {
    Message(
      "D418", .error, "<\(plan)> 的行不分左右，表头不能有几个 <side>。请改用 <group>，或改成 <statement>。",
      "<\(plan)> has no lines side by side, so its head cannot have several <side>. Use <group>, or a <statement>.")
  }
  public static var mergedTotalMisplaced: Message {
    Message(
      "D419", .error, "合并的合计要占编码和名称两列，而这里 <label> 没有紧跟在 <code> 后面。请调整列，或去掉 merged。",
      "A merged total spans code and name, but no <label> follows a <code> here. Rearrange the columns, or remove merged."
    )
  }
  public static var figureInTree: Message {
    Message(
      "D450", .error, "<tree> 的每一行是一个科目，列里不能写 figure。请去掉 figure，或改用 <list>、<statement>、<form>。",
      "Each row of a <tree> is a code, so no column can show a figure. Remove figure, or use a <list>, <statement> or <form>."
    )
  }
  public static func bracesInProfile(_ text: String) -> Message {
    Message(
      "D455", .error, "“\(text)”里的“{{”在标题和标签中不起作用，会照样公布。请删去；数字可以写在 <note> 或模板里。",
      "Braces in “\(text)” mean nothing in a title or a label and would be published. Remove them; a <note> or a template may name figures."
    )
  }
}
