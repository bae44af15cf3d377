internal import Disk

/// The identity (device and inode) of a station's database and its log. SQLite continues to write to a file that was
/// removed or replaced under its name, and those bytes are lost when the program ends.
struct OpenFiles: Sendable {
  private let path: String
  private let database: FileIdentity?
  private let log: FileIdentity?

  /// Reads the identity of the files of an open database.
  init(of path: String) {
    self.path = path
    (database, log) = (FileIdentity(at: path), FileIdentity(at: path + "-wal"))
  }

  /// Throws unless the paths still name the open files.
  func expectInPlace() throws(StoreFault) {
    guard FileIdentity(at: path) == database else { throw .io("the database's file was removed or replaced") }
    guard FileIdentity(at: path + "-wal") == log else { throw .io("the database's log was removed or replaced") }
  }
}
