internal import Budget
internal import NearName
internal import XML

// Everything that a department says in words.
extension StatementReader {
  /// The text of an element, with its lines joined, and where it begins.
  func narrative(_ element: Element) -> Narrative {
    for case .text(let text) in element.content {
      return Narrative(text: element.text.trimmed, location: Location(file, text.firstVisiblePosition))
    }
    return Narrative(text: "", location: Location(file, element.position))
  }

  mutating func readTexts(_ root: Element, known: [String]) -> [String: [Block]] {
    var texts: [String: [Block]] = [:]
    var seen: Set<String> = []
    for element in root.children(named: "text") {
      let name = element["name"] ?? ""
      refuseTwice(name, &seen, .textTwice, at: "name", in: element)
      refuseUnknown(name, known: known, .unknownText, at: "name", in: element)
      texts[name] = element.children.map(block)
    }
    return texts
  }

  private func block(_ element: Element) -> Block {
    switch element.name {
    case "heading": .heading(narrative(element))
    case "list": .list(isNumbered: element["numbered"] == "是", items: element.children.map(narrative))
    case "table":
      .table(
        title: element["title"] ?? "", head: element.firstChild(named: "head")?.children.map(narrative) ?? [],
        rows: element.children(named: "row").map { $0.children.map(narrative) })
    default: .paragraph(narrative(element))
    }
  }

  func readTasks(_ root: Element) -> [Task] {
    root.children(named: "task").map { task in
      Task(
        name: task["name"],
        goals: task.children.map { Task.Goal(text: narrative($0), indicator: $0["indicator"]) })
    }
  }

  func readReasons(_ root: Element) -> [Reason] {
    root.firstChild(named: "reasons").map { reasons in
      reasons.children(named: "reason").map { element in
        Reason(
          figure: element["of"] ?? "", basis: element["against"].flatMap(Basis.init(name:)) ?? .lastYear,
          text: narrative(element), location: location(of: "of", in: element))
      }
    } ?? []
  }

  func readUses(_ root: Element) -> [Use] {
    root.firstChild(named: "reasons").map { reasons in
      reasons.children(named: "use").map { element in
        Use(figure: element["of"] ?? "", text: narrative(element), location: location(of: "of", in: element))
      }
    } ?? []
  }

  /// A name that the profile does not know would be shown nowhere.
  mutating func refuseUnknown(
    _ name: String, known: [String], _ message: Message, at attribute: StaticString, in element: Element
  ) {
    guard !known.contains(name) else { return }
    findings.append(
      Finding(
        message, at: location(of: attribute, in: element), name, nearestName(to: name, among: known) ?? "",
        known.joined(separator: "、")))
  }
}
