internal import XML

// Numbers that are stated outside the ledger.
extension StatementReader {
  /// Reads an amount from an attribute. Reports one that is invalid, and returns zero.
  mutating func readAmount(_ attribute: StaticString, of element: Element, in unit: MoneyUnit) -> Amount {
    guard let found = element.attribute(attribute) else { return .zero }
    do throws(AmountFault) {
      return try found.withValue { (text) throws(AmountFault) in try Amount(parsing: text, in: unit) }
    } catch {
      if found.position.sheet != nil, let meant = TypedValue.amount(found.value, in: unit),
        let amount = try? Amount(meant, in: unit)
      {
        return amount
      }
      let file = file
      let name = documents.name(of: attribute, in: element)
      let message =
        error == .empty
        ? Message.schemaMissingAttribute(name, element: documents.name(of: element))
        : error.message(name, typed: found.value, in: unit)
      findings.append(message, at: Location(file, found.valuePosition))
      return .zero
    }
  }

  mutating func readAmountIfStated(_ attribute: StaticString, of element: Element, in unit: MoneyUnit) -> Amount? {
    element.attribute(attribute) == nil ? nil : readAmount(attribute, of: element, in: unit)
  }

  mutating func readEarlier(
    _ root: Element, figures: FigureNames, under profile: Profile
  ) -> [Basis: [StatedFigure]] {
    let tallies = Dictionary(profile.tallies.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    var earlier: [Basis: [StatedFigure]] = [:]
    for element in root.children(named: "earlier") {
      guard let basis = readBasis("of", of: element, among: profile.bases) else { continue }
      var seen = Set(earlier[basis]?.map(\.name) ?? [])
      for figure in element.children {
        let name = figure["name"] ?? ""
        refuseUnknown(name, among: figures, at: "name", in: figure)
        refuseTwice(name, &seen, Message.statedFigureTwice, at: "name", in: figure)
        let tally = tallies[name]
        // What is counted has no unit of money.
        let amount = readAmount("amount", of: figure, in: tally?.isMoney == false ? .yuan : moneyUnit(of: element))
        guard let quantity = tally.map({ $0.quantity(stated: amount) }) ?? .money(amount) else {
          report(.statedCountNotWhole(name), at: "amount", of: figure)
          continue
        }
        earlier[basis, default: []].append(
          StatedFigure(name: name, quantity: quantity, location: location(of: "name", in: figure)))
      }
    }
    return earlier
  }

  mutating func readCounts(_ root: Element, known: [String]) -> [Count] {
    var seen: Set<String> = []
    return root.firstChild(named: "counts")?.children.map { element in
      let name = element["name"] ?? ""
      refuseTwice(name, &seen, Message.countTwice, at: "name", in: element)
      refuseUnknown(name, known: known, Message.unknownCount, at: "name", in: element)
      return Count(
        name: name, value: element["value"].flatMap { Int($0) } ?? 0,
        lastYear: element["last-year"].flatMap { Int($0) },
        location: location(of: "name", in: element))
    } ?? []
  }

  mutating func readAssets(_ element: Element, lines: [AssetLine]) -> Assets {
    let unit = moneyUnit(of: element)
    let known = lines.compactMap(\.asset)
    var seen: Set<String> = []
    let items = element.children.map { asset in
      let name = asset["name"] ?? ""
      refuseTwice(name, &seen, Message.assetTwice, at: "name", in: asset)
      refuseUnknown(name, known: known, Message.unknownAsset, at: "name", in: asset)
      return Assets.Item(
        name: name, value: readAmount("value", of: asset, in: unit), quantity: asset["quantity"],
        count: asset["count"].flatMap { Int($0) }, location: location(of: "name", in: asset))
    }
    return Assets(
      date: element["date"] ?? "", items: items,
      depreciation: readAmountIfStated("depreciation", of: element, in: unit),
      planned: readAmountIfStated("planned", of: element, in: unit), location: Location(file, element.position))
  }

  mutating func readProcurement(
    _ element: Element, projects: [Project], _ unitCodes: CodeList, _ projectCodes: CodeList
  ) -> Procurement {
    let moneyUnit = moneyUnit(of: element)
    let items = element.children(named: "item").map { item in
      let price = readAmount("price", of: item, in: moneyUnit)
      let quantity = item["quantity"].flatMap { Int($0) } ?? 0
      let project = readPosition("project", of: item, among: projectCodes, Message.unknownProject)
      return Procurement.Item(
        name: item["name"] ?? "", isWithheld: item["withheld"] == "是",
        isAmountPublic: item["withheld"] != "是" || item["amount-public"] == "是",
        project: project,
        unit: item.attribute("unit") == nil
          ? project.map { projects[$0].unit } ?? 0 : readUnit(of: item, among: unitCodes),
        catalogue: item["catalogue"] ?? "", measure: item["measure"] ?? "", quantity: quantity, price: price,
        smallBusiness: readAmountIfStated("small-business", of: item, in: moneyUnit),
        sources: readSources(of: item, price: price, quantity: quantity, in: moneyUnit),
        location: Location(file, item.position))
    }
    let contracts = element.children(named: "contracts").map { contracts in
      Procurement.Contracts(
        kind: contracts["kind"].flatMap(ContractKind.init(name:)) ?? .goods,
        amount: readAmount("amount", of: contracts, in: moneyUnit),
        smallBusiness: readAmount("small-business", of: contracts, in: moneyUnit),
        microBusiness: readAmount("micro-business", of: contracts, in: moneyUnit),
        reservedSmall: readAmountIfStated("reserved-small", of: contracts, in: moneyUnit),
        reservedMicro: readAmountIfStated("reserved-micro", of: contracts, in: moneyUnit),
        smallOfReserved: readAmountIfStated("small-of-reserved", of: contracts, in: moneyUnit),
        microOfReserved: readAmountIfStated("micro-of-reserved", of: contracts, in: moneyUnit),
        location: Location(file, contracts.position))
    }
    return Procurement(
      items: items, contracts: contracts, remark: element.firstChild(named: "remark").flatMap(readNarrativeIfStated),
      location: Location(file, element.position))
  }

  /// Reads the sources that pay for an item: as stated, or the general budget alone.
  private mutating func readSources(
    of item: Element, price: Amount, quantity: Int, in unit: MoneyUnit
  ) -> [Procurement.Source] {
    let stated = item.children(named: "from").map { source in
      Procurement.Source(
        fund: readFund(of: source), carriedOver: source["carried"] == "是",
        amount: readAmount("amount", of: source, in: unit))
    }
    let (total, overflow) = price.fen.multipliedReportingOverflow(by: Int64(quantity))
    if overflow {
      let (price, quantity) = (documents.name(of: "price", in: item), documents.name(of: "quantity", in: item))
      let product = Phrase(
        zh: "\(price.chinese) × \(quantity.chinese)", en: "\(price.english) × \(quantity.english)")
      report(.amountTooLarge(product, typed: item["price"] ?? ""), at: "price", of: item)
    }
    if !stated.isEmpty {
      checkSources(stated, of: item, total: overflow ? nil : Amount(fen: total))
      return stated
    }
    return [Procurement.Source(fund: .generalBudget, carriedOver: false, amount: Amount(fen: overflow ? 0 : total))]
  }

  /// `total` is nil on overflow, which has been reported.
  private mutating func checkSources(_ sources: [Procurement.Source], of item: Element, total: Amount?) {
    do throws(AmountOverflow) {
      var sum = Amount.zero
      for source in sources { try sum += source.amount }
      guard let total, sum != total else { return }
      findings.append(
        Finding(
          .sourcesDisagree(sum.formatted(in: .exactYuan), total: total.formatted(in: .exactYuan)),
          at: Location(file, item.position)))
    } catch {
      let typed = item.children(named: "from").map { $0["amount"] ?? "" }.joined(separator: " + ")
      findings.append(
        Finding(
          .amountTooLarge(
            item.firstChild(named: "from").map { documents.name(of: "amount", in: $0) } ?? Phrase(zh: "", en: ""),
            typed: typed),
          at: Location(file, item.position)))
    }
  }

  private mutating func readFund(of source: Element) -> Fund {
    let typed = source["fund"] ?? ""
    if let fund = Fund(name: typed) { return fund }
    refuseUnknown(typed, known: Fund.names, Message.unknownFund, at: "fund", in: source)
    return .other
  }
}
