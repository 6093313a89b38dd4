internal import Glibc

/// A failed system call: the path it was for and its `errno`.
public struct DiskError: Error, Hashable, Sendable {
  public let path: String
  public let number: Int32

  /// The error of a file that is not there.
  public static func missing(at path: String) -> DiskError { DiskError(path: path, number: ENOENT) }

  /// The system's description of the error.
  public var reason: String { String(cString: strerror(number)) }

  /// Whether there is something at the path already.
  public var isOccupied: Bool { number == EEXIST || number == ENOTEMPTY }

  /// Whether there is nothing at the path.
  public var isMissing: Bool { number == ENOENT || number == ENOTDIR }
}
