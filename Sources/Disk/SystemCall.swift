internal import Glibc

/// What tests put between the program and the system: for each call they say with which number it fails, or nil to let it through.
public enum SystemCalls {
  @TaskLocal package static var interceptor: (@Sendable (_ path: String) -> Int32?)?
}

/// Runs a system call on `path`, again when a signal interrupted it. Every call of this module that can fail goes through here.
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
