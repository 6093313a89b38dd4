/// The looks of the cells of a plain workbook, each once.
public struct PlainStyles {
  /// The number of a look.
  public struct Number: Hashable, Sendable {
    let value: Int
  }

  private var numbers: [CellStyle: Number] = [:]
  private var styles: [CellStyle] = []
  private let font: String
  private let fontSize: Int

  init(font: String, fontSize: Int) {
    self.font = font
    self.fontSize = fontSize
  }

  public mutating func number(of style: CellStyle) -> Number {
    if let number = numbers[style] { return number }
    // The first look is that of cells that say nothing of theirs.
    let number = Number(value: styles.count + 1)
    numbers[style] = number
    styles.append(style)
    return number
  }

  /// Numbers below this are built in.
  private static let firstFormat = 164

  func write(to bytes: inout [UInt8]) {
    var formats: [String] = []
    for style in styles where !style.numberFormat.isEmpty && !formats.contains(style.numberFormat) {
      formats.append(style.numberFormat)
    }
    bytes += PlainWorkbook.declaration.utf8
    bytes += "<styleSheet xmlns=\"\(PlainWorkbook.namespace)\">".utf8
    if !formats.isEmpty {
      bytes += "<numFmts count=\"\(formats.count)\">".utf8
      for (index, format) in formats.enumerated() {
        bytes += "<numFmt numFmtId=\"\(Self.firstFormat + index)\" formatCode=\"".utf8
        bytes.append(text: format)
        bytes += "\"/>".utf8
      }
      bytes += "</numFmts>".utf8
    }
    bytes += "<fonts count=\"4\">".utf8
    for (isBold, size, color) in [
      (false, fontSize, ""), (true, fontSize, ""), (true, fontSize + 5, ""),
      (false, fontSize - 1, "<color rgb=\"FF595959\"/>"),
    ] {
      bytes += "<font>\(isBold ? "<b/>" : "")<sz val=\"\(size)\"/>\(color)<name val=\"".utf8
      bytes.append(text: font)
      bytes += "\"/></font>".utf8
    }
    bytes += "</fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>".utf8
    bytes += "<fill><patternFill patternType=\"gray125\"/></fill></fills>".utf8
    let sides = ["left", "right", "top", "bottom"]
    bytes += "<borders count=\"2\"><border>\(sides.map { "<\($0)/>" }.joined())<diagonal/></border>".utf8
    bytes += "<border>\(sides.map { "<\($0) style=\"thin\"><color auto=\"1\"/></\($0)>" }.joined())".utf8
    bytes += "<diagonal/></border></borders>".utf8
    let plain = "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\""
    bytes += "<cellStyleXfs count=\"1\">\(plain)/></cellStyleXfs>".utf8
    bytes += "<cellXfs count=\"\(styles.count + 1)\">".utf8
    bytes += "\(plain) xfId=\"0\"/>".utf8
    for style in styles { bytes += look(of: style, formats).utf8 }
    bytes += "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>".utf8
    bytes += "</cellStyles></styleSheet>".utf8
  }

  private func look(of style: CellStyle, _ formats: [String]) -> String {
    let format = formats.firstIndex(of: style.numberFormat).map { Self.firstFormat + $0 } ?? 0
    let font: Int
    switch style.role {
    case .plain, .input: font = 0
    case .head, .total: font = 1
    case .title: font = 2
    case .note: font = 3
    }
    var alignment = ""
    switch style.alignment {
    case .general: break
    case .left: alignment = " horizontal=\"left\""
    case .center: alignment = " horizontal=\"center\""
    case .right: alignment = " horizontal=\"right\""
    }
    if style.indent > 0 { alignment += " indent=\"\(style.indent)\"" }
    if style.wraps { alignment += " wrapText=\"1\"" }
    return """
      <xf numFmtId="\(format)" fontId="\(font)" fillId="0" borderId="\(style.isBordered ? 1 : 0)" xfId="0" \
      applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1">\
      <alignment vertical="center"\(alignment)/></xf>
      """
  }
}
