/// Finds tags with so many attributes that libxml2 would take hours over them: it compares each with each.
enum CrowdedTag {
  /// Where the first tag starts that has more attributes than `limit`.
  static func first(in text: ArraySlice<UInt8>, limit: Int) -> Int? {
    text.withUnsafeBufferPointer { bytes in
      // No attribute is without "=", so a quick count between one "<" and the next clears nearly every text.
      var start = 0
      var equalSigns = 0
      for offset in bytes.indices {
        let byte = bytes[offset]
        if byte == .lessThan {
          start = offset
          equalSigns = 0
        } else if byte == .equals {
          equalSigns += 1
          if equalSigns == limit + 1, hasMoreAttributes(than: limit, text, from: start) { return start }
        }
      }
      return nil
    }
  }

  private static func hasMoreAttributes(than limit: Int, _ text: ArraySlice<UInt8>, from start: Int) -> Bool {
    var cursor = SourceCursor(text, at: start + 1)
    guard cursor.name() != nil else { return false }
    var count = 0
    while cursor.skipSpace(), cursor.name() != nil, cursor.skipValue() {
      count += 1
      if count > limit { return true }
    }
    return false
  }
}

extension SourceCursor {
  fileprivate mutating func skipValue() -> Bool {
    skipSpace()
    guard skip("=") else { return false }
    skipSpace()
    return skip("\"") ? skip(past: "\"") : skip("'") && skip(past: "'")
  }
}
