import Mustache

/// Renders a table of 10,000 rows of 8 cells.
///
///     MustacheBench [RUNS]     prints the milliseconds of the median run
///     MustacheBench --output   prints the page
@main
struct MustacheBench {
  static func main() throws {
    let set = try TemplateSet([TemplateSource(name: "table", template)], vocabulary: Row.vocabulary)
    let table = Table(rows: (1...10_000).map(Row.init))
    var page: [UInt8] = []

    if CommandLine.arguments.dropFirst().first == "--output" {
      try set.render("table", table, into: &page)
      print(String(decoding: page, as: UTF8.self), terminator: "")
      return
    }
    let runs = CommandLine.arguments.dropFirst().first.flatMap(Int.init) ?? 21
    let times = try (0..<runs).map { _ in
      page = []
      return try ContinuousClock().measure { try set.render("table", table, into: &page) }
    }
    let median = times.sorted()[runs / 2]
    print(Double(median.components.attoseconds) / 1e15)
  }

  static let template = """
    <table>
    {{#rows}}
    <tr><td>{{number}}</td><td>{{code}}</td><td class="{{kind}}">{{name}}</td><td>{{total}}</td>\
    <td>{{#basic}}{{basic}}{{/basic}}</td><td>{{project}}</td><td>{{unit.name}}</td><td>{{note}}</td></tr>
    {{/rows}}
    </table>

    """
}
