import Budget
import Rendering

/// What trying one or more formats found. They share templates: what one does not print, another may.
struct TrialRun {
  var reports: [TrialReport]
  /// Whether every format was tried; otherwise templates that all share have names for others.
  var isComplete: Bool

  /// Names that none of them printed, in the order of the templates.
  var unused: [TemplateTag] {
    let printed = reports.reduce(into: Set<Location>()) { $0.formUnion($1.printed) }
    var found: [Location: TemplateTag] = [:]
    for tag in reports.flatMap({ $0.unused(besides: printed) }) where isComplete || !tag.isShared {
      found[tag.location] = tag
    }
    return found.values.sorted { $0.location < $1.location }
  }

  var isClean: Bool { unused.isEmpty && reports.allSatisfy(\.findings.isEmpty) }
}

extension TemplateTag {
  fileprivate var isShared: Bool { location.file.split(separator: "/").dropLast().last == "shared" }
}
