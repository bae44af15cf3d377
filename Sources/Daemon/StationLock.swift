internal import Glibc

/// The right to open a station's database: held by one program at a time, let go of when it ends, however it ends.
final class StationLock: Sendable {
  private let descriptor: Int32

  init(at path: String) throws(DaemonFault) {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .store(note: "the lock file cannot be opened: \(SystemError.last)") }
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

  /// Throws where a program holds the lock, without taking it; a lock that cannot be looked at is nobody's.
  static func expectFree(at path: String) throws(DaemonFault) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { Glibc.close(descriptor) }
    guard flock(descriptor, LOCK_SH | LOCK_NB) == 0 else { throw .inUse(holder: holder(of: descriptor)) }
  }

  /// The process id the holder wrote into the file.
  private static func holder(of descriptor: Int32) -> Int32? {
    var text = [UInt8](repeating: 0, count: 16)
    let count = pread(descriptor, &text, text.count, 0)
    guard count > 0 else { return nil }
    return Int32(String(decoding: text.prefix(count), as: UTF8.self).prefix { $0.isNumber })
  }
}

/// `errno` in words.
enum SystemError {
  static var last: String { String(cString: strerror(errno)) }
}
