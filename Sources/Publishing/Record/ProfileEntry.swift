/// Which files a profile was made of when it was last used. Whether they are what they were can be told without reading the profile.
public struct ProfileEntry: Hashable, Sendable {
  /// Folders of the profile and of those that it extends, its own first.
  public var folders: [String]
  /// Names of the templates that its pages use; empty until a page was made with them.
  public var templates: [String]
  /// Whether there is something to say of the profile at each run.
  public var hasFindings: Bool

  public init(folders: [String], templates: [String], hasFindings: Bool) {
    self.folders = folders
    self.templates = templates
    self.hasFindings = hasFindings
  }

  func write(to writer: inout RecordWriter) {
    writer.add(folders) { $1.add($0) }
    writer.add(templates) { $1.add($0) }
    writer.add(hasFindings)
  }

  init(from reader: inout RecordReader) throws(RecordDamage) {
    folders = try reader.list { reader throws(RecordDamage) in try reader.text() }
    templates = try reader.list { reader throws(RecordDamage) in try reader.text() }
    hasFindings = try reader.flag()
  }
}
