internal import Glibc

/// Identifies a file whatever its name is: its device and inode numbers (stat(2)).
package struct FileIdentity: Hashable, Sendable {
  package let device: UInt64
  package let inode: UInt64

  /// The identity of the file at this path, or of the link itself when it is one; nil where there is none.
  package init?(at path: String) {
    var found = stat()
    guard lstat(path, &found) == 0 else { return nil }
    (device, inode) = (UInt64(found.st_dev), UInt64(found.st_ino))
  }

  /// The identity of an open file; nil when the descriptor is not open.
  package init?(of descriptor: Int32) {
    var found = stat()
    guard fstat(descriptor, &found) == 0 else { return nil }
    (device, inode) = (UInt64(found.st_dev), UInt64(found.st_ino))
  }
}
