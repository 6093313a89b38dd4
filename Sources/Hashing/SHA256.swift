internal import CNettle

/// A SHA-256 hash that is computed piece by piece.
public struct SHA256 {
  private var context = sha256_ctx()

  public init() { nettle_sha256_init(&context) }

  public static func digest(of bytes: [UInt8]) -> Digest {
    var hash = SHA256()
    hash.add(bytes)
    return hash.finish()
  }

  public mutating func add(_ bytes: borrowing [UInt8]) {
    bytes.withUnsafeBufferPointer { nettle_sha256_update(&context, $0.count, $0.baseAddress) }
  }

  /// Adds a text and its length, so that "ab", "c" and "a", "bc" hash differently.
  public mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { nettle_sha256_update(&context, $0.count, $0.baseAddress) }
    add(Int64(text.utf8.count))
  }

  public mutating func add(_ number: Int64) {
    withUnsafeBytes(of: number.littleEndian) { number in
      nettle_sha256_update(&context, number.count, number.bindMemory(to: UInt8.self).baseAddress)
    }
  }

  public mutating func add(_ digest: Digest) { add(digest.bytes) }

  /// Returns the digest of everything added, and resets the hash.
  public mutating func finish() -> Digest {
    Digest { disclose_sha256_finish(&context, $0.bindMemory(to: UInt8.self).baseAddress) }
  }
}
