/// Packages as a whole: their folder, their department, their profile.
extension Message {
  static let package: [Message] = [
    identityMismatch, unknownProfile, brokenProfile, profileOfOtherKind, unitTwice, projectTwice, unknownUnit,
    unknownProject, folderName, noPackages, inputsMissing, groupEmpty, textTwice, unknownText,
    statedFigureTwice, countTwice, unknownCount, assetTwice, unknownAsset, unknownFund,
    reasonTwice, sourcesDisagree,
    comparedPackageBroken,
  ]

  /// {0} what the file says, {1} what the folder says, {2} the folder.
  public static let identityMismatch = Message(
    "D201", .error, zh: "这里写的是“{0}”，但文件夹 {2} 要求“{1}”。请改正其中一处，以免把别的年度或部门的内容发布出去。",
    en:
      "This says “{0}”, but the folder {2} calls for “{1}”. Correct one of them, or another year or department would be published."
  )

  /// {0} the name, {1} the nearest, {2} all.
  public static let unknownProfile = Message(
    "D202", .error, zh: "没有名为“{0}”的格式。{1?是不是想写“{}”？}{2?现有：{}。}请改正 profile，或在 Templates/ 中建立它。",
    en: "There is no profile “{0}”.{1? Did you mean “{}”?}{2? There are: {}.} Correct it, or make one in Templates/.")

  /// {0} the name.
  public static let brokenProfile = Message(
    "D203", .error, zh: "格式“{0}”本身有错误，见该格式的提示。请先改正 Templates/{0}/profile.xml。",
    en: "The profile “{0}” has errors of its own, reported with it. Correct Templates/{0}/profile.xml first.")

  /// {0} the profile, {1} its kind, {2} the package's kind.
  public static let profileOfOtherKind = Message(
    "D204", .error, zh: "格式“{0}”用于{1}，这里是{2}。请换一个格式。",
    en: "The profile “{0}” is for {1}, this package is {2}. Choose another profile.")

  /// {0} the code.
  public static let unitTwice = Message(
    "D205", .error, zh: "单位编码 {0} 出现两次。请删去重复的单位，或改正编码。",
    en: "The unit code {0} occurs twice. Remove the duplicate, or correct the code.")

  /// {0} the code.
  public static let projectTwice = Message(
    "D206", .error, zh: "项目编码 {0} 出现两次。请删去重复的项目，或改正编码。",
    en: "The project code {0} occurs twice. Remove the duplicate, or correct the code.")

  /// {0} the code, {1} the nearest.
  public static let unknownUnit = Message(
    "D207", .error, zh: "没有编码为 {0} 的单位。{1?是不是想写 {}？}请改正，或在 <department> 中补上这个单位。",
    en: "There is no unit {0}.{1? Did you mean {}?} Correct it, or add the unit to <department>.")

  /// {0} the code, {1} the nearest.
  public static let unknownProject = Message(
    "D208", .error, zh: "没有编码为 {0} 的项目。{1?是不是想写 {}？}请改正，或在 <projects> 中补上这个项目。",
    en: "There is no project {0}.{1? Did you mean {}?} Correct it, or add the project to <projects>.")

  /// {0} the folder's name.
  public static let folderName = Message(
    "D209", .error, zh: "文件夹“{0}”的名称不对。应当是 budget-年份（预算）或 final-年份（决算），年份为 1949 至 2100 的四位数字，例如 budget-2023。请改名或移走。",
    en:
      "The folder “{0}” is not named as a package group. Call it budget-YEAR or final-YEAR with a year of four digits from 1949 to 2100, as budget-2023, or move it away."
  )

  /// {0} the folder.
  public static let noPackages = Message(
    "D210", .error, zh: "{0} 中没有任何公开材料。请放入 <类别-年份>/<部门编码>/disclosure.xml，例如 budget-2023/201/disclosure.xml。",
    en: "There is no package in {0}. Put in KIND-YEAR/DEPARTMENT/disclosure.xml, as budget-2023/201/disclosure.xml.")

