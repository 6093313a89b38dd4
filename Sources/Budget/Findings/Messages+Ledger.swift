/// Lines of the ledger. {0} is the field, as the attribute or the column is called, unless said otherwise.
extension Message {
  static let ledger: [Message] = [
    ledgerEmpty, viewTwice, viewMissing, unknownWord, unknownFunction, unknownEconomic, codeOfWrongLevel,
    unknownPurpose,
    amountNotANumber, amountGrouping, amountTooPrecise, amountTooLarge, ledgerFieldMissing, fieldOfOtherView,
    fieldOfExpenditure, notExpenditureInEconomicView, projectOnOtherCategory, basicUndivided,
    unknownColumn, columnTwice, columnMissing,
    unitsDisagree, rowTooLong, tableNotUsed,
  ]

  public static let ledgerEmpty = Message(
    "D301", .error, zh: "分类账一行也没有。请逐行填写，或用 file 指明旁边的表格。",
    en: "The ledger has no line. State its lines, or name a table beside with file.")

  /// {0} the view.
  public static let viewTwice = Message(
    "D302", .error, zh: "视图“{0}”出现两次。请合并成一个。", en: "The view “{0}” occurs twice. Merge the two.")

  /// {0} the view.
  public static let viewMissing = Message(
    "D303", .error, zh: "缺少视图“{0}”。按视图填写时，功能和经济两个视图都要有，请补上。",
    en: "The view “{0}” is missing. A ledger in views needs both, 功能 and 经济. Add it.")

  /// {1} the value, {2} the nearest, {3} all.
  public static let unknownWord = Message(
    "D304", .error, zh: "{0}“{1}”不认识。{2?是不是想写“{}”？}请填：{3}。",
    en: "Unknown {0} “{1}”.{2? Did you mean “{}”?} Write one of: {3}.")

  /// {0} the code, {1} the nearest with its name, {2} the edition.
  public static let unknownFunction = Message(
    "D305", .error, zh: "功能科目 {0} 不在 {2} 年科目表中。{1?最接近的是 {}。}请改正；如果是新增科目，请补到 Inputs/charts/functions.csv。",
    en:
      "Function code {0} is not in the chart of {2}.{1? The nearest is {}.} Correct it, or add a new code to Inputs/charts/functions.csv."
  )

  /// {0} the code, {1} the nearest with its name, {2} the edition.
  public static let unknownEconomic = Message(
    "D306", .error, zh: "经济科目 {0} 不在 {2} 年科目表中。{1?最接近的是 {}。}请改正；如果是新增科目，请补到 Inputs/charts/economics.csv。",
    en:
      "Economic code {0} is not in the chart of {2}.{1? The nearest is {}.} Correct it, or add a new code to Inputs/charts/economics.csv."
  )

  /// {0} the code, {1} its name, {2} the digits needed, {3} the field.
  public static let codeOfWrongLevel = Message(
    "D307", .error, zh: "{3} {0}（{1}）级次不对：分类账要填到 {2} 位的末级科目，合计由程序计算。请换成末级编码。",
    en:
      "{3} {0} ({1}) is of the wrong level: ledger lines carry codes of {2} digits, totals are computed. Give the detailed code."
  )

  /// {0} the mark, {1} the nearest, {2} all.
  public static let unknownPurpose = Message(
    "D308", .error, zh: "没有表格区分用途“{0}”。{1?是不是想写“{}”？}{2?可以填：{}。}请改正或留空。",
    en: "No table tells the purpose “{0}” apart.{1? Did you mean “{}”?}{2? Known: {}.} Correct it, or leave it blank.")

  /// {0} the code, {1} the parent, {2} the edition.
  public static let parentCodeMissing = Message(
    "D309", .error, zh: "科目 {0} 的上级 {1} 不在 {2} 年科目表中，汇总行会没有名称。请把 {1} 补到 Inputs/charts/ 的科目表。",
    en:
      "{1}, the parent of {0}, is not in the chart of {2}: its row would have no name. Add {1} to the chart in Inputs/charts/."
  )

  /// {1} the value.
  public static let amountNotANumber = Message(
    "D311", .error, zh: "{0}“{1}”不是数字。请只填数字，例如 1234.56。", en: "{0} “{1}” is not a number. Give digits only, as 1234.56."
  )

  /// {1} the value.
  public static let amountGrouping = Message(
    "D312", .error, zh: "{0}“{1}”的千位分隔符位置不对。请改成 1,234,567.89 的样子，或去掉逗号。",
    en: "{0} “{1}” has commas in the wrong places. Write 1,234,567.89, or no commas.")

  /// {1} the value, {2} the unit, {3} the decimals allowed.
  public static let amountTooPrecise = Message(
    "D313", .error, zh: "{0}“{1}”比“分”还细：以{2}为单位最多 {3} 位小数。请改成准确到分的金额。",
    en: "{0} “{1}” is finer than a 分: in {2} there are at most {3} decimals. Give the amount exact to 分.")

  /// {1} the value.
  public static let amountTooLarge = Message(
    "D314", .error, zh: "{0}“{1}”超出可表示的范围（约正负 9.2 亿亿元）。请核对单位是元还是万元。",
    en: "{0} “{1}” is beyond the representable range (about ±92 quadrillion yuan). Check whether it is in 元 or 万元.")

  public static let ledgerFieldMissing = Message(
    "D321", .error, zh: "这一行没有填{0}。请补上。", en: "This line has no {0}. Add it.")

  /// {1} the view.
  public static let fieldOfOtherView = Message(
    "D322", .error, zh: "按“{1}”列示的视图不填{0}。请删去，或改为完整的分类账。",
    en: "The view by {1} has no {0}. Remove it, or state the ledger in full.")

  /// {1} the flow.
  public static let fieldOfExpenditure = Message(
    "D323", .error, zh: "“{1}”行不填{0}，只有支出才填。请删去。", en: "A line of {1} has no {0}; only 支出 has. Remove it.")

  /// {0} the flow.
  public static let notExpenditureInEconomicView = Message(
    "D324", .error, zh: "按“经济”列示的视图只有支出，“{0}”请放到功能视图。", en: "The view by 经济 holds 支出 only. Move {0} to the view by 功能.")

  /// {1} the category.
  public static let projectOnOtherCategory = Message(
    "D325", .error, zh: "{1}不填{0}，只有项目支出才填。请删去，或改正支出类别。",
    en: "{1} has no {0}; only 项目支出 has. Remove it, or correct the category.")

  public static let basicUndivided = Message(
    "D326", .error, zh: "这里的{0}不能只写“基本支出”，请写明人员经费或公用经费；只有功能视图可以不分。",
    en: "{0} cannot be just 基本支出 here: say 人员经费 or 公用经费. Only the view by 功能 may leave it undivided.")

  /// {0} the head, {1} the nearest, {2} all.
  public static let unknownColumn = Message(
    "D331", .error, zh: "不认识列名“{0}”。{1?是不是想写“{}”？}请从这些列名中选用：{2}；以“名称”结尾的列会被忽略。",
    en: "Unknown column “{0}”.{1? Did you mean “{}”?} Use: {2}; columns ending in 名称 are ignored.")

  /// {0} the head.
  public static let columnTwice = Message(
    "D332", .error, zh: "列“{0}”出现两次。请删去一列。", en: "The column “{0}” occurs twice. Remove one.")

  /// {0} the head.
  public static let columnMissing = Message(
    "D333", .error, zh: "缺少列“{0}”。请在第一行补上这个列名。", en: "The column “{0}” is missing. Add its head to the first row.")

  /// {0} the head, {1} the ledger's unit.
  public static let unitsDisagree = Message(
    "D334", .error, zh: "列名是“{0}”，而 <ledger in=\"{1}\"> 说金额以{1}为单位。请改成一致。",
    en: "The column is called “{0}”, but <ledger in=\"{1}\"> says the amounts are in {1}. Make them agree.")

  /// {0} the number of columns, {1} the cell.
  public static let rowTooLong = Message(
    "D335", .error, zh: "这一行超过 {0} 列，多出“{1}”。含逗号的内容请用英文双引号括起来。",
    en: "This row has more than {0} columns: “{1}” is left over. Put content with commas into double quotes.")

  /// {0} the file.
  public static let tableNotUsed = Message(
    "D336", .warning, zh: "{0} 没有被用到。如果它是分类账，请在 <ledger> 上写 file=\"{0}\"；否则请移走。",
    en: "{0} is not used. If it is the ledger, write file=\"{0}\" on <ledger>; otherwise move it away.")
}
