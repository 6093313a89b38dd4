import Budget

@testable import Comparing

/// A version of a small package, as its files state it.
struct Version {
  var tables: [(file: String, title: String, lines: [String])] = []
  var figures: [(name: String, shown: String)] = []
  var withheld: [String] = []
  /// What stands in the body of its page.
  var body = "<h1>测试部门</h1>"
  var others: [String: String] = [:]

  /// A table of expenditure by function.
  static func expenditure(_ lines: String..., title: String = "部门预算支出总表", number: Int = 3) -> Version {
    var version = Version()
    version.add("table-\(number).csv", title, ["地址,序号,科目编码,科目名称,合计,合计（元）,基本支出·小计,基本支出·小计（元）"] + lines)
    return version
  }

  mutating func add(_ file: String, _ title: String, _ lines: [String]) { tables.append((file, title, lines)) }

  var files: [Page] {
    var files = tables.map { page($0.file, "\u{FEFF}" + $0.lines.map { "\($0)\r\n" }.joined()) }
    let resources = tables.map { table in
      let fields = table.lines[0].split(separator: ",").map { head in
        let isText = ["编码", "名称", "项目", "指标", "描述", "值", "序号", "行"].contains { head.hasSuffix($0) }
        let type = isText ? "string" : "number"
        return "{\"name\": \"\(head)\", \"type\": \"\(type)\"}"
      }
      return """
        {"path": "\(table.file)", "title": "\(table.title)", "schema": {"fields": [\(fields.joined(separator: ","))]}}
        """
    }
    files.append(page("datapackage.json", "{\"resources\": [\(resources.joined(separator: ","))]}"))
    let figures = figures.map {
      "{\"name\": \"\($0.name)\", \"label\": \"\($0.name)\", \"shown\": \"\($0.shown)\", \"value\": {\"fen\": 1}}"
    }
    let withheld = withheld.map { "\"\($0)\"" }.joined(separator: ",")
    files.append(page("data.json", "{\"figures\": [\(figures.joined(separator: ","))], \"withheld\": [\(withheld)]}"))
    files.append(
      page(
        "index.html",
        "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><style>a{}</style></head>"
          + "<body>\(body)</body></html>"))
    return files + others.map { page($0.key, $0.value) }
  }

  private func page(_ path: String, _ text: String) -> Page { Page(path: path, bytes: Array(text.utf8)) }

  /// What the other version changes of this one.
  func changes(to other: Version) -> PackageChanges { compareVersions(files, other.files) }
}
