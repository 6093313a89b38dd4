/// The lines and columns of a sheet, as its plan and the schema have them.
struct SheetLayout {
  /// What stands in a cell: an attribute or the text of an element.
  struct Value: Hashable {
    /// The element, as a path: for a line from the root, for a column from the element of the row.
    var path: [String]
    /// nil for the text.
    var attribute: String?
  }

  /// A head with what stands beside or below it.
  struct Field {
    var head: String
    var hint: String
    /// Usual values, of which none is needed.
    var offers: [String] = []
    var kind: ValueKind
    var isRequired: Bool
    var value: Value
    /// The kind of package that states it, if only one.
    var package: PackageKind?
  }

  /// A column. One that is shared by several row elements has a value in each.
  struct Column {
    enum Role: Equatable {
      /// Names the element that the row belongs to.
      case parent
      /// The number of the row's element, where it has no key.
      case number
      /// There for people: the name of what a code means.
      case name
      case value
    }

    var role = Role.value
    var field: Field
    /// By row element; the name of the row element is not part of the path.
    var values: [String: Value] = [:]
    /// Whether it belongs to a child of which there may be several, one in each row.
    var isRepeated = false
  }

  private(set) var plan: SheetPlan
  let lines: [Field]
  private(set) var columns: [Column]
  private(set) var heads: TableHeads
  /// The lines by what may stand beside their values.
  let labels: [String: Int]
  /// The row elements.
  let shapes: [StatementShape]
  /// The child of a row's element of which there may be several, one in each row.
  let repeated: StatementShape?
  /// The column of the titles of texts; those of their blocks and words follow.
  private(set) var textColumn = 0
  /// Whether the container is no use without rows.
  let needsRows: Bool
  /// Whether there may be several containers, each with a sheet of its own.
  let isContainerRepeated: Bool

  /// All sheets that the schema knows the elements of.
  static func all(in package: StatementShape) -> [SheetLayout] {
    SheetPlan.all.enumerated().compactMap { index, plan in
      SheetLayout(plan, in: package, after: SheetPlan.all[..<index])
    }
  }

