/// Things in groups by department, in the order of the departments' codes; within a group as they came. A department's packages are
/// compared with each other, so they are worked on together, and each is read once.
func byDepartment<Item>(_ items: [Item], _ department: (Item) -> String) -> [[Item]] {
  Dictionary(grouping: items, by: department).sorted { $0.key < $1.key }.map(\.value)
}
