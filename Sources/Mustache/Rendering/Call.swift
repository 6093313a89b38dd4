/// A running template or override body, and the state to restore when it ends.
struct Call {
  let tag: Int32
  let returnTo: Int
  let carriesOverrides: Bool
  let lines: LineIndentation
  let place: AllowedContent

  init(tag: Int32, returnTo: Int, carriesOverrides: Bool = false, in renderer: borrowing Renderer) {
    self.tag = tag
    self.returnTo = returnTo
    self.carriesOverrides = carriesOverrides
    lines = renderer.lines
    place = renderer.place
  }
}

extension Renderer {
  /// Templates may be recursive, but deeper nesting than this is a mistake.
  static let callLimit = 256

  mutating func call(_ call: Call, in place: AllowedContent, indentation: Slice, startsLine: Bool) throws(TemplateError)
  {
    guard calls.count < Self.callLimit else {
      throw error(.calledTooDeeply(limit: Self.callLimit), tag: call.tag)
    }
    calls.append(call)
    if place == .text { self.place = .text }
    if !indentation.isEmpty { lines.indent(by: program.bytes[indentation.range], startsLine: startsLine) }
  }

  /// Returns the step to continue with, or nil at the end of the outermost template.
  mutating func leaveCall() -> Int? {
    guard let call = calls.popLast() else { return nil }
    if call.carriesOverrides { overrides.removeLast() }
    lines.restore(call.lines)
    place = call.place
    note(call.tag, shows: true)
    return call.returnTo
  }

  /// Returns the start of the content that replaces `block`. Of several parents, the outermost wins.
  mutating func override(of block: Int32) -> Int? {
    for slice in overrides {
      for override in program.overrides[slice.range] where override.block == block { return Int(override.entry) }
    }
    return nil
  }
}
