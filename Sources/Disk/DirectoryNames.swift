internal import Glibc

/// The names in a directory, which another user may have filled.
package enum DirectoryNames {
  /// Returns at most `limit` names, in no order and without `.` and `..`, and whether there are more.
  package static func read(_ path: String, limit: Int) throws(DiskFailure) -> (names: [String], isCut: Bool) {
    guard let directory = opendir(path) else { throw .last }
    defer { closedir(directory) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(directory) else {
        guard errno == 0 else { throw .last }
        return (names, false)
      }
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      guard name != ".", name != ".." else { continue }
      guard names.count < limit else { return (names, true) }
      names.append(name)
    }
  }
}
