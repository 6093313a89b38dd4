internal import Budget
internal import NearName
internal import XML

// Everything that a department says in words.
extension StatementReader {
  /// The text of an element, with its lines joined, and where it begins.
  func narrative(_ element: Element) -> Narrative {
    for case .text(let run) in element.content {
      var text = Narrative(text: element.text, location: Location(file, run.firstVisiblePosition))
      // A text that names figures keeps its lines, so that a wrong name is found where it stands.
      text.text = text.namesFigures ? String(text.text.drop(while: \.isWhitespace)) : text.text.withJoinedLines
      return text
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

  mutating func readReasons(_ root: Element, figures: FigureNames) -> [Reason] {
    var seen: Set<String> = []
    return root.firstChild(named: "reasons").map { reasons in
      reasons.children(named: "reason").map { element in
        let figure = element["of"] ?? ""
        let basis = element["against"].flatMap(Basis.init(name:)) ?? .lastYear
        refuseUnknown(figure, among: figures, at: "of", in: element)
        if !seen.insert("\(figure) \(basis.rawValue)").inserted {
          findings.add(.reasonTwice) { [file] in Finding(.reasonTwice, at: element.location(of: "of", in: file), figure)
          }
        }
        return Reason(figure: figure, basis: basis, text: clause(element), location: location(of: "of", in: element))
      }
    } ?? []
  }

  mutating func readUses(_ root: Element, figures: FigureNames) -> [Use] {
    var seen: Set<String> = []
    return root.firstChild(named: "reasons").map { reasons in
      reasons.children(named: "use").map { element in
        let figure = element["of"] ?? ""
        refuseUnknown(figure, among: figures, at: "of", in: element)
        refuseTwice(figure, &seen, .reasonTwice, at: "of", in: element)
        return Use(figure: figure, text: clause(element), location: location(of: "of", in: element))
      }
    } ?? []
  }

  /// Words that stand inside a sentence of the page, which ends them itself.
  private func clause(_ element: Element) -> Narrative {
    var clause = narrative(element)
    while clause.text.hasSuffix("。") { clause.text.removeLast() }
    return clause
  }

  mutating func refuseUnknown(
    _ figure: String, among figures: FigureNames, at attribute: StaticString, in element: Element
  ) {
    guard !figures.contains(figure) else { return }
    findings.add(.unknownFigure) { [file] in
      Finding(.unknownFigure, at: element.location(of: attribute, in: file), figure, figures.nearest(to: figure) ?? "")
    }
  }

  func readExceptions(_ root: Element) -> [Exception] {
    root.firstChild(named: "exceptions")?.children.map { element in
      Exception(
        rule: element["rule"] ?? "", reason: element.text.withJoinedLines, location: location(of: "rule", in: element))
    } ?? []
  }

  /// A name that the profile does not know would be shown nowhere.
  mutating func refuseUnknown(
    _ name: String, known: [String], _ message: Message, at attribute: StaticString, in element: Element
  ) {
    guard !known.contains(name) else { return }
    findings.add(message) { [file] in
      Finding(
        message, at: element.location(of: attribute, in: file), name, nearestName(to: name, among: known) ?? "",
        known.joined(separator: "、")
      ).of(.quoted, .guessed, .own).quotable(if: WithheldPlaces.isPublished("\(attribute)", of: element.name))
    }
  }
}
