public import Budget
internal import Printing
internal import Workbook

/// Renders what readers take along, in memory: each table as a file and all as a workbook, every figure, and what
/// describes them. `pages` are those that they stand beside, to which addresses lead; `names` are those of the codes.
public func renderData(
  of disclosure: Disclosure, beside pages: [Page], naming names: Classification
) throws(Finding) -> [Page] {
  let shown =
    disclosure.projects.isEmpty ? [] : pages.first { $0.path == Page.index }.map { shownProjects(on: $0.bytes) }
  let tables = disclosure.dataSources.map { disclosure.dataTable($0, showing: shown ?? []) }
  var pages = tables.map { Page(path: "\($0.name).csv", bytes: $0.csv) }
  do throws(WritingFault) {
    pages.append(Page(path: TableWorkbook.path, bytes: try TableWorkbook.bytes(of: tables, disclosure)))
  } catch {
    throw Finding(.workbookNotMade("\(error)"), at: disclosure.statement.location)
  }
  let figures = FigureData(disclosure: disclosure, names: names).json
  // A line for each figure.
  pages.append(Page(path: FigureData.path, bytes: figures.bytes(depth: 2) + "\n".utf8))
  let description = DataPackage.json(of: tables, disclosure)
  // A line for each column.
  pages.append(Page(path: DataPackage.path, bytes: description.bytes(depth: 5) + "\n".utf8))
  return pages
}
