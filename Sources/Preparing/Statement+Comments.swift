internal import XML

// Comments belong to the element that follows them, so that they move with it.
extension Statement {
  /// Everything in a document, with its comments.
  init(_ document: Document) {
    self.init(document.root)
    var comments = document.comments[...]
    take(&comments, of: document.root)
    closingComments += comments.map(\.text.trimmedLines)
  }

  private mutating func take(_ left: inout ArraySlice<Comment>, of element: Element) {
    while let comment = left.first, comment.precedes(element) {
      comments.append(comment.text.trimmedLines)
      left.removeFirst()
    }
    var children = element.children
    for index in content.indices {
      guard case .statement(var child) = content[index], let source = children.next() else { continue }
      child.take(&left, of: source)
      content[index] = .statement(child)
    }
    while let comment = left.first, comment.stands(in: element) {
      closingComments.append(comment.text.trimmedLines)
      left.removeFirst()
    }
  }

  /// Removes all comments and returns them with the heads on the way to their elements: `项目/项目[3]/自评`.
  mutating func removeRemarks(head: (_ child: String, _ parent: String) -> String) -> [Remark] {
    removeRemarks(path: [], head)
  }

  private mutating func removeRemarks(path: [String], _ head: (String, String) -> String) -> [Remark] {
    let place = path.joined(separator: "/")
    var remarks = comments.map { Remark(place: place, text: $0) }
    comments = []
    var counts: [String: Int] = [:]
    for index in content.indices {
      guard case .statement(var child) = content[index] else { continue }
      let number = counts[child.name, default: 0] + 1
      counts[child.name] = number
      let step = head(child.name, name) + (number == 1 ? "" : "[\(number)]")
      remarks += child.removeRemarks(path: path + [step], head)
      content[index] = .statement(child)
    }
    remarks += closingComments.map { Remark(place: place, text: $0) }
    closingComments = []
    return remarks
  }

  /// Puts remarks back as comments; one whose place is not there stands before everything.
  mutating func add(_ remarks: [Remark], head: (_ child: String, _ parent: String) -> String) {
    let lost = add(remarks.map { ($0.place.split(separator: "/").map(String.init)[...], $0.text) }, head)
    comments += lost
  }

  /// Returns the texts whose place is not there.
  private mutating func add(
    _ remarks: [(steps: ArraySlice<String>, text: String)], _ head: (String, String) -> String
  ) -> [String] {
    comments += remarks.filter(\.steps.isEmpty).map(\.text)
    var left = Dictionary(grouping: remarks.filter { !$0.steps.isEmpty }) { $0.steps.first ?? "" }
    var lost: [String] = []
    var counts: [String: Int] = [:]
    for index in content.indices where !left.isEmpty {
      guard case .statement(var child) = content[index] else { continue }
      let number = counts[child.name, default: 0] + 1
      counts[child.name] = number
      let step = head(child.name, name) + (number == 1 ? "" : "[\(number)]")
      guard let own = left.removeValue(forKey: step) else { continue }
      lost += child.add(own.map { ($0.steps.dropFirst(), $0.text) }, head)
      content[index] = .statement(child)
    }
    return lost + remarks.filter { left[$0.steps.first ?? ""] != nil }.map(\.text)
  }
}

/// A comment as a workbook keeps it: beside what it is about.
struct Remark: Hashable {
  var place: String
  var text: String
}

extension String {
  /// Each line without the blanks around it, and no blank lines at the ends.
  fileprivate var trimmedLines: String {
    let lines = split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
      var line = line.drop(while: \.isWhitespace)
      while line.last?.isWhitespace == true { line.removeLast() }
      return String(line)
    }
    let start = lines.firstIndex { !$0.isEmpty } ?? lines.endIndex
    let end = lines.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? start
    return lines[start..<end].joined(separator: "\n")
  }
}

extension Statement {
  /// All comments, in the form in which every notation can hold them, sorted.
  var allComments: [String] { (comments + closingComments).map(\.asComment).sorted() + children.flatMap(\.allComments) }
}
