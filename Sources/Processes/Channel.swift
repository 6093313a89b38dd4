internal import Glibc

/// What a program says to standard error. Only the end of it is kept.
final class Channel {
  private let reader: Int32
  private(set) var writer: Int32
  private var bytes: [UInt8] = []
  private var isOpen = true
  private static let limit = 4096

  init() throws(ProgramFailure) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .notStarted(reason: String(cString: strerror(errno))) }
    (reader, writer) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(reader, F_SETFL, O_NONBLOCK)
  }

  deinit {
    closeWriter()
    close(reader)
  }

  func closeWriter() {
    if writer >= 0 { close(writer) }
    writer = -1
  }

  /// Reads what is there, and waits for it for a while.
  ///
  /// - Returns: whether there was something.
  @discardableResult
  func hear(milliseconds: Int32) -> Bool {
    guard isOpen else {
      if milliseconds > 0 { usleep(UInt32(milliseconds) * 1000) }
      return false
    }
    var event = pollfd(fd: reader, events: Int16(POLLIN), revents: 0)
    guard poll(&event, 1, milliseconds) > 0 else { return false }
    var chunk = [UInt8](repeating: 0, count: Self.limit)
    let count = read(reader, &chunk, chunk.count)
    if count == 0 { isOpen = false }
    guard count > 0 else { return false }
    bytes = (bytes + chunk.prefix(count)).suffix(Self.limit)
    return true
  }

  /// The last line that is not empty.
  var lastLine: String {
    let lines = bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0.suffix(200), as: UTF8.self) }
    return lines.last { $0.contains { !$0.isWhitespace } } ?? ""
  }
}
