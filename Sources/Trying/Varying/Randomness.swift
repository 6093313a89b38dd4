/// Numbers that look random and follow from a seed, on every machine alike.
struct Randomness {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  /// The randomness of one thing, independent of that of others.
  init(_ seed: UInt64, of name: String) {
    var hash: UInt64 = 14_695_981_039_346_656_037
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
    self.init(seed &* 0x9E37_79B9_7F4A_7C15 ^ hash)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
    return bits ^ bits >> 31
  }

  mutating func number(below limit: Int) -> Int { limit > 0 ? Int(next() % UInt64(limit)) : 0 }
}
