internal import Budget

// Texts are searched byte by byte. The standard library compares what readers take for the same characters, which takes many times as
// long, and nothing that is searched here has two spellings.
extension String {
  /// Whether `word` stands in it.
  func containsBytes(of word: String) -> Bool {
    let (text, word) = (utf8.span, word.utf8.span)
    guard word.count > 0 else { return true }
    guard text.count >= word.count else { return false }
    // Chinese characters differ most in their last bytes.
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
