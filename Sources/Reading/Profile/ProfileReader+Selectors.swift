internal import NearName
internal import XML

extension ProfileReader {
  /// Reads the selector that an element's attributes state. A missing attribute does not restrict it.
  mutating func readSelector(_ element: Element) -> Selector {
    var selector = Selector.everything
    if let flows: [Flow] = terms(element["flow"]) { selector.flows = TermSet(flows) }
    if let words = element["fund"]?.split(separator: " ") {
      selector.funds = TermSet(words.flatMap { Fund.named(String($0)) })
    }
    if let words = element["category"]?.split(separator: " ") {
      selector.categories = TermSet(words.flatMap { Category.named(String($0)) })
    }
    selector.carriedOver = element["carried"].map { $0 == "是" }
    selector.functions = readCodes("function", of: element, on: .function)
    selector.economics = readCodes("economic", of: element, on: .economic)
    selector.purpose = element["purpose"].map { $0 == "无" ? .none : .marked($0) } ?? .any
    selector.isOrgan = element["organ"].map { $0 == "是" }
    selector.units = Self.names(element["unit"])
    selector.projects = Self.names(element["project"])
    selector.projectKinds = Self.names(element["kind"])
    return selector
  }

  /// Reads the selector of an element within those of the elements around it.
  mutating func readSelector(_ element: Element, within outer: Selector?) -> Selector? {
    outer?.narrowed(by: readSelector(element))
  }

  /// Reads the codes that an attribute lists, and reports those that are not in the chart of accounts, which would
  /// never select anything.
  mutating func readCodes(_ attribute: StaticString, of element: Element, on axis: Axis) -> CodeFilter {
    guard let attribute = element.attribute(attribute) else { return .any }
    let codes = attribute.value.split(separator: " ").compactMap { Code(String($0)) }
    if let classification {
      let chart = classification[axis]
      let message = axis == .function ? Message.unknownFunction : Message.unknownEconomic
      for code in codes where chart[code] == nil {
        let near = nearestName(to: "\(code)", among: chart.codes.map(\.description))
        report(message("\(code)", near, "\(classification.edition)"), at: attribute, element)
      }
    }
    return .within(codes)
  }

  private static func names(_ text: String?) -> NameFilter {
    text.map { .named($0.split(separator: " ").map(String.init)) } ?? .any
  }

  private func terms<T: Term>(_ text: String?) -> [T]? {
    text?.split(separator: " ").compactMap { T(name: String($0)) }
  }
}
