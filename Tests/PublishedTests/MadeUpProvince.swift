import Foundation
import Rendering
import XML

@testable import Budget

/// A province that does not exist: formats that together use whatever profiles can say, and packages of two departments.
enum MadeUpProvince {
  static let folder = "\(Repository.fixtures)/twelve"
  static let profileNames = ["qinglan", "qinglan-budget", "qinglan-final", "qinglan-final-reform"]

  static func profiles() -> ProfileLibrary {
    ProfileLibrary(
      names: profileNames, folder: { InputFolder(onDisk: "\(folder)/Templates/\($0)") },
      charts: [
        InputFolder(onDisk: "\(Repository.root)/Templates/charts"), InputFolder(onDisk: "\(folder)/Inputs/charts"),
      ])
  }

  private static func read(
    _ id: PackageID, _ profiles: ProfileLibrary
  ) throws -> (package: Package, profile: Profile) {
    let stated = InputFolder(onDisk: "\(folder)/Inputs/\(id.path)")
    let reading = PackageReader(profiles: profiles).read(stated, as: id)
    guard let value = reading.value, reading.findings.isEmpty else {
      throw Unexpected(findings: profiles.findings + reading.findings)
    }
    return value
  }

  /// Runs all stages but the last on a package, which is compared with those of the province that are there.
  static func build(_ id: PackageID) throws -> (disclosure: Disclosure, page: Element) {
    let profiles = profiles()
    var earlier: [Basis: (package: Package, profile: Profile)] = [:]
    for basis in Basis.ofPackages {
      guard let other = id.comparedPackage(basis) else { continue }
      if FileManager.default.fileExists(atPath: "\(folder)/Inputs/\(other.path)") {
        earlier[basis] = try read(other, profiles)
      }
    }
    let (package, profile) = try read(id, profiles)
    let disclosure = try computeDisclosure(of: package, under: profile, earlier: earlier)
    try refuseErrors(of: disclosure, package, profile, earlier)
    return (disclosure, try PublishedTests.page(of: disclosure, under: profile, templates: templates(of: profile)))
  }

  private static func templates(of profile: Profile) throws -> PageTemplates {
    let folders =
      ["\(Repository.root)/Templates/shared"] + profile.folders.reversed().map { "\(folder)/Templates/\($0)" }
    let reading = readTemplates(in: folders.map { InputFolder(onDisk: $0) })
    guard let files = reading.value else { throw Unexpected(findings: reading.findings) }
    return try PageTemplates(files, for: profile)
  }
}

extension Element {
  /// What readers see of a page, line by line: of tables their heads and rows, with tabs between the cells.
  func lines() throws -> [String] {
    switch name {
    case "svg", "nav", "aside", "style", "head": return []
    case "table":
      guard let number = self["id"].flatMap({ $0.firstMatch(of: /^table-([0-9]+)$/) }).flatMap({ Int($0.output.1) })
      else { return all { $0.name == "tr" }.map { $0.children.map(\.text.unified).joined(separator: "\t") } }
      let table = try PlainTable(number: number, onPage: self)
      let head = [["表", "\(number)", table.title], ["表头"] + table.head]
      let numbers = table.columnNumbers.isEmpty ? [] : [["列号"] + table.columnNumbers]
      return (head + numbers + table.rows).map { $0.joined(separator: "\t") }
    case "h1", "h2", "h3", "h4", "h5", "h6", "p", "li": return [text.unified]
    default: return try children.flatMap { try $0.lines() }
    }
  }
}
