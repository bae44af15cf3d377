internal import Glibc

/// Opens files whose name another user may have created: refuses symbolic links, and everything but regular files.
package enum PlainFile {
  /// Returns an open descriptor, which is closed on `exec`. The caller must close it.
  ///
  /// - Parameter flags: the flags of open(2), such as `O_RDWR | O_CREAT`.
  package static func open(_ path: String, _ flags: Int32, mode: UInt32 = 0o600) throws(DiskFailure) -> Int32 {
    // Without O_NONBLOCK, opening a pipe of this name would block.
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
