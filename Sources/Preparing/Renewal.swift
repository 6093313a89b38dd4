/// What becomes of what an earlier package states: the one table of what a new package keeps, asks for again and leaves
/// out. What it does not name is kept.
struct Renewal {
  enum Fate {
    case kept
    /// Stays as an empty place to fill in.
    case asked
    case dropped
  }

  /// By element or `element@attribute`; `parent/element` where a name means two things. Of an element, its text.
  let fates: [String: Fate]

  /// From a package to the next of its kind.
  static let nextYear = Renewal(fates: [
    "disclosure@published": .asked,
    "corrections": .dropped,
    "exceptions": .dropped,
    "earlier": .dropped,
    "control@amount": .asked,
    "project@was": .dropped,
    "line@amount": .asked,
    "line@note": .dropped,
    "reason": .asked,
    "reasons/use": .asked,
    "count@value": .asked,
    "count@last-year": .dropped,
    "assets@date": .asked,
    "assets@depreciation": .asked,
    "assets@planned": .asked,
    "asset@value": .asked,
    "asset@quantity": .asked,
    "asset@count": .asked,
    "procurement/item@quantity": .asked,
    "procurement/item@price": .asked,
    "procurement/item@small-business": .asked,
    "from@amount": .asked,
    "contracts@amount": .asked,
    "contracts@small-business": .asked,
    "contracts@micro-business": .asked,
    "contracts@reserved-small": .asked,
    "contracts@reserved-micro": .asked,
    "contracts@small-of-reserved": .asked,
    "contracts@micro-of-reserved": .asked,
    "remark": .asked,
    "indicator@result": .asked,
    "indicator@score": .asked,
    "evaluation@completion": .asked,
    "evaluation@execution-rate": .dropped,
    "evaluation@execution-score": .dropped,
    "evaluation@total": .dropped,
    "funds@initial": .asked,
    "funds@revised": .asked,
    "achieved": .asked,
    "summary": .asked,
    "problems": .asked,
  ])

  /// From a budget to the final accounts of its year, which say what became of each project and what was bought.
  static let finalAccounts = nextYear.with([
    "task": .dropped,
    "plan": .dropped,
    "procurement/item": .dropped,
    "remark": .dropped,
    "assets": .dropped,
  ])

  private func with(_ others: [String: Fate]) -> Renewal {
    Renewal(fates: fates.merging(others) { _, other in other })
  }

  /// Returns what a new package states of it; nil when that is nothing.
  func applied(to statement: Statement, in parent: String = "") -> Statement? {
    let fate = fate(of: statement.name, in: parent)
    guard fate != .dropped else { return nil }
    var result = statement
    result.comments = []
    result.closingComments = []
    result.attributes = statement.attributes.compactMap { attribute in
      var attribute = attribute
      switch self.fate(of: "\(statement.name)@\(attribute.name)", in: parent) {
      case .kept: break
      case .asked: attribute.value = ""
      case .dropped: return nil
      }
      return attribute
    }
    result.content = statement.content.compactMap { node in
      switch node {
      case .text: fate == .asked ? nil : node
      case .statement(let child): applied(to: child, in: statement.name).map(Statement.Content.statement)
      }
    }
    return result
  }

  private func fate(of name: String, in parent: String) -> Fate { fates["\(parent)/\(name)"] ?? fates[name] ?? .kept }
}
