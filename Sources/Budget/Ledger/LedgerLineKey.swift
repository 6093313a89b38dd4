/// The fields of a ledger line that selectors see. Lines with equal keys belong to the same cells of every table, so
/// they are added up first.
public struct LedgerLineKey: Hashable, Sendable {
  // Packed, because a key is looked up for each line.
  private let codes: UInt64
  private let words: UInt32
  private let purpose: String?

  public init(_ line: LedgerLine) {
    codes = UInt64(line.function?.rank ?? 0) << 32 | UInt64(line.economic?.rank ?? 0)
    words =
      UInt32(line.flow.rawValue) << 24 | UInt32(line.fund.rawValue) << 16
      | UInt32(line.category.map { $0.rawValue + 1 } ?? 0) << 8 | (line.carriedOver ? 2 : 0) | (line.isOrgan ? 1 : 0)
    purpose = line.purpose
  }

  /// Leaves out the purpose, as few lines differ in it alone.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(codes)
    hasher.combine(words)
  }
}
