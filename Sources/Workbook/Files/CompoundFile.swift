/// The names of what is in a compound file, the container of Excel's old files and of encrypted new ones.
enum CompoundFile {
  static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  static func names(in bytes: [UInt8]) -> Set<String> {
    func number(at offset: Int, width: Int) -> Int? {
      guard offset >= 0, offset + width <= bytes.count else { return nil }
      return (0..<width).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
    }
    guard let shift = number(at: 30, width: 2), shift == 9 || shift == 12, var sector = number(at: 48, width: 4) else {
      return []
    }
    let size = 1 << shift
    var names: Set<String> = []
    // A directory of more than a thousand sectors belongs to no workbook, or runs in a circle.
    for _ in 0..<1_000 {
      let start = (sector + 1) * size
      for entry in stride(from: start, to: start + size, by: 128) {
        guard let length = number(at: entry + 64, width: 2), length >= 2, length <= 64 else { continue }
        let units = stride(from: entry, to: entry + length - 2, by: 2).map { UInt16(number(at: $0, width: 2) ?? 0) }
        names.insert(String(decoding: units, as: UTF16.self))
      }
      // The first 109 sectors of the table are named in the head, which is enough for files of 7 MB and more.
      let perSector = size / 4
      guard sector / perSector < 109, let table = number(at: 76 + 4 * (sector / perSector), width: 4),
        let next = number(at: (table + 1) * size + 4 * (sector % perSector), width: 4), next < 0xFFFF_FFFA
      else { break }
      sector = next
    }
    return names
  }
}
