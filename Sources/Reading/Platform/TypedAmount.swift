extension Amount {
  /// Reads what stands in a cell of money; nil where there is nothing but a dash.
  init?(cell text: String, in unit: MoneyUnit) throws(AmountFault) {
    let words = TypedValue.plain(text)
    if words.allSatisfy({ "-—―/".contains($0) }) { return nil }
    try self.init(TypedValue.amount(words, in: unit) ?? words, in: unit)
  }
}
