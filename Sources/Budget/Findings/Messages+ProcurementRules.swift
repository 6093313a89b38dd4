/// Purchases and assets that do not fit each other or the ledger.
extension Message {
  public static func purchasesAboveProject(_ project: String, purchases: String, budget: String) -> Message {
    Message(
      "D633", .warning,
      "项目“\(project)”的政府采购合计 \(purchases) 万元，超过项目的预算 \(budget) 万元。请核对采购的单价（price）、数量（quantity）和所属项目，或分类账。",
      "The purchases of “\(project)” come to \(purchases) 万元, above the project's budget of \(budget) 万元. Check price, quantity and project of each purchase, or the ledger."
    )
  }
  public static func purchasesAboveExpenditure(_ purchases: String, expenditure: String) -> Message {
    Message(
      "D634", .warning, "政府采购合计 \(purchases) 万元，超过可以用于采购的支出（人员经费以外）\(expenditure) 万元。请核对采购的金额和金额单位（in）。",
      "Purchases come to \(purchases) 万元, above all expenditure that can pay for them (what is not for personnel), \(expenditure) 万元. Check their amounts, and the money unit (in)."
    )
  }
  public static func purchasePartAboveWhole(_ what: String, part: String, amount: String, whole: String, of sum: String)
    -> Message
  {
    Message(
      "D635", .error, "\(what)：\(own: part) \(amount) 元，超过\(own: whole) \(sum) 元，而前者包含在后者之中。请改正其中一个。",
      "\(what): \(own: part) is \(amount) 元, above \(own: whole) with \(sum) 元, of which it is a part. Correct one of them."
    )
  }
  public static func awardAboveReserve(_ what: String, part: String, amount: String, whole: String, of sum: String)
    -> Message
  {
    Message(
      "D636", .warning, "\(what)：\(own: part) \(amount) 元，超过\(own: whole) \(sum) 元。请核对这两个数。",
      "\(what): \(own: part) is \(amount) 元, above \(own: whole) with \(sum) 元. Check both.")
  }
  public static func purchaseOfNothing(_ name: String) -> Message {
    Message(
      "D637", .warning, "采购“\(name)”的数量或单价是 0，所以金额是 0。请填写数量（quantity）和单价（price）；不采购的请删去。",
      "“\(name)” has a quantity or a price of 0, so its amount is 0. State quantity and price, or remove it if nothing is bought."
    )
  }
  public static func reserveBelowShare(_ reserved: String, purchases: String) -> Message {
    Message(
      "D638", .note, "采购合计 \(purchases) 万元，面向中小企业预留 \(reserved) 万元，不到 30%。请核对预留的金额；适宜由中小企业提供的采购预留不少于 30%。",
      "Of purchases of \(purchases) 万元, \(reserved) 万元 are reserved for small businesses, less than 30%. Check what is reserved; of purchases that suit small businesses at least 30% are."
    )
  }
  public static func assetPartsAboveWhole(_ part: String, amount: String, whole: String, of sum: String) -> Message {
    Message(
      "D683", .error, "资产“\(part)”的\(amount)，超过它所属的“\(whole)”的\(sum)。请改正其中一个。",
      "The asset “\(part)” has \(amount), more than “\(whole)” with \(sum), of which it is a part. Correct one of them."
    )
  }
  public static func depreciationAboveCost(_ depreciation: String, cost: String) -> Message {
    Message(
      "D684", .error, "累计折旧 \(depreciation) 万元，超过资产原值 \(cost) 万元。请改正累计折旧（depreciation）或各项资产的价值（value）。",
      "Accumulated depreciation is \(depreciation) 万元, above the cost of all assets, \(cost) 万元. Correct depreciation, or value of the assets."
    )
  }
  public static func assetDateOfOtherYear(_ date: String, expected: String) -> Message {
    Message(
      "D685", .warning, "资产的截止日期是 \(date)，这份材料应当是 \(expected) 年的。请改正截止日期（date），并核对资产是不是沿用了旧数。",
      "The assets are of \(date); in this package they should be of \(expected). Correct date, and check whether the assets were left over, too."
    )
  }
  public static func assetOfOtherMoneyUnit(_ asset: String, value: String, than reference: String) -> Message {
    Message(
      "D686", .warning, "资产“\(asset)”是 \(value) 万元，与\(reference)相差太大，像是元和万元弄混了。请核对价值（value）和金额单位（in）。",
      "The asset “\(asset)” is \(value) 万元, too far from \(reference), as if 元 and 万元 were mixed up. Check value, and the money unit (in)."
    )
  }
  public static func assetHalfStated(_ asset: String, value: String, quantity: String) -> Message {
    Message(
      "D687", .warning, "资产“\(asset)”的价值是 \(value) 万元，数量却是 \(quantity)。请补上或改正价值（value）和数量（quantity）中的一个。",
      "The asset “\(asset)” has a value of \(value) 万元, but a quantity of \(quantity). Add or correct either value or quantity."
    )
  }
  public static func plannedAboveExpenditure(_ planned: String, expenditure: String) -> Message {
    Message(
      "D688", .warning, "本年度拟购置资产 \(planned) 万元，超过可以用于购置的支出（人员经费以外）\(expenditure) 万元。请核对拟购置金额（planned）和金额单位（in）。",
      "Assets of \(planned) 万元 are to be bought, above all expenditure that can pay for them (what is not for personnel), \(expenditure) 万元. Check planned, and the money unit (in)."
    )
  }
}
