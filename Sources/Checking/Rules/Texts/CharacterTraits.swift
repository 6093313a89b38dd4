/// What stands in a text beside Chinese characters. Most rules only have to look into texts with characters of their own.
struct CharacterTraits: OptionSet {
  let rawValue: UInt8

  static let digit = CharacterTraits(rawValue: 1)
  static let zero = CharacterTraits(rawValue: 2)
  static let blank = CharacterTraits(rawValue: 4)
  /// Of a figure that will be filled in.
  static let brace = CharacterTraits(rawValue: 8)
  /// 。，；、：？！
  static let stop = CharacterTraits(rawValue: 16)
  static let openingBracket = CharacterTraits(rawValue: 32)
  /// Of what a form leaves to fill in.
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
      case "（", "(", "《", "“", "〔", "[": .openingBracket
      case "×", "X", "x", "_", "＿", "*", "＊", "□", "○", "〇", "【": .formMark
      default: []
      }
  }
}
