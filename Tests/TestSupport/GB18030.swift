import Glibc

extension String {
  /// The text in GB 18030, as Chinese editions of spreadsheets save it.
  package var gb18030: [UInt8] {
    guard let converter = iconv_open("GB18030", "UTF-8"), converter != iconv_t(bitPattern: -1) else { return [] }
    defer { iconv_close(converter) }
    var input = utf8.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count * 2 + 8)
    let room = output.count
    let rest = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var (source, left) = (input.baseAddress, input.count)
        var (target, rest) = (output.baseAddress, output.count)
        iconv(converter, &source, &left, &target, &rest)
        return rest
      }
    }
    return output.prefix(room - rest).map { UInt8(bitPattern: $0) }
  }
}
