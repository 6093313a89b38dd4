/// The kinds of ledger lines of one view that a profile's tables can tell apart. A kind stands for all lines that every
/// cell either selects or not.
struct LedgerKinds {
  struct Kind {
    /// A line of the kind, without amount.
    var line: LedgerLine
    /// That line, and the income that a budget derives from it.
    var lines: [LedgerLine]
  }

  private(set) var kinds: [Kind] = []

  /// Values of a field, of those that no selector tells apart only one.
  struct Choices {
    var flows: [Flow]
    var funds: [Fund]
    var carried: [Bool]
    var categories: [Category]
    var purposes: [String?]
  }

  /// - Parameters:
  ///   - choices: the values that its lines may have.
  ///   - axis: the view.
  ///   - codes: the codes that lines of the view may have.
  ///   - derivesIncome: whether expenditure stands for the income that pays for it.
  ///   - hits: whether some cell of a table selects a line, and whether the code of the line matters for that.
  init(
    _ choices: Choices, on axis: Axis, codes: [Code], derivesIncome: Bool,
    telling hits: ([LedgerLine]) -> (SelectorHits, byCode: Bool)
  ) {
    struct Key: Hashable {
      var hits: SelectorHits
      var code: Code?
      /// What both views say together.
      var fund: Fund
      var category: Category?
    }
    var seen: Set<Key> = []
    for flow in choices.flows where axis == .function || flow == .expenditure {
      if derivesIncome, flow == .income { continue }
      for code in Self.codes(codes, flow, axis) {
        for fund in choices.funds {
          for carried in choices.carried {
            for category in flow == .expenditure ? choices.categories.map(Optional.some) : [nil] {
              for purpose in flow == .expenditure ? choices.purposes : [nil] {
                let line = LedgerLine(
                  unit: 0, flow: flow, fund: fund, carriedOver: carried, function: axis == .function ? code : nil,
                  economic: axis == .economic ? code : nil, category: category, purpose: purpose, amount: .zero,
                  origin: SourceLine(file: 0, line: 0))
                let lines = derivesIncome && flow == .expenditure ? [line, line.asIncome] : [line]
                let (hits, byCode) = hits(lines)
                // What no table shows is known from the other view at most.
                if hits.isEmpty, axis == .function || code != nil { continue }
                // 基本支出 without an economic code is money of which no table shows any; its division is to be asked for.
                let isOpen = axis == .economic && code == nil && category?.isBasic == true
                if isOpen, !hits.isEmpty || category != choices.categories.first(where: \.isBasic) { continue }
                let together = axis == .economic && flow == .expenditure
                let key = Key(
                  hits: hits, code: byCode ? code : nil, fund: fund,
                  category: together ? category : nil)
                if seen.insert(key).inserted { kinds.append(Kind(line: line, lines: lines)) }
              }
            }
          }
        }
      }
    }
  }

  /// The codes that a line may have: expenditure and income by function always have one.
  private static func codes(_ codes: [Code], _ flow: Flow, _ axis: Axis) -> [Code?] {
    let needsCode = axis == .function && (flow == .income || flow == .expenditure)
    return (needsCode ? [] : [nil]) + codes.map(Optional.some)
  }
}

extension LedgerKinds.Choices {
  /// The values that some selectors tell apart.
  ///
  /// `all` are those of both views, which must agree on each fund.
  init(of selectors: [Selector], on axis: Axis, among all: [Selector], named names: [String]) {
    let representatives = { (mask: (Int) -> [Bool], count: Int) -> [Int] in
      var seen: Set<[Bool]> = []
      return (0..<count).filter { seen.insert(mask($0)).inserted }
    }
    flows = representatives({ value in selectors.map { $0.flows.contains(Flow.allCases[value]) } }, Flow.allCases.count)
      .map { Flow.allCases[$0] }
    // Of funds that are shown as one, that whose name the tables use.
    let funds = Fund.allCases.sorted { left, right in
      let isNamed = { (fund: Fund) in names.contains { $0.contains(fund.name) } }
      return isNamed(left) && !isNamed(right) || isNamed(left) == isNamed(right) && left.rawValue < right.rawValue
    }
    self.funds = representatives({ value in all.map { $0.funds.contains(funds[value]) } }, funds.count)
      .map { funds[$0] }.sorted { $0.rawValue < $1.rawValue }
    let isCarriedTold = selectors.contains { $0.carriedOver != nil }
    carried = isCarriedTold ? [false, true] : [false]
    // 基本支出 is divided where a table divides it, and always by economic code.
    let ordered: [Category] = [.basic] + Category.allCases.filter { $0 != .basic }
    let categories = representatives(
      { value in
        selectors.map { $0.categories?.contains(ordered[value]) ?? true }
          // Both views must agree on every other category.
          + Category.allCases.map { !ordered[value].isBasic && $0 == ordered[value] }
      }, ordered.count
    ).map { ordered[$0] }
    let isDivided = axis == .economic || categories.count { $0.isBasic } > 1
    self.categories =
      isDivided
      ? representatives(
        { value in
          selectors.map { $0.categories?.contains(Category.allCases[value]) ?? true }
            + Category.allCases.map { !Category.allCases[value].isBasic && $0 == Category.allCases[value] }
        }, Category.allCases.count
      ).map { Category.allCases[$0] }.filter { $0 != .basic } : categories
    var marks: [String] = []
    for case .marked(let mark) in selectors.map(\.purpose) where !marks.contains(mark) { marks.append(mark) }
    purposes = [nil] + marks.map(Optional.some)
  }
}

extension LedgerKinds.Kind {
  /// Kinds that an officer would rather expect come first: operating income pays for operating expenditure, and money
  /// of the year for this year's.
  var rank: Int {
    let isOperating = line.category == .operating
    let isOdd = line.flow == .expenditure && isOperating != (line.fund == .operatingIncome)
    return (isOdd ? 2 : 0) + (line.carriedOver ? 1 : 0)
  }
}
