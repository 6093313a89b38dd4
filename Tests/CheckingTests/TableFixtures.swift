import Checking

@testable import Budget

/// Packages, whole or broken in one place, and what checking says of them.
struct TableFixture {
  var id: PackageID
  var files: [String: String]
  /// Edits of profiles: file, what is replaced, by what.
  var profileEdits: [(profile: String, old: String, new: String)] = []
  /// Rows of a chart of functions beside those that ship.
  var functions: String?
  /// What belongs together, beside what ships.
  var pairs: String?
  var earlier: [Basis: String] = [:]

  init(_ id: PackageID, statement: String) {
    self.id = id
    files = ["disclosure.xml": statement]
  }

  var statement: String {
    get { files["disclosure.xml"] ?? "" }
    set { files["disclosure.xml"] = newValue }
  }

  /// What rules judge; `change` breaks what was computed, as only a fault of the program could.
  func subject(_ change: (inout Disclosure) -> Void = { _ in }) throws -> CheckSubject {
    let profiles =
      profileEdits.isEmpty && functions == nil && pairs == nil
      ? Self.shipped : Self.library(profileEdits, functions, pairs)
    let (package, profile) = try read(files, as: id, profiles)
    let earlier = try Dictionary(
      uniqueKeysWithValues: earlier.map { basis, statement in
        let id = id.comparedPackage(basis) ?? id
        return (basis, try read(["disclosure.xml": statement], as: id, profiles))
      })
    var disclosure = try computeDisclosure(of: package, under: profile, earlier: earlier)
    change(&disclosure)
    return CheckSubject(
      disclosure: disclosure, package: package, profile: profile, earlier: earlier.mapValues(\.package))
  }

  /// Every finding as `D605 in/disclosure.xml:3: …`, with the words that fill it in.
  func findings() throws -> [String] {
    let subject = try subject()
    // Of the samples, copied indicators and a habit of operators are noted as published.
    return checkDisclosure(subject).findings.filter { !["D657", "D942", "D952"].contains($0.code) }.map(\.summary)
  }

  private func read(
    _ files: [String: String], as id: PackageID, _ profiles: ProfileLibrary
  ) throws -> (package: Package, profile: Profile) {
    let folder = InputFolder(path: "in", files: files.mapValues { Array($0.utf8) })
    let reading = PackageReader(profiles: profiles).read(folder, as: id)
    guard let value = reading.value else {
      throw Broken(findings: (reading.findings + profiles.findings).map(\.summary))
    }
    return value
  }

  /// The profiles as they ship, read once.
  private static let shipped = library([], nil, nil)

  private static func library(
    _ edits: [(profile: String, old: String, new: String)], _ functions: String?, _ pairs: String?
  ) -> ProfileLibrary {
    let added = ["functions.csv": functions, "pairs.csv": pairs].compactMapValues { $0.map { Array($0.utf8) } }
    return ProfileLibrary(
      names: ["hebei-budget", "hebei-budget-2021", "hebei-budget-2023", "hebei-final-2021", "national"],
      folder: { name in
        let folder = InputFolder(onDisk: "\(root)/Templates/\(name)")
        guard let bytes = try? folder.bytes(of: "profile.xml") else { return folder }
        var text = String(decoding: bytes, as: UTF8.self)
        for edit in edits where edit.profile == name { text = text.replacing(edit.old, with: edit.new) }
        return InputFolder(path: "Templates/\(name)", files: ["profile.xml": Array(text.utf8)])
      },
      charts: [InputFolder(onDisk: "\(root)/Templates/charts")] + [InputFolder(path: "charts", files: added)])
  }

  static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }

  struct Broken: Error {
    var findings: [String]
  }
}

extension Finding {
  var summary: String {
    ([code, location.map { "\($0)" } ?? "-"] + chinese.words).joined(separator: " ")
  }
}

extension TableFixture {
  /// A sample of the repository.
  static func sample(_ id: PackageID) throws -> TableFixture {
    let folder = InputFolder(onDisk: "\(root)/Inputs/\(id.path)")
    var fixture = TableFixture(id, statement: "")
    for name in try folder.names() { fixture.files[name] = String(decoding: try folder.bytes(of: name), as: UTF8.self) }
    return fixture
  }

  static let samples = [
    PackageID(kind: .budget, year: 2023, department: "201"), PackageID(kind: .budget, year: 2021, department: "434"),
    PackageID(kind: .finalAccounts, year: 2021, department: "434"),
  ]

  /// A small budget that lacks nothing. Its ledger lines stand on lines 6 to 8.
  static func budget(ledger: String = budgetLines, year: Int = 2023) -> TableFixture {
    TableFixture(
      PackageID(kind: .budget, year: year, department: "A1"),
      statement: """
        <disclosure kind="预算" year="\(year)" profile="hebei-budget-2023">
          <department code="A1" name="测试部门">
            <unit code="A101" name="测试单位" nature="行政" funding="财政拨款" organ="是"/>
          </department>
          <ledger in="元">
        \(ledger)
          </ledger>
          <earlier of="上年" in="元"><figure name="三公经费.公务接待费" amount="50.00"/></earlier>
          <text name="职责"><p>做好工作。</p></text>
          <text name="总体绩效目标"><p>做得更好。</p></text>
          <procurement in="元"/>
          <assets date="\(year - 1)-12-31" in="元"><asset name="通用设备" value="1.00"/></assets>
        </disclosure>
        """)
  }

  static let budgetLines = """
        <line fund="一般公共预算拨款" function="2013101" economic="30101" category="人员经费" amount="1000.00"/>
        <line fund="一般公共预算拨款" function="2013101" economic="30201" category="公用经费" amount="500.00"/>
        <line fund="一般公共预算拨款" function="2013101" economic="30217" category="公用经费" amount="50.00"/>
    """

  /// Small final accounts that lack nothing. Their ledger lines stand on lines 6 to 9.
  static func final(ledger: String = finalLines) -> TableFixture {
    TableFixture(
      PackageID(kind: .finalAccounts, year: 2021, department: "A1"),
      statement: """
        <disclosure kind="决算" year="2021" profile="hebei-final-2021">
          <department code="A1" name="测试部门">
            <unit code="A101" name="测试单位" nature="行政" funding="财政拨款" organ="是"/>
          </department>
          <ledger in="元">
        \(ledger)
          </ledger>
          <earlier of="上年" in="元"><figure name="三公经费.公务接待费" amount="50.00"/></earlier>
          <earlier of="预算" in="元"><figure name="三公经费.公务用车购置费" amount="0.00"/></earlier>
          <counts>
            <count name="因公出国.团组" value="0"/>
            <count name="因公出国.人数" value="0"/>
            <count name="公务用车.购置量" value="0"/>
            <count name="公务用车.保有量" value="0"/>
            <count name="公务接待.批次" value="1"/>
            <count name="公务接待.人次" value="5"/>
            <count name="车辆.其他用车" value="0"/>
          </counts>
          <text name="职责"><p>做好工作。</p></text>
          <text name="绩效管理工作"><p>做了评价。</p></text>
          <procurement in="元"/>
        </disclosure>
        """)
  }

  static let finalLines = """
        <line flow="收入" fund="一般公共预算拨款" function="2010301" amount="1550.00"/>
        <line fund="一般公共预算拨款" function="2010301" economic="30101" category="人员经费" amount="1000.00"/>
        <line fund="一般公共预算拨款" function="2010301" economic="30201" category="公用经费" amount="500.00"/>
        <line fund="一般公共预算拨款" function="2010301" economic="30217" category="公用经费" amount="50.00"/>
    """
}
