internal import Budget

extension Finding {
  /// Why what was typed into a field is not an amount.
  init(_ fault: AmountFault, field: String, typed: String, unit: MoneyUnit, at location: Location) {
    let finding =
      switch fault {
      case .empty, .notANumber: Self(.amountNotANumber, at: location, field, typed)
      case .grouping: Self(.amountGrouping, at: location, field, typed)
      case .tooPrecise(let allowed): Self(.amountTooPrecise, at: location, field, typed, unit.name, "\(allowed)")
      case .tooLarge: Self(.amountTooLarge, at: location, field, typed)
      }
    self = finding.of(.own, .quoted, .own, .own)
  }
}
