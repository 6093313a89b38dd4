internal import XML

/// Reads the ledger of a package: inline or from a table beside `disclosure.xml`, in full or as two views.
struct LedgerReader {
  let context: LedgerContext
  let folder: InputFolder
  /// Path of `disclosure.xml`.
  let file: String
  private(set) var files: [String]
  private(set) var findings = Findings()

  init(context: LedgerContext, folder: InputFolder, file: String) {
    self.context = context
    self.folder = folder
    self.file = file
    files = [file]
  }

  mutating func read(_ element: Element) -> Ledger? {
    var views: [Axis: [LedgerLine]] = [:]
    let viewElements = Array(element.children(named: "view"))
    if viewElements.isEmpty {
      let lines = readLines(of: element, part: .full)
      refuseEmpty(lines, at: element)
      return Ledger(full: lines)
    }
    for view in viewElements {
      guard let axis = view["by"].flatMap(Axis.init(name:)) else { continue }  // the schema has seen to it
      if views[axis] != nil {
        findings.append(Finding(.viewTwice(axis.name), at: Location(file, view.position)))
        continue
      }
      let lines = readLines(of: view, part: .view(axis))
      refuseEmpty(lines, at: view)
      views[axis] = lines
    }
    for axis in Axis.allCases where views[axis] == nil {
      findings.append(Finding(.viewMissing(axis.name), at: Location(file, element.position)))
    }
    return Ledger(byFunction: views[.function] ?? [], byEconomic: views[.economic] ?? [])
  }

  private mutating func readLines(of element: Element, part: LedgerPart) -> [LedgerLine] {
    guard let name = element["file"] else { return readInline(element, part: part) }
    var table = LedgerTableReader(context: context, part: part, path: folder.path(of: name), file: files.count)
    do throws(Finding) {
      let lines = table.read(try folder.bytes(of: name))
      files.append(folder.path(of: name))
      findings += table.findings
      return lines
    } catch {
      findings.append(error)
      return []
    }
  }

  /// An empty ledger is an error, unless it is empty because all its lines were refused.
  private mutating func refuseEmpty(_ lines: [LedgerLine], at element: Element) {
    guard lines.isEmpty, findings.isEmpty else { return }
    findings.append(Finding(.ledgerEmpty, at: Location(file, element.position)))
  }
}

extension LedgerReader {
  private mutating func readInline(_ element: Element, part: LedgerPart) -> [LedgerLine] {
    var lines: [LedgerLine] = []
    var builder = LedgerLineBuilder(context, part: part)
    for child in element.children(named: "line") {
      let source = LedgerLineBuilder.Source(
        name: { [context] in
          .attribute("\($0.attribute)", head: context.head(of: $0), isCell: child.position.sheet != nil)
        },
        location: { [file] in Location(file, Self.position(of: $0, in: child)) })
      for field in LedgerField.allCases {
        child.withAttribute(field.attribute) { builder.set(field, to: $0, from: source) }
      }
      if let line = builder.finish(origin: SourceLine(file: 0, line: child.line), from: source) { lines.append(line) }
    }
    findings += builder.findings
    return lines
  }

  private static func position(of field: LedgerField?, in line: Element) -> Position {
    field.flatMap { line.attribute($0.attribute) }?.valuePosition ?? line.position
  }
}
