/// A sentence that the program can say, in both languages. `{0}`, `{1}` … stand for the words that a finding fills in; `{0?…}`
/// stands only when word 0 is not empty, and shows it where `{}` stands in it.
///
/// Every message is a static constant in `Messages+….swift`, listed in `Message.catalogue`, and says what to do.
public struct Message: Hashable, Sendable {
  /// Stable: users look it up, and exceptions name it.
  public let code: String
  public let severity: Severity
  public let chinese: String
  public let english: String

  init(_ code: String, _ severity: Severity, zh: String, en: String) {
    self.code = code
    self.severity = severity
    self.chinese = zh
    self.english = en
  }

  public func text(in language: Language, arguments: [String]) -> String {
    switch language {
    case .chinese: Self.fill(chinese, with: arguments)
    case .english: Self.fill(english, with: arguments)
    }
  }

  private static func fill(_ template: String, with arguments: [String]) -> String {
    var output = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let digit = rest[rest.index(after: open)...].first?.wholeNumberValue {
      output += rest[..<open]
      rest = rest[rest.index(open, offsetBy: 2)...]
      let argument = arguments.indices.contains(digit) ? arguments[digit] : ""
      if rest.first == "?" {
        // The optional part ends at the second closing brace: the first belongs to the `{}` in it.
        let part = rest.dropFirst()
        guard let hole = part.firstRange(of: "{}"), let end = part[hole.upperBound...].firstIndex(of: "}") else {
          break
        }
        if !argument.isEmpty {
          output += part[..<hole.lowerBound] + argument + part[hole.upperBound..<end]
        }
        rest = part[part.index(after: end)...]
      } else {
        output += argument
        rest = rest.dropFirst()
      }
    }
    return output + rest
  }
}
