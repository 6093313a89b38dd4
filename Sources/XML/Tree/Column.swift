internal import Glibc

/// A growing buffer of trivial values that reports a failed allocation; an `Array` would trap.
final class Column<Value: BitwiseCopyable> {
  private var base: UnsafeMutablePointer<Value>?
  private(set) var count = 0
  private var capacity = 0

  deinit { free(base) }

  subscript(index: Int) -> Value {
    get { values[index] }
    set { values[index] = newValue }
  }

  /// All values, valid until the column is changed or freed.
  var values: UnsafeMutableBufferPointer<Value> { UnsafeMutableBufferPointer(start: base, count: count) }

  func append(_ value: Value) -> Bool {
    withUnsafePointer(to: value) { append(contentsOf: UnsafeBufferPointer(start: $0, count: 1)) }
  }

  @inline(__always)
  func append(contentsOf added: UnsafeBufferPointer<Value>) -> Bool {
    guard count + added.count <= capacity || grow(to: count + added.count) else { return false }
    if let base, let start = added.baseAddress { (base + count).initialize(from: start, count: added.count) }
    count += added.count
    return true
  }

  @inline(never)
  private func grow(to least: Int) -> Bool {
    let capacity = max(least, self.capacity * 2, 256)
    guard let room = realloc(base, capacity * MemoryLayout<Value>.stride) else { return false }
    base = room.assumingMemoryBound(to: Value.self)
    self.capacity = capacity
    return true
  }
}
