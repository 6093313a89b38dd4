import Disk
import Synchronization

/// Runs `body`, in which the system call of the given number fails, counted from 1, and with `permanently` all calls
/// after it.
///
/// Returns whether that call was reached.
func failing(
  call number: Int, with error: Int32, permanently: Bool = false, _ body: () throws -> Void
) rethrows -> Bool {
  let counter = CallCounter()
  let interceptor = { @Sendable (path: String) -> Int32? in
    let call = counter.next()
    return call == number || (permanently && call > number) ? error : nil
  }
  try SystemCalls.$interceptor.withValue(interceptor) { try body() }
  return counter.count >= number
}

private final class CallCounter: Sendable {
  private let calls = Mutex(0)

  var count: Int { calls.withLock { $0 } }

  func next() -> Int {
    calls.withLock {
      $0 += 1
      return $0
    }
  }
}
