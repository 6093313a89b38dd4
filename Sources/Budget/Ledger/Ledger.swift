/// The lines of a package. They are stated either in full, each with function and economic code, or as two views, each
/// complete in itself: one by function, one by economic code.
public struct Ledger: Hashable, Sendable {
  public enum Layout: Hashable, Sendable {
    case full
    case views
  }

  public let layout: Layout
  private let byFunction: [LedgerLine]
  private let byEconomic: [LedgerLine]

  public init(full lines: [LedgerLine]) {
    layout = .full
    byFunction = lines
    byEconomic = lines
  }

  public init(byFunction: [LedgerLine], byEconomic: [LedgerLine]) {
    layout = .views
    self.byFunction = byFunction
    self.byEconomic = byEconomic
  }

  /// The lines that a table over `axis` reads. A full ledger serves as both views.
  public func lines(on axis: Axis) -> [LedgerLine] {
    switch axis {
    case .function: byFunction
    case .economic: byEconomic
    }
  }

  public var isEmpty: Bool { byFunction.isEmpty && byEconomic.isEmpty }

  /// Returns the ledger with the lines of each view transformed.
  public func mapViews(_ transform: ([LedgerLine]) -> [LedgerLine]) -> Ledger {
    switch layout {
    case .full: Ledger(full: transform(byFunction))
    case .views: Ledger(byFunction: transform(byFunction), byEconomic: transform(byEconomic))
    }
  }
}
