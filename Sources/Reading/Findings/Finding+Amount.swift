internal import Budget

extension Finding {
  /// Why what was typed into a field is not an amount.
  init(_ fault: AmountFault, field: String, typed: String, unit: MoneyUnit, at location: Location) {
    switch fault {
    case .empty, .notANumber: self.init(.amountNotANumber, at: location, field, typed)
    case .grouping: self.init(.amountGrouping, at: location, field, typed)
    case .tooPrecise(let allowed): self.init(.amountTooPrecise, at: location, field, typed, unit.name, "\(allowed)")
    case .tooLarge: self.init(.amountTooLarge, at: location, field, typed)
    }
  }
}
