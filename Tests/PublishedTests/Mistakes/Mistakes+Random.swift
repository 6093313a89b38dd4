import TestSupport

@testable import Budget

extension MistakeClass {
  /// One thing changed at random: a digit, a letter, a line, or two amounts exchanged.
  static let random = MistakeClass("随机改动一处", "one thing changed at random", count: 1000) { sample, random in
    var wrong = sample.text
    let files = wrong.ledgers.keys.sorted() + ["disclosure.xml"]
    let file = files.randomElement(using: &random)!
    let lines = wrong.ledgers[file] ?? wrong.statement
    let candidates = lines.indices.filter { index in
      index > 0 && lines[index].contains { !$0.isWhitespace } && !lines[index].contains("<!--")
    }
    let changed = changed(lines, at: candidates, using: &random)
    if file == "disclosure.xml" { wrong.statement = changed } else { wrong.ledgers[file] = changed }
    return wrong == sample.text ? nil : Mistake(sample.text, wrong)
  }

  private static func changed(_ lines: [String], at candidates: [Int], using random: inout Generator) -> [String] {
    var lines = lines
    let line = candidates.randomElement(using: &random)!
    let before = lines[line]
    switch Int.random(in: 0..<5, using: &random) {
    case 0: lines.remove(at: line)
    case 1:
      let other = candidates.randomElement(using: &random)!
      if line != other, let first = amount(in: before), let second = amount(in: lines[other]) {
        (lines[line], lines[other]) = (
          before.replacingPart(first, with: String(lines[other][second])),
          lines[other].replacingPart(second, with: String(before[first]))
        )
      } else {
        lines[line] = withRandomDigitChanged(before, using: &random)
      }
    case 2: lines[line] = withLetterChanged(before, using: &random)
    default: lines[line] = withRandomDigitChanged(before, using: &random)
    }
    return lines
  }

  private static func amount(in line: String) -> Range<String.Index>? {
    line.firstRange(of: /[0-9]+\.[0-9]{2}/)
  }

  private static func withRandomDigitChanged(_ line: String, using random: inout Generator) -> String {
    let digits = line.indices.filter { line[$0].isASCII && line[$0].isNumber }
    guard let index = digits.randomElement(using: &random), let digit = line[index].wholeNumberValue else {
      return withLetterChanged(line, using: &random)
    }
    let other = (digit + Int.random(in: 1...9, using: &random)) % 10
    return line.replacingPart(index...index, with: "\(other)")
  }

  private static func withLetterChanged(_ line: String, using random: inout Generator) -> String {
    let letters = line.indices.filter { line[$0].isLetter }
    guard let index = letters.randomElement(using: &random) else { return String(line.dropLast()) }
    return line.replacingPart(index...index, with: line[index].isASCII ? "q" : "某")
  }
}
