internal import Glibc

/// Which file this is, whatever it is called: its device and its number there (stat(2)).
package struct FileIdentity: Hashable, Sendable {
  package let device: UInt64
  package let inode: UInt64

  /// Of what has this name, a link itself included; nil where nothing has it.
  package init?(at path: String) {
    var found = stat()
    guard lstat(path, &found) == 0 else { return nil }
    (device, inode) = (UInt64(found.st_dev), UInt64(found.st_ino))
  }

  /// Of an open file; nil where it is not open.
  package init?(of descriptor: Int32) {
    var found = stat()
    guard fstat(descriptor, &found) == 0 else { return nil }
    (device, inode) = (UInt64(found.st_dev), UInt64(found.st_ino))
  }
}
