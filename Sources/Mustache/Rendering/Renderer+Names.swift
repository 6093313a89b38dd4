internal import NearName

// Lookups are mutating, too, as the compiler would copy the whole renderer for other methods.
extension Renderer {
  /// Returns the value of a name: the first part in its scope, each other one in the value before it.
  mutating func value(of path: Path, tag: Int32) throws(TemplateError) -> Value {
    // Most names have one part, in the current item.
    if path.count == 1, case .outward(0) = path.scope,
      let value = stack.value(inItem: program.keys[Int(path.start)])
    {
      return value
    }
    let first = path.count > 0 ? program.keys[Int(path.start)] : nil
    let found =
      switch path.scope {
      case .this: stack.item
      case .anywhere: first.flatMap { stack.value(for: $0) }
      case .outward(let steps):
        stack.object(outward: steps)?.value(for: first) ?? first.flatMap { stack.placed($0, outward: steps) }
      case .page: stack.page?.value(for: first)
      }
    guard let found else {
      if !isStrict { return .nothing }
      throw unknownName(first, in: path.scope, tag: tag)
    }
    return path.count <= 1 ? found : try part(of: found, path, tag: tag)
  }

  private mutating func part(of whole: Value, _ path: Path, tag: Int32) throws(TemplateError) -> Value {
    var value = whole
    for key in program.keys[Int(path.start)..<Int(path.start + path.count)].dropFirst() {
      // The parts of an absent object are absent, too.
      if case .nothing = value { return .nothing }
      let object = value.parts
      guard let part = object?.value(for: key) else {
        if !isStrict { return .nothing }
        throw unknownName(key, among: object?.keys ?? [], tag: tag)
      }
      value = part
    }
    return value
  }
}

// Errors and their locations.
extension Renderer {
  mutating func error(_ kind: TemplateError.Kind, tag: Int32) -> TemplateError {
    let site = site(of: tag)
    var chain: [SourceLocation] = []
    for call in calls.reversed() { chain.append(self.site(of: call.tag)) }
    return TemplateError(kind, in: site.template, at: site.position, chain: chain)
  }

  mutating func name(of tag: Int32) -> String {
    program.tags[Int(tag)].name
  }

  private mutating func site(of tag: Int32) -> SourceLocation {
    let site = program.tags[Int(tag)]
    return SourceLocation(template: templates.names[Int(site.template)], position: site.position)
  }

  /// Returns an error that suggests how to write a name of an outer item.
  private mutating func unknownName(_ key: Key?, in scope: Path.Scope, tag: Int32) -> TemplateError {
    guard let key else { return error(.unknownName(name(of: tag), nearest: nil), tag: tag) }
    switch scope {
    case .this, .anywhere: return unknownName(key, among: stack.keys, tag: tag)
    case .page: return unknownName(key, among: stack.page?.keys ?? [], tag: tag)
    case .outward(let steps):
      guard steps == 0, let words = templates.vocabulary.scopes, let found = stack.nearestObject(knowing: key) else {
        return unknownName(key, among: stack.object(outward: steps)?.keys ?? [], tag: tag)
      }
      let prefix = found.isPage ? words.page + "." : String(repeating: words.outer + ".", count: found.outward)
      return error(.outerName(name(of: tag), explicit: prefix + name(of: tag)), tag: tag)
    }
  }

  /// Returns an error that suggests a whole name, as the template would have to write it.
  private mutating func unknownName(_ key: Key, among keys: [Key], tag: Int32) -> TemplateError {
    let name = name(of: tag)
    let typed = templates.vocabulary.name(of: key)
    var seen: Set<Key> = []
    let visible = keys.filter { seen.insert($0).inserted }
    let nearest = nearestName(to: typed, among: visible.map(templates.vocabulary.name(of:)))
    return error(.unknownName(name, nearest: nearest.map { correcting(typed, to: $0, in: name) }), tag: tag)
  }

  private func correcting(_ typed: String, to nearest: String, in name: String) -> String {
    var parts = name.split(separator: ".").map(String.init)
    if let index = parts.firstIndex(of: typed) { parts[index] = nearest }
    return parts.joined(separator: ".")
  }
}
