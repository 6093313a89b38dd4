/// Lines of the ledger.
extension Message {
  public static var ledgerEmpty: Message {
    Message(
      "D301", .error, "分类账一行也没有。请逐行填写，或用表格文件（file）指明旁边的表格。",
      "The ledger has no line. State its lines, or name a table beside with file.")
  }
  public static func viewTwice(_ view: String) -> Message {
    Message(
      "D302", .error, "“\(view)”视图（工作表“\(view)分类”）出现两次。请合并成一个。",
      "The view by \(view) (the sheet \(view)分类) occurs twice. Merge the two.")
  }
  public static func viewMissing(_ view: String) -> Message {
    Message(
      "D303", .error, "缺少“\(view)”视图（工作表“\(view)分类”）。没有填写全部明细的，功能、经济两个视图均须填写，请补上。",
      "The view by \(view) (the sheet \(view)分类) is missing. A ledger in views needs both, 功能 and 经济. Add it.")
  }
  public static func unknownWord(
    _ field: Phrase, typed: String, nearest: @autoclosure @escaping () -> String?, known: String
  ) -> Message {
    Message(
      "D304", .error, "\(own: field.chinese)“\(typed)”不认识。\(guessed: nearest(), "是否应为“", "”？")请填：\(own: known)。",
      "Unknown \(own: field.english) “\(typed)”.\(guessed: nearest(), " Did you mean “", "”?") Write one of: \(own: known)."
    )
  }
  public static func unknownFunction(_ code: String, nearest: @autoclosure @escaping () -> String?, edition: String)
    -> Message
  {
    Message(
      "D305", .error,
      "功能科目 \(code) 不在 \(own: edition) 年科目表中。\(guessed: nearest(), "最接近的是 ", "。")请改正；如果是新增科目，请用 disclose import-chart 导入 \(own: edition) 年的科目表，或补到 Inputs/charts/functions.csv。",
      "Function code \(code) is not in the chart of \(own: edition).\(guessed: nearest(), " The nearest is ", ".") Correct it; if it is new, import the chart of \(own: edition) with disclose import-chart, or add the code to Inputs/charts/functions.csv."
    )
  }
  public static func unknownEconomic(_ code: String, nearest: @autoclosure @escaping () -> String?, edition: String)
    -> Message
  {
    Message(
      "D306", .error,
      "经济科目 \(code) 不在 \(own: edition) 年科目表中。\(guessed: nearest(), "最接近的是 ", "。")请改正；如果是新增科目，请用 disclose import-chart 导入 \(own: edition) 年的科目表，或补到 Inputs/charts/economics.csv。",
      "Economic code \(code) is not in the chart of \(own: edition).\(guessed: nearest(), " The nearest is ", ".") Correct it; if it is new, import the chart of \(own: edition) with disclose import-chart, or add the code to Inputs/charts/economics.csv."
    )
  }
  public static func codeOfWrongLevel(_ code: String, name: String, digits: Int, field: Phrase) -> Message {
    Message(
      "D307", .error, "\(own: field.chinese) \(code)（\(name)）级次不对：分类账须填到 \(own: digits) 位的末级科目，合计由程序计算。请换成末级编码。",
      "\(own: field.english) \(code) (\(name)) is of the wrong level: ledger lines carry codes of \(own: digits) digits, totals are computed. Give the detailed code."
    )
  }
  public static func unknownPurpose(_ purpose: String, nearest: @autoclosure @escaping () -> String?, known: String?)
    -> Message
  {
    Message(
      "D308", .error, "没有表格区分用途“\(purpose)”。\(guessed: nearest(), "是否应为“", "”？")\(own: known, "可以填：", "。")请改正或留空。",
      "No table tells the purpose “\(purpose)” apart.\(guessed: nearest(), " Did you mean “", "”?")\(own: known, " Known: ", ".") Correct it, or leave it blank."
    )
  }
  public static func parentCodeMissing(_ code: String, parent: String, edition: String) -> Message {
    Message(
      "D309", .error,
      "科目 \(code) 的上级 \(parent) 不在 \(own: edition) 年科目表中，汇总行会没有名称。请用 disclose import-chart 导入科目表，或把 \(parent) 补到 Inputs/charts/。",
      "\(parent), the parent of \(code), is not in the chart of \(own: edition): its row would have no name. Import the chart with disclose import-chart, or add \(parent) to Inputs/charts/."
    )
  }
  public static func amountNotANumber(_ field: Phrase, typed: String) -> Message {
    Message(
      "D311", .error, "\(own: field.chinese)“\(typed)”不是数字。请只填数字，例如 1234.56。",
      "\(own: field.english) “\(typed)” is not a number. Give digits only, as 1234.56.")
  }
  public static func amountGrouping(_ field: Phrase, typed: String) -> Message {
    Message(
      "D312", .error, "\(own: field.chinese)“\(typed)”的千位分隔符位置不对。请改成 1,234,567.89 的样子，或去掉逗号。",
      "\(own: field.english) “\(typed)” has commas in the wrong places. Write 1,234,567.89, or no commas.")
  }
  public static func amountTooPrecise(_ field: Phrase, typed: String, unit: String, decimals: Int) -> Message {
    Message(
      "D313", .error, "\(own: field.chinese)“\(typed)”比“分”还细：以\(own: unit)为单位最多 \(own: decimals) 位小数。请改成准确到分的金额。",
      "\(own: field.english) “\(typed)” is finer than a 分: in \(own: unit) there are at most \(own: decimals) decimals. Give the amount exact to 分."
    )
  }
  public static func amountTooLarge(_ field: Phrase, typed: String) -> Message {
    Message(
      "D314", .error, "\(own: field.chinese)“\(typed)”超出可表示的范围（约正负 9.2 亿亿元）。请核对单位是元还是万元。",
      "\(own: field.english) “\(typed)” is beyond the representable range (about ±92 quadrillion yuan). Check whether it is in 元 or 万元."
    )
  }
  public static func ledgerFieldMissing(_ field: Phrase) -> Message {
    Message(
      "D321", .error, "这一行没有填\(own: field.chinese)。请补上。",
      "This line has no \(own: field.english). Add it.")
  }
  public static func fieldOfOtherView(_ field: Phrase, view: String) -> Message {
    Message(
      "D322", .error, "“\(own: view)”视图（工作表“\(own: view)分类”）不填\(own: field.chinese)。请删去，或改填有全部明细的“分类账”。",
      "The view by \(own: view) (the sheet \(own: view)分类) has no \(own: field.english). Remove it, or state the ledger in full."
    )
  }
  public static func fieldOfExpenditure(_ field: Phrase, flow: String) -> Message {
    Message(
      "D323", .error, "“\(flow)”行不填\(own: field.chinese)，只有支出才填。请删去。",
      "A line of \(flow) has no \(own: field.english); only 支出 has. Remove it.")
  }
  public static func notExpenditureInEconomicView(_ flow: String) -> Message {
    Message(
      "D324", .error, "“经济”视图（工作表“经济分类”）只填支出，“\(flow)”请填到“功能”视图（工作表“功能分类”）里。",
      "The view by 经济 (the sheet 经济分类) holds 支出 only. Move \(flow) to the view by 功能 (the sheet 功能分类).")
  }
  public static func projectOnOtherCategory(_ field: Phrase, category: String) -> Message {
    Message(
      "D325", .error, "\(category)不填\(own: field.chinese)，只有项目支出才填。请删去，或改正支出类别。",
      "\(category) has no \(own: field.english); only 项目支出 has. Remove it, or correct the category.")
  }
  public static func basicUndivided(_ field: Phrase) -> Message {
    Message(
      "D326", .error, "这里的\(own: field.chinese)不能只写“基本支出”，请写明人员经费或公用经费；只有“功能”视图（工作表“功能分类”）可以不分。",
      "\(own: field.english) cannot be just 基本支出 here: say 人员经费 or 公用经费. Only the view by 功能 (the sheet 功能分类) may leave it undivided."
    )
  }
  public static func unknownColumn(_ head: String, nearest: String?, known: String) -> Message {
    Message(
      "D331", .error, "不认识列名“\(head)”。\(guessed: nearest, "是否应为“", "”？")请从这些列名中选用：\(own: known)；以“名称”结尾的列会被忽略。",
      "Unknown column “\(head)”.\(guessed: nearest, " Did you mean “", "”?") Use: \(own: known); columns ending in 名称 are ignored."
    )
  }
  public static func columnTwice(_ head: String) -> Message {
    Message(
      "D332", .error, "列“\(head)”出现两次。请删去一列。",
      "The column “\(head)” occurs twice. Remove one.")
  }
  public static func columnMissing(_ head: String) -> Message {
    Message(
      "D333", .error, "缺少列“\(head)”。请在第一行补上这个列名。",
      "The column “\(head)” is missing. Add its head to the first row.")
  }
  public static func unitsDisagree(_ head: String, unit: String) -> Message {
    Message(
      "D334", .error, "列名是“\(head)”，而金额单位写的是\(unit)（<ledger in=\"\(unit)\">）。请改成一致。",
      "The column is called “\(head)”, but <ledger in=\"\(unit)\"> says the amounts are in \(unit). Make them agree.")
  }
  public static func rowTooLong(_ columns: Int, surplus: String) -> Message {
    Message(
      "D335", .error, "这一行超过 \(own: columns) 列，多出“\(surplus)”。含逗号的内容请用英文双引号括起来。",
      "This row has more than \(own: columns) columns: “\(surplus)” is left over. Put content with commas into double quotes."
    )
  }
  public static func headsNotFound(wanted: String, found: String?) -> Message {
    Message(
      "D337", .error, "没有找到列名所在的行：应当有一行写着“\(own: wanted)”等列名，每列一个\(found, "；这一行只认出“", "”")。请改正列名。",
      "There is no row of column heads: one row must hold \(own: wanted) and other heads, one in each column\(found, "; this one has only “", "”"). Correct the heads."
    )
  }
  public static func unitAboveDisagrees(label: String, unit: String) -> Message {
    Message(
      "D338", .error, "表上方写的是“\(label)”，而这里的金额以\(own: unit)为单位。请核对金额，并改成一致。",
      "Above the table it says “\(label)”, but amounts here are in \(own: unit). Check the amounts, and make both agree."
    )
  }
  public static func totalDiffers(_ stated: String, sum: String, unit: String) -> Message {
    Message(
      "D339", .error, "合计写的是 \(stated) \(own: unit)，上面各行相加是 \(sum) \(own: unit)。请核对各行和合计。",
      "The total says \(stated) \(own: unit), but the rows add up to \(sum) \(own: unit). Check the rows and the total."
    )
  }
  public static func sheetNotFound(_ name: String, present: String) -> Message {
    Message(
      "D340", .error, "工作簿里没有名为“\(own: name)”的工作表，现有：\(present)。请把要读的工作表改名为“\(own: name)”。",
      "The workbook has no sheet called \(own: name); it has: \(present). Give the sheet that is meant this name.")
  }
  public static var amountMerged: Message {
    Message(
      "D341", .error, "几行合用一个合并的金额单元格，看不出各行是多少。请取消合并，每行各填各的金额。",
      "Several rows share one merged cell with an amount, so the amount of each is unknown. Unmerge it, and state each amount."
    )
  }
  public static func tableNotUsed(_ file: String) -> Message {
    Message(
      "D336", .warning, "\(file) 没有被用到。如果它是分类账，请在分类账上指明它（<ledger file=\"\(file)\">）；否则请移走。",
      "\(file) is not used. If it is the ledger, write file=\"\(file)\" on <ledger>; otherwise move it away.")
  }
}
