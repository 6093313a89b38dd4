extension String {
  /// Whether `word` stands in it, byte by byte. `contains` compares what readers take for the same characters, which takes many times
  /// as long, and nothing that is searched here has two spellings.
  func holds(_ word: String) -> Bool {
    var (text, word) = (self, word)
    return text.withUTF8 { text in
      word.withUTF8 { word in
        guard let first = word.first else { return true }
        guard text.count >= word.count else { return false }
        return (0...(text.count - word.count)).contains { start in
          text[start] == first && text[start..<(start + word.count)].elementsEqual(word)
        }
      }
    }
  }
}
