internal import Budget
internal import NearName

/// What units or projects are named by: lines of the ledger, projects and items of procurement find them by one look.
struct CodeList {
  private let codes: [String]
  private let positions: [String: Int]

  init(_ codes: [String]) {
    self.codes = codes
    positions = Dictionary(zip(codes, codes.indices), uniquingKeysWith: { first, _ in first })
  }

  func position(of code: Span<UInt8>) -> Int? {
    // Strings are also equal where their bytes are not: K and the sign of Kelvin.
    positions[String(decoding: code)].flatMap { code.equals(codes[$0]) ? $0 : nil }
  }

  /// The code that was probably meant, or nothing.
  func nearest(to code: String) -> String { nearestName(to: code, among: codes) ?? "" }
}
