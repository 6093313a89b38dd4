/// A SHA-256 digest: what tells whether bytes are the ones they were.
public struct Digest: Hashable, Sendable {
  public static let size = 32

  /// The bytes in their order, as they lie in memory.
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  /// Lets `write` fill in the bytes.
  init(filledBy write: (UnsafeMutableRawBufferPointer) -> Void) {
    withUnsafeMutableBytes(of: &words, write)
  }

  /// nil unless there are exactly as many bytes as a digest has.
  public init?(bytes: ArraySlice<UInt8>) {
    guard bytes.count == Self.size else { return nil }
    self.init { target in bytes.withUnsafeBytes { target.copyMemory(from: $0) } }
  }

  public var bytes: [UInt8] { withUnsafeBytes(of: words) { Array($0) } }

  /// As `sha256sum` writes it.
  public var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  public static func == (left: Digest, right: Digest) -> Bool { left.words == right.words }

  public func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}
