internal import Disk
internal import Domain
internal import FoundationEssentials
internal import Glibc

/// `station.checked` beside `station.sqlite`: when the file was last checked in full, and the identity of that file.
///
/// A full check takes time in proportion to the history: every page, every row's checksum, every invariant. It runs
/// when a file is opened, unless all of these hold:
/// - The file has the device, inode, size, time of writing and time of change that it had when this program closed it:
///   nobody wrote to it since.
/// - No log is beside it: the program that had it open last has closed it.
/// - It was checked in full less than a day ago, by a clock that was not set back.
///
/// A running agent makes the full check once a day. Bytes that change without being written are found by the row's
/// checksum when the row is read, and by the next full check at the latest. `station.checked` is not synced: when it is
/// missing, old or damaged, the full check runs.
struct CheckedFile {
  private let database: String
  private let path: String

  /// How long the result of a full check is trusted.
  static let trust = Span.days(1)

  /// Nil for a draft or scratch file, whose name does not end with `.sqlite`.
  init?(beside database: String) {
    guard database.hasSuffix(".sqlite") else { return nil }
    self.database = database
    path = database.dropLast(".sqlite".count) + ".checked"
  }

  /// When the file was last checked in full; nil when it must be checked now. Called before the file is opened, since
  /// opening makes a log.
  static func lastCheck(of database: String, at now: Instant) throws(StoreFault) -> Instant? {
    // A migration changes the whole file, so an older schema is checked again.
    guard let checked = CheckedFile(beside: database), let told = checked.read(),
      isTrusted(told.checkedAt, at: now), told.stamp == checked.stamp,
      try DatabaseHeader(at: database).userVersion == Schema.version
    else { return nil }
    return told.checkedAt
  }

  static func isTrusted(_ checkedAt: Instant, at now: Instant) -> Bool {
    now >= checkedAt && now - checkedAt < trust
  }

  /// Notes that the closed file keeps every invariant: it was checked in full at `checkedAt`, and its later changes
  /// were checked too.
  func note(_ checkedAt: Instant) {
    guard let found = stamp else { return }
    if let told = read(), told.stamp == found, told.checkedAt == checkedAt { return }
    // File times advance in ticks of some milliseconds: a later write in the same tick would leave no trace. One
    // nanosecond less is a time that no tick has.
    guard setWriteTime(found[Self.writeTime] - 1), let stamp,
      let descriptor = try? PlainFile.open(path, O_WRONLY | O_CREAT | O_TRUNC)
    else { return }
    defer { close(descriptor) }
    let line = Array(Self.line(stamp, checkedAt).utf8)
    _ = write(descriptor, line, line.count)
  }

  /// The next start checks the file in full.
  func forget() { unlink(path) }

  // MARK: Its line

  private struct Told {
    /// As `stamp`.
    let stamp: [Int64]
    let checkedAt: Instant
  }

  private static func line(_ stamp: [Int64], _ checkedAt: Instant) -> String {
    let text = (stamp + [checkedAt.milliseconds]).map { "\($0)" }.joined(separator: " ")
    return "\(text) \(PayloadDigest(of: Data(text.utf8)).hexadecimal)\n"
  }

  /// Nil unless every byte is as it was written.
  private func read() -> Told? {
    guard let descriptor = try? PlainFile.open(path, O_RDONLY) else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 512)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    guard count > 0 else { return nil }
    let text = String(decoding: bytes[..<count], as: UTF8.self)
    var stamp = text.split(separator: " ").dropLast().compactMap { Int64($0) }
    guard let last = stamp.popLast() else { return nil }
    let checkedAt = Instant(milliseconds: last)
    return text == Self.line(stamp, checkedAt) ? Told(stamp: stamp, checkedAt: checkedAt) : nil
  }

  private static let writeTime = 3

  /// Device, inode, size in bytes, time of writing and time of change (nanoseconds since 1970) of the closed file; nil
  /// where there is no file, or a log is beside it.
  private var stamp: [Int64]? {
    var found = stat()
    guard !DurableFile.isTaken(database + "-wal"), !DurableFile.isTaken(database + "-journal"),
      lstat(database, &found) == 0, found.st_mode & S_IFMT == S_IFREG
    else { return nil }
    func nanoseconds(_ time: timespec) -> Int64 { Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec) }
    return [
      Int64(truncatingIfNeeded: found.st_dev), Int64(truncatingIfNeeded: found.st_ino), Int64(found.st_size),
      nanoseconds(found.st_mtim), nanoseconds(found.st_ctim),
    ]
  }

  /// `UTIME_OMIT` of `<sys/stat.h>`: leaves the time of the last access unchanged.
  private static let omitted = (1 << 30) - 2

  private func setWriteTime(_ nanoseconds: Int64) -> Bool {
    let (seconds, rest) = nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
    let times = [timespec(tv_sec: 0, tv_nsec: Self.omitted), timespec(tv_sec: Int(seconds), tv_nsec: Int(rest))]
    return utimensat(AT_FDCWD, database, times, AT_SYMLINK_NOFOLLOW) == 0
  }
}
