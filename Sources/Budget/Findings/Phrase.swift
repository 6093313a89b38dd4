/// A text in both languages.
public struct Phrase: Hashable, Sendable {
  public let chinese: String
  public let english: String

  public init(zh: String, en: String) {
    chinese = zh
    english = en
  }

  public func text(in language: Language) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }
}

public enum Language: Sendable {
  case chinese, english
}
