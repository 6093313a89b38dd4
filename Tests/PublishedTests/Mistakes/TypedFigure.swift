@testable import Budget

/// A figure as an officer types it into a sentence.
struct TypedFigure: Sendable {
  struct Comparison: Sendable {
    var basis: Basis
    /// What a sentence calls the basis: 上年, 年初预算.
    var word: String
    var base: String
    var difference: String
    var rate: String?
    var direction: Change.Direction
    var completion: String?
  }

  var name: String
  /// What a sentence calls it.
  var label: String
  var amount: String
  var fen: Int64
  var comparisons: [Comparison] = []
  /// Of all expenditure.
  var share: String?

  /// Those that sentences speak of, each label once.
  static func all(in disclosure: Disclosure) -> [TypedFigure] {
    let style = disclosure.textNumbers
    var labels: Set<String> = []
    return names.flatMap { name in
      disclosure.figures[name].map { [$0] } ?? disclosure.figures[String(name.dropLast(2))]?.parts ?? []
    }.compactMap { figure -> TypedFigure? in
      guard case .money(let amount) = figure.number.quantity else { return nil }
      let label = figure.name == "三公经费.合计" ? "“三公”经费" : figure.label
      guard labels.insert(label).inserted else { return nil }
      var typed = TypedFigure(
        name: figure.name, label: label, amount: amount.isZero ? "0" : amount.formatted(in: style), fen: amount.fen,
        share: figure.whole?.name == "支出合计" ? figure.share?.quantity.formatted(in: style) : nil)
      for basis in figure.knownBases {
        guard let change = figure.change(against: basis, in: style), let base = figure.bases[basis] else { continue }
        typed.comparisons.append(
          Comparison(
            basis: basis, word: basis == .lastYear ? "上年" : "年初预算",
            base: base.value == 0 ? "0" : base.quantity.formatted(in: style),
            difference: change.difference.quantity.formatted(in: style),
            rate: change.rate?.quantity.formatted(in: style), direction: change.direction,
            completion: base.value == 0 ? nil : figure.completion(of: basis)?.quantity.formatted(in: style)))
      }
      return typed
    }
  }

  /// `.*` stands for the parts of a figure.
  private static let names = [
    "收入合计", "支出合计", "财政拨款收入", "财政拨款支出", "一般公共预算拨款支出", "基本支出", "人员经费", "公用经费", "项目支出", "机关运行经费", "三公经费.合计",
    "三公经费.因公出国费", "三公经费.公务用车购置及运维费", "三公经费.公务用车运维费", "三公经费.公务接待费", "功能.*", "财政拨款支出.*", "一般公共预算拨款支出.*",
  ]
}

/// What a sentence says of a figure.
struct Claim {
  var year: Int
  var label: String
  var amount: String
  var unit = "万元"
  var basis: String
  var base: String
  var difference: String
  var rate: String?
  var completion: String?
  var direction: Change.Direction
  var reason: String

  init(_ figure: TypedFigure, _ comparison: TypedFigure.Comparison, year: Int, reason: String) {
    self.year = year
    label = figure.label
    amount = figure.amount
    basis = comparison.word
    base = comparison.base
    difference = comparison.difference
    rate = comparison.rate
    completion = comparison.completion
    direction = comparison.direction
    self.reason = reason
  }

  /// A claim about a figure that has changed, in the sample.
  init?(
    of sample: SamplePackage, using random: inout some RandomNumberGenerator,
    _ isMeant: (TypedFigure, TypedFigure.Comparison) -> Bool = { _, _ in true }
  ) {
    let all = sample.figures.filter { $0.fen > 0 }.flatMap { figure in
      figure.comparisons.filter { $0.direction != .unchanged && $0.base != "0" && isMeant(figure, $0) }.map {
        (figure, $0)
      }
    }
    guard let (figure, comparison) = all.randomElement(using: &random) else { return nil }
    let reasons = comparison.direction == .increase ? Self.reasonsToRise : Self.reasonsToFall
    self.init(figure, comparison, year: sample.year, reason: reasons.randomElement(using: &random)!)
  }

  static let reasonsToRise = [
    "人员增加，工资标准提高", "新增信息化项目，投入增加", "业务量增长，开支相应增加", "新增在职人员，缴费基数提高", "年中追加了专项工作经费",
  ]
  static let reasonsToFall = [
    "人员退休和调出，费用减少", "压缩一般性支出，厉行节约", "部分项目已经完成，支出减少", "职能划转，部分经费随之减少", "严格控制开支，减少不必要的活动",
  ]

  static let forms = 0..<8

  /// The claim in words; the form is what the sentence is built like.
  func sentence(_ form: Int) -> String {
    let (changes, grows) = (direction.word(forRate: false), direction.word(forRate: true))
    let byRate = rate.map { "，\(grows)\($0)" } ?? ""
    return switch form {
    case 0: "\(year)年\(label)\(amount)\(unit)，比\(basis)\(changes)\(difference)\(unit)\(byRate)，主要原因是\(reason)。"
    case 1: "本部门\(year)年\(label)为\(amount)\(unit)，较\(basis)的\(base)\(unit)\(changes)\(difference)\(unit)，原因是\(reason)。"
    case 2: "与\(basis)相比，\(label)\(changes)\(difference)\(unit)\(byRate)，为\(amount)\(unit)。"
    case 3: "\(label)由\(basis)的\(base)\(unit)\(changes)到\(amount)\(unit)，主要是\(reason)。"
    case 4: "\(basis)\(label)\(base)\(unit)，\(year)年\(amount)\(unit)，\(changes)\(difference)\(unit)。"
    case 5: "\(label)\(amount)\(unit)，同\(basis)相比\(changes)了\(difference)\(unit)，主要由于\(reason)。"
    case 6: "\(year)年\(label)\(amount)\(unit)，较\(basis)\(changes)\(byRate.isEmpty ? "" : rate!)，主要是因为\(reason)。"
    default: "\(year)年度，本部门\(label)安排\(amount)\(unit)，\(reason)，比\(basis)\(changes)\(difference)\(unit)。"
    }
  }
}

extension Change.Direction {
  var opposite: Self {
    switch self {
    case .increase: .decrease
    case .decrease: .increase
    case .unchanged: .unchanged
    }
  }
}
