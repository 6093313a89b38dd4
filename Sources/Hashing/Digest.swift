/// A SHA-256 digest: what tells whether bytes are the ones they were.
public struct Digest: Hashable, Sendable {
  public static let size = 32

  private let words: (UInt64, UInt64, UInt64, UInt64)

  /// nil unless there are exactly as many bytes as a digest has.
  public init?(bytes: some Collection<UInt8>) {
    guard bytes.count == Self.size else { return nil }
    var bytes = bytes.makeIterator()
    let word = { (0..<8).reduce(UInt64(0)) { word, _ in word << 8 | UInt64(bytes.next()!) } }
    words = (word(), word(), word(), word())
  }

  public var bytes: [UInt8] {
    [words.0, words.1, words.2, words.3].flatMap { word in
      (0..<8).map { UInt8(truncatingIfNeeded: word >> (56 - 8 * $0)) }
    }
  }

  /// As `sha256sum` writes it.
  public var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  public static func == (left: Digest, right: Digest) -> Bool { left.words == right.words }

  public func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}
