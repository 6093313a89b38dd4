internal import Budget
internal import XML

extension Location {
  init(_ file: String, _ position: Position) {
    self.init(file: file, line: position.line, column: position.column)
  }
}
