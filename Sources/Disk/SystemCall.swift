internal import Glibc

/// A hook with which tests make system calls fail.
public enum SystemCalls {
  /// Returns the `errno` of a call that is to fail, or nil to let it through.
  @TaskLocal package static var interceptor: (@Sendable (_ path: String) -> Int32?)?
}

/// Runs a system call on `path`, and repeats it when a signal interrupts it. Every call of this module that can fail
/// goes through here.
@discardableResult
func systemCall(_ path: String, _ call: () -> Int) throws(DiskError) -> Int {
  if let number = SystemCalls.interceptor?(path) { throw DiskError(path: path, number: number) }
  while true {
    let result = call()
    if result >= 0 { return result }
    let number = errno
    if number != EINTR { throw DiskError(path: path, number: number) }
  }
}
