internal import XML

extension Location {
  init(_ file: String, _ position: Position) {
    if position.sheet == nil {
      self.init(file: file, line: position.line, column: position.column)
    } else {
      self.init(file: "\(file)!\(position)")
    }
  }
}
