public import Budget
internal import Mustache
internal import XML

/// The templates of a profile, compiled and proven to give only well-formed XHTML. Threads share one value.
public struct PageTemplates: Sendable {
  let set: TemplateSet
  /// Files by template name, for messages.
  let paths: [String: String]

  /// Compiles the templates of a profile together. What is wrong with any of them is a finding at its place.
  public init(_ files: [TemplateFile], for profile: Profile) throws(TemplateFindings) {
    let paths = Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.path) })
    do throws(CompileFailure) {
      set = try TemplateSet(
        files.map { TemplateSource(name: $0.name, bytes: $0.bytes) }, vocabulary: Vocabulary.pages)
    } catch {
      throw TemplateFindings(findings: error.errors.map { Finding($0, paths: paths) })
    }
    self.paths = paths
    let faults = set.skeletons().compactMap { Self.fault(of: $0, paths: paths) }
    if !faults.isEmpty { throw TemplateFindings(findings: faults) }
    let mismatches = Self.mismatches(of: files, with: profile)
    if !mismatches.isEmpty { throw TemplateFindings(findings: mismatches) }
    guard set.names.contains(Self.entry) else {
      throw TemplateFindings(findings: [Finding(.templateEntryMissing, at: nil, "\(Self.entry).xhtml")])
    }
  }

  /// The template that a page begins with.
  static let entry = "page"

  /// Parses what stands for the template without Mustache: only if that is well-formed is everything it can print.
  private static func fault(of skeleton: Skeleton, paths: [String: String]) -> Finding? {
    do throws(ParseFault) {
      _ = try Document(parsing: skeleton.bytes)
      return nil
    } catch {
      let place = skeleton.position(line: error.position.line, column: error.position.column)
      let location = Location(
        file: paths[skeleton.template] ?? skeleton.template, line: place.line, column: place.column)
      return Finding(.templateNotWellFormed, at: location, error.kind.tags)
    }
  }
}

/// What keeps a profile's templates from being used.
public struct TemplateFindings: Error, Sendable {
  public var findings: [Finding]

  public init(findings: [Finding]) {
    self.findings = findings
  }
}

extension Vocabulary {
  /// Every name that a page template can use.
  static let pages = Vocabulary()
}

extension ParseFault.Kind {
  /// The tags that the fault is about, in any language.
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

  /// In the proof, sections and partials are elements of that beginning.
  private static func tag(_ name: String) -> String {
    if name.hasPrefix("m-") { return "{{…}}" }
    return name.hasPrefix("/m-") ? "{{/…}}" : "<\(name)>"
  }
}
