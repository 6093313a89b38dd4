internal import Glibc

/// Converts byte offsets of a UTF-8 text to positions.
///
/// It has a checkpoint at each start of a line and every few kilobytes within long lines, so that lookups are fast even
/// in a document of one long line.
struct PositionIndex {
  private struct Checkpoint {
    var offset: Int32
    var line: Int32
    var column: Int32
  }

  private static let spacing = 2048
  private let checkpoints: [Checkpoint]

  init(_ text: ArraySlice<UInt8>) {
    checkpoints = text.withUnsafeBufferPointer { bytes in
      var checkpoints = [Checkpoint(offset: 0, line: 1, column: 1)]
      var ends = LineEnds(bytes)
      var start = 0
      while let end = ends.next() {
        Self.mark(bytes, from: start, to: end, &checkpoints)
        start = end
        checkpoints.append(
          Checkpoint(offset: Int32(start), line: checkpoints[checkpoints.count - 1].line + 1, column: 1))
      }
      Self.mark(bytes, from: start, to: bytes.count, &checkpoints)
      return checkpoints
    }
  }

  /// Adds the checkpoints within a line.
  private static func mark(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, _ checkpoints: inout [Checkpoint]
  ) {
    guard end - start > spacing else { return }
    var checkpoint = checkpoints[checkpoints.count - 1]
    var next = start + spacing
    for offset in start..<end where startsScalar(bytes[offset]) {
      if offset >= next {
        next = offset + spacing
        checkpoint.offset = Int32(offset)
        checkpoints.append(checkpoint)
      }
      checkpoint.column += 1
    }
  }

  func position(of offset: Int, in text: ArraySlice<UInt8>) -> Position {
    let checkpoint = checkpoints[lastCheckpoint(notAfter: offset)]
    let from = text.startIndex + Int(checkpoint.offset)
    let to = min(text.startIndex + offset, text.endIndex)
    let scalars = text[from..<to].reduce(0) { startsScalar($1) ? $0 + 1 : $0 }
    return Position(line: Int(checkpoint.line), column: Int(checkpoint.column) + scalars)
  }

  func line(of offset: Int) -> Int {
    Int(checkpoints[lastCheckpoint(notAfter: offset)].line)
  }

  private func lastCheckpoint(notAfter offset: Int) -> Int {
    var low = 0
    var high = checkpoints.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(checkpoints[middle].offset) <= offset { low = middle } else { high = middle }
    }
    return low
  }
}

extension Position {
  /// The position after `text`, for a single lookup that is not worth an index.
  init(after text: some Sequence<UInt8>) {
    self = .start
    var carriageReturn = false
    for byte in text {
      if byte == .lineFeed, carriageReturn {
        carriageReturn = false
        continue
      }
      carriageReturn = byte == .carriageReturn
      if byte == .lineFeed || carriageReturn {
        line += 1
        column = 1
      } else if startsScalar(byte) {
        column += 1
      }
    }
  }
}

/// The offsets after line ends. XML ends a line at LF, CR LF, or a CR alone.
///
/// The C library finds a byte many times faster than a loop.
private struct LineEnds {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var lineFeed = 0
  private var carriageReturn = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    lineFeed = offset(of: .lineFeed, from: 0)
    carriageReturn = offset(of: .carriageReturn, from: 0)
  }

  mutating func next() -> Int? {
    var end = min(lineFeed, carriageReturn)
    guard end < bytes.count else { return nil }
    if lineFeed == end + 1, lineFeed < bytes.count { end = lineFeed }
    if lineFeed <= end { lineFeed = offset(of: .lineFeed, from: end + 1) }
    if carriageReturn <= end { carriageReturn = offset(of: .carriageReturn, from: end + 1) }
    return end + 1
  }

  /// Returns the end of the text when there is none.
  private func offset(of byte: UInt8, from start: Int) -> Int {
    guard start < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + start, Int32(byte), bytes.count - start)
    else { return bytes.count }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}

@inline(__always)
private func startsScalar(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }
