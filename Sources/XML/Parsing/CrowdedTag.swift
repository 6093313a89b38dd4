/// Finds tags with so many attributes that libxml2 would take hours over them: it compares each with each.
enum CrowdedTag {
  /// Returns the start of the first tag with more attributes than `limit`.
  static func first(in text: ArraySlice<UInt8>, limit: Int) -> Int? {
    text.withUnsafeBufferPointer { bytes in
      var start = 0
      // Each attribute has a "=", so a tag of at most `limit` bytes cannot be crowded: skips to the last "<" within
      // that distance.
      while start + limit < bytes.count {
        if let next = bytes[(start + 1)..<(start + 1 + limit)].lastIndex(of: .lessThan) {
          start = next
          continue
        }
        let end = bytes[(start + 1)...].firstIndex(of: .lessThan) ?? bytes.endIndex
        let equalSigns = bytes[start..<end].reduce(0) { $1 == .equals ? $0 + 1 : $0 }
        if equalSigns > limit, hasMoreAttributes(than: limit, text, from: start) { return start }
        start = end
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
