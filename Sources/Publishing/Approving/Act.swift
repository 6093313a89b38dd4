public import Budget
public import Hashing
internal import Printing

/// An act about the publication of a package: a line of the file of approvals.
public struct Act: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case approved, published, withdrawn
  }

  /// When, as a person reads it; the order of the lines is what counts.
  public var time: String
  public var kind: Kind
  public var package: PackageID
  /// Of what was approved or published, or public when it was withdrawn; nil when there was nothing.
  public var digest: Digest?
  /// Who approved or withdrew it, and why.
  public var by: String
  public var why: String

  public init(_ kind: Kind, _ package: PackageID, _ digest: Digest?, by: String, why: String, at time: String) {
    (self.kind, self.package, self.digest) = (kind, package, digest)
    (self.by, self.why, self.time) = (by, why, time)
  }

  static let header = "time\tact\tpackage\tdigest\tby\twhy"
  static let fieldCount = 6
  /// The field after the last of a line whose writing was interrupted: such a line never takes effect.
  static let torn = "torn"

  var line: String {
    [time, kind.rawValue, package.path, digest?.hexadecimal ?? "", by, why].joined(separator: "\t") + "\n"
  }

  /// Reads a line without its end; nil for one that is not an act.
  init?(line: Substring) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard fields.count == Self.fieldCount, fields.allSatisfy(Self.isWord), let kind = Kind(rawValue: fields[1]),
      let package = PackageID(path: fields[2])
    else { return nil }
    let digest = Digest(hexadecimal: fields[3])
    guard digest != nil || (fields[3].isEmpty && kind == .withdrawn) else { return nil }
    self.init(kind, package, digest, by: fields[4], why: fields[5], at: fields[0])
  }

  /// Whether a text can be a field, so that a file of them means to everybody what it shows.
  public static func isWord(_ text: String) -> Bool {
    // Most are short and plain.
    text.utf8.allSatisfy { (0x20...0x7E).contains($0) } || SafeLine(text).text == text
  }
}
