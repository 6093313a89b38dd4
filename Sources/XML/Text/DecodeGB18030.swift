internal import CLibXML2
internal import Glibc

/// Decodes GB18030 with iconv, which uses the same tables as libxml2 and reports where it stopped.
func decodeGB18030(_ bytes: ArraySlice<UInt8>) throws(DecodingFault) -> ArraySlice<UInt8> {
  guard let converter = iconv_open("UTF-8", "GB18030"), converter != iconv_t(bitPattern: -1) else {
    if errno == ENOMEM { throw DecodingFault(.memoryShort, at: .start) }
    // The C library lacks its conversion tables.
    throw DecodingFault(.unsupportedEncoding(name: "GB18030", supported: ["UTF-8", "UTF-16"]), at: .start)
  }
  defer { iconv_close(converter) }

  var text: [UInt8] = []
  // Two bytes usually become three; the loop handles texts that need more.
  text.reserveCapacity(bytes.count + bytes.count / 2)
  var rest = bytes
  while !rest.isEmpty {
    let step = convert(rest, with: converter)
    text.append(contentsOf: step.output)
    rest = rest.dropFirst(step.consumed)
    if step.stopped {
      // One invalid byte, or two when a lead byte is followed by one that completes no character.
      let wrong = rest.prefix(rest.first == 0x80 || rest.first == 0xFF ? 1 : 2)
      throw DecodingFault(.invalidBytes(Array(wrong), encoding: .gb18030), at: Position(after: text))
    }
  }
  return text[...]
}

private func convert(
  _ bytes: ArraySlice<UInt8>, with converter: iconv_t
) -> (output: [UInt8], consumed: Int, stopped: Bool) {
  var consumed = 0
  var stopped = false
  let capacity = min(bytes.count * 2 + 16, 1 << 20)
  let output = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
    bytes.withUnsafeBytes { source in
      // iconv takes a mutable pointer for historical reasons, and only reads.
      var input = UnsafeMutablePointer(mutating: source.baseAddress?.assumingMemoryBound(to: CChar.self))
      var inputLeft = source.count
      let outputBytes = UnsafeMutableRawBufferPointer(buffer)
      var output = outputBytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      var outputLeft = capacity
      let result = iconv(converter, &input, &inputLeft, &output, &outputLeft)
      stopped = result == -1 && errno != E2BIG
      consumed = source.count - inputLeft
      count = capacity - outputLeft
    }
  }
  return (output, consumed, stopped)
}
