/// Finds tags with so many attributes that libxml2 would take hours over them: it compares each with each.
enum CrowdedTag {
  /// Where the first tag starts that has more attributes than `limit`.
  static func first(in text: ArraySlice<UInt8>, limit: Int) -> Int? {
    text.withUnsafeBufferPointer { bytes in
      var start = 0
      // No attribute is without "=", so what has no more bytes than `limit` up to the next "<" cannot be crowded: whole
      // stretches of text are passed over, from "<" to the last "<" within reach.
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
