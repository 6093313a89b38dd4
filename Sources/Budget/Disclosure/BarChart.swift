/// A chart of horizontal bars, laid out: every text and bar has its position, and no two texts overlap.
///
public struct BarChart: Hashable, Sendable {
  public var name: String
  public var title: String
  public var description: String
  /// The unit of its numbers: 万元, 辆.
  public var unit: String
  public var width: Length
  public var height: Length
  /// The area of the bars; its sides are the ends of the scale.
  public var plot: Box
  public var ticks: [Tick]
  public var series: [Series]
  public var rows: [Row]

  /// Whether the drawing tells more than its numbers: a single bar has nothing to be compared with.
  public var isDrawn: Bool { rows.lazy.flatMap(\.bars).count { $0.value.value != 0 } > 1 }

  /// A mark of the scale, without a label where there is no room.
  public struct Tick: Hashable, Sendable {
    public var place: Length
    public var isZero: Bool
    public var label: Label?
  }

  public struct Series: Hashable, Sendable {
    public var kind: SeriesKind
    public var name: String
    /// Its entry in the legend; nil where the chart needs none.
    public var legend: Legend?
  }

  public struct Legend: Hashable, Sendable {
    public var swatch: Box
    public var label: Label
  }

  public struct Row: Hashable, Sendable {
    /// The full label, which the drawing may shorten.
    public var name: String
    public var labels: [Label]
    /// A bar for each series that has a number in this row; none if all are zero, as there is nothing to draw.
    public var bars: [Bar]
    /// The number of each series as text; nil where it is unknown.
    public var cells: [String?]
  }

  public struct Bar: Hashable, Sendable {
    public var kind: SeriesKind
    public var value: Quantity
    public var box: Box
    /// The number beside the bar; nil where zero is shown as nothing.
    public var label: Label?
  }

  /// One line of text.
  public struct Label: Hashable, Sendable {
    public var text: String
    /// At which end of the box the text stands.
    public var alignment: Alignment
    /// Where the baseline is.
    public var baseline: Length
    /// The largest area that the text may take.
    public var box: Box

    /// The start, middle or end of the text, depending on the alignment.
    public var anchor: Length {
      switch alignment {
      case .start: box.left
      case .middle: Length(tenths: (box.left.tenths + box.right.tenths) / 2)
      case .end: box.right
      }
    }
  }

  public enum Alignment: Hashable, Sendable {
    case start, middle, end
  }

  public struct Box: Hashable, Sendable {
    public var left: Length
    public var top: Length
    public var width: Length
    public var height: Length

    public var right: Length { Length(tenths: left.tenths + width.tenths) }
    public var bottom: Length { Length(tenths: top.tenths + height.tenths) }
  }

  /// A distance in whole tenths of the drawing's unit, so that it is the same on every machine.
  public struct Length: Hashable, Sendable, Comparable {
    public var tenths: Int

    public static func < (left: Length, right: Length) -> Bool { left.tenths < right.tenths }
  }
}

/// The charts of a package, in the order of the profile.
public struct BarCharts: Sendable {
  public let all: [BarChart]
  /// Charts of the profile for which this package has no numbers.
  public let empty: [String]

  public init(_ all: [BarChart] = [], empty: [String] = []) {
    self.all = all
    self.empty = empty
  }
}
