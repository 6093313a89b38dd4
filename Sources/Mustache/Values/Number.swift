/// An exact number and its format: decimals, and commas between groups of three digits.
public struct Number: Sendable, Hashable {
  /// The value in units of the last decimal: 1250 with two decimals is 12.50.
  private let units: Int64
  private let decimals: UInt8
  private let isGrouped: Bool

  public init(_ units: Int64, decimals: UInt8 = 0, isGrouped: Bool = false) {
    precondition(decimals <= Self.mostDecimals, "an integer has no more digits than that")
    self.units = units
    self.decimals = decimals
    self.isGrouped = isGrouped
  }

  private static let mostDecimals = 18

  /// Room for the digits of any integer, a comma for each group, a point and a sign.
  private static let longest = 32

  func write(to output: inout Output) {
    output.append(atMost: Self.longest) { characters in
      // Written from the last digit to the first.
      var start = characters.count
      func prepend(_ character: UInt8) {
        start -= 1
        characters[start] = character
      }
      var rest = units.magnitude
      var written = 0
      while rest > 0 || written <= decimals {
        if written == decimals, written > 0 { prepend(UInt8(ascii: ".")) }
        let whole = written - Int(decimals)
        if isGrouped, whole > 0, whole % 3 == 0 { prepend(UInt8(ascii: ",")) }
        let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
        prepend(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
        rest = quotient
        written += 1
      }
      if units < 0 { prepend(UInt8(ascii: "-")) }
      return start
    }
  }
}
