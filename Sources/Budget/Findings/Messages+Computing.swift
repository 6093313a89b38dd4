extension Message {
  public static func amountOverflow(_ title: String) -> Message {
    Message(
      "D501", .error, "“\(title)”中的合计超出可表示的范围（约正负 9.2 亿亿元）。请核对分类账金额的单位是元还是万元。",
      "A sum in “\(title)” is beyond the representable range (about ±92 quadrillion yuan). Check whether the ledger's amounts are in 元 or 万元."
    )
  }
}
