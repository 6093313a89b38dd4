internal import Budget

/// What every sentence of a package claims, and of which figures.
struct ClaimBook: Sendable {
  /// All figures, each before its parts. Claims have their positions.
  let figures: [Figure]
  /// The texts that claim something, in their order.
  let texts: [(text: PublishedText, claims: [Claim])]
  let style: NumberStyle
  /// The names of each figure as sentences have them.
  private let names: [[[Unicode.Scalar]]]
  private let numbers: NumberIndex
  private let positions: [String: Int]
  /// A name of more figures tells of none.
  private static let mostNamesakes = 64

  init(_ texts: [PublishedText], _ disclosure: Disclosure, _ profile: Profile, of package: Package) {
    let figures = disclosure.figures.everything
    self.figures = figures
    style = disclosure.textNumbers
    let told = texts.filter(\.mayClaim)
    guard !told.isEmpty else {
      (self.texts, names, positions) = ([], [], [:])
      numbers = NumberIndex([], style)
      return
    }
    numbers = NumberIndex(figures, style)
    positions = Dictionary(figures.indices.map { (figures[$0].name, $0) }, uniquingKeysWith: { first, _ in first })
    let others = Dictionary(profile.figures.map { ($0.name, $0.otherNames) }, uniquingKeysWith: { first, _ in first })
    let spoken = figures.map { $0.spokenNames + others[$0.name, default: []] }
    names = spoken.map { $0.map(ClaimText.plain) }
    var figuresByName: [String: [Int]] = [:]
    var order: [String] = []
    for (position, names) in spoken.enumerated() {
      for name in names where figuresByName[name, default: []].last != position {
        if figuresByName[name] == nil { order.append(name) }
        figuresByName[name, default: []].append(position)
      }
    }
    let words = ClaimWords(
      order.map { ($0, figuresByName[$0, default: []]) }.filter { $0.1.count <= Self.mostNamesakes },
      neutral: [package.departmentName, package.departmentShort ?? ""], bases: disclosure.bases)
    self.texts = told.map { text in
      (text, ClaimReader.claims(in: text, words, disclosure.figures, of: package.id))
    }
  }

  /// The figures that a claim may be about, of the kind of its number.
  func figures(of claim: Claim) -> [Figure] {
    claim.figures.map { figures[$0] }.filter { claim.number?.isLike($0.number.quantity) ?? true }
  }

  /// The figures that the words before a typed number name.
  func figures(named number: SaidNumber, in text: PublishedText) -> [Figure] {
    guard let claims = texts.first(where: { $0.text === text })?.claims else { return [] }
    let claim = claims.first { claim in
      if case .typed(number)? = claim.number { true } else { false }
    }
    return claim.map(figures(of:)) ?? []
  }

  /// The figures and bases whose change a claim may be about: those that it names, or else those that changed by its
  /// number.
  func comparisons(of claim: Claim) -> [(figure: Figure, basis: Basis, change: Change)] {
    if case .filled(let number)? = claim.number {
      guard let basis = number.aspect.basis, let change = number.figure.change(against: basis, in: style) else {
        return []
      }
      return [(number.figure, basis, change)]
    }
    if claim.isOfOtherBasis { return [] }
    let named = comparisons(claim.figures.map { figures[$0] }, claim.basis)
    return named.isEmpty ? changes(by: claim) : named
  }

  /// The changes by the number of a claim.
  func changes(by claim: Claim) -> [(figure: Figure, basis: Basis, change: Change)] {
    guard let number = claim.number, !claim.isOfOtherBasis else { return [] }
    // A small number, and a rate, are those of many figures.
    guard number.isRate ? claim.basis != nil : number.isTelling else { return [] }
    return numbers.entries(of: number).compactMap { entry in
      guard let basis = entry.aspect.changeBasis, basis == claim.basis ?? basis else { return nil }
      let figure = figures[entry.figure]
      return figure.change(against: basis, in: style).map { (figure, basis, $0) }
    }
  }

