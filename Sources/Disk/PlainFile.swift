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

extension PlainFile {
  /// Returns a file's bytes; nil where there are more than `limit`.
  package static func bytes(of path: String, limit: Int) throws(DiskFailure) -> [UInt8]? {
    let descriptor = try open(path, O_RDONLY)
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: limit + 1)
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes {
        read(descriptor, $0.baseAddress.map { $0 + filled }, $0.count - filled)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw .last }
      if count == 0 { break }
      filled += count
    }
    return filled > limit ? nil : Array(bytes[..<filled])
  }
}
