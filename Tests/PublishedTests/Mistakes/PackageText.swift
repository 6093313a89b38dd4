import Testing

@testable import Budget

/// The files of a package as lines, and how a clerk edits them.
struct PackageText: Hashable, Sendable {
  var statement: [String]
  /// By file name, with the heads first.
  var ledgers: [String: [String]] = [:]

  init(of id: PackageID) throws {
    let folder = InputFolder(onDisk: "\(Repository.root)/Inputs/\(id.path)")
    statement = []
    for name in try folder.names() {
      let lines = String(decoding: try folder.bytes(of: name), as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      if name == "disclosure.xml" { statement = lines } else { ledgers[name] = lines.filter { !$0.isEmpty } }
    }
  }

  var folder: InputFolder {
    var files = ledgers.mapValues { Array(($0.joined(separator: "\n") + "\n").utf8) }
    files["disclosure.xml"] = Array(statement.joined(separator: "\n").utf8)
    return InputFolder(path: "in", files: files)
  }

  // MARK: The statement

  /// The lines on which elements of a name begin.
  func lines(of element: String) -> [Int] {
    let tags = ["<\(element) ", "<\(element)>"]
    return statement.indices.filter { line in
      let text = statement[line].drop { $0 == " " }
      return tags.contains { text.hasPrefix($0) }
    }
  }

  /// An attribute of the element that begins on a line.
  subscript(line: Int, attribute: String) -> String? {
    get { range(of: attribute, on: line).map { String(statement[line][$0]) } }
    set {
      if let range = range(of: attribute, on: line) {
        statement[line].replaceSubrange(range, with: newValue ?? "")
      } else if let newValue, let end = statement[line].firstRange(of: "/>") ?? statement[line].firstRange(of: ">") {
        statement[line].replaceSubrange(
          end.lowerBound..<end.lowerBound, with: " \(attribute)=\"\(newValue)\"")
      }
    }
  }

  private func range(of attribute: String, on line: Int) -> Range<String.Index>? {
    let text = statement[line]
    guard let start = text.firstRange(of: " \(attribute)=\"")?.upperBound,
      let end = text[start...].firstIndex(of: "\"")
    else { return nil }
    return start..<end
  }

  /// The text of an element that begins and ends on a line.
  subscript(textOn line: Int) -> String? {
    get { textRange(on: line).map { String(statement[line][$0]) } }
    set { if let range = textRange(on: line) { statement[line].replaceSubrange(range, with: newValue ?? "") } }
  }

  private func textRange(on line: Int) -> Range<String.Index>? {
    let text = statement[line]
    guard let end = text.lastIndex(of: "<"), text[end...].hasPrefix("</"),
      let start = text[..<end].lastIndex(of: ">")
    else { return nil }
    return text.index(after: start)..<end
  }

  /// Makes a text of one paragraph, in the place of another of its name.
  mutating func state(_ paragraph: String, in name: String) {
    let text = "  <text name=\"\(name)\"><p>\(paragraph)</p></text>"
    if let start = statement.firstIndex(where: { $0.contains("<text name=\"\(name)\"") }),
      let end = statement[start...].firstIndex(where: { $0.contains("</text>") })
    {
      statement.replaceSubrange(start...end, with: [text])
    } else {
      insert([text], before: "projects")
    }
  }

  mutating func insert(_ lines: [String], before element: String) {
    guard let line = self.lines(of: element).first else { return }
    statement.insert(contentsOf: lines, at: line)
  }

  /// The lines of an element with children, from its tag to the one that ends it.
  func span(of line: Int, _ element: String) -> ClosedRange<Int>? {
    if statement[line].hasSuffix("/>") { return line...line }
    return statement[line...].firstIndex { $0.contains("</\(element)>") }.map { line...$0 }
  }

  // MARK: The ledger

  /// A cell of a row of a ledger.
  subscript(file: String, row: Int, head: String) -> String? {
    get {
      guard let column = column(head, of: file), let cells = ledgers[file]?[row].cells, column < cells.count
      else { return nil }
      return cells[column]
    }
    set {
      guard let column = column(head, of: file), var cells = ledgers[file]?[row].cells, column < cells.count
      else { return }
      cells[column] = newValue ?? ""
      ledgers[file]?[row] = cells.joined(separator: ",")
    }
  }

  private func column(_ head: String, of file: String) -> Int? { ledgers[file]?[0].cells.firstIndex(of: head) }

  /// Where the rows of money spent are.
  func expenditure(_ isMeant: (PackageText, String, Int) -> Bool = { _, _, _ in true }) -> [(file: String, row: Int)] {
    ledgers.keys.sorted().flatMap { file in
      (1..<ledgers[file]!.count).map { (file, $0) }.filter { file, row in
        (self[file, row, "收支"] ?? "支出") == "支出" && isMeant(self, file, row)
      }
    }
  }

  /// Whether every line has both codes.
  var hasFullLedger: Bool { ledgers.count == 1 }
}

extension String {
  /// The text with a part replaced.
  func replacingPart(_ part: some RangeExpression<Index>, with text: String) -> String {
    var copy = self
    copy.replaceSubrange(part, with: text)
    return copy
  }

  fileprivate var cells: [String] { split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
}
