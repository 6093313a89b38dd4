internal import XML

/// The codes and names that a file shows, whatever its layout.
struct AccountTables {
  let path: String
  /// Each code once, in the order of the file.
  private(set) var accounts: [StatedAccount] = []
  private(set) var findings = Findings()
  /// Whether a sheet has columns of money: what it shows is then but a part of a chart.
  private(set) var hasMoney = false
  private var indices: [Code: Int] = [:]
  /// The codes of charts that the program does not use, by their first digit.
  private var leftOut: [Character: Int] = [:]

  init(path: String) { self.path = path }

  /// Reads all sheets of a file.
  static func read(_ bytes: [UInt8], path: String, year: Int) -> AccountTables {
    var tables = AccountTables(path: path)
    do throws(Finding) {
      let file = try TableFile(bytes, path: path)
      for sheet in file.sheets {
        var reader = AccountSheetReader(path: path, title: sheet.name)
        let notes = try file.readRows(of: sheet) { row in
          reader.read(row, into: &tables)
          return true
        }
        if reader.hasAccounts { tables.findings += notes }
        tables.finish(reader, year: year)
      }
      tables.settle()
    } catch {
      tables.findings.append(error)
    }
    return tables
  }

  /// Takes what a row states, and refuses what contradicts an earlier row.
  mutating func add(_ digits: String, name: String, explanation: String, at location: Location) {
    if let first = digits.first, first == "1" || first == "5" {
      leftOut[first, default: 0] += 1
      return
    }
    guard let (axis, code) = Self.account(digits) else { return refuse(digits, at: location) }
    guard !name.isEmpty else { return findings.append(.chartNameMissing(digits), at: location) }
    for text in [name, explanation] where text.isUnsafeInTables {
      return findings.append(.accountTextUnusable(digits, text: text), at: location)
    }
    guard name.unicodeScalars.contains(where: { !$0.isASCII && $0.properties.isAlphabetic }) else {
      return findings.append(.accountTextUnusable(digits, text: name), at: location)
    }
    guard let index = indices[code] else {
      indices[code] = accounts.count
      accounts.append(
        StatedAccount(code: code, axis: axis, name: name, explanation: explanation, location: location))
      return
    }
    let first = accounts[index]
    guard isSameAccountName(first.name, name) else {
      return findings.append(
        .accountNamedTwice(digits, name: name, other: first.name, place: "\(first.location)"), at: location)
    }
    if first.explanation.isEmpty { accounts[index].explanation = explanation }
  }

  private static func account(_ digits: String) -> (axis: Axis, code: Code)? {
    guard let axis = Axis.allCases.first(where: { digits.first == $0.firstDigit }), let code = Code(digits),
      code.digitCount <= axis.finest
    else { return nil }
    return (axis, code)
  }

  /// Whether digits are a code of the charts that the program uses.
  static func isAccount(_ digits: String) -> Bool { account(digits) != nil }

  mutating func refuse(_ typed: String, at location: Location) {
    findings.append(.accountCodeInvalid(typed), at: location)
  }

  mutating func refuse(_ fault: CellFault, at location: Location) { findings.append(fault.message, at: location) }

  mutating func noteMoney() { hasMoney = true }

  private mutating func finish(_ reader: AccountSheetReader, year: Int) {
    guard reader.hasAccounts, !reader.years.isEmpty, !reader.years.contains(year) else { return }
    let stated = reader.years.sorted().map(String.init).joined(separator: "、")
    findings.append(.chartYearDiffers(stated, year: "\(year)"), at: reader.titleLocation)
  }

  private mutating func settle() {
    let file = Location(file: path)
    if let count = leftOut["1"] { findings.append(.incomeCodesLeftOut(count), at: file) }
    if let count = leftOut["5"] { findings.append(.governmentCodesLeftOut(count), at: file) }
    if accounts.isEmpty, !findings.hasErrors { findings.append(.chartHeadsMissing, at: file) }
  }
}

/// Reads one sheet, row by row: titles, heads, which may take several rows, and rows with codes.
struct AccountSheetReader {
  private typealias Group = (columns: AccountColumns, path: CodePath)

  private let path: String
  /// The years that the title above the heads, or the sheet's name, says.
  private(set) var years: Set<Int> = []
  private(set) var titleLocation: Location
  private(set) var hasAccounts = false
  private var heads: [Int: AccountHead] = [:]
  private var groups: [Group] = []
  /// Both of the table above, whose heads may be repeated on the next page.
  private var earlier: (heads: [Int: AccountHead], groups: [Group]) = ([:], [])
  /// The words of the row above, if it was one of heads.
  private var headsAbove: [String]?

  init(path: String, title: String?) {
    self.path = path
    titleLocation = Location(file: title.map { "\(path)!\($0)" } ?? path)
    years = title.map(statedYears) ?? []
  }

  private var hasMoney: Bool { heads.values.contains(.money) }

  mutating func read(_ row: TableRow, into tables: inout AccountTables) {
    let texts = row.cells.map { $0.text.replacing("\t", with: " ").withJoinedLines }
    if readHeads(texts) {
      if hasMoney { tables.noteMoney() }
    } else if groups.isEmpty {
      readTitle(row, texts)
    } else if !isColumnNumbers(texts) {
      for index in groups.indices { readAccount(row, texts, group: index, into: &tables) }
    }
  }

  private mutating func readTitle(_ row: TableRow, _ texts: [String]) {
    let found = statedYears(in: texts.joined(separator: " "))
    if years.isEmpty, !found.isEmpty, let cell = row.cells.first(where: { !$0.isBlank }) {
      titleLocation = Location(path, cell.position)
    }
    years.formUnion(found)
  }

