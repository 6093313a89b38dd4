internal import Budget

/// Texts spell the department's name correctly: a name that differs by one character is a mistake, or another
/// department's.
struct DepartmentNameSpelled: Rule {
  let codes = ["D679"]
  let law = Phrase(
    zh: "财预〔2016〕143号：公开的内容应当真实、准确；部门名称以批复的全称为准。",
    en: "Document 财预〔2016〕143号: what is published is true and correct; a department goes by its full name.")

  /// Shorter names resemble others by chance.
  private static let shortest = 6
  /// A text that resembles more names is a list of units.
  private static let mostNames = 20

  func check(_ subject: CheckSubject) -> RuleOutcome {
    let package = subject.package
    let stated = [package.departmentName, package.unit?.departmentName].compactMap(\.self) + package.units.map(\.name)
    let names = Set(stated).sorted().map { Array($0.unicodeScalars) }.filter { $0.count >= Self.shortest }
    guard !names.isEmpty else { return .checked([]) }
    let own = StatedNames(stated)
    // With one wrong character, one half of the name is intact, unless two were exchanged in its middle. Most texts
    // contain none of these.
    let pieces = names.flatMap { [Array($0[..<($0.count / 2)]), Array($0[($0.count / 2)...]), $0.exchangingMiddle] }
    let finder = PhraseFinder(pieces.map { $0.map(\.narrow) })
    var owners: [[Unicode.Scalar]: [Int]] = [:]
    for (index, piece) in pieces.enumerated() { owners[piece, default: []].append(index / 3) }
    var findings = Findings()
    // The main unit has the name of the department, perhaps with 本级 in brackets.
    let department = Array(package.departmentName.unicodeScalars)
    for unit in package.units where department.count >= Self.shortest {
      let name = Array(unit.name.unicodeScalars.prefix { $0 != "（" && $0 != "(" })
      if Self.isExchange(department[...], name[...]) {
        findings.append(.departmentMisspelled(unit.name, name: package.departmentName), at: unit.location)
      }
    }
    for text in subject.publishedTexts {
      guard !finder.phrases(in: text.scalars).isEmpty else { continue }
      // Names that the package states are never mistakes.
      let blanked = own.blanked(in: Array(text.text.unicodeScalars))
      let found = Set(finder.phrases(in: blanked).flatMap { owners[pieces[$0], default: []] }).sorted()
      for name in found.prefix(Self.mostNames) {
        guard let slip = Self.slip(of: names[name], in: blanked) else { continue }
        findings.append(.departmentMisspelled(slip, name: String(names[name])), at: text.location(of: slip))
        break
      }
    }
    return .found(findings)
  }

  /// Returns the first part of `text` that differs from the name in one character.
  private static func slip(of name: [Unicode.Scalar], in text: [Unicode.Scalar]) -> String? {
    let half = name.count / 2
    let (head, tail) = (name[..<half], name[half...])
    let exchanged = name.exchangingMiddle
    for place in text.indices {
      if text[place...].starts(with: head) {
        let rest = text[(place + half)...]
        for length in [tail.count, tail.count + 1, tail.count - 1] where rest.count >= length {
          if isOneEdit(tail, rest.prefix(length)) { return String(text[place..<(place + half + length)]) }
        }
      }
      if text[place...].starts(with: tail) {
        let before = text[..<place]
        for length in [half, half + 1, half - 1] where before.count >= length {
          if isOneEdit(head, before.suffix(length)) { return String(text[(place - length)..<(place + tail.count)]) }
        }
      }
      if text[place...].starts(with: exchanged) { return String(exchanged) }
    }
    return nil
  }

  /// Whether one character differs, is missing or is too many, or two neighbours are exchanged. Names that differ in a
  /// number are different names.
  private static func isOneEdit(_ left: ArraySlice<Unicode.Scalar>, _ right: ArraySlice<Unicode.Scalar>) -> Bool {
    let start = zip(left, right).prefix { $0 == $1 }.count
    let (rest, other) = (left.dropFirst(start), right.dropFirst(start))
    let end = zip(rest.reversed(), other.reversed()).prefix { $0 == $1 }.count
    let differing = (rest.dropLast(end), other.dropLast(end))
    guard !differing.0.contains(where: isNumber) || !differing.1.contains(where: isNumber) else { return false }
    if isExchange(left, right) { return true }
    return max(left.count, right.count) - start - end == 1 && abs(left.count - right.count) <= 1
  }

  /// Whether two neighbours are exchanged.
  private static func isExchange(_ left: ArraySlice<Unicode.Scalar>, _ right: ArraySlice<Unicode.Scalar>) -> Bool {
    let places = zip(left.indices, right.indices).filter { left[$0] != right[$1] }
    guard left.count == right.count, places.count == 2, places[1].0 == places[0].0 + 1 else { return false }
    return left[places[0].0] == right[places[1].1] && left[places[1].0] == right[places[0].1]
  }

  private static func isNumber(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isDigit || "一二三四五六七八九十东西南北".unicodeScalars.contains(scalar)
  }
}

extension [Unicode.Scalar] {
  /// The name with the last character of its first half and the first of its second exchanged.
  fileprivate var exchangingMiddle: [Unicode.Scalar] {
    var name = self
    let middle = count / 2
    if middle > 0 { name.swapAt(middle - 1, middle) }
    return name
  }
}

/// The names of a package's department and units.
private struct StatedNames {
  private let lengths: [Int]
  private let finder: PhraseFinder

  init(_ names: [String]) {
    let names = names.map { Array($0.unicodeScalars) }
    lengths = names.map(\.count)
    finder = PhraseFinder(names)
  }

  /// Returns a text with each name replaced by a blank, the longest first where they overlap.
  func blanked(in text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var places: [Range<Int>] = []
    var state = 0
    for (place, scalar) in text.enumerated() {
      var found: [Int] = []
      finder.read(scalar, &state, &found)
      // A combining mark makes the last character another one.
      let isJoined = place + 1 < text.count && text[place + 1].properties.isGraphemeExtend
      if !isJoined { places += found.map { (place + 1 - lengths[$0])..<(place + 1) } }
    }
    places.sort { ($1.count, $0.lowerBound) < ($0.count, $1.lowerBound) }
    var isName = Array(repeating: false, count: text.count)
    var starts: Set<Int> = []
    for place in places where !isName[place.lowerBound] && !isName[place.upperBound - 1] {
      for index in place { isName[index] = true }
      starts.insert(place.lowerBound)
    }
    return text.indices.compactMap { isName[$0] ? starts.contains($0) ? "\u{3000}" : nil : text[$0] }
  }
}
