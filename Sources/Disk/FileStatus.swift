internal import Glibc

/// A file's kind, owner and permissions (stat(2)).
package struct FileStatus: Hashable, Sendable {
  package enum Kind: Sendable { case plain, directory, other }

  package let kind: Kind
  /// User id.
  package let owner: UInt32
  /// The permission bits with the sticky, set-user and set-group bits, 0 to 0o7777.
  package let mode: UInt32

  /// Nil where there is no file of this name, or its status cannot be read.
  ///
  /// - Parameter isFollowed: whether a symbolic link is followed; if not, the link itself is described, with kind
  ///   `other`.
  package init?(at path: String, isFollowed: Bool = true) {
    var found = stat()
    guard (isFollowed ? stat(path, &found) : lstat(path, &found)) == 0 else { return nil }
    switch found.st_mode & S_IFMT {
    case S_IFREG: kind = .plain
    case S_IFDIR: kind = .directory
    default: kind = .other
    }
    owner = found.st_uid
    mode = found.st_mode & 0o7777
  }

  /// Whether the file's group or everybody else may write to it.
  package var isWritableByOthers: Bool { mode & 0o022 != 0 }

  /// The mode in octal, such as `0777`.
  package var modeText: String { "0" + String(mode, radix: 8) }
}
