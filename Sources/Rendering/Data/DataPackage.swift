internal import Budget
internal import Printing

/// `datapackage.json`: what each file holds, as a Tabular Data Package (Frictionless) says it.
enum DataPackage {
  static let path = "datapackage.json"

  static func json(of tables: [DataTable], _ disclosure: Disclosure) -> JSON {
    let id = disclosure.id
    return .object([
      ("profile", .string("tabular-data-package")),
      ("name", .string(id.path.percentEncodedPath.lowercased().replacing("/", with: "-").replacing("%", with: "_"))),
      ("title", .string("\(disclosure.statement.departmentName)\(id.year)年\(disclosure.title)")),
      ("resources", .array(tables.map(resource))),
    ])
  }

  private static func resource(_ table: DataTable) -> JSON {
    let columns = table.columns
    return .object([
      ("profile", .string("tabular-data-resource")),
      ("name", .string(table.name)),
      ("path", .string("\(table.name).csv")),
      ("title", .string(table.title)),
      ("format", .string("csv")),
      ("mediatype", .string("text/csv")),
      ("encoding", .string("utf-8")),
      (
        "schema",
        .object([
          ("fields", .array(columns.map(field))),
          ("primaryKey", table.hasAddresses ? .string(columns[0].name) : nil),
        ])
      ),
    ])
  }

  private static func field(_ column: DataTable.Column) -> JSON {
    .object([
      ("name", .string(column.name)),
      ("type", .string(column.type)),
      ("title", .string(column.name)),
      ("description", column.description.map(JSON.string)),
      ("unit", column.unit.map(JSON.string)),
    ])
  }
}
