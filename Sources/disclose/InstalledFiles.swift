import Budget
import Disk
import Printing

/// What is installed with the program: `PREFIX/share/disclose` beside `PREFIX/bin/disclose`.
enum InstalledFiles {
  /// Returns the path of what is installed by that name; nil where the program is not installed.
  static func path(of name: String) -> String? {
    guard let program = realPath("/proc/self/exe") else { return nil }
    let prefix = program.split(separator: "/").dropLast(2).map { "/\($0)" }.joined()
    let path = "\(prefix)/share/disclose/\(name)"
    return isOccupied(path) ? path : nil
  }

  /// How the `disclosure.xml` of a package names the schema that describes it, so that an editor finds it; nil where
  /// there is none, as nobody is helped by the name of a file that is not there.
  ///
  /// An installed one is named by its path, which is the same on every machine with the same installation. That of a
  /// checkout is named from the package on, as the path of a checkout may tell who works in it.
  static func schemaReference(for id: PackageID, in inputs: String) -> String? {
    let name = "disclosure.rng"
    guard let schema = realPath("Sources/Reading/Schemas/\(name)"), let inputs = realPath(inputs) else {
      return path(of: "schemas/\(name)")?.percentEncodedPath
    }
    let (steps, goal) = ((inputs + "/" + id.path).split(separator: "/"), schema.split(separator: "/"))
    let shared = zip(steps, goal).prefix { $0 == $1 }.count
    let path = Array(repeating: "..", count: steps.count - shared) + goal.dropFirst(shared)
    return shared == 0 ? nil : path.joined(separator: "/").percentEncodedPath
  }
}
