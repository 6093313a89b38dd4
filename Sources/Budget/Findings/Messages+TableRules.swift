/// What does not add up within the tables of a package.
extension Message {
  public static func incomeIsNotExpenditure(_ fund: String, income: String, expenditure: String, difference: String)
    -> Message
  {
    Message(
      "D602", .error, offBy: difference,
      "\(fund)的收支不平：收入一方（收入、年初结转和结余、使用非财政拨款结余）合计 \(income) 元，支出一方（支出、结余分配、年末结转和结余）合计 \(expenditure) 元，相差 \(difference) 元。请核对漏填或多填的收入、支出和结转结余。",
      "\(fund) does not balance: income, opening balances and used surplus are \(income) 元; expenditure, distribution and closing balances are \(expenditure) 元, a difference of \(difference) 元. Look for missing or surplus lines of income, expenditure or balances."
    )
  }
  public static func totalIsNotParts(
    _ table: String, row: String, column: String, total: String, parts: String, difference: String
  ) -> Message {
    Message(
      "D603", .error, offBy: difference,
      "\(table)“\(row)”行“\(column)”列是 \(total) 元，各项相加是 \(parts) 元，相差 \(difference) 元。请核对没有归入任何一项的分类账行，或在 profile.xml 里补上对应的行。",
      "\(table), row “\(row)”, column “\(column)” is \(total) 元, but its parts add up to \(parts) 元, a difference of \(difference) 元. Look for a ledger line that belongs to none of them, or add its row to profile.xml."
    )
  }
  public static func lineNotShown(_ flow: String, fund: String, category: String?, lines: Int, sum: String) -> Message {
    Message(
      "D604", .error,
      "没有一张表列出\(fund)的\(flow)\(category, "（", "）")：共 \(lines) 行，合计 \(sum) 元，这里是第一行。请核对收支、资金性质和支出类别，或在 profile.xml 里补上表格的行或列。",
      "No table shows \(flow) of \(fund)\(category, " (", ")"): \(lines) lines, \(sum) 元 in all, of which this is the first. Check flow, fund and category, or add a row or column to profile.xml."
    )
  }
  public static func sumsDisagree(
    _ what: String, place: String, sum: String, other: String, otherSum: String, difference: String
  ) -> Message {
    Message(
      "D605", .error, offBy: difference,
      "\(what)不一致：\(place) 是 \(sum) 元，\(other) 是 \(otherSum) 元，相差 \(difference) 元。请核对两处所含的分类账行，或 profile.xml 里两处的行和列。",
      "\(what) disagrees: \(place) is \(sum) 元, \(other) is \(otherSum) 元, a difference of \(difference) 元. Check the ledger lines of both, or the rows and columns of both in profile.xml."
    )
  }
  public static func sumTooSmall(
    _ what: String, place: String, sum: String, other: String, otherSum: String, difference: String
  ) -> Message {
    Message(
      "D606", .error, offBy: difference,
      "\(what)不对：\(place) 是 \(sum) 元，少于 \(other) 的 \(otherSum) 元，差 \(difference) 元。请核对两处所含的分类账行，或 profile.xml 里两处的行和列。",
      "\(what) is wrong: \(place) is \(sum) 元, less than \(other) with \(otherSum) 元; \(difference) 元 are missing. Check the ledger lines of both, or the rows and columns of both in profile.xml."
    )
  }
  public static func negativeAmount(_ table: String, row: String, column: String, amount: String) -> Message {
    Message(
      "D607", .error,
      "\(table)“\(row)”行“\(column)”列是负数 \(amount) 元。请核对这一行分类账的正负号；确属冲减的，请在 profile.xml 里用 <negative> 允许。",
      "\(table), row “\(row)”, column “\(column)” is negative: \(amount) 元. Check the sign of this ledger line; where it is right, allow it with <negative> in profile.xml."
    )
  }
  public static func agreementCellUnknown(_ what: String, cell: String) -> Message {
    Message(
      "D639", .error, "“\(what)”所说的 \(cell) 不存在。请写成“表号:行名或科目编码:列名”，例如 4:收入总计:金额；同名的列不止一个时，写明是第几个金额列。",
      "“\(what)” speaks of \(cell), which does not exist. Write table number, row label or code, and the head of the column, such as 4:收入总计:金额; where several columns have that head, which of the columns of amounts it is."
    )
  }
}
