internal import Budget

/// A value that was typed twice in a row: ≤100100% for 100%, ≤33次 for 3次.
///
/// Four digits and more are hardly so by chance. Of two, such as 33, something else in the package must say 3.
struct DoubledDigits: Rule {
  let codes = ["D659", "D940"]
  let law = Phrase(
    zh: "财预〔2015〕88号：绩效指标值应准确、合理可行。", en: "Document 财预〔2015〕88号: targets are correct and feasible.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    let suspects = zip(subject.package.projects, subject.disclosure.projects).flatMap { project, sheet in
      project.isWithheld ? [] : project.indicators.compactMap { Suspect($0, in: project, sheet) }
    }
    guard !suspects.isEmpty else { return .checked([]) }
    let named = NamedValues(subject)
    let spoilt = Set(suspects.filter(\.isCertain).map(\.project.code))
    return .checked(
      suspects.lazy.compactMap { suspect in
        let (project, indicator, half) = (suspect.project, suspect.indicator, suspect.half)
        if spoilt.contains(project.code) || named.say(half, instead: suspect.value, for: indicator, of: project) {
          return Finding(
            .valueDoubled(project.name, indicator: indicator.label, target: suspect.value, half: half),
            at: indicator.location)
        }
        guard suspect.isOdd else { return nil }
        return Finding(
          .valueMaybeDoubled(project.name, indicator: indicator.label, target: indicator.statedTarget, half: half),
          at: indicator.location)
      })
  }

  private struct Suspect {
    var project: Project
    var indicator: Indicator
    var value: String
    var half: String
    var isCertain: Bool

    init?(_ indicator: Indicator, in project: Project, _ sheet: ProjectSheet) {
      guard !indicator.isWithheld, case .comparison(_, let value, _) = indicator.target,
        let half = DoubledDigits.half(of: value)
      else { return nil }
      self.project = project
      self.indicator = indicator
      self.value = value
      self.half = half
      isCertain = DoubledDigits.isCertain(indicator, of: sheet)
    }

    /// Whether it is a plan of how much is done at least or at most: who plans 33 times? Shares and 11 are as good as
    /// any other.
    var isOdd: Bool {
      guard let quantity = indicator.quantity, indicator.wantsMore != nil, half != "1", value.utf8.count == 2 else {
        return false
      }
      return quantity.measure != .share && quantity.measure != .money
    }
  }

  /// Whether the value of an indicator is certainly doubled.
  static func isCertain(_ indicator: Indicator, of project: ProjectSheet) -> Bool {
    guard case .comparison(_, let value, let unit) = indicator.target, let half = half(of: value) else { return false }
    let length = value.utf8.count
    if length >= 6 || (length > 2 && unit.isPercentage) { return true }
    if length == 4, value != "2020", !unit.isEmpty, Measure(of: unit) != .money { return true }
    guard indicator.isCost, unit.begins(with: "万"), case .shown(let budget) = project.budget,
      let whole = DecimalNumber(value), let part = DecimalNumber(half)
    else { return false }
    let money = Int128(budget.total.fen)
    return part.fen(in: .tenThousandYuan) == money || (length > 2 && whole.fen(in: .tenThousandYuan) > money)
  }

  /// Returns 3 for 33, 100 for 100100, and nil if the halves differ.
  static func half(of value: String) -> String? {
    let digits = Array(value.utf8)
    guard digits.count >= 2, digits.count.isMultiple(of: 2), digits.allSatisfy({ (0x30...0x39).contains($0) }),
      digits[0] != 0x30
    else { return nil }
    let half = digits[..<(digits.count / 2)]
    return half.elementsEqual(digits[(digits.count / 2)...]) ? String(decoding: half, as: UTF8.self) : nil
  }
}

/// The values that other places give for what indicators measure.
private struct NamedValues {
  /// By name and unit of an indicator, the values of all projects, this year and before.
  private var values: [[String]: Set<String>] = [:]

  init(_ subject: CheckSubject) {
    for package in [subject.package] + subject.earlier.values {
      for project in package.projects where !project.isWithheld {
        for indicator in project.indicators where !indicator.isWithheld {
          guard case .comparison(_, let value, let unit) = indicator.target else { continue }
          for name in Set(indicator.names) { values[[name, unit], default: []].insert(value) }
        }
      }
    }
  }

  /// Whether the half is stated for the same thing, and the value nowhere: by another indicator of the project in the
  /// same unit or of its name anywhere, by the result, or by a goal.
  func say(_ half: String, instead value: String, for indicator: Indicator, of project: Project) -> Bool {
    guard case .comparison(_, _, let unit) = indicator.target, Measure(of: unit) != .share,
      let meant = StatedQuantity(half, unit: unit)
    else { return false }
    if let result = indicator.result.flatMap({ StatedQuantity($0.text) }), result.compares(with: meant) {
      return result.millionths == meant.millionths
    }
    if let limit = Self.limits[unit], let number = Int(value), number > limit { return true }
    if indicator.names.contains(where: { values[[$0, unit]]?.contains(half) ?? false }) { return true }
    let texts =
      project.goals.filter { !$0.isWithheld }.map(\.text.text)
      + [project.use?.text, indicator.description]
      .compactMap(\.self)
    let things = texts.flatMap(CountedThing.all(in:)).filter { $0.unit == meant.unit }
    if things.contains(where: { $0.stated.begins(with: value) }) { return false }
    return things.contains { $0.millionths == meant.millionths }
      || project.indicators.contains { other in
        guard !other.isWithheld, case .comparison(_, let value, let otherUnit) = other.target else { return false }
        return otherUnit == unit && value == half
      }
  }

  /// There are no more of these in a year.
  private static let limits = ["月": 12, "个月": 12, "季度": 4]
}

extension Indicator {
  /// Whether it is about money.
  var isCost: Bool { second.containsBytes(of: "成本") }
}