  private init?(_ plan: SheetPlan, in package: StatementShape, after earlier: ArraySlice<SheetPlan>) {
    guard let container = package.descendant(plan.container) else { return nil }
    let shapes = plan.rows.compactMap { container[$0]?.shape }
    guard shapes.count == plan.rows.count else { return nil }
    self.plan = plan
    self.shapes = shapes
    needsRows = plan.rows.contains { container[$0]?.isRequired ?? false }
    let parent = plan.container.dropLast()
    let isRepeated = plan.container.last.flatMap { package.descendant(parent)?[$0]?.isRepeated } ?? false
    let isKeyed = isRepeated && plan.fixed.isEmpty
    isContainerRepeated = isRepeated && !isKeyed && plan.labelled == [plan.container]
    lines = plan.labelled.flatMap { path in
      package.descendant(path).map { shape in
        // A second sheet of an element repeats only the unit of its amounts.
        let isShared =
          plan.isLedger
          ? path == ["ledger"] && path != plan.container
          : plan.fixed.isEmpty && earlier.contains { $0.labelled.contains(path) }
        return Self.lines(of: shape, at: path, omitting: plan.fixed).filter {
          !isShared || $0.kind.is("money-unit")
        }
      } ?? []
    }
    var columns: [Column] = []
    if isKeyed, let key = container.attributes.first { columns = Self.parentColumns(key, of: container) }
    if plan.isText {
      repeated = nil
      textColumn = columns.count
      columns += shapes.first.map(Self.textColumns) ?? []
    } else {
      let path = plan.container + plan.rows.prefix(1)
      let own = Set(SheetPlan.all.filter { $0.container == path }.flatMap { $0.rows })
      repeated = shapes.first?.children.first { $0.isRepeated && !own.contains($0.shape.name) }?.shape
      if let shape = shapes.first, !shape.attributes.contains(where: \.isRequired), repeated != nil {
        columns.append(Self.numberColumn(of: shape))
      }
      for shape in shapes { Self.add(shape, to: &columns, omitting: plan.omitted, elsewhere: own) }
    }
    self.columns = columns
    heads = TableHeads(columns.map(\.field.head))
    labels = Dictionary(
      lines.enumerated().flatMap { index, line in line.labels.map { ($0, index) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The layout without some columns, none of which is required.
  func omitting(_ isOmitted: (_ index: Int, _ column: Column) -> Bool) -> SheetLayout {
    var layout = self
    layout.columns = columns.enumerated().filter { !isOmitted($0.offset, $0.element) }.map(\.element)
    layout.heads = TableHeads(layout.columns.map(\.field.head))
    return layout
  }

  /// The layout of a sheet whose name says what it states.
  func naming(_ value: String) -> SheetLayout {
    var layout = self
    layout.plan = plan.naming(value)
    return layout
  }

  /// Whether two rows that say the same speak of the same element.
  var isKeyed: Bool {
    columns.contains { $0.role == .number }
      || columns.contains { $0.values.values.contains { $0.path.isEmpty && $0.attribute == "code" } }
      || columns.first?.role == .parent
  }

  /// The attributes of an element, and its children that are but a text.
  private static func lines(of shape: StatementShape, at path: [String], omitting fixed: [String: String]) -> [Field] {
    shape.attributes.filter { fixed[$0.name] == nil && $0.name != "file" }.map { attribute in
      Field(
        head: attribute.head, hint: attribute.hint, offers: attribute.offers, kind: attribute.kind,
        isRequired: attribute.isRequired, value: Value(path: path, attribute: attribute.name))
    }
      + shape.children.filter { !$0.isRepeated && $0.shape.isPlain }.compactMap { child in
        child.shape.text.map { kind in
          Field(
            head: child.shape.textHead, hint: child.shape.hint, kind: kind, isRequired: child.isRequired,
            value: Value(path: path + [child.shape.name]))
        }
      }
  }

  private static func parentColumns(_ key: StatementShape.Attribute, of parent: StatementShape) -> [Column] {
    let code = Field(
      head: key.head, hint: "", kind: ValueKind(names: ["\(parent.name)-code"] + key.kind.names, words: key.kind.words),
      isRequired: true, value: Value(path: [], attribute: key.name))
    guard let name = parent.attribute("name") else { return [Column(role: .parent, field: code)] }
    let field = Field(
      head: name.head, hint: "方便查看，可以不填", kind: name.kind, isRequired: false,
      value: Value(path: [], attribute: name.name))
    return [Column(role: .parent, field: code), Column(role: .name, field: field)]
  }

  private static func numberColumn(of shape: StatementShape) -> Column {
    Column(
      role: .number,
      field: Field(
        head: "序号", hint: "每项编一个号", kind: ValueKind(names: ["number"]), isRequired: true,
        value: Value(path: [], attribute: nil)))
  }

  /// The blocks of a text are told apart by a column; further columns are cells of tables.
  private static func textColumns(of text: StatementShape) -> [Column] {
    let title = text.attributes.map { attribute in
      Column(
        field: Field(
          head: attribute.head, hint: attribute.hint, kind: attribute.kind, isRequired: true,
          value: Value(path: [], attribute: attribute.name)))
    }
    let kind = Field(
      head: "类型", hint: "从列表中选，不选就是段落", kind: ValueKind(choices: TextRowKind.allCases.map(\.rawValue)),
      isRequired: false, value: Value(path: [], attribute: "kind"))
    let content = Field(
      head: "内容", hint: "一段、一个标题或一项；表头和表行从这一格起，一格一栏往右写", kind: ValueKind(), isRequired: true, value: Value(path: []))
    return title.prefix(1) + [Column(field: kind), Column(field: content)]
  }

  private static func add(
    _ shape: StatementShape, to columns: inout [Column], omitting omitted: Set<String>, elsewhere: Set<String>
  ) {
    func add(
      _ head: String, _ hint: String, _ offers: [String], _ kind: ValueKind, _ isRequired: Bool, _ value: Value,
      repeated: Bool, package: PackageKind? = nil
    ) {
      if let index = columns.firstIndex(where: {
        $0.field.head == head && $0.values[shape.name] == nil && $0.role == .value
      }),
        !columns[index].values.isEmpty
      {
        columns[index].values[shape.name] = value
        return
      }
      columns.append(
        Column(
          field: Field(
            head: head, hint: hint, offers: offers, kind: kind, isRequired: isRequired, value: value, package: package),
          values: [shape.name: value], isRepeated: repeated))
    }
    func addAttributes(of child: StatementShape, path: [String], isRequired: Bool, repeated: Bool) {
      for attribute in child.attributes where path.count > 0 || !omitted.contains(attribute.name) {
        // A child may call an attribute as the element does.
        let isTaken = columns.contains { $0.values[shape.name] != nil && $0.field.head == attribute.head }
        add(
          isTaken ? child.head + attribute.head : attribute.head, attribute.hint, attribute.offers, attribute.kind,
          isRequired && attribute.isRequired, Value(path: path, attribute: attribute.name), repeated: repeated,
          package: attribute.package)
      }
    }
    func addText(of child: StatementShape, path: [String], isRequired: Bool, repeated: Bool) {
      guard let kind = child.text else { return }
      add(child.textHead, child.hint, [], kind, isRequired, Value(path: path), repeated: repeated)
    }
    addAttributes(of: shape, path: [], isRequired: true, repeated: false)
    addText(of: shape, path: [], isRequired: true, repeated: false)
    for child in shape.children where !child.isRepeated && !elsewhere.contains(child.shape.name) {
      let path = [child.shape.name]
      addText(of: child.shape, path: path, isRequired: child.isRequired, repeated: false)
      addAttributes(of: child.shape, path: path, isRequired: child.isRequired, repeated: false)
    }
    for child in shape.children where child.isRepeated && !elsewhere.contains(child.shape.name) {
      let path = [child.shape.name]
      addText(of: child.shape, path: path, isRequired: child.isRequired, repeated: true)
      addAttributes(of: child.shape, path: path, isRequired: child.isRequired, repeated: true)
    }
  }
}

extension StatementShape {
  /// Whether an element is but a text.
  fileprivate var isPlain: Bool { attributes.isEmpty && children.isEmpty && text != nil }
}
