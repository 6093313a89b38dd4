/// Returns the ratio of running times at four times the size and at the size: about 4 for linear work, 16 for quadratic. It takes the
/// best of several tries, as other tests run in parallel.
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
