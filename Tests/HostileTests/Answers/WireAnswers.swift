import Domain
import TestSupport

extension HostileAnswer {
  /// What is wrong with the bytes themselves, before anything is said.
  static let wire: [HostileAnswer] =
    [
      HostileAnswer("garbage for a status line", .answer("SSH-2.0-OpenSSH_9.2\r\n"), .failed),
      HostileAnswer("HTTP/0.9", .answer("{}"), .failed),
      HostileAnswer("an HTTP/2 preface", .answer("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"), .failed),
      HostileAnswer(
        "an HTTP/2 frame", .bytes([0, 0, 18, 4, 0, 0, 0, 0, 0] + [UInt8](repeating: 0, count: 18)), .failed),
      HostileAnswer("a status of two digits", .answer("HTTP/1.1 20 OK\r\nSync-Portal: 1\r\n\r\n"), .failed),
      HostileAnswer("a status in words", .answer("HTTP/1.1 OK\r\nSync-Portal: 1\r\n\r\n"), .failed),
      HostileAnswer("nothing but line feeds", .answer("\r\n\r\n\r\n"), .failed),
      HostileAnswer("NUL bytes", .bytes([UInt8](repeating: 0, count: 4_096)), .failed),
      HostileAnswer("a head with NUL bytes", .answer("HTTP/1.1 200 OK\r\nSync-\0Portal: 1\r\n\r\n"), .failed),
      HostileAnswer("a head cut short", .answer("HTTP/1.1 201 Created\r\nSync-Por"), .failed),
      HostileAnswer("a negative length", spoiling: { framed($0, "Content-Length: -1") }, .failed),
      HostileAnswer("a length in words", spoiling: { framed($0, "Content-Length: many") }, .failed),
      HostileAnswer(
        "a length beyond all numbers", spoiling: { framed($0, "Content-Length: 99999999999999999999") }, .failed),
      HostileAnswer("a length of a terabyte", spoiling: { framed($0, "Content-Length: 1099511627776") }, .failed),
      HostileAnswer(
        "two lengths that differ", spoiling: { framed($0, "Content-Length: 5\r\nContent-Length: 6") }, .failed),
      HostileAnswer(
        "a right and a wrong length",
        spoiling: { framed($0, "Content-Length: \($0.body.utf8.count)\r\nContent-Length: 5") }, .failed),
      HostileAnswer("a longer body announced", spoiling: { framed($0, "Content-Length: 1000000") }, .failed),
      HostileAnswer(
        "the right answer cut in the middle of its body",
        spoiling: {
          framed(
            HonestPortal.Answer(status: $0.status, body: String($0.body.prefix($0.body.count / 2))),
            "Content-Length: \($0.body.utf8.count + 1)")
        }, .failed),
      HostileAnswer(
        "says that it is zstd, and is neither that nor JSON", spoiling: { wronglyPacked($0, "zstd") }, .malformed),
      HostileAnswer(
        "packed in a way nobody asked for, and no JSON", spoiling: { wronglyPacked($0, "br") }, .malformed),
      HostileAnswer("bad chunks", spoiling: { framed($0, "Transfer-Encoding: chunked") }, .failed),
      HostileAnswer(
        "a chunk beyond all numbers",
        .answer("HTTP/1.1 200 OK\r\nSync-Portal: 1\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n{}"),
        .failed),
      HostileAnswer(
        "chunks without an end",
        spoiling: {
          "HTTP/1.1 \($0.status)\r\nSync-Portal: 1\r\nTransfer-Encoding: chunked\r\n\r\n"
            + "\(String($0.body.utf8.count, radix: 16))\r\n\($0.body)\r\n"
        }, .failed),
      HostileAnswer("closed without an answer", .close, .failed),
      HostileAnswer("reset after the request", .reset, .failed),
      closedUnread,
      HostileAnswer("half open: it never answers", .silence, .failed).hanging(),
      HostileAnswer("a byte at a time", .drip("HTTP/1.1 200 OK\r\nSync-Portal: 1\r\n", milliseconds: 500), .failed)
        .hanging(),
    ] + floods

  /// Without an end, or larger than they look.
  static let floods: [HostileAnswer] = [
    HostileAnswer("a flood of interim answers", .endless(head: "", chunk: "HTTP/1.1 103 Early Hints\r\n\r\n"), .failed),
    HostileAnswer("endless headers", .endless(head: "HTTP/1.1 200 OK\r\n", chunk: "X: y\r\n"), .failed),
    HostileAnswer(
      "few headers of many bytes",
      .endless(head: "HTTP/1.1 200 OK\r\n", chunk: "X: \(String(repeating: "y", count: 4_096))\r\n"), .failed),
    HostileAnswer(
      "a header without an end",
      .endless(head: "HTTP/1.1 200 OK\r\nX: ", chunk: String(repeating: "y", count: 65_536)), .failed),
    HostileAnswer(
      "an endless body of the portal",
      .endless(head: "HTTP/1.1 201 Created\r\nSync-Portal: 1\r\n\r\n", chunk: String(repeating: "x", count: 65_536)),
      .malformed),
    HostileAnswer(
      "endless chunks of the portal",
      .endless(
        head: "HTTP/1.1 201 Created\r\nSync-Portal: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
        chunk: "10000\r\n\(String(repeating: "x", count: 65_536))\r\n"), .malformed),
    HostileAnswer(
      "an endless trailer", .endless(head: trailer, chunk: "X: y\r\n"), .failed),
    HostileAnswer(
      "a gzip bomb", Packed.answer("gzip", Packed.gzipBomb, status: "201 Created"), .malformed),
    HostileAnswer(
      name: "a zstd bomb", step: { honest, _ in Packed.answer("zstd", Packed.zstdBomb, status: honest.status) },
      effects: .malformed),
    HostileAnswer(
      "an endless body of another",
      .endless(head: "HTTP/1.1 200 OK\r\n\r\n", chunk: String(repeating: "x", count: 65_536)), .foreign),
  ]

  private static let trailer =
    "HTTP/1.1 201 Created\r\nSync-Portal: 1\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n"

  /// Nothing is read; the request may be on its way already.
  private static let closedUnread = HostileAnswer(
    name: "closed before the request is read", step: { _, _ in .close }, closesUnread: true, effects: .failed)

  /// The answer's body with another account of its length.
  private static func framed(_ answer: HonestPortal.Answer, _ framing: String) -> String {
    "HTTP/1.1 \(answer.status)\r\nSync-Portal: 1\r\n\(framing)\r\n\r\n\(answer.body)"
  }

  /// The answer's body behind a byte that begins no JSON, said to be of this coding. A whole body is read as it came,
  /// whatever is said of it, where no packed one was asked for.
  private static func wronglyPacked(_ answer: HonestPortal.Answer, _ coding: String) -> String {
    let body = "!\(answer.body)"
    return framed(
      HonestPortal.Answer(status: answer.status, body: body),
      "Content-Encoding: \(coding)\r\nContent-Length: \(body.utf8.count)")
  }
}
