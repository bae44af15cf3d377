internal import Disk
internal import Glibc

/// `station.witness` beside `station.sqlite`: two slots for a statement, written in turn, so that a torn write leaves
/// the other slot intact. It is not synced: a witness that lags behind the file proves nothing, and one that is ahead
/// proves that the file lost acknowledged changes.
struct WitnessFile: Sendable {
  let path: String

  /// Nil for a draft, from which nothing was acknowledged yet.
  init?(beside database: String) {
    guard database.hasSuffix(".sqlite") else { return nil }
    path = database.dropLast(".sqlite".count) + ".witness"
  }

  /// The later of the two intact statements; nil where there is none, or the file cannot be read.
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

/// Encodes integers in the witness: 8 bytes, big-endian.
enum WitnessBytes {
  static func bytes(of value: Int64) -> [UInt8] { withUnsafeBytes(of: value.bigEndian) { Array($0) } }

  static func integer(in bytes: [UInt8], at offset: Int) -> Int64 {
    bytes[offset..<offset + 8].reduce(0) { $0 << 8 | Int64($1) }
  }
}
