/// The kinds of characters in a text beside Chinese ones, so that rules can skip most texts.
struct CharacterTraits: OptionSet {
  let rawValue: UInt8

  static let digit = CharacterTraits(rawValue: 1)
  static let zero = CharacterTraits(rawValue: 2)
  static let blank = CharacterTraits(rawValue: 4)
  /// A brace of a placeholder.
  static let brace = CharacterTraits(rawValue: 8)
  /// 。，；、：？！
  static let stop = CharacterTraits(rawValue: 16)
  static let openingBracket = CharacterTraits(rawValue: 32)
  /// A character that marks blanks in forms.
  static let formMark = CharacterTraits(rawValue: 64)

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  init(of scalar: Unicode.Scalar) {
    self =
      switch scalar {
      case "0": [.digit, .zero]
      case "1"..."9": .digit
      case " ", "\u{3000}", "\u{A0}", "\t", "\n": .blank
      case "{": .brace
      case "。", "，", "；", "、", "：", "？", "！", ",", ";": .stop
      case "（", "(", "《", "“", "〔", "[", "「", "『", "‘", "［": .openingBracket
      case "×", "X", "x", "_", "＿", "*", "＊", "□", "○", "〇", "【": .formMark
      default: []
      }
  }
}
