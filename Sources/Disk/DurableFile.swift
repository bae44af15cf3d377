internal import Glibc

/// Writes a file so that a power cut leaves either the old file or the whole new one: writes a draft under another
/// name, syncs it, gives it its final name, and syncs the directory.
package struct DurableFile: Sendable {
  package let path: String
  private let draft: String
  private let descriptor: Int32
  private let replaces: Bool

  /// Creates the draft, readable and writable by its owner only (0600).
  ///
  /// - Parameters:
  ///   - replaces: whether an existing file may be overwritten.
  ///   - draft: the draft's name; by default one with this program's process id, which no other program uses.
  package init(at path: String, replaces: Bool, draft: String? = nil) throws(DiskFailure) {
    self.path = path
    self.replaces = replaces
    self.draft = draft ?? "\(path).\(getpid()).part"
    if !replaces, Self.isTaken(path) { throw .exists }
    // An earlier program with the same process id may have left a draft.
    unlink(self.draft)
    descriptor = open(self.draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw .last }
  }

  /// Whether a file of this name exists; a dangling symbolic link counts.
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

  /// Syncs what was written to the draft so far.
  package func sync() throws(DiskFailure) {
    guard fsync(descriptor) == 0 else { throw .last }
  }

  /// Syncs the draft, then gives it its final name.
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

  /// Removes the draft.
  package func discard() {
    close(descriptor)
    unlink(draft)
  }

  /// Writes a whole file in one call. When it cannot be written, its draft is removed.
  ///
  /// - Parameters:
  ///   - draft: as for `init`.
  ///   - isForAll: whether every user may read the file (0644), where its file system has such modes.
  package static func create(
    _ path: String, _ text: String, replaces: Bool = false, draft: String? = nil, isForAll: Bool = false
  ) throws(DiskFailure) {
    try create(path, Array(text.utf8), replaces: replaces, draft: draft, isForAll: isForAll)
  }

  package static func create(
    _ path: String, _ bytes: [UInt8], replaces: Bool = false, draft: String? = nil, isForAll: Bool = false
  ) throws(DiskFailure) {
    let file = try DurableFile(at: path, replaces: replaces, draft: draft)
    do throws(DiskFailure) {
      if isForAll { fchmod(file.descriptor, 0o644) }
      try file.write(bytes)
      try file.finish()
    } catch {
      file.discard()
      throw error
    }
  }

  /// Renames a finished file, whose bytes are on the disk, to its final name.
  package static func name(_ draft: String, _ path: String) throws(DiskFailure) {
    guard rename(draft, path) == 0 else { throw .last }
    try syncDirectory(of: path)
  }

  /// Copies a file's bytes to a new file (0600) and syncs it. The copy replaces an existing file of its name; a link of
  /// that name is replaced, not followed.
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

  /// Syncs a file's bytes, or a directory's names, to the disk.
  package static func sync(_ path: String) throws(DiskFailure) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .last }
  }

  /// The directory part of a path; `.` for a bare name.
  package static func directory(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func syncDirectory(of path: String) throws(DiskFailure) {
    do throws(DiskFailure) {
      try sync(directory(of: path))
    } catch {
      // Some file systems (a network's, a telephone's) cannot sync a directory, and a writable one may be unreadable.
      guard error == .system(EINVAL) || error == .system(EACCES) else { throw error }
    }
  }

  /// `link` fails when the name is taken, so nothing is overwritten. On a file system without links (FAT), the name is
  /// checked before the rename.
  private func takeName() throws(DiskFailure) {
    if link(draft, path) == 0 {
      unlink(draft)
      return
    }
    if errno == EEXIST || Self.isTaken(path) { throw .exists }
    guard rename(draft, path) == 0 else { throw .last }
  }
}
