import Checking
import Foundation
import Rendering
import TestSupport
import Testing

@testable import Budget

/// One thing changed at random in a sample: what does the program say?
///
/// Every change either gives a finding that was not there before, or leaves the page as it was, or slips through: the page differs and
/// nobody is told. A department may well have meant it, since a number that nothing else repeats cannot be told from another. The
/// share that slips through is stated in docs/checks.md.
@Suite("Random mutations of the samples")
struct MutationTests {
  /// All thousand with MUTATIONS=1000; every test run takes a part of them.
  private static let count = ProcessInfo.processInfo.environment["MUTATIONS"].flatMap { Int($0) } ?? 90

  @Test("are found, change nothing, or are among those that cannot be told", arguments: Sample.all)
  func mutations(sample: Sample) throws {
    let bench = try MutationBench(sample)
    var outcomes: [Outcome: Int] = [:]
    var slipped: [String] = []
    for seed in 0..<Self.count where seed % Sample.all.count == sample.number {
      var random = Generator(seed: UInt64(seed) &* 7919 + 1)
      let mutation = bench.mutate(using: &random)
      let outcome = bench.outcome(of: mutation.files)
      outcomes[outcome, default: 0] += 1
      if outcome == .slipped { slipped.append(mutation.what) }
    }
    print(
      "mutations of \(sample.id.path): \(outcomes.map { "\($0.key) \($0.value)" }.sorted().joined(separator: ", "))")
    if Self.count >= 1000 { for what in slipped { print("  slipped: \(what)") } }
    let total = outcomes.values.reduce(0, +)
    #expect((outcomes[.found] ?? 0) * 100 >= total * sample.leastFound)
  }
}

enum Outcome: Hashable {
  case found, unchanged, slipped
}

struct Sample: CustomTestStringConvertible, Sendable {
  var number: Int
  var id: PackageID
  /// Percent of its mutations that are found at least.
  var leastFound: Int

  var testDescription: String { id.path }

  static let all = [
    Sample(number: 0, id: PackageID(kind: .budget, year: 2023, department: "201"), leastFound: 40),
    Sample(number: 1, id: PackageID(kind: .budget, year: 2021, department: "434"), leastFound: 40),
    Sample(number: 2, id: PackageID(kind: .finalAccounts, year: 2021, department: "434"), leastFound: 40),
  ]
}

/// A sample, its page and its findings, and changed copies of it.
private struct MutationBench {
  private let id: PackageID
  private let files: [String: [UInt8]]
  private let reader = PackageReader(profiles: Repository.profiles)
  private let templates: PageTemplates
  private let findings: Set<String>
  private let page: [UInt8]

  init(_ sample: Sample) throws {
    id = sample.id
    let folder = InputFolder(onDisk: "\(Repository.root)/Inputs/\(id.path)")
    var files: [String: [UInt8]] = [:]
    for name in try folder.names() { files[name] = try folder.bytes(of: name) }
    self.files = files
    let (package, profile) = try #require(reader.read(InputFolder(path: "in", files: files), as: id).value)
    templates = try Repository.templates(of: profile.name)
    let disclosure = try computeDisclosure(of: package, under: profile)
    let report = checkDisclosure(CheckSubject(disclosure: disclosure, package: package, profile: profile))
    findings = Set(report.findings.map { $0.text(in: .english) })
    page = try renderPages(of: fillTexts(of: disclosure), with: templates).first { $0.path == "index.html" }!.bytes
  }

  func outcome(of files: [String: [UInt8]]) -> Outcome {
    let reading = reader.read(InputFolder(path: "in", files: files), as: id)
    guard reading.findings.isEmpty, let (package, profile) = reading.value else { return .found }
    guard let disclosure = try? computeDisclosure(of: package, under: profile) else { return .found }
    let report = checkDisclosure(CheckSubject(disclosure: disclosure, package: package, profile: profile))
    if report.findings.contains(where: { !findings.contains($0.text(in: .english)) }) { return .found }
    guard let pages = try? renderPages(of: fillTexts(of: disclosure), with: templates) else { return .found }
    return pages.first { $0.path == "index.html" }?.bytes == page ? .unchanged : .slipped
  }

  /// A digit, a letter of a name or code, a line, or two amounts.
  func mutate(using random: inout Generator) -> (files: [String: [UInt8]], what: String) {
    let name = files.keys.sorted().randomElement(using: &random)!
    var lines = String(decoding: files[name]!, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    let candidates = lines.indices.filter { index in
      index > 0 && lines[index].contains { !$0.isWhitespace } && !lines[index].contains("<!--")
    }
    let line = candidates.randomElement(using: &random)!
    let before = lines[line]
    switch Int.random(in: 0..<5, using: &random) {
    case 0: lines.remove(at: line)
    case 1:
      let other = candidates.randomElement(using: &random)!
      let (first, second) = (Self.amount(in: lines[line]), Self.amount(in: lines[other]))
      if let first, let second, line != other {
        lines[line].replaceSubrange(first, with: lines[other][second])
        lines[other].replaceSubrange(Self.amount(in: lines[other])!, with: before[first])
      } else {
        lines[line] = Self.changedDigit(in: before, using: &random)
      }
    case 2: lines[line] = Self.changedLetter(in: before, using: &random)
    default: lines[line] = Self.changedDigit(in: before, using: &random)
    }
    var changed = files
    changed[name] = Array(lines.joined(separator: "\n").utf8)
    return (changed, "\(name):\(line + 1): \(before.prefix(120))")
  }

  private static func amount(in line: String) -> Range<String.Index>? {
    line.firstRange(of: /[0-9]+\.[0-9]{2}/)
  }

  private static func changedDigit(in line: String, using random: inout Generator) -> String {
    let digits = line.indices.filter { line[$0].isASCII && line[$0].isNumber }
    guard let index = digits.randomElement(using: &random), let digit = line[index].wholeNumberValue else {
      return changedLetter(in: line, using: &random)
    }
    let other = (digit + Int.random(in: 1...9, using: &random)) % 10
    return line.replacingCharacters(in: index...index, with: "\(other)")
  }

  private static func changedLetter(in line: String, using random: inout Generator) -> String {
    let letters = line.indices.filter { line[$0].isLetter }
    guard let index = letters.randomElement(using: &random) else { return String(line.dropLast()) }
    return line.replacingCharacters(in: index...index, with: line[index].isASCII ? "q" : "某")
  }
}
