internal import NearName

extension Renderer {
  /// What a name stands for: its first part anywhere on the context stack, the others only inside what came before.
  func value(of path: Path, tag: Int32) throws(TemplateError) -> Value {
    let start = Int(path.start)
    switch path.count {
    case 0: return current.item
    case 1: return try firstValue(for: program.keys[start], tag: tag)
    default:
      var value = try firstValue(for: program.keys[start], tag: tag)
      for key in program.keys[start + 1..<start + Int(path.count)] {
        value = try part(key, of: value, tag: tag)
      }
      return value
    }
  }

  private func firstValue(for key: Key, tag: Int32) throws(TemplateError) -> Value {
    if let value = current.value(for: key) { return value }
    for frame in outer.reversed() {
      if let value = frame.value(for: key) { return value }
    }
    guard isStrict else { return .nothing }
    throw unknownName(key, among: [current] + outer.reversed(), tag: tag)
  }

  private func part(_ key: Key, of value: Value, tag: Int32) throws(TemplateError) -> Value {
    // An object that is known to be absent has parts that are absent too.
    if case .nothing = value { return .nothing }
    var frames: [Frame] = []
    if let object = value.parts {
      let frame = Frame.item(object.storage, 0)
      if let part = frame.value(for: key) { return part }
      frames = [frame]
    }
    guard isStrict else { return .nothing }
    throw unknownName(key, among: frames, tag: tag)
  }
}

// What went wrong, and where.
extension Renderer {
  func error(_ kind: TemplateError.Kind, tag: Int32) -> TemplateError {
    let site = site(of: tag)
    let chain = calls.reversed().map { self.site(of: $0.tag) }
    return TemplateError(kind, in: site.template, at: site.position, chain: chain)
  }

  func name(of tag: Int32) -> String {
    program.tags[Int(tag)].name
  }

  private func site(of tag: Int32) -> Site {
    let site = program.tags[Int(tag)]
    return Site(template: templates.names[Int(site.template)], position: site.position)
  }

  /// The error suggests a whole name, as the template would have to say it.
  private func unknownName(_ key: Key, among frames: [Frame], tag: Int32) -> TemplateError {
    let name = name(of: tag)
    let typed = templates.vocabulary.name(of: key)
    var seen: Set<Key> = []
    let visible = frames.flatMap(\.keys).filter { seen.insert($0).inserted }
    let nearest = nearestName(to: typed, among: visible.map(templates.vocabulary.name(of:)))
    return error(.unknownName(name, nearest: nearest.map { correcting(typed, to: $0, in: name) }), tag: tag)
  }

  private func correcting(_ typed: String, to nearest: String, in name: String) -> String {
    var parts = name.split(separator: ".").map(String.init)
    if let index = parts.firstIndex(of: typed) { parts[index] = nearest }
    return parts.joined(separator: ".")
  }
}
