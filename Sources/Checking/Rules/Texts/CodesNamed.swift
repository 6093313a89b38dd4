internal import Budget

/// A code that a text names is one of the chart of accounts, and has the name that stands beside it.
struct CodesNamed: Rule {
  let codes = ["D932", "D933", "D934"]
  let law = Phrase(
    zh: "财政部每年印发的《政府收支分类科目》：科目编码和名称以当年的为准。",
    en: "The yearly classification of the Ministry of Finance: codes go by the number and name of their year.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    let names = CodeNames(subject.profile.classification, units: subject.package.units.map(\.code))
    let year = subject.package.id.year
    var findings = Findings()
    for text in subject.publishedTexts where text.role != .correction {
      for former in names.former(in: text.scalars) {
        findings.append(.formerCodeName(former.name, year: year, now: former.now), at: text.location(of: former.name))
      }
      guard text.digitCount >= 3 else { continue }
      for named in names.named(in: text.scalars) {
        let message: Message? =
          switch named.verdict {
          case .right: nil
          case .unknown(let meant): .codeNotInChart(named.text, meant: meant)
          case .another(let name): .codeNameDisagrees(named.text, now: name)
          }
        if let message { findings.append(message, at: text.location(at: named.start)) }
      }
    }
    return .found(findings)
  }
}

/// The names of a chart of accounts, by which texts are searched.
private struct CodeNames {
  struct Named {
    enum Verdict {
      case right
      /// No chart has the code; the name is that of another.
      case unknown(meant: String)
      /// The code has another name.
      case another(name: String)
    }

    let text: String
    let start: Int
    let verdict: Verdict
  }

  private let classification: Classification
  /// Every name with its codes; names by their first character.
  private let names: [Unicode.Scalar: [(name: [Unicode.Scalar], codes: [Code])]]
  /// The same names by their last character.
  private let endings: [Unicode.Scalar: [(name: [Unicode.Scalar], codes: [Code])]]
  private let former: [(name: String, now: String)]
  private let finder: PhraseFinder
  /// Codes of units, which may look like those of a chart.
  private let units: Set<String>

  init(_ classification: Classification, units: [String]) {
    self.classification = classification
    self.units = Set(units)
    let charts = Axis.allCases.map { classification[$0] }
    let byName = Dictionary(grouping: charts.flatMap(\.accounts), by: \.name).mapValues { $0.map(\.code) }
    let entries = byName.map { (name: Array($0.key.unicodeScalars), codes: $0.value) }
    names = Dictionary(grouping: entries, by: { $0.name.first ?? " " })
    endings = Dictionary(
      grouping: entries.filter { $0.name.count >= Self.shortestName }, by: { $0.name.last ?? " " })
    former = charts.flatMap { chart in
      chart.otherEditions.filter { $0.name.count >= Self.shortestFormer }.compactMap { row in
        chart.name(of: row.code).map { (row.name, "\(row.code) \($0)") }
      }
    }
    finder = PhraseFinder(former.map { Array($0.name.unicodeScalars) })
  }

  /// Shorter names are words of the language.
  private static let shortestFormer = 8
  private static let shortestName = 4

  /// Returns the names of other editions in a text, unless they are those of persons: 离退休人员.
  func former(in scalars: [Unicode.Scalar]) -> [(name: String, now: String)] {
    guard !former.isEmpty else { return [] }
    var found: [Int] = []
    var state = 0
    for (place, scalar) in scalars.enumerated() {
      let count = found.count
      finder.read(scalar, &state, &found)
      if place + 1 < scalars.count, "人干职老党".unicodeScalars.contains(scalars[place + 1]) {
        found.removeLast(found.count - count)
      }
    }
    return found.map { former[$0] }
  }

  /// Returns the codes in a text that the name of a code follows, or that follow one in brackets.
  func named(in scalars: [Unicode.Scalar]) -> [Named] {
    var found: [Named] = []
    var start = 0
    while start < scalars.count {
      let length = scalars[start...].prefix(while: \.isDigit).count
      defer { start += max(length, 1) }
      guard (3...9).contains(length), !isPart(start, of: scalars) else { continue }
      let end = start + length
      var next = end
      while next < scalars.count, next < end + 3, scalars[next].mayFollowCode { next += 1 }
      let digits = String(scalars[start..<end])
      let rest = scalars[next...]
      if let name = nameInFront(of: start..<end, in: scalars) {
        guard let verdict = verdict(on: digits, inBracketsAfter: name) else { continue }
        found.append(
          Named(
            text: String(scalars[(start - 1 - name.name.count)...end]), start: start - 1 - name.name.count,
            verdict: verdict))
        continue
      }
      guard let match = longestName(of: rest), let verdict = verdict(on: digits, match, rest) else { continue }
      found.append(
        Named(text: String(scalars[start..<(next + match.name.count)]), start: start, verdict: verdict))
    }
    return found
  }

