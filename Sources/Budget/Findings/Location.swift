/// A location in a file of the user.
public struct Location: Hashable, Sendable {
  public var file: String
  /// 1-based; nil where a finding is about the whole file or folder.
  public var line: Int?
  /// 1-based, in characters.
  public var column: Int?

  public init(file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension Location: Comparable {
  public static func < (left: Location, right: Location) -> Bool {
    (left.file, left.line ?? 0, left.column ?? 0) < (right.file, right.line ?? 0, right.column ?? 0)
  }
}

extension Location: CustomStringConvertible {
  /// `file:line:column`, as editors and compilers write it.
  public var description: String {
    guard let line else { return file }
    guard let column else { return "\(file):\(line)" }
    return "\(file):\(line):\(column)"
  }
}
