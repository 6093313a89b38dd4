internal import NearName
internal import XML

// The texts of a department.
extension StatementReader {
  func readNarrative(_ element: Element) -> Narrative { Narrative(element, in: file) }

  /// Reads a text for which a place may have been prepared that nobody filled in: that states nothing in any notation.
  func readNarrativeIfStated(_ element: Element) -> Narrative? {
    element.isStated ? readNarrative(element) : nil
  }

  /// Reads the text of an attribute.
  func readNarrative(_ attribute: StaticString, of element: Element) -> Narrative {
    Narrative(text: element[attribute] ?? "", location: location(of: attribute, in: element))
  }

  /// Reads the texts of the department or of a project. Which there may be is not `known` without a profile.
  mutating func readTexts(_ root: Element, known: [String]?) -> [String: [Block]] {
    var texts: [String: [Block]] = [:]
    var seen: Set<String> = []
    for element in root.children(named: "text") {
      let name = element["name"] ?? ""
      refuseTwice(name, &seen, Message.textTwice, at: "name", in: element)
      if let known { refuseUnknown(name, known: known, Message.unknownText, at: "name", in: element) }
      texts[name] = element.children.map(readBlock)
    }
    return texts
  }

  func readBlock(_ element: Element) -> Block {
    switch element.name {
    case "heading": .heading(readNarrative(element), level: element["level"].flatMap { Int($0) } ?? 1)
    case "list": .list(isNumbered: element["numbered"] == "是", items: element.children.map(readNarrative))
    case "table":
      .table(
        title: readNarrative("title", of: element),
        head: element.firstChild(named: "head")?.children.map(readNarrative) ?? [],
        rows: element.children(named: "row").map { $0.children.map(readNarrative) })
    default: .paragraph(readNarrative(element))
    }
  }

  func readTasks(_ root: Element) -> [Task] {
    root.children(named: "task").map { task in
      Task(
        name: task.attribute("name").map { _ in readNarrative("name", of: task) },
        goals: task.children.filter(\.isStated).map { Task.Goal(text: readNarrative($0), indicator: $0["indicator"]) })
    }
  }

  /// Reports a basis that the profile does not have.
  mutating func readBasis(_ attribute: StaticString, of element: Element, among bases: [Basis]) -> Basis? {
    guard let typed = element[attribute] else { return nil }
    let basis = Basis(named: typed)
    if bases.contains(basis) { return basis }
    refuseUnknown(typed, known: bases.map(\.name), Message.unknownBasis, at: attribute, in: element)
    return nil
  }

  mutating func readReasons(_ root: Element, figures: FigureNames, bases: [Basis]) -> [Reason] {
    var seen: Set<String> = []
    return root.firstChild(named: "reasons").map { reasons in
      reasons.children(named: "reason").compactMap { element in
        let figure = element["of"] ?? ""
        let basis = readBasis("against", of: element, among: bases) ?? .lastYear
        refuseUnknown(figure, among: figures, at: "of", in: element)
        if !seen.insert("\(figure) \(basis.name)").inserted {
          report(.reasonTwice(figure), at: "of", of: element)
        }
        let text = readClause(element)
        // An empty place was prepared, and nobody had anything to say.
        guard !text.text.isEmpty else { return nil }
        return Reason(figure: figure, basis: basis, text: text, location: location(of: "of", in: element))
      }
    } ?? []
  }

  mutating func readUses(_ root: Element, figures: FigureNames) -> [Use] {
    var seen: Set<String> = []
    return root.firstChild(named: "reasons").map { reasons in
      reasons.children(named: "use").compactMap { element in
        let figure = element["of"] ?? ""
        refuseUnknown(figure, among: figures, at: "of", in: element)
        refuseTwice(figure, &seen, Message.reasonTwice, at: "of", in: element)
        let text = readClause(element)
        return text.text.isEmpty ? nil : Use(figure: figure, text: text, location: location(of: "of", in: element))
      }
    } ?? []
  }

  /// Reads text that becomes part of a sentence of the page, which has its own full stop.
  private func readClause(_ element: Element) -> Narrative {
    var clause = readNarrative(element)
    while clause.text.hasSuffix("。") { clause.text.removeLast() }
    return clause
  }

  mutating func refuseUnknown(
    _ figure: String, among figures: FigureNames, at attribute: StaticString, in element: Element
  ) {
    guard !figures.contains(figure) else { return }
    report(.unknownFigure(figure, nearest: figures.nearest(to: figure)), at: attribute, of: element)
  }

  func readExceptions(_ root: Element) -> [Exception] {
    root.firstChild(named: "exceptions")?.children.map { element in
      Exception(
        rule: element["rule"] ?? "", at: element["at"], reason: element.text.withJoinedLines,
        location: location(of: "rule", in: element))
    } ?? []
  }

  /// Reports a name that is not in the profile, as no page would show it.
  mutating func refuseUnknown(
    _ name: String, known: [String],
    _ message: (_ name: String, _ nearest: @autoclosure @escaping () -> String?, _ known: String) -> Message,
    at attribute: StaticString, in element: Element
  ) {
    guard !known.contains(name) else { return }
    report(
      message(name, nearestName(to: name, among: known), known.joined(separator: "、")), at: attribute, of: element)
  }
}

extension Element {
  /// Whether a text says anything, or anything is said of it.
  var isStated: Bool { attributes.contains { _ in true } || !text.withJoinedLines.isEmpty }
}

extension Narrative {
  /// Reads the text of an element with its lines joined, and where it begins.
  init(_ element: Element, in file: String) {
    guard let run = element.content.lazy.compactMap({ if case .text(let run) = $0 { run } else { nil } }).first else {
      self.init(text: "", location: Location(file, element.position))
      return
    }
    let text = element.text
    // A text with placeholders keeps its lines, so that a wrong name is reported where it is.
    self.init(
      text: text.namesFigures ? String(text.drop(while: \.isWhitespace)) : text.withJoinedLines,
      location: Location(file, run.firstVisiblePosition))
    turns = self.turns(of: run)
  }

  /// Follows the text through the run that it was made of by removing white space.
  private func turns(of run: XML.Text) -> [Turn]? {
    let stretches = run.stretches
    guard let column = location.column, let line = location.line, !stretches.isEmpty else { return nil }
    var turns: [Turn] = []
    var last = Turn(start: 0, line: line, column: column)
    let source = Array(run.string.unicodeScalars)
    var (place, stretch) = (0, 0)
    for (start, scalar) in text.unicodeScalars.enumerated() {
      while place < source.count, source[place] != scalar, source[place].properties.isWhitespace,
        !scalar.properties.isWhitespace
      {
        place += 1
      }
      guard place < source.count else { return nil }
      while stretch + 1 < stretches.count, stretches[stretch + 1].start <= place { stretch += 1 }
      let position = stretches[stretch].position
      let here = Turn(start: start, line: position.line, column: position.column + place - stretches[stretch].start)
      if here.line != last.line || here.column - last.column != start - last.start {
        turns.append(here)
        last = here
      }
      place += 1
    }
    return turns
  }
}
