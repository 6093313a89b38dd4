/// A code with its name, as a table shows it, and where.
public struct StatedAccount: Hashable, Sendable {
  public var code: Code
  public var axis: Axis
  public var name: String
  public var explanation: String = ""
  public var location: Location

  public init(code: Code, axis: Axis, name: String, explanation: String = "", location: Location) {
    (self.code, self.axis, self.name) = (code, axis, name)
    (self.explanation, self.location) = (explanation, location)
  }
}

extension StatedAccount {
  /// Whether a chart calls the code otherwise; nil when it does not have the code.
  public func isNamedOtherwise(in chart: ChartOfAccounts) -> Bool? {
    chart.name(of: code).map { !isSameAccountName($0, name) }
  }
}

extension Classification {
  /// Says of each code that a table shows and the chart does not have, or calls otherwise, how to bring it into the
  /// chart.
  public func differences(from stated: [StatedAccount]) -> Findings {
    var findings = Findings()
    for account in stated {
      switch account.isNamedOtherwise(in: self[account.axis]) {
      case false?: continue
      case nil:
        findings.append(
          .tableCodeUnknown("\(account.code)", name: account.name, edition: "\(edition)", year: "\(edition.year)"),
          at: account.location)
      case true?:
        findings.append(
          .tableCodeNamedOtherwise(
            "\(account.code)", name: account.name, known: self[account.axis].name(of: account.code) ?? "",
            edition: "\(edition)", year: "\(edition.year)"),
          at: account.location)
      }
    }
    return findings
  }
}

/// Whether two names differ in blanks and in the width of their characters only, as 维修(护)费 and 维修（护）费 do.
func isSameAccountName(_ name: String, _ other: String) -> Bool {
  name == other || name.unicodeScalars.narrow == other.unicodeScalars.narrow
}

extension String.UnicodeScalarView {
  /// The scalars without blanks, full-width forms of ASCII as ASCII.
  var narrow: [Unicode.Scalar] {
    compactMap { scalar in
      if scalar.properties.isWhitespace { return nil }
      guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
      return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    }
  }
}

extension StringProtocol {
  /// The text without blanks, full-width forms of ASCII as ASCII.
  var narrow: String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: String(self).unicodeScalars.narrow)
    return String(text)
  }
}
