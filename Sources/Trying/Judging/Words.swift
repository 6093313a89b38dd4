extension [Unicode.Scalar] {
  func contains(_ word: String, from start: Int = 0) -> Bool { index(of: word, from: start) != nil }

  func index(of word: String, from start: Int = 0) -> Int? {
    let word = Array(word.unicodeScalars)
    guard count >= word.count else { return nil }
    for index in start..<Swift.max(start, count - word.count + 1) where self[index...].starts(with: word) {
      return index
    }
    return nil
  }

  func isAt(_ index: Int, _ word: String) -> Bool {
    index >= 0 && index <= count && self[index...].starts(with: word.unicodeScalars)
  }
}
