/// The departments of a bureau, as its own list has them (`departments.csv`): those that must submit.
public struct DepartmentRegister: Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    public var code: String
    /// Empty where the list has no names.
    public var name: String
    /// Empty where the list has no districts.
    public var district: String

    public init(code: String, name: String, district: String) {
      (self.code, self.name, self.district) = (code, name, district)
    }
  }

  /// The file, for messages about departments that it does not have.
  public let path: String
  /// In the order of the list.
  public let entries: [Entry]
  private let indices: [String: Int]

  public init(path: String, entries: [Entry]) {
    self.path = path
    self.entries = entries
    indices = Dictionary(
      entries.enumerated().map { ($0.element.code, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// The list of some departments only, such as those of a shard.
  public func keeping(_ isKept: (_ code: String) -> Bool) -> DepartmentRegister {
    DepartmentRegister(path: path, entries: entries.filter { isKept($0.code) })
  }

  /// In the order of the list.
  public var districts: [String] {
    var seen: Set<String> = []
    return entries.lazy.map(\.district).filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  public subscript(code: String) -> Entry? { indices[code].map { entries[$0] } }
}
