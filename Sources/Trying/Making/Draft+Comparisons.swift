public import Budget

// What is said of figures, once they are known.
extension PackageMaker {
  /// The package of a situation before anything is said of its figures.
  public func draft(of choice: [Int], number: Int, seed: UInt64) -> Draft {
    Draft(
      maker: self, situation: Situation(conditions, choice), number: number, seed: seed &* 1_000_003 &+ UInt64(number))
  }
}

extension Draft {
  /// The bases that the package is compared with, whether another package tells them or this one does.
  public var bases: [Basis] { profile.bases.filter { !["", Conditions.none].contains(situation[$0.name]) } }

  /// The package with its money alone.
  public var bare: MadePackage { MadePackage(id: id, root: root([ledger(lines())] + projects)) }

  /// The package that tells the figures of a basis, as if it were one of the same format.
  public func earlier(_ basis: Basis) -> MadePackage {
    let id = id(of: id.year - 1)
    let position = profile.bases.filter { $0 != .budget || profile.kind == .finalAccounts }.firstIndex(of: basis) ?? 0
    return MadePackage(id: id, root: root([ledger(lines(of: position))] + projects, year: id.year))
  }

  /// Whether the other package itself stands beside this one.
  public func isAtHand(_ basis: Basis) -> Bool { situation[basis.name] == "材料" }

  /// The whole package. `figures` are its own, `compared` those of the bases.
  public func package(figures: Figures, compared: [Basis: Figures]) -> MadePackage {
    let known = compared.mapValues(spoken)
    var parts = [ledger(lines())] + projects + counts + texts + tasks + procurement + assets + corrections
    var stated: [Basis: [String: Int64]] = [:]
    for (basis, figures) in known.sorted(by: { $0.key.name < $1.key.name }) {
      stated[basis] = amounts(figures, of: basis)
      if isAtHand(basis) { continue }
      let markup = figures.compactMap { figure in
        stated[basis]?[figure.name].map { Markup("figure", ["name": figure.name, "amount": $0.yuan]) }
      }
      if !markup.isEmpty { parts.append(Markup("earlier", ["of": basis.name, "in": "元"], "", markup)) }
    }
    let words = reasons(figures, stated) + uses(figures)
    if !words.isEmpty { parts.append(Markup("reasons", [:], "", words)) }
    return MadePackage(id: id, root: root(parts))
  }

  private func amounts(_ figures: [Figure], of basis: Basis) -> [String: Int64] {
    var stated: [String: Int64] = [:]
    for figure in figures {
      guard let money = figure.number.quantity.money else { continue }
      switch situation[basis.name] {
      case "部分": if !isChosen(figure, of: 3) { stated[figure.name] = money.fen }
      case "有负数": stated[figure.name] = isChosen(figure, of: 4) ? -money.fen : money.fen
      default: stated[figure.name] = money.fen
      }
    }
    return stated
  }

  /// Chooses one group of figures of several; those of a group, such as 三公经费, stay together, as they add up.
  private func isChosen(_ figure: Figure, of count: Int) -> Bool {
    var random = Randomness(seed, of: figure.name.split(separator: ".").first.map(String.init) ?? "")
    return random.number(below: count) == 0
  }

  private func reasons(_ figures: Figures, _ stated: [Basis: [String: Int64]]) -> [Markup] {
    let state = situation["原因"]
    var reasons: [Markup] = []
    for (basis, numbers) in stated.sorted(by: { $0.key.name < $1.key.name }) {
      for figure in spoken(figures) {
        guard let money = figure.number.quantity.money, let base = numbers[figure.name] else { continue }
        let isAsked = profile.checks.comparisons.contains { $0.figure == figure.name && $0.basis == basis }
        if state == "按要求", !isAsked { continue }
        if let words = words(for: Int(money.fen - base)) {
          reasons.append(Markup("reason", ["of": figure.name, "against": basis.name], words))
        }
      }
    }
    guard state != "按要求" else { return reasons }
    return reasons
      + countChanges.compactMap { count in
        words(for: count.change).map { Markup("reason", ["of": count.name, "against": Basis.lastYear.name], $0) }
      }
  }

  /// Why something changed, in words that tell the direction.
  private func words(for change: Int) -> String? {
    if change == 0 { return situation["原因"] == "没有变化的也写" ? "工作任务没有变化" : nil }
    return change > 0 ? "人员和任务增加" : "压缩开支，任务减少"
  }

  private func uses(_ figures: Figures) -> [Markup] {
    guard isSome("用途") else { return [] }
    let names = spoken(figures).map(\.name) + madeCounts.map(\.name)
    return names.map { Markup("use", ["of": $0], "保障机构运转和履行职责") }
  }

  /// The figures of money that the profile declares, and their parts.
  private func spoken(_ figures: Figures) -> [Figure] {
    let names = Set(profile.figures.map(\.name))
    return figures.all.filter { names.contains($0.name) && $0.number.quantity.money != nil }.flatMap { [$0] + $0.parts }
  }
}

extension Quantity {
  fileprivate var money: Amount? { if case .money(let amount) = self { amount } else { nil } }
}
