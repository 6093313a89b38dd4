/// Importing a chart of accounts.
extension Message {
  public static var importFileNotNamed: Message {
    Message(
      "D280", .error, is: .environment,
      "没有指明要导入的文件。请写成 disclose import-chart 科目表.xlsx --year 2025 的样子。",
      "The file to import is not named. Call it as disclose import-chart CHART.xlsx --year 2025.")
  }
  public static var importYearMissing: Message {
    Message(
      "D281", .error, is: .environment, "没有写明是哪一年的科目表。请加上年度，例如 --year 2025。",
      "The year of the chart is not given. Add it, as --year 2025.")
  }
  public static var chartHeadsMissing: Message {
    Message(
      "D282", .error,
      "没有找到科目。请保留表头：科目编码（或者类、款、项各一列）和科目名称，说明可以没有；编码是数字，例如 2010301。",
      "No codes were found. Keep the heads of the table: 科目编码, or 类, 款 and 项 in columns of their own, and 科目名称; 说明 may be missing. Codes are digits, as 2010301."
    )
  }
  public static func chartYearDiffers(_ stated: String, year: String) -> Message {
    Message(
      "D283", .error, "标题说的是 \(stated) 年，--year 写的是 \(year) 年。请换成那一年的文件，或改正 --year。",
      "The title speaks of \(stated), and --year of \(year). Take the file of that year, or correct --year.")
  }
  public static func accountCodeInvalid(_ typed: String) -> Message {
    Message(
      "D284", .error,
      "“\(typed)”不是科目编码：功能科目以 2 开头，3、5 或 7 位；经济科目以 3 开头，3 或 5 位；分列填写的，上一级须先出现。请在文件里改正。",
      "“\(typed)” is no code. Codes by function begin with 2 and have 3, 5 or 7 digits, economic ones begin with 3 and have 3 or 5; in columns for each level, the level above comes first. Correct it in the file."
    )
  }
  public static func accountNamedTwice(_ code: String, name: String, other: String, place: String) -> Message {
    Message(
      "D285", .error, "科目 \(code) 有两个名称：这里是“\(name)”，\(place) 是“\(other)”。请改成同一个。",
      "Code \(code) has two names: “\(name)” here, and at \(place) “\(other)”. Make them the same.")
  }
  public static func accountParentMissing(_ code: String, parent: String) -> Message {
    Message(
      "D286", .error, "科目 \(code) 的上级 \(parent) 不在文件里，也不在科目表里。请在文件里补上 \(parent) 和它的名称，或改正编码。",
      "\(parent), the parent of \(code), is neither in the file nor in the chart. Add \(parent) with its name to the file, or correct the code."
    )
  }
  public static func accountTextUnusable(_ code: String, text: String) -> Message {
    Message(
      "D287", .error, "科目 \(code) 的名称或说明不能用：“\(text)”。名称须有汉字，开头不能是 = + - @，里面不能有看不见的控制字符。请改正。",
      "The name or explanation of code \(code) cannot be used: “\(text)”. A name has words in it, none begins with = + - @, and invisible controls are not allowed. Correct it."
    )
  }
  public static func yearImportedOtherwise(_ code: String, name: String, known: String, year: String, place: String)
    -> Message
  {
    Message(
      "D288", .error,
      "科目 \(code) 这里叫“\(name)”，而 \(year) 年已经有“\(known)”（\(place)）。请核对哪一个对；要以这个文件为准，请加 --replace。",
      "Code \(code) is “\(name)” here, but “\(known)” is there for \(year) already (\(place)). See which is right; for this file to prevail, add --replace."
    )
  }
  public static func importedCodeGone(_ code: String, name: String, year: String) -> Message {
    Message(
      "D289", .error, "\(year) 年已经有科目 \(code) \(name)，而要导入的文件里没有。请核对文件；要以这个文件为准，请加 --replace。",
      "The chart of \(year) has code \(code) \(name) already, and the file to import does not. Look at the file; for it to prevail, add --replace."
    )
  }
  public static func otherRowPrevails(_ code: String, name: String, known: String?, place: String?) -> Message {
    Message(
      "D290", .error,
      "科目 \(code) 导入后也不会叫“\(name)”\(known, "，而是“", "”")\(place, "：排在后面的 ", " 仍然有效")。请先在 Inputs/charts/ 里删去或改正那一行。",
      "Code \(code) would not be called “\(name)” even after the import\(known, ", but “", "”")\(place, ": ", " comes later and prevails"). First remove or correct that row in Inputs/charts/."
    )
  }
  public static func incomeCodesLeftOut(_ count: Int) -> Message {
    Message(
      "D291", .note, "有 \(own: count) 个收入科目（1 开头）没有导入：收入按资金性质填写，不用收入分类科目。如果放错了文件，请换成支出科目表。",
      "\(own: count) codes of income (they begin with 1) were left out: income is stated by fund. If this is the wrong file, take the chart of expenditure."
    )
  }
  public static func governmentCodesLeftOut(_ count: Int) -> Message {
    Message(
      "D292", .note, "有 \(own: count) 个政府预算经济科目（5 开头）没有导入：公开表用部门预算经济科目（3 开头）。如果文件里没有后者，请另外导入。",
      "\(own: count) economic codes of the government budget (they begin with 5) were left out: what is published uses those by department, which begin with 3. If the file has none of these, import them too."
    )
  }
  public static func codesNotInFile(_ top: String, count: Int, codes: String) -> Message {
    Message(
      "D293", .note,
      "\(top)：科目表里有 \(own: count) 个科目，这个文件里没有（\(codes)）。文件不像这一类的全部，所以没有停用；确实停用的，请在 Inputs/charts/ 里填停用年度。",
      "\(top): the chart has \(own: count) codes that this file does not (\(codes)). The file does not look like all of this class, so they stay valid; for those that are gone indeed, give the last year under 停用 in Inputs/charts/."
    )
  }
  public static func noProfileOfYear(_ year: String, editions: String) -> Message {
    Message(
      "D294", .note,
      "还没有格式使用 \(year) 年的科目表（现有的用 \(editions)）。请在 \(year) 年格式的 profile.xml 里写 chart=\"\(year)\"，材料才会用到它。",
      "No profile uses the chart of \(year) yet (those that there are use \(editions)). Put chart=\"\(year)\" into the profile.xml for \(year), so that packages do."
    )
  }
  public static func chartUnwritable(_ reason: String) -> Message {
    Message(
      "D295", .error, is: .environment, "无法写入科目表（\(reason)）。原来的文件没有动。请检查权限和磁盘空间，然后重试。",
      "The chart cannot be written (\(reason)). The file that was there is as it was. Check permissions and disk space, then try again."
    )
  }
  public static func tableCodeUnknown(_ code: String, name: String, edition: String, year: String) -> Message {
    Message(
      "D296", .warning,
      "科目 \(code) \(name) 不在 \(own: edition) 年科目表中。请核对；是新增科目的，请用 disclose import-chart 把这个文件的科目导入（--year \(own: year)）。",
      "Code \(code) \(name) is not in the chart of \(own: edition). Check it; if it is new, bring the codes of this file into the chart with disclose import-chart and --year \(own: year)."
    )
  }
  public static func tableCodeNamedOtherwise(
    _ code: String, name: String, known: String, edition: String, year: String
  ) -> Message {
    Message(
      "D297", .warning,
      "科目 \(code) 在表里叫“\(name)”，在 \(own: edition) 年科目表中叫“\(known)”。请核对；表里对的，请用 disclose import-chart 导入（--year \(own: year)）。",
      "Code \(code) is “\(name)” in the table, and “\(known)” in the chart of \(own: edition). See which is right; if the table is, bring it into the chart with disclose import-chart and --year \(own: year)."
    )
  }
}
