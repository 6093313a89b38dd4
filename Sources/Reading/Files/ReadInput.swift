public import Budget
internal import Disk
internal import Glibc

/// The largest file that is read: far above any real input, and well below what a machine has.
private let largestFile = 32 << 20
/// The most that the files of one folder are together: what a package takes in memory is a multiple of its files.
let largestFolder = 32 << 20

/// The bytes of an input file.
func readInput(at path: String) throws(Finding) -> [UInt8] {
  do throws(DiskError) {
    return try readFile(at: path, limit: largestFile)
  } catch {
    throw Finding(unreadable: error)
  }
}

/// Names in an input folder, without hidden ones.
func inputNames(in path: String) throws(Finding) -> [String] {
  do throws(DiskError) {
    return try namesInFolder(path).filter { !$0.hasPrefix(".") }
  } catch {
    throw Finding(unreadable: error)
  }
}

/// Names of the folders in an input folder, without hidden ones, sorted.
public func subfolders(of path: String) throws(Finding) -> [String] {
  do throws(DiskError) {
    return try foldersInFolder(path).filter { !$0.hasPrefix(".") }
  } catch {
    throw Finding(unreadable: error)
  }
}

extension Finding {
  fileprivate init(unreadable error: DiskError) {
    let location = Location(file: error.path)
    switch error.number {
    case ENOENT: self.init(.fileMissing, at: location)
    case EACCES: self.init(.fileForbidden, at: location)
    case EISDIR: self.init(.fileNotRegular, at: location)
    case EFBIG: self.init(.fileTooLarge, at: location, "\(largestFile >> 20)")
    default: self.init(.fileUnreadable, at: location, error.reason)
    }
  }
}
