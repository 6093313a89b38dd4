/// Numbers that somebody else vouches for, and that come out otherwise.
extension Message {
  public static func controlCellDiffers(
    _ table: String, row: String, column: String, address: String, computed: String, imported: String,
    difference: String
  ) -> Message {
    Message(
      "D617", .error, offBy: difference,
      "\(table)“\(row)”行“\(column)”列（\(address)）算出 \(computed) 元，导入的表是 \(imported) 元，相差 \(difference) 元。请核对分类账，用 disclose explain 查看这一格由哪些行相加；导入的表有误的，请换上改正后的表。",
      "\(table), row “\(row)”, column “\(column)” (\(address)) comes to \(computed) 元, the imported table has \(imported) 元, a difference of \(difference) 元. Check the ledger (disclose explain lists the lines of the cell), or replace the imported table if it is wrong."
    )
  }
  public static func controlRowMissing(_ table: String, row: String, column: String, imported: String) -> Message {
    Message(
      "D618", .error,
      "\(table)没有“\(row)”这一行，导入的表有，“\(column)”列是 \(imported) 元。请在分类账里补上这个科目的金额；导入的表有误的，请换上改正后的表。",
      "\(table) has no row “\(row)”, which the imported table has, with \(imported) 元 in column “\(column)”. Add the money of this code to the ledger, or replace the imported table if it is wrong."
    )
  }
  public static func controlRowSurplus(_ table: String, row: String, column: String, computed: String) -> Message {
    Message(
      "D619", .error,
      "\(table)的“\(row)”行不在导入的表里，“\(column)”列算出 \(computed) 元。请核对分类账里这个科目的金额；导入的表有误的，请换上改正后的表。",
      "\(table) has a row “\(row)”, which the imported table has not, with \(computed) 元 in column “\(column)”. Check the money of this code in the ledger, or replace the imported table if it is wrong."
    )
  }
  public static func controlDiffers(_ subject: String, computed: String, stated: String, difference: String) -> Message
  {
    Message(
      "D620", .error, offBy: difference,
      "“\(subject)”算出 \(computed) 元，核对数是 \(stated) 元，相差 \(difference) 元。请核对分类账有没有漏填、重复、多写少写一个零或填错资金性质和项目的行；核对数有误的，请改正核对数。",
      "“\(subject)” comes to \(computed) 元, the control says \(stated) 元, a difference of \(difference) 元. Look in the ledger for a line that is missing or doubled, a zero too many, or a wrong fund or project; correct the control if it is wrong."
    )
  }
}
