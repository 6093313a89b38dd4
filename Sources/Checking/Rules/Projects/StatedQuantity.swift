internal import Budget

/// A number with its unit, as targets and results state them: 3次, ≥98.5%, 2万元.
struct StatedQuantity {
  /// In millionths, so that 1.5万元 and 15000元 compare.
  let millionths: Int128
  /// Without 万 and 亿: 元 for 万元.
  let unit: String

  init?(_ value: String, unit: String) {
    guard let number = DecimalNumber(value) else { return nil }
    let (scale, base) = Self.base(of: unit)
    millionths = number.scaled(toDecimals: 6) * scale
    self.unit = base
  }

  /// Reads a text that is nothing but a number with its unit, after an operator if it has one.
  init?(_ text: String) {
    let scalars = text.unicodeScalars.map(\.narrow).filter { !$0.isBlank }
    let start = scalars.firstIndex { !$0.isOperator } ?? scalars.endIndex
    let rest = scalars[start...]
    let digits = rest.prefix { $0.isDigit || $0 == "." || $0 == "," }
    let unit = rest[digits.endIndex...]
    guard !unit.contains(where: \.isDigit) else { return nil }
    self.init(String(digits), unit: String(unit))
  }

  /// Whether both are of one measure, or one states none.
  func compares(with other: StatedQuantity) -> Bool { unit == other.unit || unit.isEmpty || other.unit.isEmpty }

  var measure: Measure { Measure(of: unit) }

  private static func base(of unit: String) -> (scale: Int128, base: String) {
    if unit.isPercentage { return (1, "%") }
    if unit == "万" { return (10_000, "元") }
    for (prefix, scale) in [("万", 10_000), ("亿", 100_000_000)] as [(String, Int128)]
    where unit.begins(with: prefix) && unit.utf8.count > prefix.utf8.count {
      return (scale, String(unit.dropFirst()))
    }
    return (1, unit)
  }
}

/// What a unit measures.
enum Measure {
  case share, money, time, people, extent, things

  private static let times = ["秒", "分钟", "小时", "时", "天", "日", "工作日", "周", "月", "个月", "季度", "年"]
  private static let extents = [
    "公里", "千米", "米", "平方米", "平方公里", "立方米", "亩", "公顷", "吨", "公斤", "千克", "升", "度", "千瓦时", "℃",
  ]
  private static let persons = ["人", "人次", "人/次", "名", "位", "户", "户次"]

  init(of unit: String) {
    if unit.isPercentage || unit == "‰" {
      self = .share
    } else if unit.containsBytes(of: "元") || unit == "万" {
      self = .money
    } else if unit.isAny(of: Self.times) {
      self = .time
    } else if unit.isAny(of: Self.persons) {
      self = .people
    } else if unit.isAny(of: Self.extents) {
      self = .extent
    } else {
      self = .things
    }
  }
}

extension Unicode.Scalar {
  /// Whether it compares a target with its value: ≥.
  var isOperator: Bool {
    switch self {
    case "≤", "≥", "<", ">", "=", "＜", "＞", "＝", "≦", "≧", "⩽", "⩾": true
    default: false
    }
  }
}

extension Indicator {
  /// Its target as a quantity; nil for words.
  var quantity: StatedQuantity? {
    guard case .comparison(_, let value, let unit) = target else { return nil }
    return StatedQuantity(value, unit: unit)
  }

  /// What it is called: 三级指标 and description.
  var names: [String] { (third == description ? [third] : [third, description]).filter { !$0.isEmpty } }
}

extension CheckSubject {
  /// Returns what is said of each indicator that the page shows.
  func eachIndicator(_ message: @escaping (Project, Indicator) -> Message?) -> RuleOutcome {
    .checked(
      package.projects.lazy.filter { !$0.isWithheld }.flatMap { project in
        project.indicators.compactMap { indicator in
          guard !indicator.isWithheld, let message = message(project, indicator) else { return nil }
          return Finding(message, at: indicator.location)
        }
      })
  }
}
