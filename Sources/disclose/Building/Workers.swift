import Glibc

/// Runs numbered jobs on several threads and delivers the results in order, so that output does not depend on the
/// number of threads.
///
/// Results that are ready early wait. No thread runs more than `window` jobs ahead, so memory stays bounded.
struct Workers<Result: Sendable> {
  private let jobs: Int
  private let window: Int

  init(jobs: Int) {
    self.jobs = max(jobs, 1)
    window = self.jobs * 64
  }

  /// - Parameters:
  ///   - count: how many pieces of work there are.
  ///   - makeWorker: called on each thread; what it returns is used on that thread only.
  ///   - take: called on the calling thread, in the order of the pieces.
  func run(
    _ count: Int, makeWorker: @escaping @Sendable () -> (Int) -> Result, take: (Int, Result) -> Void
  ) {
    if jobs == 1 || count <= 1 {
      let work = makeWorker()
      for piece in 0..<count { take(piece, work(piece)) }
      return
    }
    let queue = WorkQueue<Result>(count: count, window: window)
    let threads = (0..<min(jobs, count)).compactMap { _ in
      Thread {
        let work = makeWorker()
        while let piece = queue.nextPiece() { queue.put(work(piece), for: piece) }
      }
    }
    // When the system grants no thread at all, work here.
    if threads.isEmpty { return Self(jobs: 1).run(count, makeWorker: makeWorker, take: take) }
    for piece in 0..<count { take(piece, queue.take(piece)) }
    for thread in threads { thread.join() }
  }
}

/// The queue from which threads take work, and into which they put results.
private final class WorkQueue<Result: Sendable>: @unchecked Sendable {
  // POSIX requires these at a fixed address.
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var next = 0
  private var taken = 0
  private var results: [Int: Result] = [:]
  private let count: Int
  private let window: Int

  init(count: Int, window: Int) {
    self.count = count
    self.window = window
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(changed, nil)
  }

  deinit {
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(mutex)
    changed.deallocate()
    mutex.deallocate()
  }

  private func locked<Value>(_ body: () -> Value) -> Value {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return body()
  }

  /// Returns the next job, once it is within the window, or nil when none is left.
  func nextPiece() -> Int? {
    locked {
      while next < count, next >= taken + window { pthread_cond_wait(changed, mutex) }
      guard next < count else { return nil }
      next += 1
      return next - 1
    }
  }

  func put(_ result: Result, for piece: Int) {
    locked {
      results[piece] = result
      pthread_cond_broadcast(changed)
    }
  }

  /// Waits for the result of a job.
  func take(_ piece: Int) -> Result {
    locked {
      while true {
        if let result = results.removeValue(forKey: piece) {
          taken = piece + 1
          pthread_cond_broadcast(changed)
          return result
        }
        pthread_cond_wait(changed, mutex)
      }
    }
  }
}

/// A thread of the system, which may block.
private final class Thread {
  private let thread: pthread_t

  /// Returns nil when the system grants no more threads.
  init?(_ body: @escaping @Sendable () -> Void) {
    let box = Unmanaged.passRetained(Body(body))
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    // Deep documents are walked recursively, and the default stack of a thread may be too small.
    pthread_attr_setstacksize(&attributes, 8 << 20)
    defer { pthread_attr_destroy(&attributes) }
    var thread = pthread_t()
    let failure = pthread_create(
      &thread, &attributes,
      { context in
        Unmanaged<Body>.fromOpaque(context!).takeRetainedValue().run()
        return nil
      }, box.toOpaque())
    self.thread = thread
    if failure != 0 {
      box.release()
      return nil
    }
  }

  func join() {
    pthread_join(thread, nil)
  }

  private final class Body {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) {
      self.run = run
    }
  }
}

/// How many threads the machine can run at once.
var processorCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
