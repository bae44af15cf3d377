internal import Disk
internal import Domain
internal import FoundationEssentials
internal import Glibc

/// File operations that the store does itself, without SQLite.
enum StoreFile {
  static let ballastSize = 8 * 1_048_576
  /// With fewer free bytes nothing new is recorded: deliveries of existing records must still be marked.
  static let recordingMinimum = StoreReport.recordingMinimum
  /// With more free bytes the ballast is made again.
  static let ballastMinimum: Int64 = 64 * 1_048_576

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Makes an empty file that only its owner can read and write; fails where there is one.
  static func createPrivate(_ path: String) throws(StoreFault) {
    let descriptor = Glibc.open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw fault("cannot make the database's file") }
    Glibc.close(descriptor)
  }

  static func makePrivate(_ path: String) throws(StoreFault) {
    let descriptor = try open(path, O_RDONLY, "cannot open the database's file")
    defer { Glibc.close(descriptor) }
    var found = stat()
    // Setting a mode changes the file's times, even when the mode is the same.
    if fstat(descriptor, &found) == 0, found.st_mode & 0o7777 == 0o600 { return }
    guard fchmod(descriptor, 0o600) == 0 else { throw fault("cannot set the mode of the database's file") }
  }

  /// Never follows a link, which another user may have created under this name.
  private static func open(_ path: String, _ flags: Int32, _ failure: String) throws(StoreFault) -> Int32 {
    do throws(DiskFailure) {
      return try PlainFile.open(path, flags)
    } catch {
      throw error == .system(ENOSPC) ? .diskFull : .io("\(failure): \(error.text)")
    }
  }

  /// Gives a finished file its name, and syncs the directory.
  static func name(_ draft: String, as path: String) throws(StoreFault) {
    do { try DurableFile.name(draft, path) } catch { throw fault("cannot name the database's file", error) }
  }

  /// Syncs a file's bytes, or a directory's names, to the disk.
  static func sync(_ path: String) throws(StoreFault) {
    do { try DurableFile.sync(path) } catch { throw fault("cannot sync to the disk", error) }
  }

  /// Makes a hard link: a second name for the same file.
  static func link(_ path: String, as other: String) throws(StoreFault) {
    guard Glibc.link(path, other) == 0 else { throw fault("cannot keep the file under another name") }
  }

  /// Copies a file's bytes to a new file that only its owner can read, and syncs it.
  static func copy(_ path: String, to other: String) throws(StoreFault) {
    do { try DurableFile.copy(path, to: other) } catch { throw fault("cannot make a copy", error) }
  }

  /// Makes a directory for this user alone. A link to a directory is accepted where both belong to this user and nobody
  /// else may write there: some users keep backups on another disk.
  static func makePrivateDirectory(_ path: String) throws(StoreFault) {
    if mkdir(path, 0o700) == 0 { return }
    guard errno == EEXIST else { throw fault("cannot make a directory beside the database") }
    var (name, found) = (stat(), stat())
    let descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw fault("cannot open the directory of the backups") }
    defer { Glibc.close(descriptor) }
    guard lstat(path, &name) == 0, fstat(descriptor, &found) == 0 else {
      throw fault("cannot look at the directory of the backups")
    }
    guard name.st_uid == geteuid(), found.st_uid == geteuid() else {
      throw .io("the directory of the backups is another user's")
    }
    if name.st_mode & S_IFMT == S_IFDIR {
      guard fchmod(descriptor, 0o700) == 0 else { throw fault("cannot close the directory of the backups to others") }
    } else if found.st_mode & 0o022 != 0 {
      throw .io("others may write where the backups are")
    }
  }

  static func size(of path: String) throws(StoreFault) -> Int64 {
    var status = stat()
    guard stat(path, &status) == 0 else { throw fault("cannot ask for the size of the database's file") }
    return Int64(status.st_size)
  }

  /// Whether the path is a regular file itself, and not a link to one.
  static func isPlain(_ path: String) -> Bool {
    FileStatus(at: path, isFollowed: false)?.kind == .plain
  }

  /// The names in a directory; none where it cannot be read.
  static func names(in directory: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
  }

  static func removeIfThere(_ path: String) throws(StoreFault) {
    guard unlink(path) == 0 || errno == ENOENT else { throw fault("cannot remove an unfinished file") }
  }

  /// Removes an unfinished database, with all files that SQLite puts beside one.
  static func removeDatabase(_ path: String) throws(StoreFault) {
    for suffix in besides { try removeIfThere(path + suffix) }
  }

  /// The suffixes of a database's files: none for the database itself, then those that SQLite puts beside it.
  static let besides = ["", "-wal", "-journal", "-shm"]

  /// The first bytes of a file, at most `count`.
  static func head(of path: String, count: Int) throws(StoreFault) -> [UInt8] {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw fault("cannot open the database's file") }
    defer { Glibc.close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: count)
    let length = pread(descriptor, &bytes, count, 0)
    guard length >= 0 else { throw fault("cannot read the database's file") }
    return Array(bytes.prefix(length))
  }

  /// Bytes on the disk of `path` that an ordinary user may still use.
  static func freeBytes(at path: String) throws(StoreFault) -> Int64 {
    var disk = statvfs()
    guard statvfs(directory(of: path), &disk) == 0 else { throw fault("cannot ask the disk for its free space") }
    return Int64(disk.f_bavail) * Int64(disk.f_frsize)
  }

  static func directory(of path: String) -> String { DurableFile.directory(of: path) }

  private static func ballast(beside path: String) -> String { "\(directory(of: path))/ballast" }

  /// Reserves the ballast's blocks, unless they are reserved or the disk is nearly full.
  static func prepareBallast(beside path: String) throws(StoreFault) {
    guard try freeBytes(at: path) > ballastMinimum else { return }
    let descriptor = try open(ballast(beside: path), O_CREAT | O_RDWR, "cannot make the ballast")
    defer { Glibc.close(descriptor) }
    var file = stat()
    // `st_blocks` counts units of 512 bytes, whatever the disk's block size.
    if fstat(descriptor, &file) == 0, Int(file.st_blocks) * 512 >= ballastSize { return }
    let failure = posix_fallocate(descriptor, 0, off_t(ballastSize))
    guard failure == 0 else {
      ftruncate(descriptor, 0)
      throw failure == ENOSPC ? .diskFull : .io("cannot reserve the ballast (errno \(failure))")
    }
  }

  /// Deletes the ballast; returns whether there was one.
  static func dropBallast(beside path: String) -> Bool { unlink(ballast(beside: path)) == 0 }

  private static func fault(_ text: String, _ failure: DiskFailure = .last) -> StoreFault {
    failure.code == ENOSPC ? .diskFull : .io("\(text) (errno \(failure.code))")
  }
}
