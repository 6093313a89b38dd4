internal import Printing

/// What `data.json` says of figures. The file may be anybody's, or of another version of the program.
struct FigureList {
  struct Figure {
    var name: String
    var label: String
    var shown: String
    /// As `data.json` has it; empty where it is not told.
    var exact: String
  }

  private(set) var figures: [Figure] = []
  private(set) var withheld: Set<String> = []

  /// Returns nil unless the bytes are such a list.
  init?(_ bytes: [UInt8]) {
    do throws(JSONReader.Fault) {
      var reader = JSONReader(bytes[...])
      try reader.object { reader, name throws(JSONReader.Fault) in
        switch name {
        case "figures": try reader.array { reader throws(JSONReader.Fault) in try readFigure(from: &reader) }
        case "withheld": withheld = Set(try reader.strings())
        default: try reader.skip()
        }
      }
      try reader.end()
    } catch {
      return nil
    }
  }

  /// Adds a figure, and what it is compared with.
  private mutating func readFigure(from reader: inout JSONReader) throws(JSONReader.Fault) {
    var (name, label) = ("", "")
    var values: [(basis: String, value: Value)] = []
    var own = Value()
    try reader.object { reader, member throws(JSONReader.Fault) in
      switch member {
      case "name": name = try reader.string()
      case "label": label = try reader.string()
      case "shown": own.shown = try reader.string()
      case "value": own.exact = try Self.exact(&reader)
      case "lastYear": values.append(("上年", try Self.value(&reader)))
      case "budget": values.append(("预算", try Self.value(&reader)))
      case "bases":
        try reader.object { reader, basis throws(JSONReader.Fault) in values.append((basis, try Self.value(&reader))) }
      default: try reader.skip()
      }
    }
    figures.append(Figure(name: name, label: label, shown: own.shown, exact: own.exact))
    figures += values.map {
      Figure(name: "\(name).\($0.basis)", label: label, shown: $0.value.shown, exact: $0.value.exact)
    }
  }

  private struct Value {
    var shown = ""
    var exact = ""
  }

  private static func value(_ reader: inout JSONReader) throws(JSONReader.Fault) -> Value {
    var value = Value()
    try reader.object { reader, member throws(JSONReader.Fault) in
      switch member {
      case "shown": value.shown = try reader.string()
      case "value": value.exact = try exact(&reader)
      default: try reader.skip()
      }
    }
    return value
  }

  /// The exact amount in 元; empty for what is no money, which is shown exactly.
  private static func exact(_ reader: inout JSONReader) throws(JSONReader.Fault) -> String {
    var yuan = ""
    try reader.object { reader, member throws(JSONReader.Fault) in
      if member == "yuan" { yuan = try reader.string() } else { try reader.skip() }
    }
    return yuan
  }
}

/// What `datapackage.json` says of tables: their titles, and the types of their columns.
struct TableDescriptions {
  private(set) var titles: [String: String] = [:]
  private(set) var types: [String: [String: String]] = [:]

  /// Without such a description, tables have no titles, and columns are texts unless they are amounts.
  init(_ bytes: [UInt8]?) {
    guard let bytes else { return }
    var reader = JSONReader(bytes[...])
    do throws(JSONReader.Fault) {
      try reader.object { reader, name throws(JSONReader.Fault) in
        guard name == "resources" else { return try reader.skip() }
        try reader.array { reader throws(JSONReader.Fault) in try readTable(from: &reader) }
      }
    } catch {
      (titles, types) = ([:], [:])
    }
  }

  private mutating func readTable(from reader: inout JSONReader) throws(JSONReader.Fault) {
    var (path, title) = ("", "")
    var types: [String: String] = [:]
    try reader.object { reader, name throws(JSONReader.Fault) in
      switch name {
      case "path": path = try reader.string()
      case "title": title = try reader.string()
      case "schema":
        try reader.object { reader, name throws(JSONReader.Fault) in
          guard name == "fields" else { return try reader.skip() }
          try reader.array { reader throws(JSONReader.Fault) in
            let (name, type) = try Self.column(&reader)
            types[name] = type
          }
        }
      default: try reader.skip()
      }
    }
    titles[path] = title
    self.types[path] = types
  }

  private static func column(_ reader: inout JSONReader) throws(JSONReader.Fault) -> (name: String, type: String) {
    var (columnName, type) = ("", "")
    try reader.object { reader, name throws(JSONReader.Fault) in
      switch name {
      case "name": columnName = try reader.string()
      case "type": type = try reader.string()
      default: try reader.skip()
      }
    }
    return (columnName, type)
  }
}
