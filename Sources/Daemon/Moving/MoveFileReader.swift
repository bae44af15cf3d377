internal import Crypto
internal import Disk
internal import FoundationEssentials
internal import Glibc

/// Reads a move's file from its beginning. Every byte that it gives was authenticated; the file is whole once `nextPart`
/// gives nil.
final class MoveFileReader {
  private let descriptor: Int32
  private let head: [UInt8]
  private let key: SymmetricKey
  private var number: UInt64 = 0
  private var isLast = false
  private var plain: [UInt8] = []
  private var offset = 0

  init(_ path: String, code: MoveCode) throws(MoveInFailure) {
    guard DurableFile.isTaken(path) else { throw .file(.missing) }
    do throws(DiskFailure) {
      descriptor = try PlainFile.open(path, O_RDONLY)
    } catch {
      throw .file(error == .notPlain ? .notPlain : .missing)
    }
    head = (try? Self.read(MoveFormat.headSize, from: descriptor)) ?? []
    key = MoveFormat.key(code, head: head)
    guard head.count == MoveFormat.headSize, head.starts(with: MoveFormat.magic) else { throw .file(.noMove) }
  }

  deinit { close(descriptor) }

  /// At most `count` bytes; fewer at the end of the file alone.
  private static func read(_ count: Int, from descriptor: Int32) throws(MoveInFailure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let room = count - filled
      let read = bytes[filled...].withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, room) }
      if read < 0 && errno == EINTR { continue }
      guard read >= 0 else { throw .file(.unreadable) }
      if read == 0 { break }
      filled += read
    }
    return Array(bytes.prefix(filled))
  }

  private func nextChunk() throws(MoveInFailure) {
    guard !isLast else { throw .file(.unreadable) }
    let sealed = try Self.read(MoveFormat.chunk + MoveFormat.tagSize, from: descriptor)
    guard sealed.count >= MoveFormat.tagSize else { throw .file(.unreadable) }
    // A full chunk is the last where the file ends with it.
    var next: UInt8 = 0
    isLast =
      sealed.count < MoveFormat.chunk + MoveFormat.tagSize
      || pread(descriptor, &next, 1, lseek(descriptor, 0, SEEK_CUR)) == 0
    do {
      let box = try AES.GCM.SealedBox(
        nonce: MoveFormat.nonce(number, isLast: isLast), ciphertext: sealed.dropLast(MoveFormat.tagSize),
        tag: sealed.suffix(MoveFormat.tagSize))
      plain = Array(try AES.GCM.open(box, using: key, authenticating: head))
    } catch {
      throw .file(.unreadable)
    }
    (number, offset) = (number + 1, 0)
  }

  /// Between one and `most` bytes; `unreadable` at the end.
  func some(atMost most: Int) throws(MoveInFailure) -> ArraySlice<UInt8> {
    if offset == plain.count { try nextChunk() }
    let taken = plain[offset..<min(plain.count, offset + most)]
    guard !taken.isEmpty else { throw .file(.unreadable) }
    offset += taken.count
    return taken
  }

  func bytes(_ count: Int) throws(MoveInFailure) -> [UInt8] {
    var found: [UInt8] = []
    while found.count < count { found += try some(atMost: count - found.count) }
    return found
  }

  /// The beginning of the next part; nil at the file's end.
  func nextPart() throws(MoveInFailure) -> (part: MoveFormat.Part, size: Int64)? {
    if isLast, offset == plain.count { return nil }
    guard let part = MoveFormat.Part(rawValue: try bytes(1)[0]) else { throw .file(.unreadable) }
    let size = try bytes(8).reduce(Int64(0)) { $0 << 8 | Int64($1) }
    guard size >= 0, part == .database || size <= MoveFormat.partLimit else { throw .file(.unreadable) }
    return (part, size)
  }

  /// Reads the first part: the code is right, and the file is a move's.
  func note() throws(MoveInFailure) -> MoveNote {
    guard let (part, size) = try nextPart(), part == .note,
      let note = try? JSONDecoder().decode(MoveNote.self, from: Data(try bytes(Int(size))))
    else { throw .file(.unreadable) }
    return note
  }

  /// Copies the bytes of a part to a file, which is on the disk when this returns.
  func copy(_ size: Int64, to path: String) throws(MoveInFailure) {
    let file = try MoveInFailure.onDisk { () throws(DiskFailure) in try DurableFile(at: path, replaces: true) }
    var left = size
    do throws(MoveInFailure) {
      while left > 0 {
        let taken = Array(try some(atMost: Int(min(left, Int64(MoveFormat.chunk)))))
        try MoveInFailure.onDisk { () throws(DiskFailure) in try file.write(taken) }
        left -= Int64(taken.count)
      }
      try MoveInFailure.onDisk { () throws(DiskFailure) in try file.finish() }
    } catch {
      file.discard()
      throw error
    }
  }
}

/// Why nothing was taken from a move's file.
enum MoveInFailure: Error {
  case file(NotAMove)
  case disk(DiskFailure)

  static func onDisk<Value>(_ work: () throws(DiskFailure) -> Value) throws(MoveInFailure) -> Value {
    do throws(DiskFailure) { return try work() } catch { throw .disk(error) }
  }
}
