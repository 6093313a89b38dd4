/// The text of a file that cannot say its encoding, such as CSV, as UTF-8 without byte order mark.
///
/// A mark decides. Without one it is UTF-8 if it can be (text in GB18030 hardly ever is by chance), else GB18030, as
/// Excel saves in China. But where much of it was UTF-8 before a byte that is not, the file is damaged: read as GB18030
/// it might give nonsense in silence. A text that is UTF-8 already is checked and handed back as it is, not copied.
public func decodePlainText(_ bytes: [UInt8]) throws(DecodingFault) -> ArraySlice<UInt8> {
  if let mark = try ByteOrderMark(bytes) {
    return try mark.encoding.decode(bytes[mark.length...])
  }
  guard let wrong = bytes[...].firstInvalidUTF8 else { return bytes[...] }
  let isDamagedUTF8 = bytes[..<wrong.lowerBound].lazy.filter { $0 >= 0x80 }.prefix(16).count == 16
  return try (isDamagedUTF8 ? TextEncoding.utf8 : .gb18030).decode(bytes[...])
}

/// The mark by which a file's first bytes tell its encoding.
struct ByteOrderMark {
  var encoding: TextEncoding
  var length: Int

  init?(_ bytes: [UInt8]) throws(DecodingFault) {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      throw DecodingFault(
        .unsupportedEncoding(name: "UTF-32", supported: TextEncoding.supportedNames), at: .start)
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      (encoding, length) = (.utf8, 3)
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      (encoding, length) = (.utf16LittleEndian, 2)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      (encoding, length) = (.utf16BigEndian, 2)
    } else if bytes.starts(with: [0x84, 0x31, 0x95, 0x33]) {
      (encoding, length) = (.gb18030, 4)
    } else {
      return nil
    }
  }
}