  /// Whether a row is one of heads. It adds to the heads of the row above it, or begins a table.
  private mutating func readHeads(_ texts: [String]) -> Bool {
    let above = headsAbove
    var found: [Int: AccountHead] = [:]
    var group: String?
    for (column, text) in texts.enumerated() {
      if let above, column < above.count, !above[column].isEmpty { group = above[column] }
      if !text.isEmpty { found[column] = AccountHead(text, under: group) }
    }
    let hasCodes = found.values.contains { if case .code = $0 { true } else { false } }
    let hasNames = found.values.contains { if case .name = $0 { true } else { $0 == .account } }
    guard hasCodes || (above != nil ? !found.isEmpty : groups.isEmpty && hasNames), !texts.contains(where: isCode)
    else {
      headsAbove = nil
      return false
    }
    if above == nil {
      earlier = (heads, groups)
      heads = [:]
    }
    for (column, head) in found where heads[column].map(head.mayReplace) ?? true { heads[column] = head }
    headsAbove = texts
    // The heads of the next page leave the levels as they are.
    groups = heads == earlier.heads ? earlier.groups : AccountColumns.groups(of: heads).map { ($0, CodePath()) }
    return true
  }

  private func isCode(_ text: String) -> Bool {
    switch CodeSpelling(text) {
    case .digits(let digits): [3, 5, 7, 9].contains(digits.utf8.count)
    case .named: true
    default: false
    }
  }

  /// 1, 2, 3 …, which forms have below their heads.
  private func isColumnNumbers(_ texts: [String]) -> Bool {
    let filled = texts.filter { !$0.isEmpty }
    return filled.count > 1 && zip(filled, 1...).allSatisfy { $0.0 == "\($0.1)" }
  }

  private mutating func readAccount(
    _ row: TableRow, _ texts: [String], group index: Int, into tables: inout AccountTables
  ) {
    let columns = groups[index].columns
    func text(_ column: Int?) -> String { column.flatMap { $0 < texts.count ? texts[$0] : nil } ?? "" }
    guard let code = readCode(row, texts, group: index, into: &tables),
      !hasMoney || AccountTables.isAccount(code.digits)
    else { return }
    hasAccounts = true
    let location = Location(path, row.cells[code.column].position)
    for name in columns.names where name.column < row.cells.count {
      guard let fault = row.cells[name.column].fault else { continue }
      return tables.refuse(fault, at: Location(path, row.cells[name.column].position))
    }
    let names = columns.names.filter { !text($0.column).isEmpty }
    // Names of the levels above, repeated in each row.
    for name in names {
      guard let level = name.level, level < code.level, let above = groups[index].path.code(ofLevel: level) else {
        continue
      }
      tables.add(above, name: text(name.column), explanation: "", at: location)
    }
    let name = names.last { $0.level == nil || $0.level == code.level }
    tables.add(
      code.digits, name: name.map { text($0.column) } ?? code.name, explanation: text(columns.explanation),
      at: location)
  }

  /// A code as a row states it, with the name that stands in the same cell.
  private typealias StatedCode = (digits: String, column: Int, level: Int, name: String)

  /// Returns the code of the deepest level in a row; nil where there is none, or what is there cannot be one.
  private mutating func readCode(
    _ row: TableRow, _ texts: [String], group index: Int, into tables: inout AccountTables
  ) -> StatedCode? {
    let columns = groups[index].columns
    // Tables of money have codes of units and others in the same column, and codes without names are no chart.
    let isChart = !columns.names.isEmpty
    let isStrict = isChart && !hasMoney
    var code: StatedCode?
    for (column, level) in columns.codes where column < texts.count {
      let cell = row.cells[column]
      func refuse() { if isStrict { tables.refuse(texts[column], at: Location(path, cell.position)) } }
      if let fault = cell.fault {
        if isStrict { tables.refuse(fault, at: Location(path, cell.position)) }
        return nil
      }
      var (typed, name) = ("", "")
      switch CodeSpelling(texts[column]) {
      case .blank: continue
      case .words: return nil
      case .wrong:
        refuse()
        return nil
      case .digits(let digits): typed = digits
      case .named(let digits, let words): (typed, name) = (digits, words)
      }
      // In one column, only what stands under a 类 of economic codes may be without it.
      guard let digits = groups[index].path.append(typed, level: level ?? 1),
        code.map({ digits.hasPrefix($0.digits) }) ?? true
      else {
        refuse()
        return nil
      }
      code = (digits, column, (digits.utf8.count - 3) / 2, name)
    }
    return code.flatMap { isChart || !$0.name.isEmpty ? $0 : nil }
  }
}

/// The years that a title speaks of (2025年), but for those of a day (2024年12月).
private func statedYears(in title: String) -> Set<Int> {
  var years: Set<Int> = []
  var digits = ""
  var rest = title.narrow[...]
  while let character = rest.popFirst() {
    if character.isASCII, character.isNumber {
      digits.append(character)
      continue
    }
    if character == "年", digits.count == 4, let year = Int(digits), (1949...2999).contains(year),
      !(rest.first?.isNumber ?? false)
    {
      years.insert(year)
    }
    digits = ""
  }
  return years
}

extension Axis {
  /// The first digit of all its codes.
  var firstDigit: Character {
    switch self {
    case .function: "2"
    case .economic: "3"
    }
  }
}

extension String {
  /// Whether a spreadsheet would take the text for a formula, or a reader would not see what it says.
  fileprivate var isUnsafeInTables: Bool {
    guard let first = unicodeScalars.first else { return false }
    return "=+-@".unicodeScalars.contains(first) || HiddenControls(in: Array(utf8)[...]) != nil
      || unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
  }
}
