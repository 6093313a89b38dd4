internal import Printing

/// The scale of a chart: from zero, or below it where there are negative numbers, in round steps of 1, 2 or 5 times a
/// power of ten.
///
/// Uses 128 bits, as steps may exceed 64 bits of 分.
struct ChartScale: Equatable {
  let low: Int128
  let high: Int128
  let step: Int128

  var span: Int128 { high - low }

  /// Every mark, from the lowest to the highest.
  var marks: [Int128] { (Int(low / step)...Int(high / step)).map { Int128($0) * step } }

  /// Returns scales for all values, from the finest, with at most `count` steps, to the coarsest, with at most one step
  /// on either side of zero.
  static func candidates(for values: [Int64], atMost count: Int) -> [ChartScale] {
    let low = Int128(min(values.min() ?? 0, 0))
    let high = Int128(max(values.max() ?? 0, 0))
    var scales: [ChartScale] = []
    var power: Int128 = 1
    while true {
      for factor in [1, 2, 5] as [Int128] {
        let step = factor * power
        let scale = ChartScale(low: -end(of: -low, step), high: end(of: high, step), step: step)
        if scale.span / step > Int128(count) { continue }
        scales.append(scale)
        if -scale.low <= step, scale.high <= step { return scales }
      }
      power *= 10
    }
  }

  /// Returns the mark at or beyond the largest value of a side. Values too small to see get no step.
  private static func end(of largest: Int128, _ step: Int128) -> Int128 {
    largest * 10 < step ? largest : (largest + step - 1) / step * step
  }
}

extension ChartScale {
  /// Returns the mark as text, with no more decimals than the step needs. `decimals` is the number of decimals of a
  /// value.
  func text(of mark: Int128, decimals: Int, grouping: Bool) -> String {
    if mark == 0 { return "0" }
    var unit: Int128 = 1
    var dropped = 0
    while dropped < decimals, step % (unit * 10) == 0 {
      unit *= 10
      dropped += 1
    }
    return String(mark / unit, decimals: decimals - dropped, grouping: grouping)
  }
}
