internal import Budget
internal import Mustache

/// A file that readers can take along.
struct Download {
  let path: String
  let title: String
  let format: String
}

extension Disclosure {
  /// The files beside the page: the PDF, and those that `renderData` makes.
  func downloads(in surroundings: Surroundings) -> [Download] {
    (surroundings.hasPDF ? [Download(path: Page.printed, title: "全文", format: "PDF")] : [])
      + [Download(path: TableWorkbook.path, title: "全部表格", format: "Excel")]
      + dataSources.map { Download(path: $0.path, title: $0.title, format: "CSV") }
      + [
        Download(path: FigureData.path, title: "全部指标及其来源", format: "JSON"),
        Download(path: DataPackage.path, title: "数据说明", format: "JSON"),
      ]
  }
}

/// A file for templates.
struct DownloadContext: Described {
  let file: Download

  static let fields: Fields = [
    "文件": { .text($0.file.path) }, "标题": { .text($0.file.title) }, "格式": { .text($0.file.format) },
  ]
}
