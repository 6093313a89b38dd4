import Budget

/// A kind of ledger line that a format can tell from others: what it is spent on, and from which money.
struct LineKind: Hashable, Sendable {
  var fund: Fund
  var category: Category
  var function: Code
  var economic: Code
  var purpose: String?
  /// What an officer would call it.
  var name: String {
    [fund.name, category.name, "\(function)", "\(economic)", purpose].compactMap { $0 }.joined(separator: "·")
  }
}

extension LineKind {
  /// The kinds that figures and tables of a profile may tell apart: the usual ones of each fund, then one for each code and
  /// purpose that the profile names.
  static func all(of profile: Profile) -> [LineKind] {
    let codes = UsualCodes(profile.classification)
    var kinds: [LineKind] = []
    func add(_ fund: Fund, _ category: Category, _ economic: Code?, function: Code? = nil, purpose: String? = nil) {
      guard let function = function ?? codes.function(of: fund, number: kinds.count),
        let economic = economic ?? codes.economic(of: category, number: kinds.count)
      else { return }
      let kind = LineKind(
        fund: fund, category: category, function: function, economic: economic, purpose: purpose)
      if !kinds.contains(kind) { kinds.append(kind) }
    }
    for category in [Category.personnel, .personnel, .publicUse, .project, .project] {
      add(.generalBudget, category, nil)
    }
    for fund in Fund.allCases where fund != .generalBudget {
      for category in [Category.publicUse, .project] { add(fund, category, nil) }
    }
    for category in [Category.operating, .remittedUp, .grantedDown] {
      for fund in [Fund.operatingIncome, .serviceIncome, .other, .generalBudget] { add(fund, category, nil) }
    }
    for selector in profile.figures.map(\.selector) {
      for code in codes.economics(in: selector.economics) {
        let category = Category.allCases.first { $0.isSpent && selector.categories?.contains($0) ?? true }
        for fund in [Fund.generalBudget, .governmentFund, .other] {
          add(fund, category == .personnel ? .publicUse : category ?? .publicUse, code)
        }
        add(.generalBudget, .project, code)
      }
      for code in codes.functions(in: selector.functions) { add(.generalBudget, .project, nil, function: code) }
    }
    for purpose in profile.purposes {
      for selector in profile.tables.flatMap(\.columns).compactMap(\.selector) + profile.figures.map(\.selector)
      where selector.purpose == .marked(purpose) {
        let category = Category.allCases.first { $0.isSpent && selector.categories?.contains($0) ?? true } ?? .publicUse
        add(.generalBudget, category, codes.economics(in: selector.economics).first, purpose: purpose)
        add(.other, category, codes.economics(in: selector.economics).first, purpose: purpose)
      }
    }
    return kinds
  }
}

extension Category {
  /// Whether lines with both codes may have it.
  var isSpent: Bool { self != .basic }
}

extension LineKind {
  /// Whether a figure adds up such lines, or the income that pays for them.
  func counts(for selector: Selector) -> Bool {
    guard selector.funds.contains(fund), selector.functions.matches(function) else { return false }
    guard selector.flows.contains(.expenditure) else { return selector.flows.contains(.income) }
    return selector.categories?.contains(category) ?? true && selector.economics.matches(economic)
      && (selector.purpose == .any || selector.purpose == (purpose.map(PurposeFilter.marked) ?? .none))
  }
}

/// Codes of the chart of accounts that lines may have, as many as are needed to tell classes apart.
private struct UsualCodes {
  private let functions: [Code]
  private let economics: [Code]
  private let funds: [Fund: [Code]]
  private let named: (functions: [Code], economics: [Code])

  init(_ classification: Classification) {
    let functions = classification.functions.codes.filter(classification.functions.isPostable)
    let economics = classification.economics.codes.filter(classification.economics.isPostable)
    self.named = (functions, economics)
    func isOf(_ code: Code, _ word: String) -> Bool {
      code.path.contains { classification.functions.name(of: $0)?.contains(word) == true }
    }
    let funded = functions.filter { isOf($0, "安排的支出") || isOf($0, "基金") }
    let owned = functions.filter { isOf($0, "国有资本") }
    self.funds = [.governmentFund: Self.spread(funded), .stateCapital: Self.spread(owned)]
    self.functions = Self.spread(functions.filter { !isOf($0, "基金") && !isOf($0, "国有资本") })
    self.economics = economics
  }

  /// The first code of each class in turn, and two of the first class.
  private static func spread(_ codes: [Code]) -> [Code] {
    var seen: [Code: Int] = [:]
    return codes.filter { code in
      let top = code.path[0]
      seen[top, default: 0] += 1
      return seen[top, default: 0] <= (seen.count == 1 ? 2 : 1)
    }
  }

  func function(of fund: Fund, number: Int) -> Code? {
    let own = funds[fund] ?? []
    let codes = own.isEmpty ? functions : own
    return codes.isEmpty ? nil : codes[number % min(codes.count, 7)]
  }

  func economic(of category: Category, number: Int) -> Code? {
    let tops: [String] =
      switch category {
      case .personnel: ["301", "303"]
      case .publicUse: ["302", "310"]
      default: ["302", "303", "310"]
      }
    let codes = tops.flatMap { top in Code(top).map { top in economics.filter { $0.isWithin(top) }.prefix(2) } ?? [] }
    let known = codes.isEmpty ? economics : codes
    return known.isEmpty ? nil : known[number % known.count]
  }

  func economics(in filter: CodeFilter) -> [Code] { Self.first(in: filter, of: named.economics) }

  func functions(in filter: CodeFilter) -> [Code] { Self.first(in: filter, of: named.functions) }

  /// The first code that lines may have at or below each that a filter names.
  private static func first(in filter: CodeFilter, of codes: [Code]) -> [Code] {
    guard case .within(let named) = filter else { return [] }
    return named.compactMap { ancestor in codes.first { $0.isWithin(ancestor) } }
  }
}
