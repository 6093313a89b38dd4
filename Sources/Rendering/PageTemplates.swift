public import Budget
internal import Mustache
internal import XML

/// The templates of a profile, compiled and proven to produce only well-formed XHTML. Threads share one value.
public struct PageTemplates: Sendable {
  let set: TemplateSet
  /// Files by template name, for messages.
  let paths: [String: String]

  /// What they write before reasons and uses.
  public let openings: Openings

  /// The names of the templates that pages can use.
  public var names: [String] { self.set.names }

  /// Compiles the templates that pages of a profile use. Throws findings for all that are faulty.
  public init(_ files: [TemplateFile], for profile: Profile) throws(TemplateFindings) {
    try self.init(files, from: Self.entry)
    let used = files.filter { names.contains($0.name) }
    let mismatches = Self.mismatches(of: used, with: profile)
    if !mismatches.isEmpty { throw TemplateFindings(findings: Findings(mismatches).list) }
  }

  /// Compiles the templates that can be reached from `entry`.
  init(_ files: [TemplateFile], from entry: String) throws(TemplateFindings) {
    let files = Self.used(of: files, from: entry)
    let paths = Dictionary(files.map { ($0.name, $0.path) }) { first, _ in first }
    do throws(CompileFailure) {
      set = try TemplateSet(
        files.map { TemplateSource(name: $0.name, bytes: $0.bytes) }, vocabulary: Vocabulary.pages)
    } catch {
      throw TemplateFindings(findings: Findings(error.errors.lazy.map { Finding($0, paths: paths) }).list)
    }
    self.paths = paths
    openings = Openings(of: files)
    let faults = set.skeletons().compactMap { Self.fault(of: $0, paths: paths) }
    if !faults.isEmpty { throw TemplateFindings(findings: Findings(faults).list) }
    guard set.names.contains(entry) else {
      throw TemplateFindings(findings: [Finding(.templateEntryMissing("\(entry).xhtml"))])
    }
  }

  /// The entry template of a page.
  static let entry = "page"

  /// Returns the files that `entry` uses, or all files if one is missing or faulty, so that compiling reports the error
  /// with suggestions.
  static func used(of files: [TemplateFile], from entry: String) -> [TemplateFile] {
    let calls = templatesCalled(
      from: entry, among: files.map { TemplateSource(name: $0.name, bytes: $0.bytes) })
    return calls.map { calls in files.filter { calls.contains($0.name) } } ?? files
  }

  /// Parses the skeleton of a template: if it is well-formed, so is everything that the template can print.
  private static func fault(of skeleton: Skeleton, paths: [String: String]) -> Finding? {
    do throws(ParseFault) {
      let document = try Document(parsing: skeleton.bytes)
      guard let controls = document.hiddenControls else { return nil }
      return Finding(
        .hiddenControl(controls.name, count: controls.count > 1 ? "\(controls.count)" : nil),
        at: location(of: controls.position, in: skeleton, paths: paths))
    } catch {
      let location = location(of: error.position, in: skeleton, paths: paths)
      switch error.kind {
      case .memoryShort: return Finding(.memoryShort, at: Location(file: location.file))
      case .tooManyNodes(let limit): return Finding(.xmlTooManyNodes(limit), at: location)
      default: return Finding(.templateNotWellFormed(error.kind.tags), at: location)
      }
    }
  }

  private static func location(of position: XML.Position, in skeleton: Skeleton, paths: [String: String]) -> Location {
    let place = skeleton.position(line: position.line, column: position.column)
    return Location(file: paths[skeleton.template] ?? skeleton.template, line: place.line, column: place.column)
  }
}

/// The errors in a profile's templates.
public struct TemplateFindings: Error, Sendable {
  public var findings: [Finding]

  public init(findings: [Finding]) {
    self.findings = findings
  }
}

extension Vocabulary {
  /// Every name that a page template can use.
  static let pages = Vocabulary(
    page: page, outer: outer,
    places: [
      "首项": { .flag($0.isFirst) },
      "末项": { .flag($0.isLast) },
      "数字序号": { .number($0.number) },
      "汉字序号": { .text(ChineseNumerals.numeral($0.number)) },
    ], lists: ListWords(list, frame: listFrame, marks: ["和", "、", "，", "；"]))

  static let page = "页"
  static let outer = "上级"
  static let list = "列举"
  static let listFrame = "引语"
}

extension ParseFault.Kind {
  /// The tags that the fault is about.
  fileprivate var tags: String {
    switch self {
    case .mismatchedTag(let open, let close, _): "\(Self.tag(open)) … \(Self.tag("/" + close))"
    case .unclosedElement(let name), .malformedTag(let name): Self.tag(name)
    case .unexpectedEndTag(let name): Self.tag("/" + name)
    case .undeclaredEntity(let name): "&\(name);"
    case .duplicateAttribute(let name), .unquotedAttribute(let name), .attributeWithoutValue(let name): name
    default: ""
    }
  }

  /// In skeletons, elements with this prefix replace sections and partials.
  private static func tag(_ name: String) -> String {
    if name.hasPrefix("m-") { return "{{…}}" }
    return name.hasPrefix("/m-") ? "{{/…}}" : "<\(name)>"
  }
}
