public import Hashing

/// Values one after another as bytes, for a file that only this program reads.
public struct RecordWriter {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  public mutating func add(_ number: Int64) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  public mutating func add(_ number: Int) { add(Int64(number)) }

  public mutating func add(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  public mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  public mutating func add(_ blob: [UInt8]) {
    add(blob.count)
    bytes.append(contentsOf: blob)
  }

  public mutating func add(_ digest: Digest) { bytes.append(contentsOf: digest.bytes) }

  public mutating func add<Item>(_ items: [Item], _ write: (Item, inout RecordWriter) -> Void) {
    add(items.count)
    for item in items { write(item, &self) }
  }

  public mutating func add<Item>(_ item: Item?, _ write: (Item, inout RecordWriter) -> Void) {
    add(item != nil)
    if let item { write(item, &self) }
  }
}

/// Bytes that are not what a `RecordWriter` wrote.
public struct RecordDamage: Error {
  public init() {}
}

/// Reads values in the order in which a `RecordWriter` added them.
public struct RecordReader {
  private let bytes: [UInt8]
  private var position: Int

  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = 0
  }

  private mutating func take(_ count: Int) throws(RecordDamage) -> Range<Int> {
    guard count >= 0, count <= bytes.count - position else { throw RecordDamage() }
    defer { position += count }
    return position..<position + count
  }

  public mutating func integer() throws(RecordDamage) -> Int64 {
    let range = try take(8)
    return range.reversed().reduce(0) { $0 << 8 | Int64(bytes[$1]) }
  }

  /// A count of things that each take a byte at least.
  private mutating func count() throws(RecordDamage) -> Int {
    let count = try integer()
    guard count >= 0, count <= bytes.count - position else { throw RecordDamage() }
    return Int(count)
  }

  public mutating func flag() throws(RecordDamage) -> Bool {
    let range = try take(1)
    return bytes[range.lowerBound] != 0
  }

  public mutating func text() throws(RecordDamage) -> String {
    let range = try take(try count())
    return String(decoding: bytes[range], as: UTF8.self)
  }

  public mutating func blob() throws(RecordDamage) -> [UInt8] {
    let range = try take(try count())
    return Array(bytes[range])
  }

  public mutating func digest() throws(RecordDamage) -> Digest {
    let range = try take(Digest.size)
    guard let digest = Digest(bytes: bytes[range]) else { throw RecordDamage() }
    return digest
  }

  public mutating func list<Item>(
    _ read: (inout RecordReader) throws(RecordDamage) -> Item
  ) throws(RecordDamage) -> [Item] {
    var items: [Item] = []
    for _ in 0..<(try count()) { items.append(try read(&self)) }
    return items
  }

  public mutating func optional<Item>(
    _ read: (inout RecordReader) throws(RecordDamage) -> Item
  ) throws(RecordDamage) -> Item? {
    try flag() ? try read(&self) : nil
  }
}
