/// Tables of a budget platform that are imported or compared.
extension Message {
  public static func importedTableMissing(_ number: String, title: String) -> Message {
    Message(
      "D260", .error, "没有找到表 \(number)《\(title)》。请核对文件里是否有这张表：表名与格式相同，或工作表名为“表\(number)”，表头不变。",
      "Table \(number) “\(title)” was not found. See whether the file has it: under the title of the profile, or in a sheet named 表\(number), with the heads of the profile."
    )
  }
  public static func importedUnitMissing(_ title: String) -> Message {
    Message(
      "D261", .error, "表《\(title)》没有写明金额单位。请在表上方写“单位：元”或“单位：万元”，或在导入时加上 --in 元 或 --in 万元。",
      "The table “\(title)” does not say in which unit its amounts are. Write 单位：元 or 单位：万元 above it, or import with --in 元 or --in 万元."
    )
  }
  public static func sheetNotRecognised(_ sheet: String) -> Message {
    Message(
      "D262", .note, "工作表“\(sheet)”不是格式里的表，没有读。需要读的，请核对它的表名和表头。",
      "The sheet “\(sheet)” is no table of the profile and was not read. If it should be, check its title and heads.")
  }
  public static func importedColumnMissing(_ table: String, column: String) -> Message {
    Message(
      "D263", .warning, "表《\(table)》没有“\(column)”这一列，这一列没有核对。请核对表头。",
      "The table “\(table)” has no column “\(column)”, which was not compared. Check its heads.")
  }
  public static func importedColumnSurplus(_ table: String, column: String) -> Message {
    Message(
      "D264", .warning, "表《\(table)》的“\(column)”列有数，但格式里没有这一列，没有读。请核对表头，或在格式里补上这一列。",
      "The column “\(column)” of the table “\(table)” holds numbers, but the profile has no such column, and it was not read. Check its head, or add it to the profile."
    )
  }
  public static func importedRowUnknown(_ table: String, _ row: String) -> Message {
    Message(
      "D265", .warning, "表《\(table)》的“\(row)”行有金额，但不知道是哪一行，没有读。请核对它的科目编码或名称。",
      "The row “\(row)” of the table “\(table)” has amounts, but is no row of the profile, and was not read. Check its code or label."
    )
  }
  public static func importedRowTwice(_ table: String, _ row: String) -> Message {
    Message(
      "D266", .warning, "表《\(table)》的“\(row)”行出现两次，只读了第一次。请合并成一行。",
      "The row “\(row)” of the table “\(table)” occurs twice; only the first was read. Make it one row.")
  }
  public static func importedCodeUnknown(_ code: String, name: String, axis: String) -> Message {
    Message(
      "D267", .warning, "\(axis)科目表里没有 \(code)“\(name)”。确有这个科目的，请把编码和名称写进 Inputs/charts/。",
      "The chart of accounts (\(axis)) has no \(code) “\(name)”. If the code exists, add it with its name in Inputs/charts/."
    )
  }
  public static func sourceDiffers(
    _ source: String, _ code: String?, sum: String, table: String, amount: String, place: String
  ) -> Message {
    Message(
      "D270", .error,
      "《\(source)》\(own: code, "科目 ", " ")各行相加是 \(sum) 元，《\(table)》是 \(amount) 元（\(place)）。请核对这两张表，在平台上改正后重新导出。",
      "The rows of “\(source)” \(own: code, "with code ", " ")add up to \(sum) 元, “\(table)” has \(amount) 元 (\(place)). Compare the two tables, correct them on the platform, and export them again."
    )
  }
  public static func sourceSumDiffers(_ source: String, difference: String) -> Message {
    Message(
      "D271", .error, "《\(source)》这一行是合计，与它下面各行的和相差 \(difference) 元。请核对：是少了一行、编码不完整，还是合计有误。",
      "This row of “\(source)” is a total, and differs from the sum of its rows by \(difference) 元. See whether a row is missing, a code is incomplete, or the total is wrong."
    )
  }
  public static func sourceCodeUnreadable(_ source: String, _ words: String) -> Message {
    Message(
      "D272", .warning, "《\(source)》这一行的“\(words)”不是单位编码或项目编码，没有读这一行。请写编码，由字母和数字组成。",
      "“\(words)” in this row of “\(source)” is no code of a unit or project, and the row was not read. Write the code, of letters and digits."
    )
  }
  public static func sourceWithoutHeads(_ source: String) -> Message {
    Message(
      "D273", .warning, "《\(source)》的表头认不出，没有读。请核对表头：须有单位编码或项目编码，以及金额。",
      "The heads of “\(source)” were not recognised, and it was not read. They must name the code of a unit or project, and amounts."
    )
  }
  public static var tablesNotNamed: Message {
    Message(
      "D269", .error, is: .environment, "请写明导入哪个文件、哪份材料，例如 disclose import 预算公开表.xlsx budget-2025/201。",
      "Say which file to import, and as which package, as in: disclose import tables.xlsx budget-2025/201.")
  }
  public static func controlUnknown(_ subject: String?) -> Message {
    Message(
      "D268", .error,
      "核对数\(subject, "“", "”")说不清核对的是哪个数。请写指标名称（如 支出合计）或表中的一格（表号:行:列，如 3:2010301:1）；按资金性质、科目、项目核对的，只填这些栏，不写指标。",
      "The control\(subject, " “", "”") names no number. Write a figure (as 支出合计) or a cell (table, row and column, as 3:2010301:1); or no figure but a fund, a code or a project, and the like."
    )
  }
  public static func importedTreeWithoutCodes(_ title: String) -> Message {
    Message(
      "D512", .warning, "表《\(title)》按单位或项目列示，但没有编码，分不清是哪个单位、哪个项目，没有读。请在表里加上编码列，或在导入后的分类账里逐行填写单位和项目。",
      "The table “\(title)” is by units or projects, but has no codes of them, and was not read. Add a column of codes to it, or state units and projects on the lines of the ledger after the import."
    )
  }
}
