/// Profiles and charts of accounts.
extension Message {
  static let profile: [Message] = [
    lineSetTwice, unknownLineSet, tableTwice, tooManyDecimals, contradictoryColumn, contradictoryLine, tooManySides,
    tooManyLines, profileAttributeMissing, profileWithoutTables, chartCode, chartNameMissing, chartEdition,
    profileExtendsItself, figureTwice, unknownFigure, sectionTwice, sidesMisplaced,
    mergedTotalMisplaced, figureInTree, bracesInProfile,
  ]

  /// {0} the name.
  public static let lineSetTwice = Message(
    "D401", .error, zh: "行组“{0}”出现两次。请改名或合并。", en: "The line-set “{0}” occurs twice. Rename or merge it.")

  /// {0} the name, {1} the nearest.
  public static let unknownLineSet = Message(
    "D402", .error, zh: "没有名为“{0}”的行组。{1?是不是想写“{}”？}请改正 set，或补上 <line-set>。",
    en: "There is no line-set “{0}”.{1? Did you mean “{}”?} Correct it, or add the <line-set>.")

  /// {0} the number.
  public static let tableTwice = Message(
    "D403", .error, zh: "表 {0} 出现两次。请改正 number。", en: "Table {0} occurs twice. Correct its number.")

  /// {0} the decimals allowed.
  public static let tooManyDecimals = Message(
    "D404", .error, zh: "小数位数超过“分”：这个单位最多 {0} 位。请改小 decimals。",
    en: "More decimals than a 分 has: at most {0} in this unit. Lower decimals.")

  /// {0} the head.
  public static let contradictoryColumn = Message(
    "D405", .error, zh: "列“{0}”的条件与外层的条件矛盾，永远没有数。请改正条件。",
    en: "The column “{0}” contradicts the group around it and can never show an amount. Correct its selector.")

  /// {0} the label.
  public static let contradictoryLine = Message(
    "D406", .error, zh: "行“{0}”的条件与外层的条件矛盾，永远没有数。请改正条件；只列名称不列数的行请写 blank=\"是\"。",
    en:
      "The line “{0}” contradicts what is around it and can never show an amount. Correct its selector; a line without amounts has blank=\"是\"."
  )

  /// {0} the lines given, {1} the sides there are.
  public static let tooManySides = Message(
    "D407", .error, zh: "这里有 {0} 组 <lines>，而表头只有 {1} 个 <side>。请删去多余的，或补上 <side>。",
    en: "There are {0} <lines> here, but the head has {1} <side>. Remove the surplus, or add a <side>.")

  /// {0} the limit.
  public static let tooManyLines = Message(
    "D408", .error, zh: "编号的行超过 {0} 行。请拆成几组。", en: "More than {0} numbered lines. Split them.")

  /// {0} the attribute.
  public static let profileAttributeMissing = Message(
    "D409", .error, zh: "格式缺少属性 {0}。请写上它，或用 extends 沿用一个写了它的格式。",
    en: "The profile lacks the attribute {0}. State it, or extend a profile that does.")

  public static let profileWithoutTables = Message(
    "D410", .error, zh: "格式里一张表也没有。请补上 <table>。", en: "The profile has no table. Add a <table>.")

  /// {0} the code, {1} the axis, {2} the digit counts.
  public static let chartCode = Message(
    "D411", .error, zh: "“{0}”不是{1}分类科目的编码：应为 {2} 位数字。请改正。",
    en: "“{0}” is no code by {1}: it must have {2} digits. Correct it.")

  /// {0} the code.
  public static let chartNameMissing = Message(
    "D412", .error, zh: "科目 {0} 没有名称。请补上。", en: "Code {0} has no name. Add it.")

  /// {0} the value.
  public static let chartEdition = Message(
    "D413", .error, zh: "“{0}”不是年度。请写成 2024，年中调整写成 2024.1。",
    en: "“{0}” is no edition. Write 2024, or 2024.1 for a change within the year.")

  /// {0} the profile.
  public static let profileExtendsItself = Message(
    "D414", .error, zh: "格式“{0}”绕了一圈又沿用自己。请改正 extends。",
    en: "The profile “{0}” extends itself in a circle. Correct extends.")

  /// {0} the name.
  public static let figureTwice = Message(
    "D415", .error, zh: "指标“{0}”出现两次。请删去一个。", en: "The figure “{0}” occurs twice. Remove one.")

  /// {0} the name, {1} the nearest.
  public static let unknownFigure = Message(
    "D416", .error, zh: "没有名为“{0}”的指标。{1?是不是想写“{}”？}请改正；disclose figures 列出全部指标。",
    en: "There is no figure “{0}”.{1? Did you mean “{}”?} Correct it; disclose figures lists them all.")

  /// {0} the name.
  public static let sectionTwice = Message(
    "D417", .error, zh: "章节“{0}”出现两次。请删去一个。", en: "The section “{0}” occurs twice. Remove one.")

  /// {0} the row plan.
  public static let sidesMisplaced = Message(
    "D418", .error, zh: "<{0}> 的行不分左右，表头不能有几个 <side>。请改用 <group>，或改成 <statement>。",
    en: "<{0}> has no lines side by side, so its head cannot have several <side>. Use <group>, or a <statement>.")

  public static let mergedTotalMisplaced = Message(
    "D419", .error, zh: "合并的合计要占编码和名称两列，而这里 <label> 没有紧跟在 <code> 后面。请调整列，或去掉 merged。",
    en:
      "A merged total spans code and name, but no <label> follows a <code> here. Rearrange the columns, or remove merged."
  )

  public static let figureInTree = Message(
    "D450", .error, zh: "<tree> 的每一行是一个科目，列里不能写 figure。请去掉 figure，或改用 <list>、<statement>、<form>。",
    en:
      "Each row of a <tree> is a code, so no column can show a figure. Remove figure, or use a <list>, <statement> or <form>."
  )

  /// {0} the text.
  public static let bracesInProfile = Message(
    "D455", .error, zh: "“{0}”里的“{{”在标题和标签中不起作用，会照样公布。请删去；数字可以写在 <note> 或模板里。",
    en:
      "Braces in “{0}” mean nothing in a title or a label and would be published. Remove them; a <note> or a template may name figures."
  )
}
