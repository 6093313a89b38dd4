/// All templates of a set as one list of steps, with the tables that the steps point into.
struct Program: Sendable {
  /// The text that templates print as it stands.
  var bytes: [UInt8] = []
  var instructions: [Instruction] = []
  var keys: [Key] = []
  var tags: [TagLocation] = []
  var overrides: [Override] = []
  /// Where each template starts.
  var entries: [Int32] = []
}

/// What an error says about a tag.
struct TagLocation {
  let template: Int32
  let position: Position
  let name: String
}

/// What a parent tag puts in the place of a block.
struct Override {
  let block: Int32
  /// Where its body starts.
  let entry: Int32
}
