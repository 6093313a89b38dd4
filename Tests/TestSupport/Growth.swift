import Glibc

/// Returns the ratio of processor times at four times the size and at the size: about 4 for linear work, 16 for quadratic. It takes
/// the best of several tries, as other programs share the processor's caches, and no more of them once the ratio is that of linear
/// work.
package func growth(from size: Int, _ work: (_ size: Int) throws -> Void) rethrows -> Double {
  var small = Double.infinity
  var large = Double.infinity
  for tried in 0..<8 where tried < 2 || large > 5 * small {
    small = min(small, try processorTime { try work(size) })
    large = min(large, try processorTime { try work(4 * size) })
  }
  return large / small
}

/// Seconds that this thread was running. Those in which it waited for a processor say nothing of the work.
private func processorTime(_ work: () throws -> Void) rethrows -> Double {
  let start = processorClock
  try work()
  return processorClock - start
}

private var processorClock: Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
