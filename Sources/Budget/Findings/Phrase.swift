/// A text in both languages. `{0}`, `{1}` … stand for words that are filled in; `{0?…{}…}` stands only when word 0 is not empty, and
/// shows it where the `{}` is.
public struct Phrase: Hashable, Sendable {
  public let chinese: String
  public let english: String

  public init(zh: String, en: String) {
    chinese = zh
    english = en
  }

  public func text(in language: Language, _ words: [String] = []) -> String {
    switch language {
    case .chinese: Self.fill(chinese, with: words)
    case .english: Self.fill(english, with: words)
    }
  }

  private static func fill(_ template: String, with words: [String]) -> String {
    var output = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{") {
      output += rest[..<open]
      rest = rest[open...]
      guard let hole = Hole(at: rest) else {
        output += "{"
        rest = rest.dropFirst()
        continue
      }
      output += hole.text(words)
      rest = rest[hole.end...]
    }
    return output + rest
  }

  /// A place in a phrase where a word goes.
  private struct Hole {
    let word: Int
    /// What stands around an optional word; nil for a word that always stands.
    var around: (before: Substring, after: Substring)?
    let end: String.Index

    init?(at text: Substring) {
      let inside = text.dropFirst()
      guard let word = inside.first?.wholeNumberValue else { return nil }
      self.word = word
      let rest = inside.dropFirst()
      switch rest.first {
      case "}":
        end = rest.index(after: rest.startIndex)
      case "?":
        // The optional part ends at the second closing brace: the first belongs to the `{}` in it.
        let part = rest.dropFirst()
        guard let hole = part.firstRange(of: "{}"), let close = part[hole.upperBound...].firstIndex(of: "}") else {
          return nil
        }
        around = (part[..<hole.lowerBound], part[hole.upperBound..<close])
        end = part.index(after: close)
      default:
        return nil
      }
    }

    func text(_ words: [String]) -> String {
      let word = words.indices.contains(word) ? words[word] : ""
      guard let around else { return word }
      return word.isEmpty ? "" : around.before + word + around.after
    }
  }
}

public enum Language: Sendable {
  case chinese, english
}
