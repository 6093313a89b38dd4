/// A hash table with integer keys. A `Dictionary` resists chosen collisions at several times the cost; the keys here
/// are our own numbers, or addresses.
struct IntegerTable<Value> {
  private var slots: [Int32] = Array(repeating: -1, count: 64)
  private var entries: [(key: UInt, value: Value)] = []

  var count: Int { entries.count }

  subscript(key: UInt) -> Value? {
    var slot = firstSlot(of: key)
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.key == key { return entry.value }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Adds a new key.
  mutating func insert(_ value: Value, for key: UInt) {
    entries.append((key, value))
    if entries.count * 2 > slots.count {
      slots = Array(repeating: -1, count: slots.count * 2)
      for place in entries.indices { occupy(place) }
    } else {
      occupy(entries.count - 1)
    }
  }

  private mutating func occupy(_ place: Int) {
    var slot = firstSlot(of: entries[place].key)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(place)
  }

  /// The upper bits of the product depend on all bits of the key.
  private func firstSlot(of key: UInt) -> Int {
    let product = UInt64(key) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: product >> 32) & (slots.count - 1)
  }
}
