internal import Printing

extension [UInt8] {
  /// Appends a text as a workbook's parts hold it: what XML cannot hold as `_x000B_`, and what looks like that escaped.
  mutating func append(text: String) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      for index in bytes.indices {
        let replacement: String
        switch bytes[index] {
        case UInt8(ascii: "<"): replacement = "&lt;"
        case UInt8(ascii: ">"): replacement = "&gt;"
        case UInt8(ascii: "&"): replacement = "&amp;"
        case UInt8(ascii: "\""): replacement = "&quot;"
        case UInt8(ascii: "_"):
          guard escapedUnit(bytes, at: index) != nil else { continue }
          replacement = "_x005F_"
        case UInt8(ascii: "\t"), UInt8(ascii: "\n"): continue
        case 0..<0x20:
          replacement = "_x00\(bytes[index] < 16 ? "0" : "")\(String(bytes[index], radix: 16, uppercase: true))_"
        // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
        case 0xEF:
          guard index + 2 < bytes.count, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE else { continue }
          replacement = bytes[index + 2] == 0xBE ? "_xFFFE_" : "_xFFFF_"
          self += bytes[start..<index]
          self += replacement.utf8
          start = index + 3
          continue
        default: continue
        }
        self += bytes[start..<index]
        self += replacement.utf8
        start = index + 1
      }
      self += bytes[start...]
    }
  }
}
