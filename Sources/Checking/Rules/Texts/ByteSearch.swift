internal import Budget

// Texts are searched as bytes, which is many times faster than comparing by canonical equivalence. Nothing that is
// searched here has two encodings.
extension String {
  /// Whether the text contains `word`.
  func containsBytes(of word: String) -> Bool {
    let (text, word) = (utf8.span, word.utf8.span)
    guard word.count > 0 else { return true }
    guard text.count >= word.count else { return false }
    // The last bytes of Chinese characters differ most.
    let last = word[word.count - 1]
    for end in (word.count - 1)..<text.count where text[end] == last {
      if text.matches(word, at: end + 1 - word.count) { return true }
    }
    return false
  }

  func containsAny(of words: [String]) -> Bool { words.contains(where: containsBytes(of:)) }

  func begins(with word: String) -> Bool { utf8.span.matches(word.utf8.span, at: 0) }

  func ends(with word: String) -> Bool { utf8.span.matches(word.utf8.span, at: utf8.count - word.utf8.count) }

  func isAny(of words: [String]) -> Bool { words.contains { utf8.span.equals($0) } }
}

extension Span<UInt8> {
  fileprivate func matches(_ word: Span<UInt8>, at start: Int) -> Bool {
    guard start >= 0, start + word.count <= count else { return false }
    for index in word.indices where self[start + index] != word[index] { return false }
    return true
  }
}
