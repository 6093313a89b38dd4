internal import XML

/// What a workbook states, as a tree, and where in it a value that is missing would stand.
struct WorkbookTree {
  var document: Document
  var places: CellPlaces
}

/// Where the sheets of a workbook have the values of elements.
struct CellPlaces {
  private struct Key: Hashable {
    var sheet: String
    var element: String
    var attribute: String?
  }

  private enum Place {
    case column(Int)
    case cell(Position)
  }

  private var places: [Key: Place] = [:]

  mutating func note(_ attribute: String?, of element: String, inColumn column: Int, of sheet: String) {
    places[Key(sheet: sheet, element: element, attribute: attribute)] = .column(column)
  }

  mutating func note(_ attribute: String?, of element: String, at cell: Position) {
    places[Key(sheet: cell.sheet ?? "", element: element, attribute: attribute)] = .cell(cell)
  }

  /// Where an element at a place has a value, or would have it.
  func place(of attribute: String?, of element: String, at position: Position) -> Position? {
    guard let sheet = position.sheet else { return nil }
    switch places[Key(sheet: sheet, element: element, attribute: attribute)] {
    case .column(let column): return Position(sheet: sheet, line: position.line, column: column)
    case .cell(let cell): return cell
    case nil: return nil
    }
  }
}
