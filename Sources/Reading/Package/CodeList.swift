internal import NearName

/// Positions of units or projects by code, for ledger lines, projects and procurement.
struct CodeList {
  private let codes: [String]
  private let positions: [String: Int]

  init(_ codes: [String]) {
    self.codes = codes
    positions = Dictionary(zip(codes, codes.indices), uniquingKeysWith: { first, _ in first })
  }

  func position(of code: Span<UInt8>) -> Int? {
    // Compares bytes, as strings can be equal when their bytes are not: K and the Kelvin sign.
    positions[String(decoding: code)].flatMap { code.equals(codes[$0]) ? $0 : nil }
  }

  /// Returns the code that was probably meant, or an empty string.
  func nearest(to code: String) -> String { nearestName(to: code, among: codes) ?? "" }
}
