import Checking
import Testing

@testable import Budget

/// With what the finance bureau approved stated as controls, slips in a ledger are found that nothing else repeats.
@Suite("Controls and slips in ledgers")
struct ControlSlipTests {
  @Test("find every slip in an amount, a line or a fund", arguments: Self.samples)
  func slips(sample: String) throws {
    let bench = try ControlBench(sample)
    #expect(try bench.findings(bench.rows) == [])
    var missed: [String] = []
    for (number, row) in bench.rows.enumerated() where number > 0 {
      let slip = Slip.allCases[number % Slip.allCases.count]
      guard let changed = slip.rows(of: row, amount: bench.amountColumn) else { continue }
      var rows = bench.rows
      rows.replaceSubrange(number...number, with: changed)
      if try bench.findings(rows).isEmpty { missed.append("\(slip): \(row.joined(separator: ","))") }
    }
    #expect(missed == [])
  }

  static let samples = ["budget-2021/434", "budget-2023/201", "final-2021/434", "budget-2025/107", "final-2024/107"]
}

/// What happens to a line of a ledger that is typed.
private enum Slip: CaseIterable {
  case transposed, zeroTooMany, lost, doubled, otherFund

  /// What stands in the place of a row; nil where the slip changes nothing, and for balances, which nobody approves.
  func rows(of row: [String], amount column: Int) -> [[String]]? {
    if row.contains(where: { $0.contains("结转和结余") }) { return nil }
    var changed = row
    switch self {
    case .transposed:
      var digits = Array(row[column])
      guard
        let place = digits.indices.dropLast().first(where: { digits[$0] != digits[$0 + 1] && digits[$0 + 1] != "." })
      else { return nil }
      digits.swapAt(place, place + 1)
      changed[column] = String(digits)
    case .zeroTooMany: changed[column] = row[column].replacing(".", with: "0.")
    case .lost: return []
    case .doubled: return [row, row]
    case .otherFund:
      changed = row.map { $0 == Fund.generalBudget.name ? Fund.governmentFund.name : $0 }
    }
    return changed == row ? nil : [changed]
  }
}

/// A sample with controls of its total, its funds and its projects.
private struct ControlBench {
  let id: PackageID
  let rows: [[String]]
  let amountColumn: Int
  private let files: [String: [UInt8]]
  private let name: String

  init(_ sample: String) throws {
    id = try #require(PackageID(path: sample))
    let folder = InputFolder(onDisk: "\(Repository.root)/Inputs/\(sample)")
    var files: [String: [UInt8]] = [:]
    for name in try folder.names() { files[name] = try folder.bytes(of: name) }
    name = files["ledger.csv"] == nil ? "ledger-function.csv" : "ledger.csv"
    rows = String(decoding: files[name] ?? [], as: UTF8.self).split(whereSeparator: \.isNewline).map { row in
      row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    amountColumn = try #require(rows.first?.firstIndex(of: "金额"))
    let reading = PackageReader(profiles: Repository.profiles).read(InputFolder(path: "in", files: files), as: id)
    let package = try #require(reading.value?.package)
    files["disclosure.xml"] = Array(
      String(decoding: files["disclosure.xml"] ?? [], as: UTF8.self)
        .replacing("</disclosure>", with: "\(try Self.controls(of: package))</disclosure>").utf8)
    self.files = files
  }

  private static func controls(of package: Package) throws -> String {
    let lines = package.ledger.lines(on: .function)
    var sums: [String: Amount] = [:]
    for line in lines where [.income, .expenditure].contains(line.flow) {
      try sums["flow=\"\(line.flow.name)\" fund=\"\(line.fund.name)\"", default: .zero] += line.amount
      guard line.flow == .expenditure else { continue }
      try sums["of=\"支出合计\"", default: .zero] += line.amount
      if let project = line.project {
        try sums["project=\"\(package.projects[project].code)\"", default: .zero] += line.amount
      }
    }
    let plain = NumberStyle(unit: .yuan, decimals: 2, grouping: false, zero: "0.00")
    let controls = sums.sorted { $0.key < $1.key }.map { words, sum in
      "<control \(words) amount=\"\(sum.formatted(in: plain))\"/>"
    }
    return "<controls in=\"元\">\(controls.joined(separator: "\n"))</controls>"
  }

  /// The controls that are not met.
  func findings(_ rows: [[String]]) throws -> [String] {
    var files = files
    files[name] = Array(rows.map { $0.joined(separator: ",") }.joined(separator: "\n").utf8)
    let reading = PackageReader(profiles: Repository.profiles).read(InputFolder(path: "in", files: files), as: id)
    guard let (package, profile) = reading.value else { return reading.findings.map(\.code) }
    let disclosure = try computeDisclosure(of: package, under: profile)
    let subject = CheckSubject(disclosure: disclosure, package: package, profile: profile)
    return checkTables(subject).map(\.code).filter { $0 == "D620" }
  }
}
