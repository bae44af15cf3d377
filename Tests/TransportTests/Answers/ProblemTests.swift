import Domain
import Foundation
import TestSupport
import Testing

@testable import Transport

struct ProblemTests {
  @Test(arguments: [
    (Reply.problem("401 U", "session-ended"), Outcome.refused(401, .sessionEnded)),
    (Reply.problem("403 F", "no-mandate"), .refused(403, .noMandate)),
    (Reply.problem("409 C", "in-progress"), .refused(409, .inProgress)),
    (Reply.problem("412 P", "number-taken"), .refused(412, .numberTaken)),
    (Reply.problem("422 U", "invalid-form", #","field":"owner.name""#), .refused(422, .invalidForm)),
    (Reply.problem("423 L", "account-suspended"), .refused(423, .accountSuspended)),
    (Reply.problem("500 I", "internal-error"), .refused(500, .internalError)),
    (Reply.problem("418 T", "a-new-kind"), .refused(418, .other)),
    (Reply.marked("400 B", body: "<html>"), .refused(400, .other)),
    (Reply.marked("502 B"), .refused(502, .other)),
  ])
  func `a marked refusal keeps its status, and its kind where this version knows it`(
    reply: String, outcome: Outcome
  ) async throws {
    try await ScriptedServer.run([.answer(reply)]) { server in
      let exchange = try await server.portal().submit(try Sample.submission(), Sample.session)
      #expect(Outcome(exchange) == outcome)
      #expect(exchange.evidence.marked)
    }
  }

  @Test func `what decides is read from the problem`() async throws {
    let members = #","attemptsLeft":3,"until":9,"since":8,"retryAfter":7,"field":"f""#
    try await ScriptedServer.run([.answer(Reply.problem("401 U", "wrong-password", members))]) { server in
      let problem = try #require(await server.portal().standing(Sample.id()).problem)
      #expect(problem.attemptsLeft == 3)
      #expect(problem.until == Instant(milliseconds: 9))
      #expect(problem.since == Instant(milliseconds: 8))
      #expect(problem.retryAfter == .seconds(7))
      #expect(problem.field == "f")
      #expect(problem.processed == .no)
    }
  }

  @Test func `the vehicle that is there already comes with the refusal (§6.2)`() async throws {
    let vehicle = #","vehicle":{"id":"\#(Sample.otherText)","ownerName":"Exemple","vehicle":{"vin":"1A","year":2009}}"#
    try await ScriptedServer.run([.answer(Reply.problem("409 C", "vehicle-exists", vehicle))]) { server in
      let portal = try server.portal()
      let exchange = await portal.createVehicle(try Sample.id(), Data("{}".utf8), Sample.session)
      #expect(
        exchange.problem?.vehicle
          == PortalVehicleRecord(id: try Sample.id(Sample.otherText), vin: "1A", year: 2_009, ownerName: "Exemple"))
      let request = try #require(server.requests.first)
      #expect(request.line == "PUT /sync/v1/vehicles/\(Sample.idText) HTTP/1.1")
      #expect(request.values(of: "if-none-match") == ["*"])
    }
  }

  static let date = "Date: Sun, 06 Nov 1994 08:49:37 GMT"
  @Test(
    arguments: [
      (["Retry-After: 120"], "", Span.seconds(120)), (["Retry-After: 120"], #","retryAfter":60"#, .seconds(120)),
      ([], #","retryAfter":60"#, .seconds(60)),
      ([date, "Retry-After: Sun, 06 Nov 1994 08:50:37 GMT"], "", .seconds(60)),
      ([date, "Retry-After: Sunday, 06-Nov-94 08:50:37 GMT"], "", .seconds(60)),
      ([date, "Retry-After: Sun Nov  6 08:50:37 1994"], "", .seconds(60)),
      ([date, "Retry-After: Sun, 06 Nov 1994 08:00:00 GMT"], "", .zero),
      (["Retry-After: Sun, 06 Nov 1994 08:50:37 GMT"], "", nil), (["Retry-After: soon"], "", nil),
      (["Retry-After: -5"], "", nil), (["Retry-After: 99999999999999999999"], "", .days(31)),
    ] as [([String], String, Span?)])
  func `the wait is read from seconds or a date, and the longer one counts`(
    headers: [String], members: String, wait: Span?
  ) async throws {
    let reply = Reply.problem("503 S", "unavailable", members, headers: headers)
    try await ScriptedServer.run([.answer(reply)]) { server in
      let problem = try #require(await server.portal().probe().problem)
      #expect(problem.retryAfter == wait)
    }
  }

  @Test(
    arguments: [
      ("Thu, 01 Jan 1970 00:00:00 GMT", 0), ("Thu, 29 Feb 2024 12:00:00 GMT", 1_709_208_000),
      ("Tue, 31 Dec 2999 23:59:59 GMT", 32_503_679_999), ("Wed, 01 Mar 2000 00:00:00 GMT", 951_868_800),
      ("Sun, 06 Nov 1994 08:49:37 CET", nil), ("Sun, 06 Foo 1994 08:49:37 GMT", nil),
      ("Sun, 06 Nov 1994 25:49:37 GMT", nil), ("", nil), ("Sun, 06 Nov 99999999999999999999 08:49:37 GMT", nil),
    ] as [(String, Int64?)])
  func `a header's date is read to the second`(text: String, seconds: Int64?) {
    #expect(HTTPDate.seconds(text) == seconds)
  }
}
