import Foundation
import Mustache
import Testing

/// The cases of the Mustache specification, where they stand beside this checkout.
enum Specification {
  struct Case: Sendable, CustomTestStringConvertible {
    let module: String
    let name: String
    let template: String
    let partials: [String: String]
    let data: TestData
    let expected: String

    var testDescription: String { "\(module): \(name)" }
  }

  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "../shared/mustache-spec").standardized

  static let cases: [Case] = {
    let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    let modules = files.filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
    if modules.isEmpty { print("The Mustache specification is not at \(folder.path): its cases were not run.") }
    return modules.flatMap(cases(of:))
  }()

  private static func cases(of file: URL) -> [Case] {
    let module = file.deletingPathExtension().lastPathComponent
    guard let content = try? Data(contentsOf: file),
      let json = try? JSONDecoder().decode(Module.self, from: content)
    else {
      // A file that cannot be read must not pass for one without cases.
      return [Case(module: module, name: "unreadable", template: "", partials: [:], data: [:], expected: "readable")]
    }
    return json.tests.map {
      Case(
        module: module, name: $0.name, template: $0.template, partials: $0.partials ?? [:], data: $0.data,
        expected: $0.expected)
    }
  }

  private struct Module: Decodable {
    struct Test: Decodable {
      let name: String
      let template: String
      let partials: [String: String]?
      let data: TestData
      let expected: String
    }
    let tests: [Test]
  }
}

extension TestData: Decodable {
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let number = try? container.decode(Decimal.self) {
      self = .text(number.description)
    } else if let items = try? container.decode([TestData].self) {
      self = .list(items)
    } else {
      self = .object(try container.decode([String: TestData].self))
    }
  }
}
