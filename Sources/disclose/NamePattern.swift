/// A pattern of names: a part of the name, or the whole name with the wildcards `*` (any characters) and `?` (one
/// character).
struct NamePattern {
  private let pattern: [Unicode.Scalar]
  private let text: String

  init(_ text: String) {
    self.text = text
    let hasWildcards = text.unicodeScalars.contains { $0 == "*" || $0 == "?" }
    pattern = hasWildcards ? Array(text.unicodeScalars) : []
  }

  func matches(_ name: String) -> Bool {
    guard !pattern.isEmpty else { return text.isEmpty || name.contains(text) }
    let name = Array(name.unicodeScalars)
    // Where to resume when the last `*` must match one more character.
    var retry: (pattern: Int, name: Int)?
    var (p, n) = (0, 0)
    while n < name.count {
      if p < pattern.count, pattern[p] == "*" {
        retry = (p + 1, n)
        p += 1
      } else if p < pattern.count, pattern[p] == "?" || pattern[p] == name[n] {
        (p, n) = (p + 1, n + 1)
      } else if let last = retry {
        retry = (last.pattern, last.name + 1)
        (p, n) = (last.pattern, last.name + 1)
      } else {
        return false
      }
    }
    return pattern[p...].allSatisfy { $0 == "*" }
  }
}
