internal import Disk
internal import Glibc

/// The exclusive right to open a station's database. The kernel releases it when the program ends in any way.
final class StationLock: Sendable {
  private let descriptor: Int32

  /// How long to wait for another program that has the lock.
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

  /// Waits at most `patience` for another program's lock, then throws `inUse`.
  static func taken(at path: String, within patience: Duration = patience) async throws(DaemonFault) -> StationLock {
    try await waiting(patience) { () throws(DaemonFault) in try StationLock(at: path) }
  }

  /// Waits while a program has the lock, without taking it. A lock file that cannot be read counts as free.
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

  /// The program whose process id stands in the lock file.
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
