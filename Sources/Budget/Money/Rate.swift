/// A part of a whole, exact until it is printed: a rate that was rounded cannot be rounded again.
public struct Rate: Hashable, Sendable {
  private let part: Int64
  private let whole: Int64
  public let tenths: Int64

  /// nil if the whole is zero, or if tenths of a percent overflow.
  public init?(_ part: Int64, in whole: Int64) {
    guard whole != 0, let tenths = Int64(exactly: Self.steps(part, whole, decimals: 1)) else { return nil }
    (self.part, self.whole, self.tenths) = (part, whole, tenths)
  }

  init(tenths: Int64) {
    (part, whole, self.tenths) = (tenths, 1000, tenths)
  }

  /// Returns the percentage in units of its last decimal, with halves rounded away from zero (四舍五入).
  public func steps(decimals: Int) -> Int128 { Self.steps(part, whole, decimals: decimals) }

  private static func steps(_ part: Int64, _ whole: Int64, decimals: Int) -> Int128 {
    let scale = (0..<decimals).reduce(Int128(100)) { scale, _ in scale * 10 }
    let (quotient, remainder) = (Int128(part) * scale).quotientAndRemainder(dividingBy: Int128(whole))
    let roundsUp = remainder.magnitude * 2 >= Int128(whole).magnitude
    let sign: Int128 = (part < 0) == (whole < 0) ? 1 : -1
    return roundsUp ? quotient + sign : quotient
  }

  var negated: Rate? { part == .min ? nil : Rate(-part, in: whole) }
}
