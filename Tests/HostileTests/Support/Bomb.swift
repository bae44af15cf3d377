import Foundation
import TestSupport

/// 64 MiB of nothing, packed a thousandfold by gzip(1).
enum Bomb {
  static let answer: [UInt8] = {
    let packed = (try? Self.packed()) ?? []
    let head =
      "HTTP/1.1 201 Created\r\nSync-Portal: 1\r\nContent-Encoding: gzip\r\nContent-Length: \(packed.count)\r\n\r\n"
    return Array(head.utf8) + packed
  }()

  static func packed() throws -> [UInt8] {
    let folder = try TemporaryDirectory()
    let run = try ProgramRun.run(
      "/bin/sh", ["-c", "head -c 67108864 /dev/zero | gzip -c > '\(folder.path(of: "bomb.gz"))'"],
      outputsIn: URL(filePath: folder.path))
    guard run.code == 0 else { throw Hindrance("gzip: \(run)") }
    return Array(try folder.bytes(of: "bomb.gz"))
  }
}
