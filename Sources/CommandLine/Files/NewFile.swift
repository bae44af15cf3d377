#if canImport(Glibc)
  internal import Glibc
#endif

/// A file of a person's own that gets its name once it is whole.
struct NewFile: Sendable {
  let path: String
  private let draft: String
  private let descriptor: Int32
  private let replaces: Bool

  enum Failure: Error, Hashable, Sendable {
    /// Something has that name already.
    case exists
    /// What the system says.
    case system(String)
  }

  /// - Parameter replaces: whether a file that is there may be lost.
  init(at path: String, replaces: Bool) throws(Failure) {
    self.path = path
    self.replaces = replaces
    draft = "\(path).\(getpid()).part"
    if !replaces, Self.isTaken(path) { throw .exists }
    // What a program of this number left behind.
    unlink(draft)
    descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw Self.failure() }
  }

  /// By anything, a link that leads nowhere too.
  static func isTaken(_ path: String) -> Bool { faccessat(AT_FDCWD, path, F_OK, AT_SYMLINK_NOFOLLOW) == 0 }

  func write(_ text: String) throws(Failure) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw Self.failure() }
      rest = rest.dropFirst(count)
    }
  }

  /// On the disk, then under its name.
  func finish() throws(Failure) {
    guard fsync(descriptor) == 0 else { throw Self.failure() }
    guard replaces ? rename(draft, path) == 0 : try takeName() else { throw Self.failure() }
    close(descriptor)
  }

  /// A link is made only where nothing has the name; a disk without links (FAT) is asked first.
  private func takeName() throws(Failure) -> Bool {
    if link(draft, path) == 0 {
      unlink(draft)
      return true
    }
    if errno == EEXIST || Self.isTaken(path) { throw .exists }
    return rename(draft, path) == 0
  }

  /// The whole file at once.
  static func create(_ path: String, _ text: String) throws(Failure) {
    let file = try NewFile(at: path, replaces: false)
    do throws(Failure) {
      try file.write(text)
      try file.finish()
    } catch {
      file.discard()
      throw error
    }
  }

  /// As if it had never been begun.
  func discard() {
    close(descriptor)
    unlink(draft)
  }

  private static func failure() -> Failure { .system(String(cString: strerror(errno))) }
}
