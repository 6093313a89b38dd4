internal import Budget
internal import NearName

/// One function for each kind of field: the value, or a finding and nil.
extension LedgerLineBuilder {
  mutating func term<T: Term>(_ text: Span<UInt8>, _ field: LedgerField, _ source: Source) -> T? {
    if let term = T(utf8: text) { return term }
    let typed = String(decoding: text)
    report(.unknownWord) {
      Finding(
        $0, at: source.location(field), source.name(field), typed, nearestName(to: typed, among: T.names) ?? "",
        T.names.joined(separator: "、")
      ).of(.own, .quoted, .guessed, .own)
    }
    return nil
  }

  mutating func yesOrNo(_ text: Span<UInt8>, _ source: Source) -> Bool? {
    if text.spells("是") { return true }
    if text.spells("否") { return false }
    let typed = String(decoding: text)
    report(.unknownWord) {
      Finding($0, at: source.location(.carried), source.name(.carried), typed, "", "是、否")
        .of(.own, .quoted, .guessed, .own)
    }
    return nil
  }

  mutating func position(
    of text: Span<UInt8>, in list: CodeList, _ message: Message, _ field: LedgerField, _ source: Source
  ) -> Int? {
    if let position = list.position(of: text) { return position }
    let typed = String(decoding: text)
    report(message) { Finding($0, at: source.location(field), typed, list.nearest(to: typed)).of(.quoted, .guessed) }
    return nil
  }

  mutating func code(_ text: Span<UInt8>, on axis: Axis, _ field: LedgerField, _ source: Source) -> Code? {
    let chart = context.classification[axis]
    if let code = Code(utf8: text), chart.isForLines(code) { return code }
    if let code = Code(utf8: text), chart.contains(code) {
      if code.digitCount == axis.finest {
        requireParents(of: code, in: chart, at: source.location(field))
        return code
      }
      report(.codeOfWrongLevel) {
        Finding(
          $0, at: source.location(field), "\(code)", chart.name(of: code) ?? "", "\(axis.finest)", source.name(field)
        ).of(.quoted, .quoted, .own, .own)
      }
      return nil
    }
    let typed = String(decoding: text)
    let edition = context.classification.edition
    report(axis == .function ? .unknownFunction : .unknownEconomic) {
      let finest = chart.codes.filter { $0.digitCount == axis.finest }
      let near = nearestName(to: typed, among: finest.lazy.map(\.description)).flatMap { Code($0) }
      let suggestion = near.map { "\($0) \(chart.name(of: $0) ?? "")" } ?? ""
      return Finding($0, at: source.location(field), typed, suggestion, "\(edition)").of(.quoted, .guessed, .own)
    }
    return nil
  }

  /// A table shows the codes above as well, with their names.
  private mutating func requireParents(of code: Code, in chart: Chart, at location: @autoclosure () -> Location) {
    var next = code.parent
    while let parent = next {
      if !chart.contains(parent) {
        let edition = context.classification.edition
        report(.parentCodeMissing) {
          Finding($0, at: location(), "\(code)", "\(parent)", "\(edition)").of(.quoted, .quoted, .own)
        }
      }
      next = parent.parent
    }
  }

  mutating func knownPurpose(_ text: Span<UInt8>, _ source: Source) -> String? {
    let purpose = String(decoding: text)
    if context.purposes.contains(purpose) { return purpose }
    let known = context.purposes
    report(.unknownPurpose) {
      Finding(
        $0, at: source.location(.purpose), purpose, nearestName(to: purpose, among: known) ?? "",
        known.joined(separator: "、")
      ).of(.quoted, .guessed, .own)
    }
    return nil
  }

  mutating func amount(_ text: Span<UInt8>, _ source: Source) -> Amount? {
    do throws(AmountFault) {
      return try Amount(parsing: text, in: context.moneyUnit)
    } catch {
      let typed = String(decoding: text)
      let unit = context.moneyUnit
      report(error.message) { _ in
        Finding(error, field: source.name(.amount), typed: typed, unit: unit, at: source.location(.amount))
      }
      return nil
    }
  }
}

extension Span<UInt8> {
  /// What remains without the blanks that spreadsheets leave around a cell.
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
