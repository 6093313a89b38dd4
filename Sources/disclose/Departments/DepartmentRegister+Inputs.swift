import Budget
import Disk

extension DepartmentRegister {
  private static let names = ["departments.csv", "departments.xlsx"]

  /// Reads the list of departments in `Inputs/`; nil where there is none.
  static func read(in inputs: String, within boundary: Boundary?) -> (
    register: DepartmentRegister?, findings: [Finding]
  ) {
    let paths = names.map { "\(inputs)/\($0)" }.filter(isOccupied)
    guard let path = paths.first else { return (nil, []) }
    if paths.count > 1 { return (nil, [Finding(.departmentListTwice(path), at: Location(file: paths[1]))]) }
    do throws(Finding) {
      let reading = DepartmentRegisterReader.read(try readInput(at: path, within: boundary), path: path)
      return (reading.value, reading.findings)
    } catch {
      return (nil, [error])
    }
  }
}
