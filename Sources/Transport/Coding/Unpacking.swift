internal import CCompression
package import FoundationEssentials

/// Unpacks a body piece by piece and stops at a limit, so that a small body that unpacks to a huge one costs no more
/// than the limit (SyncProtocol §1.9).
package enum Unpacking {
  package enum Fault: Error, Hashable, Sendable {
    /// More than one coding, or one that this program does not know.
    case unknownCoding
    /// It is not of its coding: broken, cut short, or followed by more bytes.
    case broken
    case overTheLimit
  }

  /// What one step did.
  private enum Step { case more, end, broken }

  /// How much is unpacked at a time.
  private static let piece = 64 << 10
  /// zstd's window is at most 8 MiB (RFC 9659), as a power of two.
  private static let windowLog: Int32 = 23
  /// The first bytes of a zstd frame (RFC 8878 §3.1.1): frames of old versions, and those to skip, begin otherwise.
  private static let zstdMagic: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD]

  /// - Parameters:
  ///   - codings: the values of the header `Content-Encoding`.
  ///   - limit: the most bytes it may unpack to.
  package static func body(_ body: Data, codings: [String], limit: Int) throws(Fault) -> Data {
    let name = codings.joined(separator: ",").lowercased()
    if name.isEmpty || name == "identity" { return body }
    switch ContentCoding(rawValue: name == "x-gzip" ? "gzip" : name) {
    case .zstd?: return try unpackedZstd(body, limit)
    case .gzip?: return try unpackedGzip(body, limit)
    case nil: throw .unknownCoding
    }
  }

  private static func unpackedZstd(_ body: Data, _ limit: Int) throws(Fault) -> Data {
    guard body.starts(with: zstdMagic), let stream = ZSTD_createDStream() else { throw .broken }
    defer { ZSTD_freeDStream(stream) }
    guard ZSTD_isError(ZSTD_DCtx_setParameter(stream, ZSTD_d_windowLogMax, windowLog)) == 0 else { throw .broken }
    return try pieces(of: body, limit) { rest, room in
      var input = ZSTD_inBuffer(src: rest.baseAddress, size: rest.count, pos: 0)
      var output = ZSTD_outBuffer(dst: room.baseAddress, size: room.count, pos: 0)
      let left = ZSTD_decompressStream(stream, &output, &input)
      let step: Step = ZSTD_isError(left) != 0 ? .broken : left == 0 ? .end : .more
      return (step, taken: input.pos, made: output.pos)
    }
  }

  private static func unpackedGzip(_ body: Data, _ limit: Int) throws(Fault) -> Data {
    var stream = z_stream()
    guard cvm_gzip_begin_unpacking(&stream) == Z_OK else { throw .broken }
    defer { inflateEnd(&stream) }
    return try pieces(of: body, limit) { rest, room in
      // zlib writes to none of the bytes it reads.
      stream.next_in = UnsafeMutablePointer(mutating: rest.bindMemory(to: UInt8.self).baseAddress)
      stream.avail_in = UInt32(rest.count)
      stream.next_out = room.bindMemory(to: UInt8.self).baseAddress
      stream.avail_out = UInt32(room.count)
      let code = inflate(&stream, Z_NO_FLUSH)
      let step: Step = code == Z_STREAM_END ? .end : code == Z_OK || code == Z_BUF_ERROR ? .more : .broken
      return (step, taken: rest.count - Int(stream.avail_in), made: room.count - Int(stream.avail_out))
    }
  }

  /// Takes steps until the end, which must be the body's too.
  private static func pieces(
    of body: Data, _ limit: Int,
    _ step: (UnsafeRawBufferPointer, UnsafeMutableRawBufferPointer) -> (Step, taken: Int, made: Int)
  ) throws(Fault) -> Data {
    var room = [UInt8](repeating: 0, count: piece)
    var unpacked = Data()
    var taken = 0
    while true {
      let (outcome, read, made) = room.withUnsafeMutableBytes { room in
        body.withUnsafeBytes { step(UnsafeRawBufferPointer(rebasing: $0[taken...]), room) }
      }
      taken += read
      guard unpacked.count + made <= limit else { throw .overTheLimit }
      unpacked.append(contentsOf: room.prefix(made))
      switch outcome {
      case .end where taken == body.count: return unpacked
      case .end, .broken: throw .broken
      // Nothing read and nothing made: the end is missing.
      case .more where read == 0 && made == 0: throw .broken
      case .more: break
      }
    }
  }
}
