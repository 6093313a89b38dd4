/// The schemas that ship with the program, without what they say to editors: no run needs it, and each thread would read
/// it once more.
enum BuiltInSchema {
  static let disclosure = withoutDocumentation(PackageResources.disclosure_rng)
  static let profile = withoutDocumentation(PackageResources.profile_rng)
  static let site = withoutDocumentation(PackageResources.site_rng)

  /// Leaves out every `<a:documentation>`, which has only text.
  static func withoutDocumentation(_ schema: [UInt8]) -> [UInt8] {
    let (start, end) = (Array("<a:documentation>".utf8), Array("</a:documentation>".utf8))
    var rest = schema[...]
    var result: [UInt8] = []
    result.reserveCapacity(rest.count)
    while let tag = rest.firstIndex(of: UInt8(ascii: "<")) {
      result += rest[..<tag]
      rest = rest[tag...]
      if rest.starts(with: start) {
        // No text has the tag of an element in it, so the next end tag is its own.
        rest = rest.dropFirst(start.count)
        while !rest.starts(with: end), let next = rest.dropFirst().firstIndex(of: UInt8(ascii: "<")) {
          rest = rest[next...]
        }
        rest = rest.dropFirst(end.count)
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result + rest
  }
}
