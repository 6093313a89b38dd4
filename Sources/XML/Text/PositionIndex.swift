/// Turns byte offsets of a UTF-8 text into positions.
///
/// It notes a landmark at each start of a line and every few kilobytes within long lines, so that a document of one
/// endless line with thousands of faults is still answered quickly.
struct PositionIndex {
  private struct Landmark {
    var offset: Int32
    var line: Int32
    var column: Int32
  }

  private static let spacing = 2048
  private let landmarks: [Landmark]

  init(_ text: ArraySlice<UInt8>) {
    landmarks = text.withUnsafeBufferPointer { bytes in
      var landmarks = [Landmark(offset: 0, line: 1, column: 1)]
      var line: Int32 = 1
      var column: Int32 = 1
      var next = Self.spacing
      for offset in bytes.indices {
        let byte = bytes[offset]
        if endsLine(byte, followedBy: offset + 1 < bytes.count ? bytes[offset + 1] : nil) {
          line += 1
          column = 1
          next = offset + 1 + Self.spacing
          landmarks.append(Landmark(offset: Int32(offset + 1), line: line, column: 1))
        } else if startsScalar(byte) {
          if offset >= next {
            next = offset + Self.spacing
            landmarks.append(Landmark(offset: Int32(offset), line: line, column: column))
          }
          column += 1
        }
      }
      return landmarks
    }
  }

  func position(of offset: Int, in text: ArraySlice<UInt8>) -> Position {
    let landmark = landmarks[lastLandmark(notAfter: offset)]
    let from = text.startIndex + Int(landmark.offset)
    let to = min(text.startIndex + offset, text.endIndex)
    let scalars = text[from..<to].reduce(0) { startsScalar($1) ? $0 + 1 : $0 }
    return Position(line: Int(landmark.line), column: Int(landmark.column) + scalars)
  }

  func line(of offset: Int) -> Int {
    Int(landmarks[lastLandmark(notAfter: offset)].line)
  }

  private func lastLandmark(notAfter offset: Int) -> Int {
    var low = 0
    var high = landmarks.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(landmarks[middle].offset) <= offset { low = middle } else { high = middle }
    }
    return low
  }
}

extension Position {
  /// The place just behind `text`: for the one question that is not worth an index.
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

/// XML ends a line at LF, CR LF, or a CR alone.
@inline(__always)
private func endsLine(_ byte: UInt8, followedBy next: UInt8?) -> Bool {
  byte == .lineFeed || (byte == .carriageReturn && next != .lineFeed)
}

@inline(__always)
private func startsScalar(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }
