/// What does not add up within the tables of a package.
extension Message {
  static let tableRules: [Message] = [
    incomeIsNotExpenditure, totalIsNotParts, lineNotShown, sumsDisagree, sumTooSmall, negativeAmount,
    agreementCellUnknown,
  ]

  /// {0} the fund, or all; {1} income, {2} expenditure, {3} the difference, all in 元.
  public static let incomeIsNotExpenditure = Message(
    "D602", .error,
    zh: "{0}的收支不平：收入一方（收入、年初结转和结余、使用非财政拨款结余）合计 {1} 元，支出一方（支出、结余分配、年末结转和结余）合计 {2} 元，相差 {3} 元。请核对漏填或多填的收入、支出和结转结余。",
    en:
      "{0} does not balance: income, opening balances and used surplus are {1} 元; expenditure, distribution and closing balances are {2} 元, a difference of {3} 元. Look for missing or surplus lines of income, expenditure or balances."
  )

  /// {0} the table, {1} the row, {2} the amount column, {3} the total, {4} its parts, {5} the difference, in 元.
  public static let totalIsNotParts = Message(
    "D603", .error,
    zh: "{0}“{1}”行第 {2} 个金额列是 {3} 元，各项相加是 {4} 元，相差 {5} 元。请核对没有归入任何一项的分类账行，或在 profile.xml 里补上对应的行。",
    en:
      "{0}, row “{1}”, amount column {2} is {3} 元, but its parts add up to {4} 元, a difference of {5} 元. Look for a ledger line that belongs to none of them, or add its row to profile.xml."
  )

  /// {0} the flow, {1} the fund, {2} the category, {3} how many lines, {4} their sum in 元.
  public static let lineNotShown = Message(
    "D604", .error, zh: "没有一张表列出{1}的{0}{2?（{}）}：共 {3} 行，合计 {4} 元，这里是第一行。请核对收支、资金性质和支出类别，或在 profile.xml 里补上表格的行或列。",
    en:
      "No table shows {0} of {1}{2? ({})}: {3} lines, {4} 元 in all, of which this is the first. Check flow, fund and category, or add a row or column to profile.xml."
  )

  /// {0} what must agree, {1} the first place, {2} its sum, {3} the other place, {4} its sum, {5} the difference, in 元.
  public static let sumsDisagree = Message(
    "D605", .error, zh: "{0}不一致：{1} 是 {2} 元，{3} 是 {4} 元，相差 {5} 元。请核对两处所含的分类账行，或 profile.xml 里两处的行和列。",
    en:
      "{0} disagrees: {1} is {2} 元, {3} is {4} 元, a difference of {5} 元. Check the ledger lines of both, or the rows and columns of both in profile.xml."
  )

  /// {0} what, {1} the place that must be no less, {2} its sum, {3} the other place, {4} its sum, {5} what is missing, in 元.
  public static let sumTooSmall = Message(
    "D606", .error, zh: "{0}不对：{1} 是 {2} 元，少于 {3} 的 {4} 元，差 {5} 元。请核对两处所含的分类账行，或 profile.xml 里两处的行和列。",
    en:
      "{0} is wrong: {1} is {2} 元, less than {3} with {4} 元; {5} 元 are missing. Check the ledger lines of both, or the rows and columns of both in profile.xml."
  )

  /// {0} the table, {1} the row, {2} the amount column, {3} the amount in 元.
  public static let negativeAmount = Message(
    "D607", .error,
    zh: "{0}“{1}”行第 {2} 个金额列是负数 {3} 元。请核对这一行分类账的正负号；确属冲减的，请在 profile.xml 里用 <negative> 允许。",
    en:
      "{0}, row “{1}”, amount column {2} is negative: {3} 元. Check the sign of this ledger line; where it is right, allow it with <negative> in profile.xml."
  )

  /// {0} what must agree, {1} the cell.
  public static let agreementCellUnknown = Message(
    "D639", .error, zh: "“{0}”所说的 {1} 不存在。请写成“表号:行名或科目编码:第几个金额列”，例如 4:收入总计:1。",
    en:
      "“{0}” speaks of {1}, which does not exist. Write table number, row label or code, and which amount column, such as 4:收入总计:1."
  )
}
