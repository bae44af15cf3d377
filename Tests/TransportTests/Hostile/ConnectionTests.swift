import CCurl
import Domain
import Foundation
import TestSupport
import Testing

@testable import Transport

struct ConnectionTests {
  static let standing = Reply.marked("200 OK", body: #"{"attemptsLeft":5,"id":"\#(Sample.idText)"}"#)

  @Test func `a refused connection proves that nothing was sent`() async throws {
    let exchange = try await ScriptedServer.withoutListener { address in
      await LivePortal(PortalConnection(address: try PortalAddress(address), version: "0.1")).probe()
    }
    #expect(Outcome(exchange) == .failed(.refused))
    #expect(exchange.evidence.cause == .refused)
    #expect(exchange.evidence.provesNotSent)
    #expect(exchange.evidence.status == nil)
  }

  @Test func `a name that nobody has proves that nothing was sent`() async throws {
    let address = try PortalAddress("https://portal.invalid")
    let exchange = await LivePortal(PortalConnection(address: address, version: "0.1")).probe()
    #expect(Outcome(exchange) == .failed(.nameNotResolved))
    #expect(exchange.evidence.cause == .nameUnknown)
    #expect(exchange.evidence.provesNotSent)
  }

  @Test func `no answer within the time allowed is a failure that proves nothing`() async throws {
    try await ScriptedServer.run([.silence]) { server in
      let exchange = try await server.portal(total: .milliseconds(300)).probe()
      #expect(Outcome(exchange) == .failed(.timedOut))
      #expect(exchange.evidence.bytesSent > 0)
    }
  }

  @Test func `a read on a kept connection that dies is delivered twice by libcurl itself`() async throws {
    // The reason for the next test: without this behaviour that one could not fail.
    let steps: [ScriptedServer.Step] = [.answer(Self.standing, closing: false), .close, .answer(Self.standing)]
    try await ScriptedServer.run(steps) { server in
      let portal = try server.portal()
      for _ in 0..<2 { #expect(try await Outcome(portal.standing(Sample.id())) == .answered) }
      #expect(server.requests.map(\.connection) == [0, 0, 1])
    }
  }

  @Test func `a password and a code are delivered once, even after a kept connection`() async throws {
    let steps: [ScriptedServer.Step] = [.answer(Self.standing, closing: false), .close, .close]
    try await ScriptedServer.run(steps) { server in
      let portal = try server.portal()
      _ = await portal.standing(try Sample.id())
      let code = try #require(AccessCode("ABCD1234"))
      let signIn = await portal.signIn(try Sample.id(), code, Secret("pass"))
      let answer = await portal.enterCode(try Sample.id(), try Sample.id(Sample.otherText), Secret("123456"))
      #expect(Outcome(signIn) == .failed(.connectionLost))
      #expect(Outcome(answer) == .failed(.connectionLost))
      #expect(server.requests.map(\.connection) == [0, 1, 2])
    }
  }

  /// What is looked up before it is sent again, over a kept connection.
  enum Sent: String, CaseIterable, Sendable {
    case certificate, repairs, batch, largeBatch

    func send(to portal: any Portal) async throws -> Exchange<[SubmissionAnswer]> {
      var submission = try Sample.submission()
      switch self {
      case .certificate: break
      case .repairs: submission.target = .conformity(of: try Sample.number())
      case .largeBatch:
        submission.payload = Data(String(repeating: " ", count: 600_000).utf8)
        fallthrough
      case .batch: return await portal.submitBatch([submission], Sample.session)
      }
      return await portal.submit(submission, Sample.session).asOfBatch
    }
  }

  @Test(arguments: Sent.allCases, [ScriptedServer.Step.close, .reset])
  func `what is sent is delivered once on a kept connection that dies, and the next on a new one`(
    sent: Sent, step: ScriptedServer.Step
  ) async throws {
    let probe = ScriptedServer.Step.answer(Reply.marked("200 OK", body: Reply.capabilities), closing: false)
    try await ScriptedServer.run([probe, step, .close]) { server in
      let portal = try server.portal(total: .minutes(10))
      _ = await portal.probe()
      let exchange = try await sent.send(to: portal)
      #expect(Outcome(exchange) == .failed(.connectionLost))
      #expect(!exchange.evidence.provesNotSent)
      #expect(server.requests.map(\.connection) == [0, 0])
      _ = try await sent.send(to: portal)
      #expect(server.requests.map(\.connection) == [0, 0, 1])
    }
  }

  @Test(arguments: [true, false], [true, false])
  func `a kept connection is used for what may arrive twice without harm, and for nothing else`(
    uniqueNumbers: Bool, idempotency: Bool
  ) async throws {
    let told = Reply.capabilities(idempotency: idempotency)
      .replacing(#""uniqueNumbers":true"#, with: #""uniqueNumbers":\#(uniqueNumbers)"#)
    let probe = ScriptedServer.Step.answer(Reply.marked("200 OK", body: told), closing: false)
    for sent in Sent.allCases {
      let refusal = ScriptedServer.Step.answer(Reply.problem("503 T", "unavailable"), closing: false)
      try await ScriptedServer.run([probe, refusal]) { server in
        let portal = try server.portal()
        _ = await portal.probe()
        #expect(try await Outcome(sent.send(to: portal)) == .refused(503, .unavailable))
        let isKept = sent == .repairs ? idempotency : uniqueNumbers
        #expect(server.requests.map(\.connection) == [0, isKept ? 0 : 1], "\(sent)")
      }
    }
  }

  /// libcurl does not see that a server closed a connection after its answer, where TLS or a slow network hides it.
  @Test func `where each submission dies on the connection of the question before it, the third has its own`()
    async throws
  {
    let probe = ScriptedServer.Step.answer(Reply.marked("200 OK", body: Reply.capabilities), closing: false)
    let receipt = ScriptedServer.Step.answer(Reply.marked("201 Created", body: try Sample.receipt()))
    try await ScriptedServer.run([probe, .close, probe, .close, probe, receipt]) { server in
      let portal = try server.portal()
      var outcomes: [Outcome] = []
      for _ in 0..<3 {
        _ = await portal.probe()
        outcomes.append(Outcome(await portal.submit(try Sample.submission(), Sample.session)))
      }
      #expect(outcomes == [.failed(.connectionLost), .failed(.connectionLost), .answered])
      #expect(server.requests.map(\.connection) == [0, 0, 1, 1, 2, 3])
    }
  }

  @Test func `a new connection that dies says nothing about kept ones, and those are tried again some probes later`()
    async throws
  {
    let probe = ScriptedServer.Step.answer(Reply.marked("200 OK", body: Reply.capabilities))
    let kept = ScriptedServer.Step.answer(Reply.marked("200 OK", body: Reply.capabilities), closing: false)
    let receipt = ScriptedServer.Step.answer(Reply.marked("201 Created", body: try Sample.receipt()))
    try await ScriptedServer.run([probe, .close, .close, kept, receipt]) { server in
      let portal = try server.portal()
      _ = await portal.probe()
      for _ in 0..<2 { _ = await portal.submit(try Sample.submission(), Sample.session) }
      _ = await portal.probe()
      #expect(Outcome(await portal.submit(try Sample.submission(), Sample.session)) == .answered)
      #expect(server.requests.map(\.connection) == [0, 1, 2, 3, 3])
    }
    var keeping = PortalTerms.Shortcut(pauseAfterDoubts: 20)
    for _ in 0..<2 { keeping.doubt(since: keeping) }
    let isOn = (0..<20).map { _ in
      keeping.passed()
      return keeping.isOn
    }
    #expect(isOn == Array(repeating: false, count: 19) + [true])
  }

  @Test func `a connection that was idle for two seconds is used for no certificate any more`() async throws {
    let answers = [
      Reply.marked("200 OK", body: Reply.capabilities), Reply.marked("201 Created", body: try Sample.receipt()),
    ]
    try await ScriptedServer.run(answers.map { .answer($0, closing: false) }) { server in
      let portal = LivePortal(PortalConnection(address: try PortalAddress(server.address), version: "0.1"))
      _ = await portal.probe()
      try await Task.sleep(for: .milliseconds(2_200))
      #expect(try await Outcome(portal.submit(Sample.submission(), Sample.session)) == .answered)
      #expect(server.requests.map(\.connection) == [0, 1])
    }
  }

  @Test func `libcurl by itself delivers a body again on a kept connection that dies`() async throws {
    // The reason for the test before: without this behaviour that one could not fail.
    let kept = ScriptedServer.Step.answer(Reply.marked("200 OK", body: "{}"), closing: false)
    try await ScriptedServer.run([kept, .close, kept]) { server in
      try #require(TransferLibrary.fault == nil)
      let handle = try #require(cvm_curl_easy_init())
      defer { cvm_curl_easy_cleanup(handle) }
      cvm_curl_set_body_sink(handle, { _, size, count, _ in size * count }, nil)
      _ = cvm_curl_set_text(handle, CURLOPT_URL, server.address)
      _ = "corps".withCString { cvm_curl_set_pointer(handle, CURLOPT_COPYPOSTFIELDS, $0) }
      for _ in 0..<2 { #expect(cvm_curl_easy_perform(handle) == CURLE_OK) }
      #expect(server.requests.map(\.body) == ["corps", "corps", "corps"])
      #expect(server.requests.map(\.connection) == [0, 0, 1])
    }
  }

  @Test func `a document without a number never uses a kept connection, even where replays are harmless`() async throws
  {
    let probe = Reply.marked("200 OK", body: Reply.capabilities(idempotency: true))
    let receipt = Reply.marked("201 Created", body: try Sample.receipt())
    try await ScriptedServer.run([.answer(probe, closing: false), .answer(receipt, closing: false)]) { server in
      let portal = try server.portal()
      _ = await portal.probe()
      var older = try Sample.submission()
      older.target = .unnumbered(vehicle: try Sample.id())
      #expect(await Outcome(portal.submit(older, Sample.session)) == .answered)
      #expect(server.requests.map(\.connection) == [0, 1])
    }
  }

  @Test func `a proxy named by the environment is not used`() async {
    await #expect(processExitsWith: .success) {
      for name in ["http_proxy", "https_proxy", "all_proxy"] { setenv(name, "http://127.0.0.1:1", 1) }
      unsetenv("no_proxy")
      try await ScriptedServer.run([.answer(Reply.marked("200 OK", body: Reply.capabilities))]) { server in
        let exchange = try await server.portal().probe()
        #expect(Outcome(exchange) == .answered)
      }
    }
  }
}
