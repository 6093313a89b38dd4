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

  func check(_ subject: CheckSubject) -> RuleOutcome {
    let name = Array(subject.package.departmentName.unicodeScalars)
    guard name.count >= Self.shortest else { return .checked([]) }
    let package = subject.package
    let own = StatedNames(
      package.units.map(\.name) + [package.departmentName, package.unit?.departmentName].compactMap(\.self))
    // With one wrong character, one half of the name is intact. Most texts contain neither.
    let halves = [name[..<(name.count / 2)], name[(name.count / 2)...]]
    let finder = PhraseFinder(halves.map { $0.map(\.narrow) })
    return .checked(
      subject.publishedTexts.lazy.filter { $0.role != .name }.compactMap { text in
        guard text.traits.contains(.brace) || !finder.phrases(in: text.scalars).isEmpty,
          text.text.containsAny(of: halves.map { String($0) })
        else { return nil }
        // Names that the package states are never mistakes.
        return Self.slip(of: name, in: own.blanked(in: Array(text.text.unicodeScalars))).map {
          Finding(.departmentMisspelled($0, name: subject.package.departmentName), at: text.location)
        }
      })
  }

  /// Returns the first part of `text` that differs from the name in one character.
  private static func slip(of name: [Unicode.Scalar], in text: [Unicode.Scalar]) -> String? {
    let half = name.count / 2
    let (head, tail) = (name[..<half], name[half...])
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
    }
    return nil
  }

  private static func isOneEdit(_ left: ArraySlice<Unicode.Scalar>, _ right: ArraySlice<Unicode.Scalar>) -> Bool {
    let start = zip(left, right).prefix { $0 == $1 }.count
    let end = zip(left.dropFirst(start).reversed(), right.dropFirst(start).reversed()).prefix { $0 == $1 }.count
    return max(left.count, right.count) - start - end == 1 && abs(left.count - right.count) <= 1
  }
}

/// The names of a package's department, units and projects.
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
