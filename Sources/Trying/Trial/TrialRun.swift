internal import Budget
public import Rendering

/// What trying one or more formats found. They share templates: what one does not print, another may.
public struct TrialRun: Sendable {
  public var reports: [TrialReport]
  /// Whether every format was tried; otherwise templates that all share have names for others.
  public var isComplete: Bool

  public init(isComplete: Bool) {
    (reports, self.isComplete) = ([], isComplete)
  }

  /// Names that none of them printed, in the order of the templates.
  public var unused: [TemplateTag] {
    let printed = reports.reduce(into: Set<Location>()) { $0.formUnion($1.printed) }
    var found: [Location: TemplateTag] = [:]
    for tag in reports.flatMap({ $0.unused(besides: printed) }) where isComplete || !tag.isShared {
      found[tag.location] = tag
    }
    return found.values.sorted { $0.location < $1.location }
  }

  /// A format of which nothing was read has not passed.
  public var isClean: Bool { unused.isEmpty && reports.allSatisfy { $0.findings.isEmpty && $0.read > 0 } }
}

extension TemplateTag {
  fileprivate var isShared: Bool { location.file.split(separator: "/").dropLast().last == "shared" }
}
