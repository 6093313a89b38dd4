import Disk
import Synchronization

/// Runs `body` while system calls fail: the one of the given number, counted from 1, and with `forGood` all after it.
///
/// Returns whether there was a call of that number.
func failing(
  call number: Int, with error: Int32, forGood: Bool = false, _ body: () throws -> Void
) rethrows -> Bool {
  let calls = Calls()
  let interceptor = { @Sendable (path: String) -> Int32? in
    let call = calls.next()
    return call == number || (forGood && call > number) ? error : nil
  }
  try SystemCalls.$interceptor.withValue(interceptor) { try body() }
  return calls.count >= number
}

private final class Calls: Sendable {
  private let made = Mutex(0)

  var count: Int { made.withLock { $0 } }

  func next() -> Int {
    made.withLock {
      $0 += 1
      return $0
    }
  }
}
