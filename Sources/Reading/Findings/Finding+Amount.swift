extension AmountFault {
  /// Returns why the text of a field is not an amount.
  func message(_ field: Phrase, typed: String, in unit: MoneyUnit) -> Message {
    switch self {
    case .empty, .notANumber: .amountNotANumber(field, typed: typed)
    case .grouping: .amountGrouping(field, typed: typed)
    case .tooPrecise(let allowed): .amountTooPrecise(field, typed: typed, unit: unit.name, decimals: allowed)
    case .tooLarge: .amountTooLarge(field, typed: typed)
    }
  }
}
