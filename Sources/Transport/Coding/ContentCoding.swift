internal import CCompression
internal import FoundationEssentials

/// How a body is packed on the wire (SyncProtocol §1.9). The one liked best comes first.
enum ContentCoding: String, CaseIterable, Sendable {
  case zstd, gzip

  /// Smaller bodies go as they are: packing would save less than its header costs.
  static let smallest = 512
  /// zstd's level: higher ones win little on batches and cost several times as much.
  private static let level: Int32 = 3

  /// Nil where packing makes it no smaller, or memory is short.
  func packed(_ body: Data) -> Data? {
    guard body.count >= Self.smallest else { return nil }
    // What does not fit into fewer bytes is not worth packing.
    var room = [UInt8](repeating: 0, count: body.count - 1)
    let count = room.withUnsafeMutableBytes { room in
      body.withUnsafeBytes { body in
        self == .zstd ? Self.packZstd(body, into: room) : Self.packGzip(body, into: room)
      }
    }
    return count.map { Data(room.prefix($0)) }
  }

  private static func packZstd(_ body: UnsafeRawBufferPointer, into room: UnsafeMutableRawBufferPointer) -> Int? {
    let count = ZSTD_compress(room.baseAddress, room.count, body.baseAddress, body.count, level)
    return ZSTD_isError(count) == 0 ? count : nil
  }

  private static func packGzip(_ body: UnsafeRawBufferPointer, into room: UnsafeMutableRawBufferPointer) -> Int? {
    var stream = z_stream()
    guard cvm_gzip_begin_packing(&stream) == Z_OK else { return nil }
    defer { deflateEnd(&stream) }
    // zlib writes to none of the bytes it reads.
    stream.next_in = UnsafeMutablePointer(mutating: body.bindMemory(to: UInt8.self).baseAddress)
    stream.avail_in = UInt32(body.count)
    stream.next_out = room.bindMemory(to: UInt8.self).baseAddress
    stream.avail_out = UInt32(room.count)
    return deflate(&stream, Z_FINISH) == Z_STREAM_END ? Int(stream.total_out) : nil
  }
}
