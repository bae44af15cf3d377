internal import Crypto
internal import Disk
internal import FoundationEssentials

/// Writes a move's file. Its last chunk is written by `finish` alone: until then no reader can open the draft.
struct MoveFileWriter {
  private let file: DurableFile
  private let head: [UInt8]
  private let key: SymmetricKey
  private var waiting: [UInt8] = []
  private var number: UInt64 = 0

  init(at path: String, code: MoveCode) throws(DiskFailure) {
    file = try DurableFile(at: path, replaces: false)
    head = MoveFormat.magic + Live.seed().prefix(MoveFormat.saltSize)
    key = MoveFormat.key(code, head: head)
    waiting.reserveCapacity(2 * MoveFormat.chunk)
    do throws(DiskFailure) {
      try file.write(head)
    } catch {
      file.discard()
      throw error
    }
  }

  /// Adds the beginning of a part; its bytes follow with `add`.
  mutating func begin(_ part: MoveFormat.Part, size: Int64) throws(DiskFailure) {
    try add([part.rawValue] + withUnsafeBytes(of: size.bigEndian) { Array($0) })
  }

  mutating func add(_ bytes: [UInt8]) throws(DiskFailure) {
    waiting += bytes
    // A full chunk stays until another byte comes: it may be the last.
    while waiting.count > MoveFormat.chunk {
      try write(waiting[..<MoveFormat.chunk], isLast: false)
      waiting.removeFirst(MoveFormat.chunk)
    }
  }

  private mutating func write(_ chunk: ArraySlice<UInt8>, isLast: Bool) throws(DiskFailure) {
    let sealed: AES.GCM.SealedBox
    do {
      sealed = try AES.GCM.seal(
        chunk, using: key, nonce: MoveFormat.nonce(number, isLast: isLast), authenticating: head)
    } catch {
      preconditionFailure("a key of 32 bytes and a nonce of 12 bytes")
    }
    number += 1
    try file.write(Array(sealed.ciphertext) + Array(sealed.tag))
  }

  /// Syncs what was written, so that a full disk is found before the station notes that the file is complete.
  func settle() throws(DiskFailure) { try file.sync() }

  /// Writes the last chunk and gives the file its name.
  mutating func finish() throws(DiskFailure) {
    try write(waiting[...], isLast: true)
    try file.finish()
  }

  func discard() { file.discard() }
}
