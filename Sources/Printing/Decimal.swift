extension [UInt8] {
  /// Appends a number in units of its last decimal. Every number is formatted here.
  @inlinable
  public mutating func append(_ steps: some FixedWidthInteger, decimals: Int, grouping: Bool = false) {
    // 39 digits, 12 commas, a point, a sign, and zeros before a number of few digits.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Swift.max(decimals, 0) + 64) { text in
      // Written from the last digit to the first.
      var start = text.count
      func write(_ character: UInt8) {
        start -= 1
        text.initializeElement(at: start, to: character)
      }
      var rest = steps.magnitude
      var written = 0
      while rest > 0 || written <= decimals {
        let whole = written - decimals
        if whole == 0, written > 0 { write(UInt8(ascii: ".")) }
        if grouping, whole > 0, whole % 3 == 0 { write(UInt8(ascii: ",")) }
        let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
        write(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
        rest = quotient
        written += 1
      }
      if steps < 0 { write(UInt8(ascii: "-")) }
      append(contentsOf: text[start...])
    }
  }
}

extension String {
  /// Returns a number in units of its last decimal as text: `-1,234.50`.
  @inlinable
  public init(_ steps: some FixedWidthInteger, decimals: Int, grouping: Bool = false) {
    var text: [UInt8] = []
    text.append(steps, decimals: decimals, grouping: grouping)
    self.init(decoding: text, as: UTF8.self)
  }
}
