/// All templates of a set as one list of steps, with the tables that the steps refer to.
struct Program: Sendable {
  /// The literal text of the templates.
  var bytes: [UInt8] = []
  var instructions: [Instruction] = []
  var keys: [Key] = []
  var tags: [TagLocation] = []
  var overrides: [Override] = []
  /// Where each template starts.
  var entries: [Int32] = []
}

/// The location of a tag, for errors.
struct TagLocation {
  let template: Int32
  let position: Position
  let name: String
}

/// The content with which a parent tag replaces a block.
struct Override {
  let block: Int32
  /// Where its body starts.
  let entry: Int32
}
