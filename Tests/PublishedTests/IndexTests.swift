import Foundation
import TestSupport
import Testing
import XML

@testable import Budget
@testable import Rendering

@Suite("The index")
struct IndexTests {
  private static func package(
    _ kind: PackageKind, _ year: Int, _ department: String, _ name: String, _ fen: Int64? = nil
  ) -> PackageSummary {
    PackageSummary(
      id: PackageID(kind: kind, year: year, department: department), departmentName: name, title: "信息公开",
      headlines: fen.map { [.init(name: "支出合计", quantity: .money(Amount(fen: $0)))] } ?? [])
  }

  private static let packages = [
    package(.budget, 2022, "201", "财政办公室", 1_234_567_800), package(.budget, 2023, "201", "财政局", 100_000),
    package(.budget, 2023, "305", "行政审批局", 0), package(.budget, 2023, "401", "乐亭县厦门路街道办事处"),
    package(.budget, 2023, "402", "重庆路单县街小学"), package(.finalAccounts, 2022, "201", "财政办公室", -500),
    package(.finalAccounts, 2022, "999", "高新区<b>&\"财政分局 1"),
  ]

  private static func initials() throws -> Initials {
    let path = "\(Repository.root)/Templates/index/pinyin.txt"
    return try Initials(reading: try TestSupport.readFile(path), at: path)
  }

