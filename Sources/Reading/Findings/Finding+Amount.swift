internal import Budget

extension AmountFault {
  var message: Message {
    switch self {
    case .empty, .notANumber: .amountNotANumber
    case .grouping: .amountGrouping
    case .tooPrecise: .amountTooPrecise
    case .tooLarge: .amountTooLarge
    }
  }
}

extension Finding {
  /// Why what was typed into a field is not an amount.
  init(_ fault: AmountFault, field: String, typed: String, unit: MoneyUnit, at location: Location) {
    self.init(fault.message, at: location, field, typed)
    if case .tooPrecise(let allowed) = fault { arguments += [unit.name, "\(allowed)"] }
    self = of(.own, .quoted, .own, .own)
  }
}
