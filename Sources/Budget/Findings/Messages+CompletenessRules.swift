/// What must be published and is not there.
extension Message {
  public static func tableMissing(_ number: Int) -> Message {
    Message(
      "D640", .error, "缺少表 \(number)。请在 profile.xml 里补上 <table number=\"\(number)\">。",
      "Table \(number) is missing. Add <table number=\"\(number)\"> to profile.xml.")
  }
  public static func emptyTableUnexplained(_ table: String) -> Message {
    Message(
      "D641", .error, "\(table)没有数据，也没有空表说明。请在 profile.xml 里给它加上 <note when=\"empty\">；确有数据的，请补填分类账。",
      "\(table) is empty and does not say why. Add a <note when=\"empty\"> to it in profile.xml; where there is money, add its ledger lines."
    )
  }
  public static func sectionMissing(_ name: String, title: String?) -> Message {
    Message(
      "D642", .warning, "缺少章节 \(name)\(title, "“", "”")。请填写它所需的内容，或在 profile.xml 的 <sections> 里补上。",
      "The section \(name)\(title, " “", "”") is missing. State what it needs, or add it to <sections> in profile.xml.")
  }
  public static func textMissing(_ name: String) -> Message {
    Message(
      "D643", .warning, "缺少文字“\(name)”。请在“文字”里写上（<text name=\"\(name)\">）。",
      "The text “\(name)” is missing. Write <text name=\"\(name)\">.")
  }
  public static func figureMissing(_ name: String) -> Message {
    Message(
      "D644", .error, "缺少指标“\(name)”，公开的文字里就没有这个数。请在 profile.xml 里补上 <figure name=\"\(name)\">。",
      "The figure “\(name)” is missing, so no text can tell it. Add <figure name=\"\(name)\"> to profile.xml.")
  }
  public static func countMissing(_ name: String) -> Message {
    Message(
      "D645", .warning, "没有填写数量“\(name)”。请在“数量”里补上（<counts>），没有的填 0。",
      "The count “\(name)” is not stated. Add it to <counts>; where there are none, state 0.")
  }
  public static func reasonMissing(
    _ figure: String, basis: String, amount: String, baseAmount: String, difference: String, rate: String?
  ) -> Message {
    Message(
      "D646", .error,
      "“\(figure)”是 \(amount) 元，\(basis)是 \(baseAmount) 元，相差 \(difference) 元\(rate, "（", "）")，没有写原因。请在“原因”里写上（<reason of=\"\(figure)\" against=\"\(basis)\">）。",
      "“\(figure)” is \(amount) 元, against \(baseAmount) 元 (\(basis)): a difference of \(difference) 元\(rate, " (", ")") without a reason. Add <reason of=\"\(figure)\" against=\"\(basis)\">."
    )
  }
  public static func operatingCostMissing(_ unit: String, figure: String) -> Message {
    Message(
      "D647", .warning, "单位“\(unit)”算机关，“\(figure)”却是 0。请核对公用经费的分类账行，或单位的机关（organ）。",
      "The unit “\(unit)” is an organ, but “\(figure)” is 0. Check the ledger lines of 公用经费, or the unit's organ.")
  }
  public static var procurementMissing: Message {
    Message(
      "D648", .warning, "没有说明政府采购。请填写“采购”（<procurement>）；没有采购的，在采购说明里写没有，或写一个空的 <procurement>。",
      "Nothing is said of procurement. Write <procurement>; an empty one where nothing is bought.")
  }
  public static var assetsMissing: Message {
    Message(
      "D649", .warning, "没有说明国有资产。请填写“资产”（<assets>）。",
      "Nothing is said of state assets. Write <assets>.")
  }
}
