internal import XML

// Places to fill in: an attribute without a value, an element without its text.
extension Statement {
  /// The heads of the empty places in it.
  func emptyPlaces(_ shape: StatementShape?) -> [String] {
    let own = attributes.filter(\.value.isEmpty).map { shape?.attribute($0.name)?.head ?? $0.name }
    let lacksText = content.isEmpty && name != "cell" && self["withheld"] != "是" && shape?.text != nil
    return own + (lacksText ? [shape?.head ?? name] : [])
      + children.flatMap { $0.emptyPlaces(shape?[$0.name]?.shape) }
  }

  /// Puts a comment before each part with empty places that says what to fill in.
  mutating func markPlaces(_ shape: StatementShape? = .whole) {
    for index in content.indices {
      guard case .statement(var part) = content[index] else { continue }
      let partShape = shape?[part.name]?.shape
      if part.name == "projects" {
        part.markPlaces(partShape)
      } else {
        var heads: [String] = []
        for head in part.emptyPlaces(partShape) where !heads.contains(head) { heads.append(head) }
        if !heads.isEmpty {
          let names = heads.prefix(8).joined(separator: "、") + (heads.count > 8 ? " 等" : "")
          part.comments.append(part.name == "reasons" ? "没有要说明的变化，原因空着即可" : "待填：\(names)")
        }
      }
      content[index] = .statement(part)
    }
  }

  /// Where names and texts mention a year.
  func yearPositions() -> [Position] {
    attributes.filter(\.value.mentionsYear).map(\.position)
      + content.flatMap { node in
        switch node {
        case .text(let text, let position): text.mentionsYear ? [position] : []
        case .statement(let child): child.yearPositions()
        }
      }
  }
}

extension String {
  /// Whether it has four digits before 年.
  fileprivate var mentionsYear: Bool {
    var digits = 0
    for scalar in unicodeScalars {
      if scalar == "年", digits == 4 { return true }
      digits = ("0"..."9").contains(scalar) ? digits + 1 : 0
    }
    return false
  }
}

/// What is left to do in a package that was just prepared.
public struct OpenPlaces: Sendable {
  /// How many places are empty in each part, by its name.
  public let places: [(part: String, count: Int)]
  /// Reasons, which only some changes need.
  public let reasons: Int
  /// Where names and texts mention a year.
  public let years: [Location]
}

extension StatedPackage {
  /// `written` is the same package as it was read from its files.
  public func openPlaces(written: StatedPackage?) -> OpenPlaces {
    var places: [(part: String, count: Int)] = []
    var reasons = 0
    for part in statement.children {
      let shape = StatementShape.whole[part.name]?.shape
      let count = part.emptyPlaces(shape).count
      let head = shape?.head ?? part.name
      if part.name == "reasons" {
        reasons += count
      } else if let index = places.firstIndex(where: { $0.part == head }) {
        places[index].count += count
      } else if count > 0 {
        places.append((head, count))
      }
    }
    let years = written?.statement.yearPositions().map { Location(notation.fileName, $0) } ?? []
    return OpenPlaces(places: places, reasons: reasons, years: years)
  }
}
