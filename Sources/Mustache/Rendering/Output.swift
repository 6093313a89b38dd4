/// What has been rendered so far.
///
/// A page consists of thousands of short pieces. These bytes have one owner, which saves the uniqueness check of an
/// array for each of them.
struct Output: ~Copyable {
  private var bytes: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0

  init(capacity: Int) {
    bytes = .allocate(capacity: max(capacity, 64))
  }

  deinit {
    bytes.deallocate()
  }

  var written: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: bytes[..<count]) }

  mutating func append(_ added: UnsafeBufferPointer<UInt8>) {
    guard let source = added.baseAddress, added.count > 0 else { return }
    if added.count > bytes.count - count { grow(by: added.count) }
    (bytes.baseAddress.unsafelyUnwrapped + count).update(from: source, count: added.count)
    count += added.count
  }

  mutating func append(_ added: StaticString) {
    append(UnsafeBufferPointer(start: added.utf8Start, count: added.utf8CodeUnitCount))
  }

  mutating func append(_ added: ArraySlice<UInt8>) {
    added.withUnsafeBufferPointer { append($0) }
  }

  /// Appends what `write` puts at the end of a buffer of `length` bytes; `write` returns where that starts.
  mutating func append(atMost length: Int, _ write: (UnsafeMutableBufferPointer<UInt8>) -> Int) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: length) { buffer in
      let start = write(buffer)
      append(UnsafeBufferPointer(rebasing: buffer[start...]))
    }
  }

  /// Takes back everything from `end`, which must not exceed ``count``.
  mutating func truncate(to end: Int) { count = end }

  /// Whether nothing but white space follows `start`: ASCII, no-break and ideographic spaces.
  func isBlank(from start: Int) -> Bool {
    var index = start
    while index < count {
      if isWhitespace(bytes[index]) {
        index += 1
      } else if bytes[index] == 0xC2, index + 1 < count, bytes[index + 1] == 0xA0 {
        index += 2
      } else if bytes[index] == 0xE3, index + 2 < count, bytes[index + 1] == 0x80, bytes[index + 2] == 0x80 {
        index += 3
      } else {
        return false
      }
    }
    return true
  }

  private mutating func grow(by added: Int) {
    let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(bytes.count * 2, count + added))
    _ = larger.update(fromContentsOf: written)
    bytes.deallocate()
    bytes = larger
  }
}