  /// What a number may be of other figures, or the figure that it is filled in from.
  func entries(of number: ClaimedNumber) -> [NumberIndex.Entry] {
    guard case .filled(let filled) = number else { return numbers.entries(of: number) }
    return positions[filled.figure.name].map {
      [NumberIndex.Entry(figure: $0, aspect: filled.aspect, quantity: filled.quantity)]
    } ?? []
  }

  /// The figures whose own number this is.
  func figures(with number: ClaimedNumber) -> [Int] {
    entries(of: number).filter { $0.aspect == .value }.map(\.figure)
  }

  private func comparisons(
    _ figures: [Figure], _ basis: Basis?
  ) -> [(figure: Figure, basis: Basis, change: Change)] {
    figures.flatMap { figure in
      (basis.map { [$0] } ?? figure.knownBases).compactMap { basis in
        figure.change(against: basis, in: style).map { (figure, basis, $0) }
      }
    }
  }

  /// Whether a figure has this number in any way.
  func says(_ number: ClaimedNumber, of figure: Figure) -> Bool {
    figure.aspects.contains { aspect in
      figure.number(aspect).map { number.isSaid(as: $0.quantity, style) } ?? false
    }
  }

  /// Whether one of the names of a figure is a part of one of another: 项目支出 of 财政拨款项目支出.
  func isNamedWithin(_ figure: Int, _ other: Int) -> Bool {
    names[other].contains { long in names[figure].contains { long.contains($0) } }
  }

  /// A number as messages show it: with its unit, in that of the texts.
  func text(of quantity: Quantity) -> String { quantity.text(in: style) }
}

extension PublishedText {
  /// Whether it is worth reading for claims: plans only where they have numbers.
  fileprivate var mayClaim: Bool {
    switch role {
    case .narrative, .reason: scalars.count > 3
    case .use, .plan, .plannedUse: !placeholders.isEmpty || numbers.contains { $0.measure != .other }
    case .indicator, .name, .correction: false
    }
  }
}

extension Figure {
  /// What sentences call it: its label, or for a total the name of what it is the total of.
  fileprivate var spokenNames: [String] {
    if ["合计", "总额", "金额"].contains(label) {
      let parts = name.split(separator: ".").dropLast()
      return parts.last.map { $0.unicodeScalars.count > 2 ? [String($0)] : [] } ?? []
    }
    // Shorter ones are words of every sentence, unless they are the whole name.
    return label.unicodeScalars.count > 2 || name == label && partDigits == nil ? [label] : []
  }

  /// The name in messages.
  var spokenName: String { spokenNames.first ?? label }
}

extension Figure.Aspect {
  /// The basis of a difference or of its rate.
  fileprivate var changeBasis: Basis? {
    switch self {
    case .difference(let basis), .rate(let basis): basis
    case .value, .base, .completion, .share: nil
    }
  }
}

extension ClaimedNumber {
  func isSaid(as quantity: Quantity, _ style: NumberStyle) -> Bool {
    isSaid(as: quantity, rateDecimals: style.rateDecimals)
  }

  /// Whether it is of the kind of a figure: money, or a count.
  fileprivate func isLike(_ quantity: Quantity) -> Bool { isRate || (fen != nil) == quantity.isMoney }
}

extension Change.Direction {
  /// What happened, for messages.
  var happened: Phrase {
    switch self {
    case .increase: Phrase(zh: "增加了", en: "rose")
    case .decrease: Phrase(zh: "减少了", en: "fell")
    case .unchanged: Phrase(zh: "没有变化", en: "did not change")
    }
  }

  var said: Phrase {
    switch self {
    case .increase: Phrase(zh: "增加", en: "a rise")
    case .decrease: Phrase(zh: "减少", en: "a fall")
    case .unchanged: Phrase(zh: "没有变化", en: "no change")
    }
  }

  /// Whether something rose that is said to fall, or the other way.
  func opposes(_ other: Self) -> Bool { self != .unchanged && other != .unchanged && self != other }
}