  private func isPart(_ start: Int, of scalars: [Unicode.Scalar]) -> Bool {
    guard start > 0 else { return false }
    let before = scalars[start - 1]
    return before.isLatin || ".,-/".unicodeScalars.contains(before) || before == PublishedText.figure
  }

  private func longestName(
    of text: ArraySlice<Unicode.Scalar>
  ) -> (name: [Unicode.Scalar], codes: [Code])? {
    guard let first = text.first else { return nil }
    return names[first, default: []].filter { text.starts(with: $0.name) }.max { $0.name.count < $1.name.count }
  }

  /// Returns the longest name that ends before a number in brackets: 住房公积金（2210201）. It is a name of its own, and
  /// not the end of a longer one.
  private func nameInFront(
    of number: Range<Int>, in scalars: [Unicode.Scalar]
  ) -> (name: [Unicode.Scalar], codes: [Code])? {
    guard number.lowerBound > 1, number.upperBound < scalars.count,
      "（(".unicodeScalars.contains(scalars[number.lowerBound - 1]),
      "）)".unicodeScalars.contains(scalars[number.upperBound])
    else { return nil }
    let before = scalars[..<(number.lowerBound - 1)]
    let match = endings[before[before.endIndex - 1], default: []].filter {
      before.reversed().starts(with: $0.name.reversed())
    }
    .max { $0.name.count < $1.name.count }
    guard let match else { return nil }
    let edge = before.dropLast(match.name.count).last
    return edge.map { !$0.isCommon || "年门中和与及".unicodeScalars.contains($0) } ?? true ? match : nil
  }

  private func verdict(
    on digits: String, inBracketsAfter match: (name: [Unicode.Scalar], codes: [Code])
  ) -> Named.Verdict? {
    // A year, a month, a day or a unit may stand there as well.
    guard digits.utf8.count != 4, !units.contains(digits), !digits.isDate,
      Code(digits).map({ code in match.codes.contains { $0.level == code.level } }) ?? (digits.utf8.count >= 6)
    else { return nil }
    return verdict(on: digits, match, match.name[...])
  }

  private func verdict(
    on digits: String, _ match: (name: [Unicode.Scalar], codes: [Code]), _ rest: ArraySlice<Unicode.Scalar>
  ) -> Named.Verdict? {
    let code = Code(digits)
    let own = Axis.allCases.compactMap { axis in code.flatMap { classification[axis].name(of: $0) } }
    // 208 社会保障和就业, without 支出, is its name as well.
    if own.contains(where: { rest.starts(with: $0.unicodeScalars) || $0.hasPrefix(String(match.name)) }) {
      return .right
    }
    guard match.name.count >= Self.shortestName else { return nil }
    if let code, let name = own.first { return .another(name: "\(code) \(name)") }
    let isOfChart = Code(String(digits.prefix(3))).map { top in
      Axis.allCases.contains { classification[$0].contains(top) }
    }
    guard let code else {
      return isOfChart == true ? unknown(digits, match) : nil
    }
    // A chart may lack codes that nobody used yet, but not the name of one beside its own, nor a whole class.
    let isTaken =
      isOfChart == true
      ? match.codes.contains { $0.level == code.level && $0.parent != nil && $0.parent == code.parent }
        || match.codes.count == 1 && match.name.count >= Self.shortestFormer
      : match.codes.contains { "\($0)".differsInOneDigit(from: digits) }
    return isTaken ? unknown(digits, match) : nil
  }

  private func unknown(_ digits: String, _ match: (name: [Unicode.Scalar], codes: [Code])) -> Named.Verdict? {
    nearest(to: digits, among: match.codes).map { .unknown(meant: "\($0) \(String(match.name))") }
  }

  /// Returns the code that shares the most digits from the start.
  private func nearest(to digits: String, among codes: [Code]) -> Code? {
    codes.max { left, right in
      commonLength(digits, "\(left)") < commonLength(digits, "\(right)")
    }
  }

  private func commonLength(_ left: String, _ right: String) -> Int {
    zip(left.utf8, right.utf8).prefix { $0 == $1 }.count
  }
}

extension String {
  /// Whether it is a code of the same length and kind with one other digit.
  fileprivate func differsInOneDigit(from digits: String) -> Bool {
    utf8.count == digits.utf8.count && utf8.first == digits.utf8.first
      && zip(utf8, digits.utf8).count { $0 != $1 } == 1
  }

  /// Whether it is a month or day of these years: 202103, 20210331.
  fileprivate var isDate: Bool {
    guard utf8.count == 6 || utf8.count == 8, let year = Int(prefix(4)), let month = Int(dropFirst(4).prefix(2)) else {
      return false
    }
    return (2015...2035).contains(year) && (1...12).contains(month)
  }
}

extension Unicode.Scalar {
  /// A blank, or a mark between a code and its name.
  fileprivate var mayFollowCode: Bool { isBlank || "“”\"（(《:：-—、_".unicodeScalars.contains(self) }
}
