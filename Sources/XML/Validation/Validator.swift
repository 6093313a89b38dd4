internal import CLibXML2

/// Proves documents valid, by derivatives of their schema's patterns, each of which is found once and then remembered:
/// most elements of a document are like one before them, and cost a look-up.
///
/// It need not know everything. What it does not prove is for libxml2 to judge: whatever is wrong, and what our formats
/// do without, such as namespaces, elements that share a name but not a rule, and datatypes like dates.
struct Validator {
  private let grammar: (pool: PatternPool, start: PatternID)
  private let limit: Int
  private var transitions: Transitions

  /// `limit` is how much it may learn; formats of ours need some hundred steps.
  init(_ grammar: (pool: PatternPool, start: PatternID), limit: Int = 10_000) {
    self.grammar = grammar
    self.limit = limit
    transitions = Transitions(grammar.pool, limit: limit)
  }

  mutating func proves(_ document: Document) -> Bool {
    // What it learnt to its limit is of more documents than one, or of one that meant harm.
    if transitions.isFull { transitions = Transitions(grammar.pool, limit: limit) }
    transitions.startDocument()
    guard let root = xmlDocGetRootElement(document.tree), let step = step(from: root, in: grammar.start) else {
      return false
    }
    return transitions.isNullable(step.next) && proves(root, by: step.rule)
  }

  private mutating func proves(_ element: UnsafeMutablePointer<xmlNode>, by rule: RuleID) -> Bool {
    guard let content = content(of: element, transitions.content(of: rule)) else { return false }
    let first = element.pointee.children
    if first == nil || (first?.pointee.type == XML_TEXT_NODE && first?.pointee.next == nil) {
      guard let value = transitions.value(of: content) else { return false }
      return transitions.accepts(first?.pointee.content, as: value)
    }
    guard let rest = afterChildren(from: first, content) else { return false }
    return transitions.isNullable(rest)
  }

  private mutating func step(
    from child: UnsafeMutablePointer<xmlNode>, in pattern: PatternID
  ) -> Transitions.ChildStep? {
    guard child.pointee.ns == nil, let name = transitions.number(of: child.pointee.name) else { return nil }
    return transitions.step(fromChild: name, in: pattern)
  }

  /// Takes the attributes off a rule, so that what is left is for the content.
  private mutating func content(of element: UnsafeMutablePointer<xmlNode>, _ whole: PatternID) -> PatternID? {
    var pattern = whole
    var upcoming = element.pointee.properties
    while let attribute = upcoming {
      let text = attribute.pointee.children
      guard attribute.pointee.ns == nil, let name = transitions.number(of: attribute.pointee.name),
        let step = transitions.step(fromAttribute: name, in: pattern),
        // Without a document type there are no entities, so a value is one text node, or none when it is empty.
        text?.pointee.next == nil, transitions.accepts(text?.pointee.content, as: step.value)
      else { return nil }
      pattern = step.next
      upcoming = attribute.pointee.next
    }
    return transitions.content(of: pattern)
  }

  private mutating func afterChildren(
    from first: UnsafeMutablePointer<xmlNode>?, _ whole: PatternID
  ) -> PatternID? {
    var pattern = whole
    var upcoming = first
    while let node = upcoming {
      switch node.pointee.type {
      case XML_ELEMENT_NODE:
        guard let step = step(from: node, in: pattern), proves(node, by: step.rule) else { return nil }
        pattern = step.next
      case XML_TEXT_NODE:
        if !isBlank(node.pointee.content) {
          guard let next = transitions.afterText(in: pattern) else { return nil }
          pattern = next
        }
      default:
        return nil
      }
      upcoming = node.pointee.next
    }
    return pattern
  }

  private func isBlank(_ text: UnsafeMutablePointer<UInt8>?) -> Bool {
    guard var next = text else { return true }
    while next.pointee.isXMLSpace { next += 1 }
    return next.pointee == 0
  }
}
