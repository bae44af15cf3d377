import Foundation

/// Bodies packed by other programs than this one, and by hand.
package enum Packed {
  /// `Reply.capabilities`, packed by zstd(1) and by gzip(1).
  package static let zstd = bytes(
    "KLUv/QBY1QUAIg0oIFBp2wYINFrYTEINpxkbf5GPG5kVZN7+Y0YOeCYzM6YGTWZmJskRgBzI0a9KfTR4ApwX6N3i5NoSMLxwc2PHs+sZ1I3ZsRnQ"
      + "925rd8zMo3eJhtS2Yxb0q5Ch7UrgY+ZRx0xD4OgXp0ZLQqReB2IkhTx6xYGVYxqdVGKOjWurqGfYh5DWYy/BzCiWtc1M7SEd97XWHyyNlC/0bttr"
      + "tIgvAggAEhuljE2KGN+La0WBczjHj0mKjZhP")
  package static let gzip = bytes(
    "H4sIAAAAAAAAA02OSw7CMAxE7+J1hVLojxyCJRvEIi1GRG3i4jpCCHF3XKoKvPLYnud5wRWdJMYJ7AtaJ90NrHDCDPwFw0iCsXuuo4GoT+OqUvT3"
      + "hIcUWuRpGb71xgcv/7TSZNDSRSG5KZqyrr7oKP7qOyee4kLQ9e73oTTqCgsgn3t6ROSDCwi2UMkYHPfTd6lyEkYUsHsNMBKLG8DCCCqYhDoajhpR"
      + "X6nhBPnGwDkD8TMsr6t6WzWNmev9Af5nAy4PAQAA")
  /// zstd of 64 MiB of spaces in 2 KiB: 512 blocks of one byte that is repeated 131 072 times (RFC 8878 §3.1.1.2).
  package static let zstdBomb: [UInt8] =
    zstdHead(window: 0x68) + (1...512).flatMap { [$0 == 512 ? 3 : 2, 0, 16, 0x20] as [UInt8] }
  /// gzip of 64 MiB of zeros.
  package static let gzipBomb: [UInt8] = (try? packedZeros()) ?? []
  /// Asks for a window of 2 GiB.
  package static let zstdHugeWindow: [UInt8] = zstdHead(window: 0xA8) + [3, 0, 0, 0x20]
  /// A frame that is to be skipped (RFC 8878 §3.1.2), then the capabilities.
  package static let zstdSkipped: [UInt8] = [0x50, 0x2A, 0x4D, 0x18, 1, 0, 0, 0, 0x20] + zstd

  private static func packedZeros() throws -> [UInt8] {
    let folder = try TemporaryDirectory()
    let run = try ProgramRun.run(
      "/bin/sh", ["-c", "head -c 67108864 /dev/zero | gzip -c > '\(folder.path(of: "bomb.gz"))'"],
      outputsIn: URL(filePath: folder.path))
    guard run.code == 0 else { throw Hindrance("gzip: \(run)") }
    return Array(try folder.bytes(of: "bomb.gz"))
  }

  private static func zstdHead(window: UInt8) -> [UInt8] { [0x28, 0xB5, 0x2F, 0xFD, 0, window] }
  private static func bytes(_ base64: String) -> [UInt8] { Array(Data(base64Encoded: base64) ?? Data()) }

  /// A marked answer with this body.
  package static func answer(_ coding: String, _ body: [UInt8], status: String = "200 OK") -> ScriptedServer.Step {
    let head =
      "HTTP/1.1 \(status)\r\nSync-Portal: 1\r\nContent-Encoding: \(coding)\r\nContent-Length: \(body.count)\r\n\r\n"
    return .bytes(Array(head.utf8) + body)
  }

  /// The capabilities of a portal that takes these codings; nil for one of version 1.0.
  package static func capabilities(_ codings: [String]?) -> ScriptedServer.Step {
    let member = codings.map { "\"encodings\":[\($0.map { "\"\($0)\"" }.joined(separator: ","))]," } ?? ""
    return .answer(Reply.marked("200 OK", body: "{" + member + Reply.capabilities.dropFirst()), closing: false)
  }
}
