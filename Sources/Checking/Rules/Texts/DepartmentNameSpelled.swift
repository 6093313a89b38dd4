internal import Budget

/// The department's name is what it is called everywhere: a name that differs by one character is a slip, or another's.
struct DepartmentNameSpelled: Rule {
  let messages = [Message.departmentMisspelled]
  let law = Phrase(
    zh: "财预〔2016〕143号：公开的内容应当真实、准确；部门名称以批复的全称为准。",
    en: "Document 财预〔2016〕143号: what is published is true and correct; a department goes by its full name.")

  /// Shorter names have neighbours by chance.
  private static let shortest = 6

  func check(_ subject: CheckSubject) -> RuleOutcome {
    let name = Array(subject.package.departmentName.unicodeScalars)
    guard name.count >= Self.shortest else { return .checked([]) }
    // The longest first, as others may be parts of it.
    let own = (subject.package.units.map(\.name) + [subject.package.departmentName])
      .map { Array($0.unicodeScalars) }.sorted { $0.count > $1.count }
    // With one slip, one of the halves stands there as it is; most texts have neither.
    let halves = [name[..<(name.count / 2)], name[(name.count / 2)...]]
    let finder = PhraseFinder(halves.map { $0.map(\.narrow) })
    return .checked(
      subject.publishedTexts.filter { $0.role != .name }.compactMap { text in
        guard text.signs.contains(.brace) || !finder.phrases(in: text.scalars).isEmpty,
          text.text.holdsAny(of: halves.map { String($0) })
        else { return nil }
        // The names that the package states are no slips, whatever they look like.
        let words = own.reduce(Array(text.text.unicodeScalars)) { $0.withBlank(inPlaceOf: $1) }
        return Self.slip(of: name, in: words).map {
          Finding(.departmentMisspelled, at: text.location, $0, subject.package.departmentName)
        }
      })
  }

  /// The first piece of `text` that is the name but for one character.
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

extension [Unicode.Scalar] {
  fileprivate func withBlank(inPlaceOf word: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var rest = self[...]
    while let next = rest.first {
      // A mark that joins the last character makes another one of it.
      let isWord =
        !word.isEmpty && rest.starts(with: word)
        && rest.dropFirst(word.count).first?.properties.isGraphemeExtend != true
      result.append(isWord ? "\u{3000}" : next)
      rest.removeFirst(isWord ? word.count : 1)
    }
    return result
  }
}
