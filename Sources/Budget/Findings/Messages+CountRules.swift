/// Counts that do not fit each other or the money spent on what they count.
extension Message {
  public static func moneyWithoutCount(_ figure: String, amount: String, counts: String) -> Message {
    Message(
      "D695", .warning, "“\(figure)”有 \(amount) 元，数量“\(own: counts)”却没有填或者都是 0。请在“数量”里补上（<counts>），或核对分类账。",
      "“\(figure)” has \(amount) 元, but what it was spent on is not counted: \(own: counts) are missing or 0. Add them to <counts>, or check the ledger."
    )
  }
  public static func countWithoutMoney(_ count: String, value: Int, figure: String) -> Message {
    Message(
      "D696", .warning, "数量“\(count)”是 \(value)，“\(figure)”却是 0 元。请核对这个数量（value），或补填分类账；由别处付钱的，请在“例外”里说明（<except>）。",
      "The count “\(count)” is \(value), but “\(figure)” is 0 元. Check value, or add the money to the ledger. If others paid, say so with <except>."
    )
  }
  public static func countAboveWhole(_ count: String, value: Int, whole: String, of total: Int) -> Message {
    Message(
      "D697", .warning, "数量“\(count)”是 \(value)，多于“\(whole)”的 \(total)。请核对这两个数量（value）。",
      "The count “\(count)” is \(value), more than “\(whole)” with \(total). Check value of both.")
  }
  public static func numberLeftOut(_ words: String) -> Message {
    Message(
      "D698", .warning, "“\(words)”的量词前面没有数。请补上数，没有的写 0；或删去这句话。",
      "A number is missing before the last word of “\(words)”. Add it, 0 if there are none, or remove the sentence.")
  }
  public static func lastYearsCountDiffers(_ count: String, stated: Int, package: String, value: Int) -> Message {
    Message(
      "D958", .warning, "数量“\(count)”的上年数写的是 \(stated)，\(own: package) 里是 \(value)。请核对并改正上年数量（last-year）。",
      "The count “\(count)” is stated as \(stated) for last year, but \(own: package) has \(value). Check it, and correct last-year."
    )
  }
}
