/// How many times as long a piece of work takes at four times the size: 4 where it grows with its input, 16 where it grows with the
/// square of it. The best of some tries counts, as other tests run beside.
package func growth(from size: Int, tries: Int = 5, _ work: (_ size: Int) throws -> Void) rethrows -> Double {
  let clock = ContinuousClock()
  var small = Duration.seconds(1000)
  var large = small
  for _ in 0..<tries {
    small = min(small, try clock.measure { try work(size) })
    large = min(large, try clock.measure { try work(4 * size) })
  }
  return large / small
}
