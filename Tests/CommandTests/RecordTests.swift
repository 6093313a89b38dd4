import Disk
import Foundation
import Testing

/// The record of runs, as somebody finds it who asks it with SQLite.
@Suite("The record of runs, asked")
struct RecordTests {
  private func path(in place: Workplace) throws -> String {
    let names = try place.tree(".disclose").keys.sorted()
    #expect(names.count == 1, "\(names)")
    return place.folder.appendingPathComponent(".disclose/\(try #require(names.first))").path
  }

  private func ask(_ question: String, in place: Workplace) throws -> [[String]] {
    let database = try Database(at: try path(in: place))
    return try database.run(question).map { row in
      row.map { value in
        switch value {
        case .null: ""
        case .integer(let number): String(number)
        case .text(let text): text
        case .bytes(let bytes): "\(bytes)"
        }
      }
    }
  }

  /// The questions in docs/operations.md.
  private static let questions: [String] = {
    let text =
      (try? String(contentsOf: Repository.root.appendingPathComponent("docs/operations.md"), encoding: .utf8)) ?? ""
    return text.components(separatedBy: "```sql\n").dropFirst().map { $0.components(separatedBy: "```")[0] }
  }()

  @Test("answers what docs/operations.md asks")
  func questions() throws {
    try #require(Self.questions.count == 3)
    let place = try Workplace(samples: ["budget-2021/434", "final-2021/434"])
    try place.write(smallPackage("A1"), to: "Inputs/budget-2023/A1/disclosure.xml")
    try place.write(
      smallPackage("A2").replacing("2013101", with: "2013110"), to: "Inputs/budget-2023/A2/disclosure.xml")
    let run = try place.run("build", "--lang", "en")
    #expect(run.status == 1)

    let failed = try ask(Self.questions[0], in: place)
    let code = try #require(failed.first?[1])
    #expect(failed.map { $0[0] } == ["budget-2023/A2"])
    #expect(run.errors.contains("Inputs/budget-2023/A2/disclosure.xml:6:37: error[\(code)]: \(failed[0][4])"))
    #expect(Array(failed[0][2...3]) == ["Inputs/budget-2023/A2/disclosure.xml", "6"])

    let frequent = try ask(Self.questions[1], in: place)
    let counts = frequent.compactMap { Int($0[1]) }
    #expect(counts == counts.sorted(by: >) && counts.reduce(0, +) >= 1)
    #expect(frequent.contains { $0[0] == code && Array($0[1...2]) == ["1", "1"] })

    let rebuilt = try ask(Self.questions[2], in: place)
    #expect(rebuilt.map { $0[0] } == ["budget-2021/434", "budget-2023/A1", "final-2021/434"])
    #expect(Set(rebuilt.map { $0[1] }) == ["published"])

    // The failed one is remembered as what it is, until it is none.
    _ = try place.run("build")
    #expect(try ask(Self.questions[0], in: place).count == failed.count)
    try place.write(smallPackage("A2"), to: "Inputs/budget-2023/A2/disclosure.xml")
    #expect(try place.run("build").status == 0)
    #expect(try ask(Self.questions[0], in: place) == [])
  }

  @Test("names each file of a package, with what tells that it changed")
  func files() throws {
    let place = try Workplace(samples: ["budget-2021/434", "final-2021/434"])
    _ = try place.run("build")
    let files = try ask(
      "SELECT place, path, size, length(sha256) FROM file WHERE package = 'final-2021/434'", in: place)
    // Those of the budget that it is compared with, too.
    for path in ["final-2021/434/disclosure.xml", "budget-2021/434/disclosure.xml"] {
      let size = try place.read("Inputs/\(path)").count
      #expect(files.contains(["input", path, "\(size)", "32"]))
    }
    let size = try place.read("Output/final-2021/434/index.html").count
    #expect(files.contains(["output", "index.html", "\(size)", "32"]))
  }

  @Test("holds nothing that is withheld")
  func withheld() throws {
    let place = try Workplace(samples: ["budget-2023/201"])
    let package = "Inputs/budget-2023/201"
    try place.edit("\(package)/disclosure.xml") {
      $0.replacing("国安办国家安全教育基地经费", with: "绝密工程一号")
    }
    try place.edit("\(package)/ledger.csv") { table in
      table.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        line.contains("201-13") ? String(line).replacing(/,\d+(\.\d+)?(?=,[^,]*$)/, with: ",7654321.09") : String(line)
      }.joined(separator: "\n")
    }
    let text = String(decoding: try place.read("\(package)/disclosure.xml"), as: UTF8.self)
    #expect(text.contains("绝密工程一号"))
    #expect(String(decoding: try place.read("\(package)/ledger.csv"), as: UTF8.self).contains("7654321.09"))
    // Published, and then with faults in what is withheld.
    for fault in ["", " unit=\"绝密工程二号\" basis=\"7654321.09\" value=\"绝密工程三号\""] {
      try place.edit("\(package)/disclosure.xml") { text in
        let project = text.range(of: "<project code=\"201-13\"")!.lowerBound
        let indicator = text[project...].range(of: "<indicator")!.upperBound
        return text[..<indicator] + fault + text[indicator...]
      }
      let run = try place.run("build")
      #expect((run.status == 0) == fault.isEmpty, "\(run.errors)")
      let record = try Data(contentsOf: URL(fileURLWithPath: try path(in: place)))
      for secret in ["绝密", "7654321", "7,654,321", "765432109", "765.43"] {
        #expect(record.range(of: Data(secret.utf8)) == nil, "\(secret), with fault \(fault)")
      }
      #expect(record.range(of: Data([0x2D, 0x9F, 0x91, 0x2D])) == nil)
    }
  }

  @Test("leaves nothing beside it, and moves away what is not ours")
  func foreign() throws {
    let place = try Workplace(samples: ["budget-2023/201"])
    _ = try place.run("build")
    let before = try place.tree("Output")
    let name = URL(fileURLWithPath: try path(in: place)).lastPathComponent
    try place.write("notes of mine", to: ".disclose/\(name)")
    let run = try place.run("build", "--lang", "en")
    #expect(run.status == 0)
    #expect(run.errors.contains("\(name).not-ours: note[D710]"))
    #expect(try place.tree(".disclose").keys.sorted() == [name, "\(name).not-ours"])
    #expect(try place.read(".disclose/\(name).not-ours") == Data("notes of mine".utf8))
    #expect(try place.tree("Output") == before)
    #expect(try place.run("build").summary["重做"] == "0")
  }
}
