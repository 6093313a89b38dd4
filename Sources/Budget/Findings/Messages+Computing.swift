extension Message {
  static let computing: [Message] = [amountOverflow]

  /// {0} the profile's title.
  public static let amountOverflow = Message(
    "D501", .error,
    zh: "“{0}”中的合计超出可表示的范围（约正负 9.2 亿亿元）。请核对分类账金额的单位是元还是万元。",
    en:
      "A sum in “{0}” is beyond the representable range (about ±92 quadrillion yuan). Check whether the ledger's amounts are in 元 or 万元."
  )
}
