internal import Budget

/// A text as the words and numbers that claims are made of.
struct ClaimText {
  enum Token {
    case word(ClaimWords.Word)
    case number(ClaimedNumber)
    /// A year, which may be that of a basis.
    case year(Int)
    case mark(Unicode.Scalar)
    /// Anything else.
    case other
  }

  private(set) var tokens: [(token: Token, range: Range<Int>)] = []

  /// Reads a text. `scalars` are those of the text with a mark for each placeholder.
  init(_ text: PublishedText, _ words: ClaimWords, _ figures: Figures) {
    var plain: [Unicode.Scalar] = []
    var origins: [Int] = []
    plain.reserveCapacity(text.scalars.count)
    origins.reserveCapacity(text.scalars.count)
    Self.read(text.scalars) {
      plain.append($0); origins.append($1)
    }
    // The longest phrase that begins at each place.
    var longest = Array(repeating: -1, count: plain.count)
    var state = 0
    var found: [Int] = []
    for (place, scalar) in plain.enumerated() {
      words.finder.read(scalar, &state, &found)
      for phrase in found {
        let start = place + 1 - words[phrase].length
        if longest[start] < 0 || words[longest[start]].length < words[phrase].length { longest[start] = phrase }
      }
      found.removeAll(keepingCapacity: true)
    }
    var place = 0
    var (number, placeholder) = (0, 0)
    while place < plain.count {
      let origin = origins[place]
      while number < text.numbers.count, text.numbers[number].range.upperBound <= origin { number += 1 }
      if number < text.numbers.count, text.numbers[number].range.contains(origin) {
        let said = text.numbers[number]
        tokens.append((said.measure == .year ? .year(Int(said.value)) : .number(.typed(said)), said.range))
        while place < plain.count, origins[place] < said.range.upperBound { place += 1 }
        continue
      }
      if plain[place] == PublishedText.figure {
        let filled =
          text.placeholders.indices.contains(placeholder)
          ? figures.filled(text.placeholders[placeholder].name) : nil
        placeholder += 1
        tokens.append((filled.map { .number(.filled($0)) } ?? .other, origin..<(origin + 1)))
        place += 1
      } else if longest[place] >= 0 {
        let (word, length) = words[longest[place]]
        tokens.append((.word(word), origin..<(origins[place + length - 1] + 1)))
        place += length
      } else {
        let scalar = plain[place]
        tokens.append((Self.marks.contains(scalar) ? .mark(scalar) : .other, origin..<(origin + 1)))
        place += 1
      }
    }
  }

  private static let marks: Set<Unicode.Scalar> = ["。", "，", "；", "：", "、", "（", "）", "！", "？", "."]

  /// The words of a name without quotation marks, blanks and （境）.
  static func plain(_ words: String) -> [Unicode.Scalar] {
    var plain: [Unicode.Scalar] = []
    read(words.unicodeScalars.map(\.narrow)) { scalar, _ in plain.append(scalar) }
    return plain
  }

  private static func read(_ scalars: [Unicode.Scalar], _ add: (Unicode.Scalar, Int) -> Void) {
    var place = 0
    while place < scalars.count {
      let scalar = scalars[place]
      if scalar.isCommon {
        add(scalar, place)
      } else if scalar == "（" || scalar == "(", place + 2 < scalars.count, scalars[place + 1].isCommon,
        scalars[place + 2] == "）" || scalars[place + 2] == ")"
      {
        // （境）, （类）, （护）.
        place += 2
      } else if !scalar.isBlank, !ignored.contains(scalar) {
        add(scalar.wideMark, place)
      }
      place += 1
    }
  }

  private static let ignored: Set<Unicode.Scalar> = ["“", "”", "\"", "'", "‘", "’", "《", "》"]
}

extension Unicode.Scalar {
  /// The wide form of a mark.
  fileprivate var wideMark: Unicode.Scalar {
    switch self {
    case ",": "，"
    case ";": "；"
    case ":": "："
    case "(": "（"
    case ")": "）"
    default: self
    }
  }
}
