import TestSupport

extension HostileAnswer {
  /// What answers in the portal's place: without its marker, whatever it says.
  static let foreign: [HostileAnswer] =
    [
      HostileAnswer("a login page", .answer(Reply.plain("200 OK", ["Content-Type: text/html"], body: page)), .foreign),
      HostileAnswer("200 and nothing", .answer(Reply.plain("200 OK")), .foreign),
      HostileAnswer("204 without the marker", .answer(Reply.plain("204 No Content")), .foreign),
      HostileAnswer(
        "the right answer without the marker", spoiling: { Reply.plain($0.status, body: $0.body) }, .foreign),
      HostileAnswer(
        "the right answer, marker 2", spoiling: { Reply.plain($0.status, ["Sync-Portal: 2"], body: $0.body) }, .foreign),
      HostileAnswer(
        "the right answer, two markers that differ",
        spoiling: { Reply.marked($0.status, ["Sync-Portal: 0"], body: $0.body) }, .foreign),
      HostileAnswer(
        "the right answer, its marker on an interim answer",
        spoiling: {
          "HTTP/1.1 103 Early Hints\r\nSync-Portal: 1\r\n\r\n" + Reply.plain($0.status, body: $0.body)
        }, .foreign),
      HostileAnswer(
        "the right answer, its marker in a trailer",
        spoiling: {
          "HTTP/1.1 \($0.status)\r\nTransfer-Encoding: chunked\r\n\r\n"
            + "\(String($0.body.utf8.count, radix: 16))\r\n\($0.body)\r\n0\r\nSync-Portal: 1\r\n\r\n"
        }, .foreign),
      HostileAnswer(
        "a redirect to another host", .answer(Reply.plain("302 Found", ["Location: http://127.0.0.2:1/"])), .foreign),
      HostileAnswer("511 with the marker", .answer(Reply.marked("511 Network Authentication Required")), .foreign),
    ] + unmarked

  /// Every status that something on the way may answer.
  private static let unmarked: [HostileAnswer] =
    [
      201, 202, 300, 301, 303, 307, 308, 400, 401, 403, 404, 409, 422, 429, 500, 502, 503, 511,
    ].map { HostileAnswer("\($0) without the marker", .answer(Reply.plain("\($0) T")), .foreign) }

  private static let page = "<html><form action=/login>Bienvenue</form></html>"
}
