import Hashing
import Testing

@Suite("SHA-256")
struct SHA256Tests {
  /// The examples of FIPS 180-4, and empty input.
  @Test(
    "agrees with the standard",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func standard(text: String, digest: String) {
    #expect(SHA256.digest(of: Array(text.utf8)).hexadecimal == digest)
  }

  @Test("is the same for bytes in one piece or many, and resets when it finishes")
  func pieces() {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 * 7) }
    var hash = SHA256()
    for start in stride(from: 0, to: 1000, by: 13) { hash.add(Array(bytes[start..<min(start + 13, 1000)])) }
    #expect(hash.finish() == SHA256.digest(of: bytes))
    hash.add(bytes)
    #expect(hash.finish() == SHA256.digest(of: bytes))
  }

  @Test("separates texts")
  func texts() {
    let digest = { (texts: [String]) in
      var hash = SHA256()
      for text in texts { hash.add(text) }
      return hash.finish()
    }
    #expect(digest(["ab", "c"]) != digest(["a", "bc"]))
    #expect(digest(["abc"]) != digest(["abc", ""]))
    #expect(digest(["科目"]) == digest(["科目"]))
  }

  @Test("round-trips through its bytes, and rejects any other number of bytes")
  func bytes() throws {
    let digest = SHA256.digest(of: [1, 2, 3])
    #expect(Digest(bytes: digest.bytes[...]) == digest)
    #expect(Digest(bytes: digest.bytes.dropLast()) == nil)
    #expect(Digest(bytes: (digest.bytes + [0])[...]) == nil)
  }
}
