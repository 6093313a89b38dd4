extension Workbook {
  /// A cell that holds something.
  public struct Cell: Hashable, Sendable {
    /// From 1: A is 1.
    public var column: Int
    public var value: Value

    public init(column: Int, value: Value) {
      self.column = column
      self.value = value
    }
  }

  public enum Value: Hashable, Sendable {
    case text(String)
    case number(Number)
    case boolean(Bool)
    /// What the cell shows instead of a value, such as `#REF!`.
    case error(String)
    /// A formula that nobody has calculated yet, without its `=`. Where a program has, the cell is what it came to.
    case formula(String)
  }

  /// A number as the workbook spells it, with what its format says that it is.
  public struct Number: Hashable, Sendable {
    public var spelling: String
    public var format: NumberFormat
    public var dateSystem: DateSystem

    public init(_ spelling: String, format: NumberFormat = .general, dateSystem: DateSystem = .from1900) {
      self.spelling = spelling
      self.format = format
      self.dateSystem = dateSystem
    }

    public var kind: NumberFormat.Kind { format.kind }

    /// The number itself: a percentage of 5 % is 0.05. Nil where 15 digits do not tell which number it is.
    public var decimal: ExactDecimal? { ExactDecimal(spelling) }

    /// The day that the number counts up to, without its time.
    public var date: CalendarDate? {
      decimal?.floor.flatMap { Int(exactly: $0) }.flatMap { dateSystem.date(ofSerial: $0) }
    }

    /// The time of that day in minutes, where the format shows one.
    public var minuteOfDay: Int? {
      guard format.showsTime, date != nil, let day = decimal?.floor, let seconds = decimal?.nearest(times: 86_400)
      else {
        return nil
      }
      return Int(min(1439, (seconds - day * 86_400) / 60))
    }
  }

  /// A row that holds something.
  public struct Row: Hashable, Sendable {
    /// From 1.
    public var number: Int
    public var isHidden: Bool
    /// In the order of their columns, those that hold something.
    public var cells: [Cell]

    public init(number: Int, isHidden: Bool = false, cells: [Cell]) {
      self.number = number
      self.isHidden = isHidden
      self.cells = cells
    }

    /// What stands in a column, if anything does.
    public subscript(column: Int) -> Value? {
      var (low, high) = (0, cells.count)
      while low < high {
        let middle = (low + high) / 2
        if cells[middle].column < column { low = middle + 1 } else { high = middle }
      }
      return low < cells.count && cells[low].column == column ? cells[low].value : nil
    }
  }

  /// What a sheet says beside its rows.
  public struct Layout: Hashable, Sendable {
    /// Cells that are shown as one; its value is in the first.
    public var mergedRanges: [Range] = []
    public var hiddenColumns: [ClosedRange<Int>] = []

    public init() {}
  }

  /// A whole sheet in memory.
  public struct Content: Hashable, Sendable {
    public var rows: [Row] = []
    public var layout = Layout()

    public init() {}

    /// What stands in a cell, if anything does.
    public subscript(position: Position) -> Value? {
      let index = firstRow(from: position.row)
      return index < rows.count && rows[index].number == position.row ? rows[index][position.column] : nil
    }

    /// The index of the first row that is not above a row.
    func firstRow(from number: Int) -> Int {
      var (low, high) = (0, rows.count)
      while low < high {
        let middle = (low + high) / 2
        if rows[middle].number < number { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }
}
