internal import CCompression
internal import FoundationEssentials

/// A coding of bodies (SyncProtocol §1.9), packed and unpacked whole. The one liked best comes first.
enum Packing: String, CaseIterable {
  case zstd, gzip

  enum Unpacked {
    case body(Data)
    /// It would be over the limit.
    case tooLarge
    /// It is not exactly one piece of its coding.
    case broken
  }

  /// Answers below this size go as they are.
  static let smallest = 512

  /// The best coding that a header `Accept-Encoding` asks for; nil for none.
  init?(acceptedBy header: String?) {
    let asked = (header ?? "").lowercased().split(separator: ",").compactMap { entry -> Substring? in
      let parts = entry.filter { $0 != " " && $0 != "\t" }.split(separator: ";")
      let isRefused = parts.dropFirst().contains { $0.hasPrefix("q=") && Double($0.dropFirst(2)) ?? 0 <= 0 }
      return isRefused ? nil : parts.first
    }
    guard let best = Self.allCases.first(where: { asked.contains($0.rawValue[...]) }) else { return nil }
    self = best
  }

  /// Nil where packing makes it no smaller.
  func packed(_ body: Data) -> Data? {
    guard body.count >= Self.smallest else { return nil }
    let packed = Self.filled(body.count) { room in
      body.withUnsafeBytes { body in
        switch self {
        case .zstd:
          let count = ZSTD_compress(room.baseAddress, room.count, body.baseAddress, body.count, 3)
          return ZSTD_isError(count) == 0 ? count : 0
        case .gzip:
          var stream = z_stream(body, room)
          guard cvm_gzip_begin_packing(&stream) == Z_OK else { return 0 }
          defer { deflateEnd(&stream) }
          return deflate(&stream, Z_FINISH) == Z_STREAM_END ? Int(stream.total_out) : 0
        }
      }
    }
    return packed.isEmpty || packed.count >= body.count ? nil : packed
  }

  /// - Parameter limit: the most bytes of the unpacked body.
  func unpacked(_ body: Data, limit: Int) -> Unpacked {
    var outcome = Unpacked.broken
    let unpacked = Self.filled(limit) { room in
      body.withUnsafeBytes { body in
        let count: Int?
        (count, outcome) = self == .zstd ? Self.zstd(body, room) : Self.gzip(body, room)
        return count ?? 0
      }
    }
    if case .body = outcome { return .body(unpacked) }
    return outcome
  }

  private static func zstd(
    _ body: UnsafeRawBufferPointer, _ room: UnsafeMutableRawBufferPointer
  ) -> (Int?, Unpacked) {
    // A frame of this format alone: libzstd also knows older ones, and frames to skip.
    guard body.starts(with: [0x28, 0xB5, 0x2F, 0xFD]),
      ZSTD_findFrameCompressedSize(body.baseAddress, body.count) == body.count
    else { return (nil, .broken) }
    let count = ZSTD_decompress(room.baseAddress, room.count, body.baseAddress, body.count)
    if ZSTD_isError(count) == 0 { return (count, .body(Data())) }
    return (nil, ZSTD_getErrorCode(count) == ZSTD_error_dstSize_tooSmall ? .tooLarge : .broken)
  }

  private static func gzip(
    _ body: UnsafeRawBufferPointer, _ room: UnsafeMutableRawBufferPointer
  ) -> (Int?, Unpacked) {
    var stream = z_stream(body, room)
    guard cvm_gzip_begin_unpacking(&stream) == Z_OK else { return (nil, .broken) }
    defer { inflateEnd(&stream) }
    let code = inflate(&stream, Z_FINISH)
    if code == Z_STREAM_END, stream.avail_in == 0 { return (Int(stream.total_out), .body(Data())) }
    return (nil, code == Z_BUF_ERROR && stream.avail_out == 0 ? .tooLarge : .broken)
  }

  /// The bytes that `fill` writes, of which it returns the count.
  private static func filled(_ most: Int, _ fill: (UnsafeMutableRawBufferPointer) -> Int) -> Data {
    Data(
      [UInt8](unsafeUninitializedCapacity: most) { room, count in
        count = fill(UnsafeMutableRawBufferPointer(room))
      })
  }
}

extension z_stream {
  fileprivate init(_ body: UnsafeRawBufferPointer, _ room: UnsafeMutableRawBufferPointer) {
    self.init()
    // zlib writes to none of the bytes it reads.
    next_in = UnsafeMutablePointer(mutating: body.bindMemory(to: UInt8.self).baseAddress)
    avail_in = UInt32(body.count)
    next_out = room.bindMemory(to: UInt8.self).baseAddress
    avail_out = UInt32(room.count)
  }
}
