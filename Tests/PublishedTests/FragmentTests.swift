import Rendering
import Testing
import XML

@testable import Budget

@Suite("The fragment of a page")
struct FragmentTests {
  static let samples = [
    PackageID(kind: .budget, year: 2023, department: "201"), PackageID(kind: .budget, year: 2021, department: "434"),
    PackageID(kind: .finalAccounts, year: 2021, department: "434"),
  ]

  @Test("has every cell of the page, in the same tables", arguments: samples)
  func cells(id: PackageID) throws {
    let (page, fragment) = try render(id)
    let tables = (page.tables, fragment.tables)
    #expect(tables.0.count == tables.1.count)
    for (left, right) in zip(tables.0, tables.1) {
      #expect(left.cells.map(\.plain) == right.cells.map(\.plain))
      #expect(left.cells.map { $0["colspan"] } == right.cells.map { $0["colspan"] })
      #expect(left.cells.map { $0["rowspan"] } == right.cells.map { $0["rowspan"] })
    }
    for name in ["p", "li", "dd", "h3", "h4"] {
      let texts = { (root: Element) in
        // Files have no address where the fragment is pasted.
        root.all { $0.name == name && $0["class"] != "end" && $0.parent?.parent?["class"] != "downloads" }
          .map(\.plain).filter { !$0.isEmpty }
      }
      #expect(Set(texts(page)).isSubset(of: texts(fragment)), "\(name)")
    }
  }

  @Test("tells without style, class, id and script what the page tells with them", arguments: samples)
  func told(id: PackageID) throws {
    let (page, fragment) = try render(id)
    let names = Set(fragment.all { $0["class"] == nil }.map(\.name))
    #expect(names.isDisjoint(with: ["style", "script", "section", "details", "nav", "figure", "head", "body"]))
    for (left, right) in zip(page.tables, fragment.tables) {
      #expect(right["border"] == "1" && right["rules"] == "all")
      for (cell, shown) in zip(left.cells, right.cells) {
        let classes = (cell["class"] ?? "").split(separator: " ")
        #expect((shown["align"] == "right") == classes.contains("amount"))
        if cell.parent?["class"] == "total", !cell.plain.isEmpty {
          #expect(shown.children.map(\.name) == ["strong"])
        }
        let depth = classes.compactMap { $0.hasPrefix("depth-") ? Int($0.dropFirst(6)) : nil }.first ?? 0
        #expect(shown.text.prefix { $0 == "\u{3000}" }.count == depth)
      }
    }
    let anchors = Set(fragment.all { $0.name == "a" }.compactMap { $0["name"] })
    let links = fragment.all { $0.name == "a" }.compactMap { $0["href"] }
    #expect(links.count > 10 && links.allSatisfy { anchors.contains(String($0.dropFirst())) })
    let rows = { (root: Element) in root.all { $0.name == "tr" }.compactMap { $0["id"] } }
    #expect(rows(page) == rows(fragment))
    let drawings = { (root: Element) in root.all { $0.name == "svg" }.map { $0.all { _ in true }.count } }
    #expect(drawings(page) == drawings(fragment))
  }

  @Test("keeps hostile words as words")
  func hostile() throws {
    let words = "a\" onclick='x' <td class=\"amount\"> --> ]]> &"
    let escaped = words.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    let (page, fragment) = try render(Self.samples[0]) {
      $0.replacing("督查室专项经费", with: escaped.replacing("\"", with: "&quot;"))
    }
    #expect(page.text.contains(words) && fragment.text.contains(words))
    #expect(fragment.all { $0["onclick"] != nil }.isEmpty)
  }

  private func render(
    _ id: PackageID, changing change: (String) -> String = { $0 }
  ) throws -> (page: Element, fragment: Element) {
    let folder = InputFolder(onDisk: "\(Repository.root)/Inputs/\(id.path)")
    var files: [String: [UInt8]] = [:]
    for name in try folder.names() { files[name] = try folder.bytes(of: name) }
    files["disclosure.xml"] = Array(change(String(decoding: files["disclosure.xml"] ?? [], as: UTF8.self)).utf8)
    let profiles = Repository.profiles
    let (package, profile) = try #require(
      PackageReader(profiles: profiles).read(InputFolder(path: "in", files: files), as: id).value)
    let disclosure = try computeDisclosure(of: package, under: profile, earlier: [:])
    let pages = try renderPages(of: fillTexts(of: disclosure), with: try Repository.templates(of: profile.name))
    let fragment = try #require(pages.first { $0.path == "fragment.html" })
    let text = String(decoding: fragment.bytes, as: UTF8.self).replacing(#/ xmlns="[^"]*"/#, with: "")
    return (
      try Element(page: #require(pages.first { $0.path == "index.html" }).bytes),
      try Document(parsing: Array(text.utf8)).root
    )
  }
}

extension Element {
  fileprivate var tables: [Element] { all { $0.name == "table" } }
  fileprivate var cells: [Element] { all { $0.name == "td" || $0.name == "th" } }
  /// The text without spaces.
  fileprivate var plain: String { String(text.filter { !$0.isWhitespace }) }
}
