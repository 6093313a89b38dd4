internal import Budget

extension Openings {
  /// Finds what templates write right before `{{原因}}` and `{{用途}}`, and the years that are typed into them.
  init(of files: [TemplateFile]) {
    let texts = files.map { String(decoding: $0.bytes, as: UTF8.self) }
    self.init(
      reasons: Set(texts.flatMap { words(before: "原因", in: $0) }),
      uses: Set(texts.flatMap { words(before: "用途", in: $0) }), years: texts.flatMap(wordsAroundYears))
  }
}

/// Returns the words before each variable whose last part is `name`.
private func words(before name: String, in text: String) -> [String] {
  var found: [String] = []
  var before = text[..<text.startIndex]
  var rest = text[...]
  while let open = rest.firstRange(of: "{{") {
    before = text[..<open.lowerBound]
    rest = rest[open.upperBound...]
    guard let close = rest.firstRange(of: "}}") else { break }
    let tag = rest[..<close.lowerBound].filter { !$0.isWhitespace }
    rest = rest[close.upperBound...]
    if tag == name || tag.hasSuffix(".\(name)") && !tag.hasPrefix("#") && !tag.hasPrefix("^") && !tag.hasPrefix("/") {
      found.append(lastWords(of: before))
    }
  }
  return found
}

/// Returns each year that is typed into a template, with some words around it. Tags have none.
private func wordsAroundYears(in text: String) -> [String] {
  guard text.contains("年") else { return [] }
  var characters: [Character] = []
  var depth = 0
  for character in text {
    switch character {
    case "<", "{": depth += 1
    case ">", "}": depth = max(0, depth - 1)
    default: characters.append(depth > 0 || character.isNewline ? " " : character)
    }
  }
  return characters.indices.filter { characters[$0] == "年" && $0 >= 4 }.compactMap { place in
    guard characters[(place - 4)..<place].allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    let words = characters[max(0, place - 16)..<min(characters.count, place + 12)]
    return String(words).split(separator: " ").joined(separator: " ")
  }
}

/// The words at the end of a template's text, without its tags and a colon.
private func lastWords(of text: Substring) -> String {
  var text = text
  while text.hasSuffix("}}"), let open = text.lastRange(of: "{{") { text = text[..<open.lowerBound] }
  if let last = text.last, last == "：" || last == ":" { text.removeLast() }
  let words = text.reversed().prefix { !$0.isWhitespace && !$0.isPunctuation && !"<>{}=|".contains($0) }
  return String(words.reversed())
}

extension Substring {
  fileprivate func lastRange(of tag: String) -> Range<Index>? {
    var end = endIndex
    while end > startIndex {
      let start = index(before: end)
      if self[start...].hasPrefix(tag) { return start..<index(start, offsetBy: tag.count) }
      end = start
    }
    return nil
  }
}
