public import Budget

/// The first letters of the pinyin of characters, by which the index finds names.
public struct Initials: Sendable {
  /// A bit for each letter, by the distance of a character from the first.
  private var letters: [UInt32] = []

  private static let characters: ClosedRange<UInt32> = 0x4E00...0x9FFF
  private static let alphabet: ClosedRange<UInt32> = 0x61...0x7A

  /// Knows no character.
  public init() {}

  /// Reads lines such as `c 财重`: a letter, and the characters of which a reading begins with it. Throws where a line
  /// is something else.
  public init(reading file: [UInt8], at path: String) throws(Finding) {
    letters = Array(repeating: 0, count: Self.characters.count)
    var line = 0
    for text in file.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      line += 1
      guard let first = text.first, first != UInt8(ascii: "#"), first != UInt8(ascii: "\r") else { continue }
      guard Self.alphabet.contains(UInt32(first)), text.dropFirst().first == UInt8(ascii: " "),
        let characters = String(validating: text.dropFirst(2), as: UTF8.self)
      else { throw Finding(.pinyinLine, at: Location(file: path, line: line)) }
      let bit: UInt32 = 1 << (UInt32(first) - Self.alphabet.lowerBound)
      for scalar in characters.unicodeScalars where Self.characters.contains(scalar.value) {
        letters[Int(scalar.value - Self.characters.lowerBound)] |= bit
      }
    }
  }

  /// Returns the letters of each character of a name, separated by blanks: `cz q .` for 重庆1, as a digit has none.
  func initials(of name: String) -> String {
    var text = ""
    for scalar in name.unicodeScalars {
      if !text.isEmpty { text += " " }
      let known = letters(of: scalar)
      text += known.isEmpty ? "." : known
    }
    return text
  }

  private func letters(of scalar: Unicode.Scalar) -> String {
    guard Self.characters.contains(scalar.value), !letters.isEmpty else { return "" }
    let bits = letters[Int(scalar.value - Self.characters.lowerBound)]
    return String(
      String.UnicodeScalarView(
        Self.alphabet.lazy.filter { bits >> ($0 - Self.alphabet.lowerBound) & 1 == 1 }.compactMap(Unicode.Scalar.init)))
  }
}
