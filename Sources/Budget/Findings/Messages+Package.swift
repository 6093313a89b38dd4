/// Packages as a whole: their folder, their department, their profile.
extension Message {
  public static func identityMismatch(_ stated: String, expected: String, folder: String) -> Message {
    Message(
      "D201", .error, is: .otherPackage, "这里写的是“\(stated)”，但文件夹 \(folder) 要求“\(expected)”。请改正其中一处，以免把别的年度或部门的内容发布出去。",
      "This says “\(stated)”, but the folder \(folder) calls for “\(expected)”. Correct one of them, or another year or department would be published."
    )
  }
  public static func unknownProfile(_ name: String, nearest: String?, known: String?) -> Message {
    Message(
      "D202", .error,
      "没有名为“\(name)”的格式。\(guessed: nearest, "是否应为“", "”？")\(known, "现有：", "。")请改正格式（profile），或在 Templates/ 中建立它。",
      "There is no profile “\(name)”.\(guessed: nearest, " Did you mean “", "”?")\(known, " There are: ", ".") Correct it, or make one in Templates/."
    )
  }
  public static func brokenProfile(_ name: String) -> Message {
    Message(
      "D203", .error, follows: .profile(name), "格式“\(name)”本身有错误，见该格式的提示。请先改正 Templates/\(name)/profile.xml。",
      "The profile “\(name)” has errors of its own, reported with it. Correct Templates/\(name)/profile.xml first.")
  }
  public static func profileOfOtherKind(_ name: String, kind: String, packageKind: String) -> Message {
    Message(
      "D204", .error, "格式“\(name)”用于\(kind)，这里是\(packageKind)。请换一个格式。",
      "The profile “\(name)” is for \(kind), this package is \(packageKind). Choose another profile.")
  }
  public static func unitTwice(_ code: String) -> Message {
    Message(
      "D205", .error, "单位编码 \(code) 出现两次。请删去重复的单位，或改正编码。",
      "The unit code \(code) occurs twice. Remove the duplicate, or correct the code.")
  }
  public static func projectTwice(_ code: String) -> Message {
    Message(
      "D206", .error, "项目编码 \(code) 出现两次。请删去重复的项目，或改正编码。",
      "The project code \(code) occurs twice. Remove the duplicate, or correct the code.")
  }
  public static func unknownUnit(_ code: String, nearest: @autoclosure @escaping () -> String?) -> Message {
    Message(
      "D207", .error, "没有编码为 \(code) 的单位。\(guessed: nearest(), "是否应为 ", "？")请改正，或在“单位”里补上这个单位（<unit>）。",
      "There is no unit \(code).\(guessed: nearest(), " Did you mean ", "?") Correct it, or add the unit to <department>."
    )
  }
  public static func unknownProject(_ code: String, nearest: @autoclosure @escaping () -> String?) -> Message {
    Message(
      "D208", .error, "没有编码为 \(code) 的项目。\(guessed: nearest(), "是否应为 ", "？")请改正，或在“项目”里补上这个项目（<project>）。",
      "There is no project \(code).\(guessed: nearest(), " Did you mean ", "?") Correct it, or add the project to <projects>."
    )
  }
  public static func folderName(_ name: String) -> Message {
    Message(
      "D209", .error, "文件夹“\(name)”的名称不对。应当是 budget-年份（预算）或 final-年份（决算），年份为 1949 至 2100 的四位数字，例如 budget-2023。请改名或移走。",
      "The folder “\(name)” is not named as a package group. Call it budget-YEAR or final-YEAR with a year of four digits from 1949 to 2100, as budget-2023, or move it away."
    )
  }
  public static func noPackages(_ folder: String) -> Message {
    Message(
      "D210", .error,
      "\(folder) 中没有任何公开材料。请放入 <类别-年份>/<部门编码>/disclosure.xlsx（或 disclosure.xml），例如 budget-2023/201/disclosure.xlsx。",
      "There is no package in \(folder). Put in KIND-YEAR/DEPARTMENT/disclosure.xlsx (or disclosure.xml), as budget-2023/201/disclosure.xlsx."
    )
  }
  public static func inputsMissing(_ folder: String) -> Message {
    Message(
      "D211", .error, is: .environment, "找不到文件夹 \(folder)。请在工程文件夹中运行，或用 --inputs 指明。",
      "There is no folder \(folder). Run in the project's folder, or name it with --inputs.")
  }
  public static var groupEmpty: Message {
    Message(
      "D239", .error, "这个文件夹里一份材料也没有。如果磁盘没有挂载，请先挂载；用不着的空文件夹请删去。",
      "There is no package in this folder. Mount its disk if that is missing; remove the folder if it is not needed.")
  }
  public static func textTwice(_ name: String) -> Message {
    Message(
      "D221", .error, "文字“\(name)”出现两次。请合并成一个。",
      "The text “\(name)” occurs twice. Merge the two.")
  }
  public static func unknownText(_ name: String, nearest: @autoclosure @escaping () -> String?, known: String?)
    -> Message
  {
    Message(
      "D222", .error, "这个格式不显示文字“\(name)”。\(guessed: nearest(), "是否应为“", "”？")\(own: known, "可以写：", "。")请改正名称或删去它。",
      "This profile shows no text “\(name)”.\(guessed: nearest(), " Did you mean “", "”?")\(own: known, " It shows: ", ".") Correct the name, or remove it."
    )
  }
  public static func statedFigureTwice(_ name: String) -> Message {
    Message(
      "D223", .error, "指标“\(name)”的数写了两次。请删去一个。",
      "The figure “\(name)” is stated twice. Remove one.")
  }
  public static func countTwice(_ name: String) -> Message {
    Message(
      "D224", .error, "数量“\(name)”出现两次。请删去一个。",
      "The count “\(name)” occurs twice. Remove one.")
  }
  public static func unknownCount(_ name: String, nearest: @autoclosure @escaping () -> String?, known: String?)
    -> Message
  {
    Message(
      "D225", .error, "这个格式不显示数量“\(name)”。\(guessed: nearest(), "是否应为“", "”？")\(own: known, "可以写：", "。")请改正名称或删去它。",
      "This profile shows no count “\(name)”.\(guessed: nearest(), " Did you mean “", "”?")\(own: known, " It shows: ", ".") Correct the name, or remove it."
    )
  }
  public static func assetTwice(_ name: String) -> Message {
    Message(
      "D226", .error, "资产“\(name)”出现两次。请合并成一个。",
      "The asset “\(name)” occurs twice. Merge the two.")
  }
  public static func unknownAsset(_ name: String, nearest: @autoclosure @escaping () -> String?, known: String?)
    -> Message
  {
    Message(
      "D227", .error, "资产表中没有“\(name)”。\(guessed: nearest(), "是否应为“", "”？")\(own: known, "可以写：", "。")请改正名称。",
      "The table of assets has no “\(name)”.\(guessed: nearest(), " Did you mean “", "”?")\(own: known, " It has: ", ".") Correct the name."
    )
  }
  public static func unknownFund(_ name: String, nearest: @autoclosure @escaping () -> String?, known: String?)
    -> Message
  {
    Message(
      "D228", .error, "没有资金性质“\(name)”。\(guessed: nearest(), "是否应为“", "”？")\(own: known, "可以写：", "。")请改正。",
      "There is no fund “\(name)”.\(guessed: nearest(), " Did you mean “", "”?")\(own: known, " Known: ", ".") Correct it."
    )
  }
  public static func reasonTwice(_ figure: String) -> Message {
    Message(
      "D229", .error, "指标“\(figure)”的原因或用途写了两次。请合并成一个。",
      "The figure “\(figure)” has two reasons or two uses. Merge them.")
  }
  public static func sourcesDisagree(_ sum: String, total: String) -> Message {
    Message(
      "D230", .error, "各项资金来源合计 \(sum) 元，单价乘以数量是 \(total) 元。请核对各项资金的金额（<from>）、单价和数量。",
      "The sources add up to \(sum) 元, price times quantity is \(total) 元. Check the amounts of <from>, the price and the quantity."
    )
  }
  public static func comparedPackageBroken(_ package: String, basis: String) -> Message {
    Message(
      "D231", .warning, follows: .package(package), "用作“\(basis)”比较的 \(package) 有错误，没有使用它，改用这里写的数。请先改正 \(package)。",
      "\(package), the “\(basis)” that this is compared with, has errors and was not used; figures stated here are. Correct \(package) first."
    )
  }
  public static func noSuchDate(_ date: String) -> Message {
    Message(
      "D274", .error, "日历上没有“\(date)”。请核对年、月、日和时间，例如 2025-02-10 或 2025-02-10T09:30。",
      "There is no “\(date)” in the calendar. Check year, month, day and time, as in 2025-02-10 or 2025-02-10T09:30.")
  }
  public static func correctedBeforePublished(_ date: String, published: String) -> Message {
    Message(
      "D275", .error, "更正日期 \(date) 早于公开日期 \(published)。公开以后才有更正：请核对这两个日期；还没有公开的内容，直接改正就行，不写更正说明。",
      "The correction of \(date) is earlier than the publication of \(published). Check both dates; what is not published yet is simply corrected, without a note."
    )
  }
}
