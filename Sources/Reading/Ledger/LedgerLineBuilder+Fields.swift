internal import NearName

/// One function for each kind of field, which returns its value, or reports a finding and returns nil.
extension LedgerLineBuilder {
  mutating func parseTerm<T: Term>(_ text: Span<UInt8>, _ field: LedgerField, _ source: Source) -> T? {
    if let term = T(utf8: text) { return term }
    let typed = String(decoding: text)
    let words = context.words
    if let term: T = words.term(typed) { return term }
    if isTable, let term: T = words.term(TypedValue.plain(typed)) { return term }
    let names = words.names(of: T.self)
    report(
      .unknownWord(
        source.name(field), typed: typed, nearest: nearestName(to: typed, among: names),
        known: names.joined(separator: "、")),
      at: source.location(field))
    return nil
  }

  mutating func parseFlag(_ text: Span<UInt8>, _ source: Source) -> Bool? {
    if text.equals("是") { return true }
    if text.equals("否") { return false }
    if isTable, let flag = TypedValue.flag(String(decoding: text)) { return flag == "是" }
    report(
      .unknownWord(source.name(.carried), typed: String(decoding: text), nearest: nil, known: "是、否"),
      at: source.location(.carried))
    return nil
  }

  mutating func findPosition(
    of text: Span<UInt8>, in list: CodeList,
    _ message: (_ code: String, _ nearest: @autoclosure @escaping () -> String?) -> Message, _ field: LedgerField,
    _ source: Source
  ) -> Int? {
    if let position = list.position(of: text) { return position }
    let typed = String(decoding: text)
    if isTable, let code = TypedValue.code(typed), let position = list.position(of: code.utf8.span) { return position }
    report(message(typed, list.nearest(to: typed)), at: source.location(field))
    return nil
  }

  mutating func parseCode(_ text: Span<UInt8>, on axis: Axis, _ field: LedgerField, _ source: Source) -> Code? {
    let chart = context.classification[axis]
    if let code = Code(utf8: text), chart.isPostable(code) { return code }
    if isTable, let code = chart.code(typed: String(decoding: text)), !text.equals(code) {
      return parseCode(code.utf8.span, on: axis, field, source)
    }
    if let code = Code(utf8: text), chart.contains(code) {
      if code.digitCount == axis.finest {
        requireParents(of: code, in: chart, at: source.location(field))
        return code
      }
      report(
        .codeOfWrongLevel(
          "\(code)", name: chart.name(of: code) ?? "", digits: axis.finest, field: source.name(field)),
        at: source.location(field))
      return nil
    }
    let typed = String(decoding: text)
    let context = context
    let message = axis == .function ? Message.unknownFunction : Message.unknownEconomic
    report(
      message(typed, context.nearestCode(to: typed, on: axis), "\(context.classification.edition)"),
      at: source.location(field))
    return nil
  }

  /// Tables also show the codes above, with their names.
  private mutating func requireParents(
    of code: Code, in chart: ChartOfAccounts, at location: @autoclosure () -> Location
  ) {
    var next = code.parent
    while let parent = next {
      if !chart.contains(parent) {
        let edition = context.classification.edition
        report(.parentCodeMissing("\(code)", parent: "\(parent)", edition: "\(edition)"), at: location())
      }
      next = parent.parent
    }
  }

  mutating func parsePurpose(_ text: Span<UInt8>, _ source: Source) -> String? {
    let purpose = String(decoding: text)
    if context.purposes.contains(purpose) { return purpose }
    if isTable, case let plain = TypedValue.plain(purpose), context.purposes.contains(plain) { return plain }
    let known = context.purposes
    report(
      .unknownPurpose(
        purpose, nearest: nearestName(to: purpose, among: known), known: known.joined(separator: "、")),
      at: source.location(.purpose))
    return nil
  }

  mutating func parseAmount(_ text: Span<UInt8>, _ source: Source) -> Amount? {
    do throws(AmountFault) {
      return try Amount(parsing: text, in: context.moneyUnit)
    } catch {
      let typed = String(decoding: text)
      if isTable, let amount = Amount(typed: typed, in: context.moneyUnit) { return amount }
      report(
        error.message(source.name(.amount), typed: typed, in: context.moneyUnit), at: source.location(.amount))
      return nil
    }
  }
}

extension Amount {
  /// Reads what people type in tables.
  init?(typed text: String, in unit: MoneyUnit) {
    guard let spelling = TypedValue.amount(text, in: unit), let amount = try? Amount(spelling, in: unit) else {
      return nil
    }
    self = amount
  }
}

extension ChartOfAccounts {
  /// The code that people type, alone or before its name as drop-down lists have it: `2010301 行政运行`.
  fileprivate func code(typed text: String) -> String? {
    guard let plain = TypedValue.code(text) else { return nil }
    let digits = String(plain.prefix { $0.isASCII && $0.isNumber })
    guard digits.utf8.count < plain.utf8.count, let code = Code(digits), let name = name(of: code) else { return plain }
    let rest = plain.dropFirst(digits.utf8.count).drop { "-_:、.".contains($0) }
    return rest == TypedValue.plain(name) ? digits : plain
  }
}

extension Span<UInt8> {
  /// Whether there is nothing but blanks that are not ASCII, as people copy them from pages.
  var isInvisible: Bool {
    guard count > 1, count <= 30 else { return false }
    switch (self[0], self[1]) {
    case (0xC2, 0xA0), (0xE2, 0x80), (0xE2, 0x81), (0xE3, 0x80), (0xEF, 0xBB):
      return TypedValue.plain(String(decoding: self)).isEmpty
    default: return false
    }
  }

  /// The range without the blanks that spreadsheets leave around a cell.
  var visibleRange: Range<Int> {
    var start = 0
    var end = count
    while start < end, self[start] <= UInt8(ascii: " ") { start += 1 }
    while end > start, self[end - 1] <= UInt8(ascii: " ") { end -= 1 }
    return start..<end
  }
}

extension String {
  init(decoding bytes: Span<UInt8>) {
    self = bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}
