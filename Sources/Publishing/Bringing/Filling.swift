public import Budget
internal import Disk

/// What fills an output. Its mark says so, and is empty where packages are built into it.
public enum Filling: String, Sendable {
  case builds = ""
  /// `disclose publish`, with what was approved.
  case approvals
  /// `disclose index`, with what other outputs have.
  case outputs
}

extension OutputFolder {
  public func filling() throws(Finding) -> Filling {
    let path = "\(path)/\(Mark.name)"
    do throws(DiskError) {
      let word = String(decoding: try readFile(at: path, limit: 100), as: UTF8.self)
      // What nobody knows is not built into.
      return Filling(rawValue: String(word.prefix { $0 != "\n" })) ?? .approvals
    } catch {
      if error.isMissing { return .builds }
      throw Finding(.outputUnreadable(error.reason), at: Location(file: path))
    }
  }

  func setFilling(_ filling: Filling) throws(Finding) {
    try replaceFile(named: Mark.name, in: path) { writer throws(DiskError) in
      try writer.write("\(filling.rawValue)\n".utf8)
    }
  }
}
