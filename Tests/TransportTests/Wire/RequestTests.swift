import Domain
import Foundation
import TestSupport
import Testing
import Transport

struct RequestTests {
  @Test func `a submission carries the sealed bytes and every header of §4.2`() async throws {
    let submission = try Sample.submission()
    try await ScriptedServer.run([.answer(Reply.marked("201 Created", body: try Sample.receipt()))]) { server in
      let exchange = try await server.portal().submit(submission, Sample.session)
      #expect(exchange.answer?.digest == submission.digest)
      let request = try #require(server.requests.first)
      #expect(request.line == "PUT /sync/v1/certificates/mechanical/00012345 HTTP/1.1")
      #expect(request.body == String(decoding: submission.payload, as: UTF8.self))
      let digest = submission.digest.bytes.base64EncodedString()
      let expected = [
        "if-none-match": "*", "idempotency-key": Sample.idText, "content-digest": "sha-256=:\(digest):",
        "sync-vehicle": Sample.otherText, "authorization": "Bearer \(Sample.session.revealed)",
        "content-type": "application/json", "accept-language": "fr-CA", "user-agent": "cvm-sync/0.1",
      ]
      for (name, value) in expected { #expect(request.values(of: name) == [value], "\(name)") }
      #expect(request.values(of: "cookie") == [])
    }
  }

  @Test func `signing in sends no session, and its answer must name the attempt`() async throws {
    let code = try #require(AccessCode("ABCD1234"))
    let body = #"{"attemptsLeft":4,"expiresAt":1,"id":"\#(Sample.idText)","sentTo":"m•••@exemple.ca"}"#
    let steps = [Reply.marked("201 Created", body: body), Reply.marked("201 Created", body: body)]
    try await ScriptedServer.run(steps.map { .answer($0) }) { server in
      let portal = try server.portal()
      let exchange = await portal.signIn(try Sample.id(), code, Secret("mot de passe"))
      #expect(exchange.answer?.sentTo == "m•••@exemple.ca")
      #expect(try await Outcome(portal.signIn(Sample.id(Sample.otherText), code, Secret("x"))) == .malformed)
      let request = try #require(server.requests.first)
      #expect(request.line == "POST /sync/v1/sign-ins HTTP/1.1")
      #expect(request.body == #"{"accessCode":"ABCD1234","id":"\#(Sample.idText)","password":"mot de passe"}"#)
      #expect(request.values(of: "authorization") == [])
    }
  }

  @Test func `the mandate of the station goes out with what is submitted, and with nothing else (§3.5)`() async throws {
    try await ScriptedServer.run(Array(repeating: .close, count: 8)) { server in
      let portal = try server.portal(mandate: "M-1002")
      let submission = try Sample.submission()
      var repairs = submission
      repairs.target = .conformity(of: try Sample.number())
      let key = try #require(BundleKey(bytes: Data(count: 32)))
      _ = await portal.submit(submission, Sample.session)
      _ = await portal.submit(repairs, Sample.session)
      _ = await portal.submitBatch([submission], Sample.session)
      _ = await portal.createVehicle(try Sample.id(), Data("{}".utf8), Sample.session)
      _ = await portal.tellKey(try Sample.id(), key, Sample.session)
      let written = server.requests.count
      _ = await portal.lookUp([try Sample.question()], Sample.session)
      _ = await portal.document(.mechanical, try Sample.number(), Sample.session)
      _ = await portal.probe()
      #expect(written == 5 && server.requests.count == 8)
      let told = server.requests.map { $0.values(of: "sync-mandate") }
      #expect(told == Array(repeating: ["M-1002"], count: 5) + [[], [], []])
    }
  }

  @Test func `without a mandate of its own a station names none`() async throws {
    try await ScriptedServer.run([.close]) { server in
      _ = try await server.portal().submit(try Sample.submission(), Sample.session)
      #expect(server.requests.first?.values(of: "sync-mandate") == [])
    }
  }

  @Test func `a password goes out in NFC, however a keyboard writes its accents (§1.2)`() async throws {
    let code = try #require(AccessCode("ABCD1234"))
    try await ScriptedServer.run([.close]) { server in
      _ = await (try server.portal()).signIn(try Sample.id(), code, Secret("e\u{301}te\u{301}"))
      let body = try #require(server.requests.first?.body)
      #expect(body.unicodeScalars.elementsEqual(body.precomposedStringWithCanonicalMapping.unicodeScalars))
      #expect(body.contains("été"))
    }
  }

  @Test(arguments: [
    ("abcdefghijklmnop", 900, Outcome.answered), ("abc\\r\\nX: y-----------", 900, .malformed),
    ("court", 900, .malformed), ("abcdefghijklmnop", 0, .malformed), ("abcdefghijklmnop", 9_000_000, .malformed),
  ])
  func `a session needs a token a header can carry and a time that can end`(
    token: String, idle: Int, outcome: Outcome
  ) async throws {
    let person = #"{"accessCode":"ABCD1234","mandates":[],"name":"Exemple"}"#
    let body = #"{"idleSeconds":\#(idle),"person":\#(person),"token":"\#(token)"}"#
    try await ScriptedServer.run([.answer(Reply.marked("201 Created", body: body))]) { server in
      let portal = try server.portal()
      let exchange = await portal.enterCode(try Sample.id(), try Sample.id(Sample.otherText), Secret("123456"))
      #expect(Outcome(exchange) == outcome)
      #expect(server.requests.first?.line == "POST /sync/v1/sign-ins/\(Sample.idText)/code HTTP/1.1")
    }
  }

  @Test func `a large body goes out at once, without waiting to be asked for it`() async throws {
    // Beyond 1 MiB libcurl by itself would send `Expect: 100-continue` and wait.
    let body = String(repeating: "x", count: 2 << 20)
    try await ScriptedServer.run([.close]) { server in
      let portal = try server.portal()
      _ = await portal.createVehicle(try Sample.id(), Data(body.utf8), Sample.session)
      let request = try #require(server.requests.first)
      #expect(request.values(of: "expect") == [])
      #expect(request.body == body)
    }
  }

  @Test func `a header with a line break is refused before anything is sent`() async throws {
    try await ScriptedServer.run([]) { server in
      let exchange = try await server.portal().lookUp([], Secret("a\r\nIf-None-Match: *"))
      #expect(exchange.evidence.provesNotSent)
      #expect(Outcome(exchange) == .failed(.other))
      #expect(server.requests.isEmpty)
    }
  }

  @Test func `a backlog counts what is being sent as ready and tells no draft (§7)`() async throws {
    let backlog = BacklogReport(
      epoch: try Sample.id(), highWaterMark: 9, lastOperation: try Sample.id(),
      counts: [.draft: 1, .ready: 2, .sending: 3], oldest: nil)
    try await ScriptedServer.run([.close]) { server in
      _ = try await server.portal().report(try Sample.id(), backlog, Sample.session)
      let counts = #""counts":{"closed":0,"confirmed":0,"held":0,"quarantined":0,"ready":5,"unknown":0}"#
      #expect(
        server.requests.first?.body
          == #"{\#(counts),"epoch":"\#(Sample.idText)","highWaterMark":9,"lastOperation":"\#(Sample.idText)"}"#)
    }
  }

  @Test func `the stations of a mandate are read, each with its counts by state (§7.1)`() async throws {
    func list(_ reportedAt: String, _ ready: String, _ others: String = "") -> String {
      let backlog = #"{"counts":{"later":3,"ready":\#(ready)},"epoch":"\#(Sample.idText)","highWaterMark":9}"#
      let station = #"{"backlog":\#(backlog),"reportedAt":\#(reportedAt),"station":"\#(Sample.idText)"}"#
      return #"{"stations":[\#(station)],"truncated":false\#(others)}"#
    }
    let bodies = [list("1795430000000", "7", #","later":1"#), list("1795430000000", "-1"), list("-1", "7")]
    let replies = bodies.map { ScriptedServer.Step.answer(Reply.marked("200 OK", body: $0)) }
    try await ScriptedServer.run(replies) { server in
      let portal = try server.portal()
      let told = await portal.stations(Sample.session)
      #expect(server.requests.first?.line == "GET /sync/v1/stations HTTP/1.1")
      let station = PortalStation(
        id: try Sample.id(), reportedAt: Instant(milliseconds: 1_795_430_000_000), counts: [.ready: 7], oldest: nil)
      guard case .answered(let stations) = told.outcome else {
        Issue.record("\(told)")
        return
      }
      #expect(stations == PortalStations([station]))
      for _ in 0..<2 { #expect(Outcome(await portal.stations(Sample.session)) == .malformed) }
    }
  }

  @Test func `giving up an attempt takes the portal's 204`() async throws {
    try await ScriptedServer.run([.answer("HTTP/1.1 204 No Content\r\nSync-Portal: 1\r\n\r\n")]) { server in
      let exchange = try await server.portal().abandon(Sample.id())
      #expect(Outcome(exchange) == .answered)
      #expect(server.requests.first?.line == "DELETE /sync/v1/sign-ins/\(Sample.idText) HTTP/1.1")
    }
  }
}