  /// {0} the folder.
  public static let inputsMissing = Message(
    "D211", .error, zh: "找不到文件夹 {0}。请在工程文件夹中运行，或用 --inputs 指明。",
    en: "There is no folder {0}. Run in the project's folder, or name it with --inputs.")

  public static let groupEmpty = Message(
    "D239", .error, zh: "这个文件夹里一份材料也没有。如果磁盘没有挂载，请先挂载；用不着的空文件夹请删去。",
    en: "There is no package in this folder. Mount its disk if that is missing; remove the folder if it is not needed.")

  /// {0} the name.
  public static let textTwice = Message(
    "D221", .error, zh: "文字“{0}”出现两次。请合并成一个。", en: "The text “{0}” occurs twice. Merge the two.")

  /// {0} the name, {1} the nearest, {2} all.
  public static let unknownText = Message(
    "D222", .error, zh: "这个格式不显示文字“{0}”。{1?是不是想写“{}”？}{2?可以写：{}。}请改正名称或删去它。",
    en: "This profile shows no text “{0}”.{1? Did you mean “{}”?}{2? It shows: {}.} Correct the name, or remove it.")

  /// {0} the name.
  public static let statedFigureTwice = Message(
    "D223", .error, zh: "指标“{0}”的数写了两次。请删去一个。", en: "The figure “{0}” is stated twice. Remove one.")

  /// {0} the name.
  public static let countTwice = Message(
    "D224", .error, zh: "数量“{0}”出现两次。请删去一个。", en: "The count “{0}” occurs twice. Remove one.")

  /// {0} the name, {1} the nearest, {2} all.
  public static let unknownCount = Message(
    "D225", .error, zh: "这个格式不显示数量“{0}”。{1?是不是想写“{}”？}{2?可以写：{}。}请改正名称或删去它。",
    en: "This profile shows no count “{0}”.{1? Did you mean “{}”?}{2? It shows: {}.} Correct the name, or remove it.")

  /// {0} the name.
  public static let assetTwice = Message(
    "D226", .error, zh: "资产“{0}”出现两次。请合并成一个。", en: "The asset “{0}” occurs twice. Merge the two.")

  /// {0} the name, {1} the nearest, {2} all.
  public static let unknownAsset = Message(
    "D227", .error, zh: "资产表中没有“{0}”。{1?是不是想写“{}”？}{2?可以写：{}。}请改正名称。",
    en: "The table of assets has no “{0}”.{1? Did you mean “{}”?}{2? It has: {}.} Correct the name.")

  /// {0} the name, {1} the nearest, {2} all.
  public static let unknownFund = Message(
    "D228", .error, zh: "没有资金性质“{0}”。{1?是不是想写“{}”？}{2?可以写：{}。}请改正。",
    en: "There is no fund “{0}”.{1? Did you mean “{}”?}{2? Known: {}.} Correct it.")

  /// {0} the figure.
  public static let reasonTwice = Message(
    "D229", .error, zh: "指标“{0}”的原因或用途写了两次。请合并成一个。", en: "The figure “{0}” has two reasons or two uses. Merge them.")

  /// {0} the sum of the sources, {1} price times quantity, both in 元.
  public static let sourcesDisagree = Message(
    "D230", .error, zh: "各项资金来源合计 {0} 元，单价乘以数量是 {1} 元。请核对 <from> 的金额、单价和数量。",
    en:
      "The sources add up to {0} 元, price times quantity is {1} 元. Check the amounts of <from>, the price and the quantity."
  )

  /// {0} the package, {1} what it is for this one.
  public static let comparedPackageBroken = Message(
    "D231", .warning, zh: "用作“{1}”比较的 {0} 有错误，没有使用它，改用这里写的数。请先改正 {0}。",
    en:
      "{0}, the “{1}” that this is compared with, has errors and was not used; figures stated here are. Correct {0} first."
  )
}
