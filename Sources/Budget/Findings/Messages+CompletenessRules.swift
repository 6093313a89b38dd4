/// What must be published and is not there.
extension Message {
  static let completenessRules: [Message] = [
    tableMissing, emptyTableUnexplained, sectionMissing, textMissing, figureMissing, countMissing, reasonMissing,
    operatingCostMissing, procurementMissing, assetsMissing,
  ]

  /// {0} the number.
  public static let tableMissing = Message(
    "D640", .error, zh: "缺少表 {0}。请在 profile.xml 里补上 <table number=\"{0}\">。",
    en: "Table {0} is missing. Add <table number=\"{0}\"> to profile.xml.")

  /// {0} the table.
  public static let emptyTableUnexplained = Message(
    "D641", .error, zh: "{0}没有数据，也没有空表说明。请在 profile.xml 里给它加上 <note when=\"empty\">；确有数据的，请补填分类账。",
    en:
      "{0} is empty and does not say why. Add a <note when=\"empty\"> to it in profile.xml; where there is money, add its ledger lines."
  )

  /// {0} the section's name, {1} its title.
  public static let sectionMissing = Message(
    "D642", .warning, zh: "缺少章节 {0}{1?“{}”}。请填写它所需的内容，或在 profile.xml 的 <sections> 里补上。",
    en: "The section {0}{1? “{}”} is missing. State what it needs, or add it to <sections> in profile.xml.")

  /// {0} the text.
  public static let textMissing = Message(
    "D643", .warning, zh: "缺少文字“{0}”。请填写 <text name=\"{0}\">。",
    en: "The text “{0}” is missing. Write <text name=\"{0}\">.")

  /// {0} the figure.
  public static let figureMissing = Message(
    "D644", .error, zh: "缺少指标“{0}”，公开的文字里就没有这个数。请在 profile.xml 里补上 <figure name=\"{0}\">。",
    en: "The figure “{0}” is missing, so no text can tell it. Add <figure name=\"{0}\"> to profile.xml.")

  /// {0} the count.
  public static let countMissing = Message(
    "D645", .warning, zh: "没有填写数量“{0}”。请在 <counts> 里补上，没有的填 0。",
    en: "The count “{0}” is not stated. Add it to <counts>; where there are none, state 0.")

  /// {0} the figure, {1} the basis, {2} its amount, {3} that of the basis, {4} the difference, in 元; {5} the rate, nothing where the basis
  /// is zero.
  public static let reasonMissing = Message(
    "D646", .error, zh: "“{0}”是 {2} 元，{1}是 {3} 元，相差 {4} 元{5?（{}）}，没有写原因。请补上 <reason of=\"{0}\" against=\"{1}\">。",
    en:
      "“{0}” is {2} 元, against {3} 元 ({1}): a difference of {4} 元{5? ({})} without a reason. Add <reason of=\"{0}\" against=\"{1}\">."
  )

  /// {0} the unit, {1} the figure.
  public static let operatingCostMissing = Message(
    "D647", .warning, zh: "单位“{0}”算机关，“{1}”却是 0。请核对公用经费的分类账行，或单位的 organ。",
    en: "The unit “{0}” is an organ, but “{1}” is 0. Check the ledger lines of 公用经费, or the unit's organ.")

  public static let procurementMissing = Message(
    "D648", .warning, zh: "没有说明政府采购。请填写 <procurement>；没有采购的，请写一个空的 <procurement>。",
    en: "Nothing is said of procurement. Write <procurement>; an empty one where nothing is bought.")

  public static let assetsMissing = Message(
    "D649", .warning, zh: "没有说明国有资产。请填写 <assets>。", en: "Nothing is said of state assets. Write <assets>.")
}
