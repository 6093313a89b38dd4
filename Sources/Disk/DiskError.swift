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

/// Runs a system call on `path`, again when a signal interrupted it. Every call of this module goes through here.
@discardableResult
func systemCall(_ path: String, _ call: () -> Int) throws(DiskError) -> Int {
  while true {
    let result = call()
    if result >= 0 { return result }
    let number = errno
    if number != EINTR { throw DiskError(path: path, number: number) }
  }
}