  private static func index(_ packages: [PackageSummary]) throws -> [UInt8] {
    let reading = readTemplates(
      in: ["shared", "index"].map { InputFolder(onDisk: "\(Repository.root)/Templates/\($0)") })
    return try renderIndex(of: packages, with: try #require(reading.value), initials: try initials()).bytes
  }

  @Test(
    "knows every reading of the characters in a name",
    arguments: [
      ("重庆", "cz q"), ("厦门", "sx m"), ("单县", "cds x"), ("行政审批局", "hx z s p j"), ("乐亭", "ly t"), ("会计", "hk j"),
      ("长兴", "cz x"), ("A区 1", ". oq . ."), ("", ""), ("𠮷龘", ". ."), ("\u{1F600}局", ". j"),
    ])
  func initials(name: String, letters: String) throws {
    #expect(try Self.initials().initials(of: name) == letters)
  }

  @Test("finds nothing by pinyin without its file, and says which line of a file is wrong")
  func pinyinFile() throws {
    #expect(Initials().initials(of: "重庆") == ". .")
    let read = { (text: String) in try Initials(reading: Array(text.utf8), at: "pinyin.txt") }
    #expect(try read("# note\n\nz 重\r\nc 重\r\n").initials(of: "重庆") == "cz .")
    for wrong in ["z 重\nZ 重", "z 重\n重", "z 重\nz重", "z 重\n{ 重"] {
      let error = #expect(throws: Finding.self) { try read(wrong) }
      #expect(error?.code == "D870" && error?.location?.line == 2)
    }
    #expect(throws: Finding.self) { try Initials(reading: [0x7A, 0x20, 0xFF], at: "pinyin.txt") }
  }

  @Test("groups packages by department and year, with their first figures")
  func groups() throws {
    let page = try Element(page: try Self.index(Self.packages))
    let departments = page.all { $0["class"] == "department" }
    #expect(departments.compactMap { $0["id"] } == ["201", "305", "401", "402", "999"].map { "department-\($0)" })
    #expect(
      departments[0].all { $0.name == "h3" }.map(\.text) == ["201 财政局 （原名财政办公室）"])
    let years = Array(try #require(departments[0].first { $0["class"] == "years" }).children(named: "li"))
    #expect(years.count == 2)
    #expect(
      years.map { $0.all { $0["class"] == "package" }.map(\.text) } == [
        ["2023年预算 支出合计 0.10万元", ""], ["2022年预算 支出合计 1,234.57万元", "2022年决算 支出合计 0.00万元"],
      ])
    #expect(
      departments[0].all { $0.name == "a" }.compactMap { $0["href"] }
        == ["budget-2023/201", "budget-2022/201", "final-2022/201"].map { "\($0)/index.html" })
    #expect(departments[4].text.contains("高新区<b>&\"财政分局 1"))
    #expect(page.text.contains("共 5 个部门，7 份材料。"))
    #expect(page.first { $0.name == "nav" } == nil)
    #expect(try Self.index(Self.packages.reversed()) == Self.index(Self.packages))
  }

  @Test("has a section, and a link to it, for each hundred departments")
  func sections() throws {
    let packages = (1...250).map { Self.package(.budget, 2023, "\(1000 + $0)", "第\($0)局") }
    let page = try Element(page: try Self.index(packages))
    let links = try #require(page.first { $0.name == "nav" }).all { $0.name == "a" }
    #expect(links.map(\.text) == ["1001 至 1100", "1101 至 1200", "1201 至 1250"])
    #expect(links.compactMap { $0["href"] } == ["#part-1", "#part-2", "#part-3"])
    let sections = page.all { $0.name == "section" && $0["id"]?.hasPrefix("part-") == true }
    let sizes = sections.map { section in section.all { $0["class"] == "department" }.map(\.name).count }
    #expect(sizes == [100, 100, 50])
    #expect(try Element(page: try Self.index([])).text.contains("还没有公开的材料"))
  }

  /// What is typed, and the codes of the departments that are found, in their order.
  static let searches: [String: [String]] = [
    "": ["201", "305", "401", "402", "999"], "财政": ["201", "999"], "局 财政": ["201", "999"], "czj": ["201", "999"],
    "CZJ": ["201", "999"], "cj": ["201", "402", "999"], "xzspj": ["305"], "hzspj": ["305"], "审批 xz": ["305"],
    "cqlsxj": ["402"], "zqlsx": ["402"], "cql dx": ["402"], "ltxsm": ["401"], "ytxxm": ["401"], "305": ["305"],
    "３０５": ["305"], "财局": ["201", "999"], "gxq财政": ["999"], "2022年决算": ["201", "999"], "bgs": ["201"], "bsc": ["401"],
    "没有": [], "<b>&\"": ["999"], "  ": ["201", "305", "401", "402", "999"], "财政 没有": [],
  ]

  @Test(
    "finds names by their parts in any order and by pinyin, each search at an address", .enabled(if: chromium != nil))
  func search() throws {
    let queries = Self.searches.keys.sorted()
    let asked = try #require(String(data: try JSONEncoder().encode(queries), encoding: .utf8))
    // Acts as a reader does: types, leaves the field, goes back and forth.
    let script = """
      <script>
      (async function () {
        var words = document.getElementById("words"), answers = [];
        function shown() {
          return Array.from(document.querySelectorAll(".department")).filter(function (item) {
            return item.checkVisibility();
          }).map(function (item) { return item.id.replace("department-", ""); });
        }
        function step() { return new Promise(function (done) { setTimeout(done, 50); }); }
        answers.push([words.value].concat(shown()));
        for (const query of \(asked.replacing("<", with: "\\u003c"))) {
          words.value = query;
          words.dispatchEvent(new Event("input"));
          answers.push(shown());
        }
        for (const query of ["行政", "单县"]) {
          words.value = query;
          words.dispatchEvent(new Event("input"));
          words.dispatchEvent(new Event("change"));
        }
        answers.push([location.search]);
        history.back();
        await step();
        answers.push([words.value].concat(shown()));
        history.forward();
        await step();
        answers.push([words.value].concat(shown()));
        document.title = "=" + JSON.stringify(answers) + "=";
      })();
      </script></body>
      """
    let page = String(decoding: try Self.index(Self.packages), as: UTF8.self)
    try withTemporaryFolder { folder in
      try TestSupport.writeFile("\(folder)/index.html", Array(page.replacing("</body>", with: script).utf8))
      let seen = try #require(pageAfterScript("file://\(folder)/index.html?q=xzsp"))
      let title = try #require(seen.firstMatch(of: #/<title>=(.*)=<\/title>/#)).1
      let text = title.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
      let answers = try JSONDecoder().decode([[String]].self, from: Data(text.utf8))
      #expect(answers.first == ["xzsp", "305"])
      for (query, answer) in zip(queries, answers.dropFirst()) { #expect(answer == Self.searches[query], "\(query)") }
      #expect(
        answers.suffix(3) == [["?q=%E5%8D%95%E5%8E%BF"], ["行政", "305"], ["单县", "402"]])
    }
  }
}
