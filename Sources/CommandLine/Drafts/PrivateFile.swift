#if canImport(Glibc)
  internal import Glibc
#endif

/// A file that only its owner can read, written once.
enum PrivateFile {
  enum Failure: Error, Hashable, Sendable {
    /// There is a file of that name; it was left as it is.
    case exists
    /// What the system said.
    case notWritable(String)
  }

  static func create(_ path: String, _ text: String) throws(Failure) {
    let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw errno == EEXIST ? .exists : .notWritable(String(cString: strerror(errno))) }
    defer { close(descriptor) }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw abandon(path) }
      rest = rest.dropFirst(count)
    }
    guard fsync(descriptor) == 0 else { throw abandon(path) }
  }

  /// Leaves no half of a file behind.
  private static func abandon(_ path: String) -> Failure {
    let failure = Failure.notWritable(String(cString: strerror(errno)))
    unlink(path)
    return failure
  }
}
