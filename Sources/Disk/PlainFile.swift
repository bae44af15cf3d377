internal import Glibc

/// Opening a file by a name that somebody else may have made: never through a symbolic link, and nothing but a plain
/// file.
package enum PlainFile {
  /// An open descriptor, closed when another program starts; whoever asked closes it.
  ///
  /// - Parameter flags: of open(2), such as `O_RDWR | O_CREAT`.
  package static func open(_ path: String, _ flags: Int32, mode: UInt32 = 0o600) throws(DiskFailure) -> Int32 {
    // A pipe of this name would otherwise be waited for.
    let descriptor = Glibc.open(path, flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, mode)
    guard descriptor >= 0 else { throw .last }
    var found = stat()
    guard fstat(descriptor, &found) == 0, found.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw .notPlain
    }
    return descriptor
  }
}
