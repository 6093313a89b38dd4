internal import Glibc

/// A system call that failed: on what, and why.
public struct DiskError: Error, Hashable, Sendable {
  public let path: String
  public let number: Int32

  public init(path: String, number: Int32) {
    self.path = path
    self.number = number
  }

  /// The system's own words for the reason.
  public var reason: String { String(cString: strerror(number)) }

  public var isMissing: Bool { number == ENOENT }
}
