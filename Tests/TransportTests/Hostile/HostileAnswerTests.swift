import Domain
import TestSupport
import Testing

struct HostileAnswerTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var step: ScriptedServer.Step
    var outcome: Outcome

    init(_ name: String, _ step: ScriptedServer.Step, _ outcome: Outcome) {
      testDescription = name
      self.step = step
      self.outcome = outcome
    }
  }

  static let capabilities = Reply.capabilities
  static let cases: [Case] = [
    Case("the portal", .answer(Reply.marked("200 OK", body: capabilities)), .answered),
    Case("a login page", .answer(Reply.plain("200 OK", body: "<html>Sign in</html>")), .foreign(.unmarked)),
    Case("the right body without the marker", .answer(Reply.plain("200 OK", body: capabilities)), .foreign(.unmarked)),
    Case("a marker of another value", .answer(Reply.plain("200 OK", ["Sync-Portal: 2"])), .foreign(.unmarked)),
    Case(
      "two markers that differ", .answer(Reply.marked("200 OK", ["Sync-Portal: 0"], body: capabilities)),
      .foreign(.unmarked)),
    Case(
      "a marker in a trailer",
      .answer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n0\r\nSync-Portal: 1\r\n\r\n"),
      .foreign(.unmarked)),
    Case(
      "a marker on an interim answer alone",
      .answer("HTTP/1.1 103 Early Hints\r\nSync-Portal: 1\r\n\r\n" + Reply.plain("200 OK", body: capabilities)),
      .foreign(.unmarked)),
    Case("a redirect", .answer(Reply.plain("302 Found", ["Location: /login"])), .foreign(.redirect)),
    Case("a redirect with the marker", .answer(Reply.marked("307 T", ["Location: /login"])), .malformed),
    Case("511", .answer(Reply.plain("511 Network Authentication Required")), .foreign(.networkSignIn)),
    Case("500 without the marker", .answer(Reply.plain("500 Oops")), .foreign(.gateway)),
    Case("a status this endpoint does not have", .answer(Reply.marked("202 A", body: capabilities)), .malformed),
    Case("JSON that ends early", .answer(Reply.marked("200 OK", body: #"{"portal":"#)), .malformed),
    Case("no body", .answer(Reply.marked("204 No Content")), .malformed),
    Case(
      "JSON ten thousand deep",
      .answer(Reply.marked("200 OK", body: String(repeating: "[", count: 10_000))), .malformed),
    Case(
      "a limit of no queries", .answer(Reply.marked("200 OK", body: Reply.capabilities(lookup: 0))), .malformed),
    Case(
      "no request at a time", .answer(Reply.marked("200 OK", body: Reply.capabilities(requests: 0))), .malformed),
    Case(
      "nine requests at a time", .answer(Reply.marked("200 OK", body: Reply.capabilities(requests: 9))), .malformed),
    Case(
      "a body cut short",
      .answer("HTTP/1.1 200 OK\r\nSync-Portal: 1\r\nContent-Length: 5000\r\n\r\n{"), .failed(.connectionLost)),
    Case(
      "a length beyond all numbers",
      .answer("HTTP/1.1 200 OK\r\nSync-Portal: 1\r\nContent-Length: 99999999999999999999\r\n\r\n\(capabilities)"),
      .failed(.connectionLost)),
    Case(
      "two lengths",
      .answer(Reply.marked("200 OK", ["Content-Length: 5"], body: capabilities)), .failed(.connectionLost)),
    Case(
      "a length and chunks",
      .answer(
        "HTTP/1.1 200 OK\r\nSync-Portal: 1\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n"
          + "2\r\n{}\r\n0\r\n\r\n"), .failed(.connectionLost)),
    Case("headers cut short", .answer("HTTP/1.1 200 OK\r\nSync-Por"), .failed(.connectionLost)),
    Case("garbage for a status line", .answer("SSH-2.0-OpenSSH_9.2\r\n"), .failed(.other)),
    Case("nothing", .close, .failed(.connectionLost)),
    Case("a reset", .reset, .failed(.connectionLost)),
    Case(
      "an endless body of the portal",
      .endless(
        head: "HTTP/1.1 200 OK\r\nSync-Portal: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
        chunk: "1000\r\n\(String(repeating: "x", count: 4_096))\r\n"), .malformed),
    Case(
      "an endless body of another",
      .endless(head: "HTTP/1.1 200 OK\r\n\r\n", chunk: String(repeating: "x", count: 4_096)), .foreign(.unmarked)),
    Case("endless headers", .endless(head: "HTTP/1.1 200 OK\r\n", chunk: "X: y\r\n"), .failed(.tooLarge)),
    Case(
      "few headers of many bytes",
      .endless(head: "HTTP/1.1 200 OK\r\n", chunk: "X: \(String(repeating: "y", count: 4_096))\r\n"),
      .failed(.tooLarge)),
    Case(
      "a header line without an end",
      .endless(head: "HTTP/1.1 200 OK\r\nX: ", chunk: String(repeating: "y", count: 4_096)), .failed(.tooLarge)),
  ]

  @Test(arguments: cases)
  func `only a marked, whole and well-formed success is an answer`(hostile: Case) async throws {
    try await ScriptedServer.run([hostile.step]) { server in
      let exchange = try await server.portal().probe()
      #expect(Outcome(exchange) == hostile.outcome, "\(exchange)")
      #expect(exchange.evidence.bytesSent > 0)
      #expect(server.requests.map(\.line) == ["GET /sync/v1 HTTP/1.1"])
    }
  }

  @Test func `a redirect is not followed, not even to the same server`() async throws {
    let steps: [ScriptedServer.Step] = [
      .answer(Reply.plain("302 Found", ["Location: /sync/v1/"])),
      .answer(Reply.marked("200 OK", body: Reply.capabilities)),
    ]
    try await ScriptedServer.run(steps) { server in
      _ = try await server.portal().probe()
      #expect(server.requests.count == 1)
    }
  }

}
