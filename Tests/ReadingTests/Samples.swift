import TestSupport

@testable import Budget

/// A package in memory, from which tests depart.
enum Sample {
  static let id = PackageID(kind: .budget, year: 2023, department: "201")

  static let profile = """
    <profile title="测试" kind="预算" chart="2023" unit="万元" decimals="2" grouping="否" zero="" rounding="exact">
      <table number="1" title="表">
        <columns><label head="项目"/><amount head="金额"/></columns>
        <list flow="支出"><lines><line label="出国" economic="30212" purpose="教学科研"/></lines></list>
      </table>
    </profile>
    """

  static let functions = "科目编码,科目名称\n201,一般公共服务支出\n20131,党委办公厅（室）及相关机构事务\n2013101,行政运行\n2013105,专项业务\n"
  static let economics = "科目编码,科目名称\n302,商品和服务支出\n30201,办公费\n30212,因公出国（境）费用\n"

  static let line =
    #"<line fund="一般公共预算拨款" function="2013101" economic="30201" category="公用经费" amount="12.50"/>"#

  static func statement(
    ledger: String = #"<ledger in="元">\#(line)</ledger>"#, units: String = unit("201001"), projects: String = "",
    attributes: String = #"kind="预算" year="2023" profile="test""#, department: String = #"code="201" name="办公室""#
  ) -> String {
    """
    <disclosure \(attributes)>
      <department \(department)>\(units)</department>
      \(ledger)
      \(projects)
    </disclosure>
    """
  }

  static func unit(_ code: String) -> String {
    #"<unit code="\#(code)" name="本级" nature="行政" funding="财政拨款" organ="是"/>"#
  }

  static func profiles(_ text: String = profile, functions: String = functions) -> ProfileLibrary {
    let folder = InputFolder(path: "Templates/test", files: ["profile.xml": Array(text.utf8)])
    let charts = InputFolder(
      path: "Templates/charts",
      files: ["functions.csv": Array(functions.utf8), "economics.csv": Array(economics.utf8)])
    return ProfileLibrary(names: ["test"], folder: { _ in folder }, charts: [charts])
  }

  static func read(
    _ statement: String, files: [String: [UInt8]] = [:], profiles: ProfileLibrary = profiles()
  ) -> ReadResult<(package: Package, profile: Profile)> {
    read(Array(statement.utf8), files: files, profiles: profiles)
  }

  static func read(
    _ statement: [UInt8], files: [String: [UInt8]] = [:], profiles: ProfileLibrary = profiles()
  ) -> ReadResult<(package: Package, profile: Profile)> {
    var files = files
    files["disclosure.xml"] = statement
    return PackageReader(profiles: profiles).read(InputFolder(path: "in", files: files), as: id)
  }
}

/// What programs have written, see the `make` beside the fixtures.
func fixture(_ name: String, of target: String = "ReadingTests") throws -> [UInt8] {
  let tests = #filePath.split(separator: "/").dropLast(2).reduce("") { "\($0)/\($1)" }
  return try InputFolder(onDisk: "\(tests)/\(target)/Fixtures").bytes(of: name)
}
