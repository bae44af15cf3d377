internal import Disk

/// Which files a station's database and its log are. SQLite goes on writing to a file that lost its name, or whose name
/// is another's now, and whatever it writes there is gone with the program.
struct OpenFiles: Sendable {
  private let path: String
  private let database: FileIdentity?
  private let log: FileIdentity?

  /// Of a database that is open.
  init(of path: String) {
    self.path = path
    (database, log) = (FileIdentity(at: path), FileIdentity(at: path + "-wal"))
  }

  /// Throws unless the names are still those of the open files.
  func expectInPlace() throws(StoreFault) {
    guard FileIdentity(at: path) == database else { throw .io("the database's file was removed or replaced") }
    guard FileIdentity(at: path + "-wal") == log else { throw .io("the database's log was removed or replaced") }
  }
}
