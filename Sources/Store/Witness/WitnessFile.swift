internal import Disk
internal import Glibc

/// `station.witness` beside `station.sqlite`: two places for a statement, written in turn, so that one that was cut off
/// leaves the one before. It is not synced: one that lags behind the file says nothing, and one that is ahead of it proves
/// that the file has lost what was acknowledged.
struct WitnessFile: Sendable {
  let path: String

  /// Nil for a file that is no station's yet: a draft, which nobody was answered from.
  init?(beside database: String) {
    guard database.hasSuffix(".sqlite") else { return nil }
    path = database.dropLast(".sqlite".count) + ".witness"
  }

  /// Of the two statements the later one that is whole; nil where there is none, or it cannot be read.
  func read() -> WitnessStatement? {
    guard let descriptor = try? PlainFile.open(path, O_RDONLY) else { return nil }
    defer { close(descriptor) }
    let size = WitnessStatement.size
    var bytes = [UInt8](repeating: 0, count: 2 * size)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    guard count > 0 else { return nil }
    return [bytes[..<size], bytes[size...]].compactMap(WitnessStatement.init).max { $0.turn < $1.turn }
  }

  func write(_ statement: WitnessStatement) throws(DiskFailure) {
    let descriptor = try PlainFile.open(path, O_WRONLY | O_CREAT)
    defer { close(descriptor) }
    let bytes = statement.bytes
    let offset = off_t(statement.turn % 2) * off_t(bytes.count)
    guard pwrite(descriptor, bytes, bytes.count, offset) == bytes.count else { throw .system(errno) }
  }
}
