internal import Disk
internal import Glibc

/// The right to open a station's database: held by one program at a time, let go of when it ends, however it ends.
final class StationLock: Sendable {
  private let descriptor: Int32

  /// How long a program that holds the station is waited for: a command is done within moments.
  static let patience = Duration.seconds(5)
  private static let pause = 50

  private init(at path: String) throws(DaemonFault) {
    descriptor = try Self.open(path, O_RDWR | O_CREAT)
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let holder = Self.holder(of: descriptor)
      Glibc.close(descriptor)
      throw .inUse(holder: holder)
    }
    let text = Array("\(getpid())\n".utf8)
    guard ftruncate(descriptor, 0) == 0, pwrite(descriptor, text, text.count, 0) == text.count else {
      Glibc.close(descriptor)
      throw .store(note: "the lock file cannot be written: \(SystemError.last)")
    }
  }

  deinit { Glibc.close(descriptor) }

  /// Waits while another program holds it, at most for `patience`; then throws `inUse`.
  static func taken(at path: String, within patience: Duration = patience) async throws(DaemonFault) -> StationLock {
    try await waiting(patience) { () throws(DaemonFault) in try StationLock(at: path) }
  }

  /// Waits as long as a program holds the lock, and does not take it; a lock that cannot be looked at is nobody's.
  static func expectFree(at path: String, within patience: Duration = patience) async throws(DaemonFault) {
    try await waiting(patience) { () throws(DaemonFault) in
      guard let descriptor = try? open(path, O_RDONLY) else { return }
      defer { Glibc.close(descriptor) }
      guard flock(descriptor, LOCK_SH | LOCK_NB) == 0 else { throw .inUse(holder: holder(of: descriptor)) }
    }
  }

  private static func waiting<Result>(
    _ patience: Duration, _ attempt: () throws(DaemonFault) -> Result
  ) async throws(DaemonFault) -> Result {
    let end = ContinuousClock.now + patience
    while true {
      do throws(DaemonFault) {
        return try attempt()
      } catch {
        guard case .inUse = error, ContinuousClock.now < end, !Task.isCancelled else { throw error }
      }
      await Live.pause(milliseconds: pause)
    }
  }

  private static func open(_ path: String, _ flags: Int32) throws(DaemonFault) -> Int32 {
    do throws(DiskFailure) {
      return try PlainFile.open(path, flags)
    } catch .notPlain {
      throw .unsafe(path: path, .notPlain)
    } catch {
      throw .store(note: "the lock file cannot be opened: \(error.text)")
    }
  }

  /// From the process id that the holder wrote into the file.
  private static func holder(of descriptor: Int32) -> RunningProgram? {
    var text = [UInt8](repeating: 0, count: 16)
    let count = pread(descriptor, &text, text.count, 0)
    guard count > 0 else { return nil }
    return Int32(String(decoding: text.prefix(count), as: UTF8.self).prefix { $0.isNumber }).map { RunningProgram($0) }
  }
}

/// `errno` in words.
enum SystemError {
  static var last: String { String(cString: strerror(errno)) }
}
