/// The tags of lists in sentences: which tokens of a template open a list, stand for an empty one, or separate parts.
struct ListTags {
  private let template: ParsedTemplate
  private let roles: [Role?]
  /// What surrounds each token: the token that opens it.
  private let outer: [Int?]
  /// The lists with separators directly in them.
  private let separated: Set<Int>
  private let hasLists: Bool

  enum Role: Equatable {
    /// `{{#list}}`
    case list
    /// `{{^list}}`
    case empty
    /// `{{#frame}}`, whose sections are no parts.
    case frame
    /// `{{mark}}`, by its strength.
    case separator(mark: Int32)
  }

  init(of template: ParsedTemplate, words: Vocabulary.ListWords?) {
    self.template = template
    hasLists = words != nil
    var open: [Int] = []
    var roles: [Role?] = []
    var outer: [Int?] = []
    var separated: Set<Int> = []
    for (index, token) in template.tokens.enumerated() {
      if token.kind == .close { _ = open.popLast() }
      let role = words.flatMap { Self.role(of: token, in: template, words: $0) }
      roles.append(role)
      outer.append(open.last)
      if case .separator = role, let around = open.last, roles[around] == .list { separated.insert(around) }
      if token.kind.opens { open.append(index) }
    }
    (self.roles, self.outer, self.separated) = (roles, outer, separated)
  }

  private static func role(of token: Token, in template: ParsedTemplate, words: Vocabulary.ListWords) -> Role? {
    switch token.kind {
    case .section where template.text(of: token) == words.name: .list
    case .inverted where template.text(of: token) == words.name: .empty
    case .section where template.text(of: token) == words.frame: .frame
    case .variable: words.marks.firstIndex(of: template.text(of: token)).map { .separator(mark: Int32($0)) }
    default: nil
    }
  }

  subscript(index: Int) -> Role? { roles[index] }

  /// Whether what the token opens or calls may be a part of a list: it stands in one directly, or in a block, which
  /// may.
  func isPart(_ index: Int) -> Bool {
    guard roles[index] != .frame, let around = outer[index], template.tokens[index].kind != .block else { return false }
    return roles[around] == .list || hasLists && template.tokens[around].kind == .block
  }

  /// Whether the token stands directly in a list.
  func isInList(_ index: Int) -> Bool { outer[index].map { roles[$0] == .list } ?? false }

  /// Throws for text that no part contains beside a separator, and for what should follow a list and does not.
  func check() throws(TemplateError) {
    for (index, token) in template.tokens.enumerated() {
      if isSeparator(index), isInList(index), isFrame(printed(before: index)) || isFrame(printed(after: index)) {
        throw template.error(.textBesideSeparator(template.text(of: token)), at: token)
      }
      if roles[index] == .empty, !followsList(index) {
        throw template.error(.noListBefore(template.text(of: token)), at: token)
      }
    }
  }

  /// Returns the text at `index` without white space beside a separator, and without that between the parts of a list
  /// that has separators: a list may be written on several lines.
  func trimming(_ range: Range<Int>, at index: Int) -> Range<Int> {
    let isBetween = outer[index].map { separated.contains($0) } ?? false
    let trimsStart = isBetween || index > 0 && isSeparator(index - 1)
    let trimsEnd = isBetween || index + 1 < roles.count && isSeparator(index + 1)
    guard trimsStart || trimsEnd else { return range }
    let trimmed = template.source.bytes.trimming(range)
    if trimmed.isEmpty { return trimmed }
    return (trimsStart ? trimmed : range).lowerBound..<(trimsEnd ? trimmed : range).upperBound
  }
}

extension ListTags {
  private func isSeparator(_ index: Int) -> Bool {
    if case .separator = roles[index] { true } else { false }
  }

  /// Whether the token prints something that belongs to no part.
  private func isFrame(_ index: Int?) -> Bool {
    guard let index else { return false }
    switch template.tokens[index].kind {
    case .text, .unescaped: return true
    case .section: return roles[index] == .frame
    case .close: return template.tokens[index].partner.map { roles[$0] == .frame } ?? false
    case .variable: return !isSeparator(index)
    default: return false
    }
  }

  private func followsList(_ index: Int) -> Bool {
    guard let before = printed(before: index), template.tokens[before].kind == .close else { return false }
    return template.tokens[before].partner.map { roles[$0] == .list } ?? false
  }

  private func printed(before index: Int) -> Int? {
    template.tokens.indices[..<index].last { !isIgnored($0) }
  }

  private func printed(after index: Int) -> Int? {
    template.tokens.indices[(index + 1)...].first { !isIgnored($0) }
  }

  private func isIgnored(_ index: Int) -> Bool {
    let token = template.tokens[index]
    return token.kind.isSilent || token.kind == .text && template.source.bytes[token.range].allSatisfy(isWhitespace)
  }
}
