/// A SHA-256 digest.
public struct Digest: Hashable, Sendable {
  public static let size = 32

  /// The bytes of the digest, in the order of memory.
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  init(filledBy write: (UnsafeMutableRawBufferPointer) -> Void) {
    withUnsafeMutableBytes(of: &words, write)
  }

  /// Returns nil unless there are exactly 32 bytes.
  public init?(bytes: ArraySlice<UInt8>) {
    guard bytes.count == Self.size else { return nil }
    self.init { target in bytes.withUnsafeBytes { target.copyMemory(from: $0) } }
  }

  public var bytes: [UInt8] { withUnsafeBytes(of: words) { Array($0) } }

  /// The digest as `sha256sum` prints it.
  public var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// Reads what `hexadecimal` returns; nil for anything else.
  public init?(hexadecimal text: String) {
    var bytes: [UInt8] = []
    var high: UInt8?
    for digit in text.utf8 {
      let value: UInt8
      switch digit {
      case 0x30...0x39: value = digit - 0x30
      case 0x61...0x66: value = digit - 0x61 + 10
      default: return nil
      }
      if let first = high {
        bytes.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    guard high == nil else { return nil }
    self.init(bytes: bytes[...])
  }

  /// As much as people compare and type.
  public var short: String { String(hexadecimal.prefix(Self.shortCount)) }

  public static let shortCount = 12

  public static func == (left: Digest, right: Digest) -> Bool { left.words == right.words }

  public func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}
