@testable import Budget

/// A format and its packages as texts, for tests of what profiles can say.
struct Format {
  private let profiles: ProfileLibrary

  /// `profiles` by name, `own` last.
  init(_ texts: [String: String]) {
    profiles = ProfileLibrary(
      names: Array(texts.keys),
      folder: { InputFolder(path: "Templates/\($0)", files: ["profile.xml": Array((texts[$0] ?? "").utf8)]) },
      charts: [InputFolder(path: "Templates/charts", files: ["functions.tsv": functions, "economics.tsv": economics])])
  }

  /// A profile in 元 with these elements.
  init(_ elements: String, attributes: String = "") {
    self.init(["city": Self.profile(elements, attributes: attributes)])
  }

  static func profile(_ elements: String, attributes: String = "") -> String {
    """
    <profile title="表" kind="预算" chart="2024" unit="元" decimals="0" grouping="否" zero="" rounding="exact" \(attributes)>
    \(elements)
    </profile>
    """
  }

  /// The codes of the findings that refuse a profile, and their texts.
  func findings(of name: String = "city") -> [String] {
    (profiles.profile(named: name)?.findings ?? []).map {
      "\($0.code) \($0.location?.line ?? 0) \($0.text(in: .english))"
    }
  }

  func read(_ elements: String, year: Int = 2024, profile: String = "city") throws -> (
    package: Package, profile: Profile
  ) {
    let statement = """
      <disclosure kind="预算" year="\(year)" profile="\(profile)">
      <department code="1" name="某局">
      <unit code="101" name="本级" nature="行政单位" funding="财政拨款" organ="是"/>
      <unit code="102" name="中心" nature="事业单位" funding="财政拨款" organ="否"/>
      </department>
      \(elements)
      </disclosure>
      """
    let reading = PackageReader(profiles: profiles).read(
      InputFolder(path: "in", files: ["disclosure.xml": Array(statement.utf8)]),
      as: PackageID(kind: .budget, year: year, department: "1"))
    guard let value = reading.value, !reading.findings.contains(where: { $0.severity == .error }) else {
      throw Refused(findings: (profiles.findings + reading.findings).map { "\($0.code) \($0.text(in: .english))" })
    }
    return value
  }

  /// The rows of each table, cells divided by bars.
  func tables(_ elements: String, lastYear: String? = nil, profile: String = "city") throws -> [[String]] {
    let (package, profile) = try read(elements, profile: profile)
    var earlier: [Basis: (package: Package, profile: Profile)] = [:]
    if let lastYear { earlier[.lastYear] = try read(lastYear, year: 2023, profile: profile.name) }
    return try computeDisclosure(of: package, under: profile, earlier: earlier).tables.map(\.text)
  }

  struct Refused: Error {
    var findings: [String]
  }
}

private let functions = Array(
  """
  科目编码\t科目名称
  201\t一般公共服务支出
  20103\t政府办公厅
  2010301\t行政运行
  2010302\t一般行政管理事务
  208\t社会保障和就业支出
  20805\t行政事业单位养老支出
  2080501\t行政单位离退休

  """.utf8)

private let economics = Array("科目编码\t科目名称\n302\t商品和服务支出\n30201\t办公费\n30217\t公务接待费\n".utf8)
