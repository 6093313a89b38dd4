/// The way to an element while its document is matched: kept as steps, since most elements have no fault and need no
/// path.
indirect enum Trail {
  case root(name: String)
  case step(from: Trail, name: String, ordinal: Int?)

  var path: String {
    switch self {
    case .root(let name): "/" + name
    case .step(let parent, let name, let ordinal): parent.path + "/" + name + (ordinal.map { "[\($0)]" } ?? "")
    }
  }
}
