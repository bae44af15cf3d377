internal import Glibc

/// A file for keeping. It is written under a name of its own, brought to the disk, and only then gets the name that it
/// is looked for under; then the directory is brought to the disk too. A power cut leaves the old file, or the new one
/// whole.
package struct DurableFile: Sendable {
  package let path: String
  private let draft: String
  private let descriptor: Int32
  private let replaces: Bool

  /// For its owner alone (0600).
  ///
  /// - Parameters:
  ///   - replaces: whether a file that is there may be lost.
  ///   - draft: the name that it has until then; one that no other program uses, unless given.
  package init(at path: String, replaces: Bool, draft: String? = nil) throws(DiskFailure) {
    self.path = path
    self.replaces = replaces
    self.draft = draft ?? "\(path).\(getpid()).part"
    if !replaces, Self.isTaken(path) { throw .exists }
    // What a program of this number left behind.
    unlink(self.draft)
    descriptor = open(self.draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw .last }
  }

  /// Whether anything has this name, a link that leads nowhere too.
  package static func isTaken(_ path: String) -> Bool { faccessat(AT_FDCWD, path, F_OK, AT_SYMLINK_NOFOLLOW) == 0 }

  package func write(_ text: String) throws(DiskFailure) { try write(Array(text.utf8)) }

  package func write(_ bytes: [UInt8]) throws(DiskFailure) { try Self.write(bytes[...], to: descriptor) }

  private static func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) throws(DiskFailure) {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw .last }
      rest = rest.dropFirst(count)
    }
  }

  /// On the disk, then under its name.
  package func finish() throws(DiskFailure) {
    guard fsync(descriptor) == 0 else { throw .last }
    if replaces {
      guard rename(draft, path) == 0 else { throw .last }
    } else {
      try takeName()
    }
    try Self.syncDirectory(of: path)
    close(descriptor)
  }

  /// As if it had never been begun.
  package func discard() {
    close(descriptor)
    unlink(draft)
  }

  /// The whole file at once; nothing is left of one that cannot be written.
  package static func create(_ path: String, _ text: String, replaces: Bool = false) throws(DiskFailure) {
    let file = try DurableFile(at: path, replaces: replaces)
    do throws(DiskFailure) {
      try file.write(text)
      try file.finish()
    } catch {
      file.discard()
      throw error
    }
  }

  /// Gives a finished file, whose bytes are on the disk, the name that it is looked for under.
  package static func name(_ draft: String, _ path: String) throws(DiskFailure) {
    guard rename(draft, path) == 0 else { throw .last }
    try syncDirectory(of: path)
  }

  /// Copies a file's bytes to one of its own (0600), and brings them to the disk. It takes the place of what has that
  /// name; a link is not followed.
  package static func copy(_ path: String, to other: String) throws(DiskFailure) {
    let source = open(path, O_RDONLY | O_CLOEXEC)
    guard source >= 0 else { throw .last }
    defer { close(source) }
    guard unlink(other) == 0 || errno == ENOENT else { throw .last }
    let target = open(other, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard target >= 0 else { throw .last }
    defer { close(target) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = read(source, &bytes, bytes.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw .last }
      if count == 0 { break }
      try write(bytes[..<count], to: target)
    }
    guard fsync(target) == 0 else { throw .last }
  }

  /// Brings a file's bytes, or a directory's names, to the disk.
  package static func sync(_ path: String) throws(DiskFailure) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .last }
  }

  /// The directory that a path is in; `.` for a bare name.
  package static func directory(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func syncDirectory(of path: String) throws(DiskFailure) {
    do throws(DiskFailure) {
      try sync(directory(of: path))
    } catch {
      // Not every file system can (a network's, a telephone's), and a directory may be written without being readable.
      guard error == .system(EINVAL) || error == .system(EACCES) else { throw error }
    }
  }

  /// A link is made only where nothing has the name; a disk without links (FAT) is asked first.
  private func takeName() throws(DiskFailure) {
    if link(draft, path) == 0 {
      unlink(draft)
      return
    }
    if errno == EEXIST || Self.isTaken(path) { throw .exists }
    guard rename(draft, path) == 0 else { throw .last }
  }
}
