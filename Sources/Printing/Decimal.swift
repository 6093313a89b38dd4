extension [UInt8] {
  /// Appends a number in units of its last decimal. Every number is formatted here.
  public mutating func append(_ steps: Int64, decimals: Int, grouping: Bool = false) {
    // Written from the last digit to the first.
    let start = count
    var rest = steps.magnitude
    var written = 0
    while rest > 0 || written <= decimals {
      let whole = written - decimals
      if whole == 0, written > 0 { append(UInt8(ascii: ".")) }
      if grouping, whole > 0, whole % 3 == 0 { append(UInt8(ascii: ",")) }
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
      rest = quotient
      written += 1
    }
    if steps < 0 { append(UInt8(ascii: "-")) }
    self[start...].reverse()
  }
}
