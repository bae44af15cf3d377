import Domain
import Foundation
import TestSupport
import Testing

@testable import Transport

struct CodingTests {
  /// A hundred questions, of about 10 kB.
  private static func questions() throws -> [LookupQuestion] {
    try (0..<100).map { try Sample.question("\(10_000 + $0)") }
  }

  private static func unpacked(_ request: ScriptedServer.Request) throws -> String {
    let body = try Unpacking.body(
      Data(request.bytes), codings: request.values(of: "content-encoding"), limit: 1 << 20)
    return String(decoding: body, as: UTF8.self)
  }

  @Test(
    arguments: [
      (nil, []), ([], []), (["br"], []), (["gzip"], ["gzip"]), (["br", "GZIP"], ["gzip"]),
      (["gzip", "zstd"], ["zstd"]),
      (["zstd"], ["zstd"]),
    ] as [([String]?, [String])])
  func `a body is packed as the portal takes it, else goes as it is`(told: [String]?, coding: [String]) async throws {
    try await ScriptedServer.run([Packed.capabilities(told), .close]) { server in
      let portal = try server.portal()
      _ = await portal.probe()
      _ = await portal.lookUp(try Self.questions(), Sample.session)
      let request = try #require(server.requests.last)
      #expect(request.values(of: "content-encoding") == coding)
      #expect(request.values(of: "accept-encoding") == ((told ?? []).isEmpty ? [] : ["zstd, gzip"]))
      #expect(request.values(of: "content-length") == ["\(request.bytes.count)"])
      let body = try Self.unpacked(request)
      #expect(
        body.hasPrefix(#"{"queries":[{"digest":""#) && body.contains(#""number":"10099""#) && body.hasSuffix("]}"))
      #expect(coding.isEmpty ? request.bytes.count > 9_000 : request.bytes.count < 6_000)
      #expect(server.requests.first?.values(of: "accept-encoding") == [])
    }
  }

  @Test func `what is small, digested by a header, or secret goes as it is`() async throws {
    try await ScriptedServer.run([Packed.capabilities(["zstd"])] + Array(repeating: .close, count: 4)) { server in
      let portal = try server.portal()
      _ = await portal.probe()
      var submission = try Sample.submission()
      submission.payload = Data(String(repeating: " ", count: 5_000).utf8)
      submission.digest = PayloadDigest(of: submission.payload)
      _ = await portal.submit(submission, Sample.session)
      let code = try #require(AccessCode("ABCD1234"))
      _ = await portal.signIn(try Sample.id(), code, Secret(String(repeating: "a", count: 2_000)))
      _ = await portal.lookUp([try Sample.question()], Sample.session)
      _ = await portal.createVehicle(try Sample.id(), Data(repeating: 0x20, count: 512), Sample.session)
      let packed = server.requests.map { $0.values(of: "content-encoding") }
      #expect(packed == [[], [], [], [], ["zstd"]])
      #expect(server.requests[1].bytes == Array(submission.payload))
      #expect(server.requests[2].values(of: "accept-encoding") == [])
    }
  }

  @Test(arguments: [
    Reply.problem("415 T", "unsupported-encoding", headers: ["Accept-Encoding: identity"]),
    Reply.problem("400 T", "malformed-request", #","field":"Content-Encoding""#),
    Reply.problem("400 T", "other", #","field":"content-encoding""#),
  ])
  func `a packed body that the portal refuses for its coding is sent again as it is, and none is packed after`(
    refusal: String
  ) async throws {
    let steps: [ScriptedServer.Step] = [
      Packed.capabilities(["zstd", "gzip"]), .answer(refusal, closing: false), .close,
      Packed.capabilities(["zstd", "gzip"]), .close,
    ]
    try await ScriptedServer.run(steps) { server in
      let portal = try server.portal()
      _ = await portal.probe()
      let batch = try (0..<20).map { try Sample.submission("\($0)") }
      let exchange = await portal.submitBatch(batch, Sample.session)
      // Both requests are in the evidence, and how the second ended counts.
      #expect(Outcome(exchange) == .failed(.connectionLost))
      _ = await portal.probe()
      let second = await portal.submitBatch(batch, Sample.session)
      #expect(exchange.evidence.bytesSent > second.evidence.bytesSent)
      let asked = server.requests.filter { $0.line.hasPrefix("POST") }
      #expect(asked.map { $0.values(of: "content-encoding") } == [["zstd"], [], []])
      let first = try Self.unpacked(asked[0])
      #expect(asked.dropFirst().map(\.body) == [first, first])
    }
  }

  @Test(arguments: [
    Reply.plain("415 T"), Reply.problem("500 T", "internal-error", #","field":"Content-Encoding""#),
    Reply.problem("400 T", "malformed-request"),
    Reply.problem("400 T", "malformed-request", #","field":"entries.0.digest""#),
    Reply.plain("400 T", body: #"{"field":"Content-Encoding"}"#),
  ])
  func `a packed body is sent once where anything but the portal's refusal of its coding comes back`(
    reply: String
  ) async throws {
    try await ScriptedServer.run([Packed.capabilities(["zstd"]), .answer(reply)]) { server in
      let portal = try server.portal()
      _ = await portal.probe()
      _ = await portal.submitBatch(try (0..<20).map { try Sample.submission("\($0)") }, Sample.session)
      #expect(server.requests.count == 2)
      #expect(server.requests.last?.values(of: "content-encoding") == ["zstd"])
    }
  }

  /// A firewall in front of the portal may refuse what is packed, and say so in any way: it must not stop a station.
  @Test(arguments: ["200 T", "302 T", "400 T", "403 T", "406 T", "415 T", "500 T", "501 T", "511 T"])
  func `once somebody else answered a packed body, the next goes as it is, after each probe too`(
    status: String
  ) async throws {
    let own = ScriptedServer.Step.answer(Reply.problem("503 T", "unavailable"), closing: false)
    let steps: [ScriptedServer.Step] = [
      Packed.capabilities(["zstd"]), .answer(Reply.plain(status, ["Location: /x"], body: "<html>"), closing: false),
      own, Packed.capabilities(["zstd"]), own,
    ]
    try await ScriptedServer.run(steps) { server in
      let portal = try server.portal()
      _ = await portal.probe()
      let exchange = await portal.lookUp(try Self.questions(), Sample.session)
      guard case .foreign = exchange.outcome else {
        Issue.record("\(exchange)")
        return
      }
      #expect(server.requests.count == 2, "nobody asks twice whom nobody knows")
      _ = await portal.submitBatch(try (0..<20).map { try Sample.submission("\($0)") }, Sample.session)
      _ = await portal.probe()
      _ = await portal.lookUp(try Self.questions(), Sample.session)
      let sent = server.requests.filter { $0.line.hasPrefix("POST") }
      #expect(sent.map { $0.values(of: "content-encoding") } == [["zstd"], [], []])
    }
  }

  @Test(arguments: [
    Reply.marked("200 T", body: "{}"), Reply.problem("503 T", "unavailable"), Reply.problem("403 T", "no-mandate"),
  ])
  func `the portal's own answers, and plain requests that somebody else answered, change nothing`(
    reply: String
  ) async throws {
    let steps: [ScriptedServer.Step] = [
      Packed.capabilities(["zstd"]), .answer(Reply.plain("403 T"), closing: false), .answer(reply, closing: false),
      .answer(reply, closing: false),
    ]
    try await ScriptedServer.run(steps) { server in
      let portal = try server.portal()
      _ = await portal.probe()
      _ = await portal.lookUp([try Sample.question()], Sample.session)
      for _ in 0..<2 { _ = await portal.lookUp(try Self.questions(), Sample.session) }
      let sent = server.requests.filter { $0.line.hasPrefix("POST") }
      #expect(sent.map { $0.values(of: "content-encoding") } == [[], ["zstd"], ["zstd"]])
    }
  }

  @Test(arguments: [
    (ScriptedServer.Step.reset, [["zstd"], ["zstd"], [], []]),
    (.answer(Reply.problem("400 T", "malformed-request"), closing: false), [["zstd"], ["zstd"], [], []]),
    (.answer(Reply.problem("500 T", "internal-error"), closing: false), [["zstd"], ["zstd"], [], []]),
    (.answer(Reply.problem("503 T", "unavailable"), closing: false), [["zstd"], ["zstd"], ["zstd"], ["zstd"]]),
  ])
  func `after two packed requests in a row that packing may have spoilt, the next go as they are`(
    step: ScriptedServer.Step, codings: [[String]]
  ) async throws {
    let steps = [Packed.capabilities(["zstd"]), step, step, step, Packed.capabilities(["zstd"]), step]
    try await ScriptedServer.run(steps) { server in
      let portal = try server.portal()
      _ = await portal.probe()
      let batch = try (0..<20).map { try Sample.submission("\($0)") }
      for _ in 0..<3 { _ = await portal.submitBatch(batch, Sample.session) }
      _ = await portal.probe()
      _ = await portal.submitBatch(batch, Sample.session)
      let sent = server.requests.filter { $0.line.hasPrefix("POST") }
      #expect(sent.map { $0.values(of: "content-encoding") } == codings)
    }
  }

  @Test func `requests that fail together raise one doubt`() {
    var keeping = PortalTerms.Shortcut(pauseAfterDoubts: 3)
    let before = keeping
    for _ in 0..<4 { keeping.doubt(since: before) }
    #expect(keeping.isOn)
    keeping.doubt(since: keeping)
    #expect(!keeping.isOn)
  }

  @Test func `packing is tried again a few probes after it was doubted, and never after the portal refused it`() {
    var doubted = PortalTerms.Shortcut(pauseAfterDoubts: 3)
    doubted.doubt(of: 9_000, since: doubted)
    doubted.worked(for: 9_000)
    doubted.doubt(of: 9_000, since: doubted)
    #expect(doubted.isOn)
    // A small body gets through where a large one does not.
    doubted.worked(for: 600)
    doubted.doubt(of: 9_000, since: doubted)
    var refused = doubted
    refused.stop(for: .max)
    let probes = (0..<4).map { _ in
      doubted.passed()
      refused.passed()
      return [doubted.isOn, refused.isOn]
    }
    #expect(probes == [[false, false], [false, false], [true, false], [true, false]])
  }

  /// A packed answer and what it is.
  struct Answer: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var step: ScriptedServer.Step
    var outcome: Outcome
    /// Whether it does not unpack.
    var isSpoilt: Bool

    init(_ name: String, _ coding: String, _ body: [UInt8], _ outcome: Outcome, status: String = "200 OK") {
      isSpoilt = outcome != .answered && !body.isEmpty && status != "302 T"
      (testDescription, self.outcome) = (name, outcome)
      step = Packed.answer(coding, body, status: status)
    }
  }

  static let plain = Array(Reply.capabilities.utf8)
  static let answers: [Answer] = [
    Answer("zstd", "zstd", Packed.zstd, .answered), Answer("gzip", "gzip", Packed.gzip, .answered),
    Answer("GZIP", "GZIP", Packed.gzip, .answered), Answer("x-gzip", "x-gzip", Packed.gzip, .answered),
    Answer("identity", "identity", plain, .answered), Answer("says gzip and is not", "gzip", plain, .malformed),
    Answer("says zstd and is not", "zstd", plain, .malformed),
    Answer("says zstd and is gzip", "zstd", Packed.gzip, .malformed),
    Answer("says gzip and is zstd", "gzip", Packed.zstd, .malformed),
    Answer("a coding nobody asked for", "br", plain, .malformed),
    Answer("twice", "gzip, gzip", Packed.gzip, .malformed),
    Answer("twice in two headers", "zstd\r\nContent-Encoding: zstd", Packed.zstd, .malformed),
    Answer("identity and zstd", "identity, zstd", Packed.zstd, .malformed),
    Answer("zstd cut short", "zstd", Packed.zstd.dropLast(), .malformed),
    Answer("zstd cut in its head", "zstd", Array(Packed.zstd.prefix(5)), .malformed),
    Answer("gzip cut short", "gzip", Packed.gzip.dropLast(), .malformed),
    Answer("gzip cut in its head", "gzip", Array(Packed.gzip.prefix(8)), .malformed),
    Answer("gzip with a wrong checksum", "gzip", Packed.gzip.dropLast(5) + [0] + Packed.gzip.suffix(4), .malformed),
    Answer("zstd with a byte after it", "zstd", Packed.zstd + [0x20], .malformed),
    Answer("gzip with a byte after it", "gzip", Packed.gzip + [0x20], .malformed),
    Answer("two frames", "zstd", Packed.zstd + Packed.zstd, .malformed),
    Answer("two members", "gzip", Packed.gzip + Packed.gzip, .malformed),
    Answer("a frame to skip before it", "zstd", Packed.zstdSkipped, .malformed),
    Answer("a window of 2 GiB", "zstd", Packed.zstdHugeWindow, .malformed),
    Answer("a bomb of zstd", "zstd", Packed.zstdBomb, .malformed),
    Answer("a bomb of gzip", "gzip", Packed.gzipBomb, .malformed),
    Answer("the empty body", "zstd", [], .malformed),
    Answer(
      "a problem that does not unpack, by its status", "zstd", Packed.zstd.dropLast(), .refused(503, .other),
      status: "503 T"),
    Answer("a redirect", "zstd", Packed.zstd, .malformed, status: "302 T"),
  ]

  @Test(arguments: answers)
  func `a packed answer is read where it is one whole piece of a coding that was asked for`(packed: Answer) async throws
  {
    let told = Packed.capabilities(["zstd", "gzip"])
    try await ScriptedServer.run([told, packed.step, told]) { server in
      let portal = try server.portal()
      _ = await portal.probe()
      let exchange = await portal.probe()
      #expect(Outcome(exchange) == packed.outcome, "\(exchange)")
      #expect(Outcome(await portal.probe()) == .answered)
      let asked = server.requests.map { !$0.values(of: "accept-encoding").isEmpty }
      // The capabilities that came packed list no codings.
      let isAskedAgain = !packed.isSpoilt && packed.outcome != .answered
      #expect(asked == [false, true, isAskedAgain], "what did not unpack is asked for as it is")
    }
  }

  @Test(arguments: [("gzip", plain), ("utf-8", plain), ("none", plain), ("gzip", Packed.gzip), ("zstd", Packed.zstd)])
  func `an answer that was not asked for packed is read as it came, or unpacked where it can be`(
    coding: String, body: [UInt8]
  ) async throws {
    try await ScriptedServer.run([Packed.answer(coding, body)]) { server in
      let exchange = try await server.portal().probe()
      #expect(Outcome(exchange) == .answered)
    }
  }

  @Test func `the limit is on the unpacked bytes, to the byte`() throws {
    for (coding, body) in [("zstd", Packed.zstd), ("gzip", Packed.gzip)] {
      let count = Reply.capabilities.utf8.count
      #expect(try Unpacking.body(Data(body), codings: [coding], limit: count) == Data(Self.plain))
      #expect(throws: Unpacking.Fault.overTheLimit) {
        try Unpacking.body(Data(body), codings: [coding], limit: count - 1)
      }
    }
  }

  @Test func `a problem comes packed as well`() async throws {
    let problem = Reply.problem("422 T", "invalid-form", ",\"field\":\"owner.name\"")
    let body = try #require(problem.firstRange(of: "\r\n\r\n")).upperBound
    // zstd with one block of bytes as they are (RFC 8878 §3.1.1.2).
    let bytes = Array(problem[body...].utf8)
    let size = UInt32(bytes.count) << 3 | 1
    let frame = [0x28, 0xB5, 0x2F, 0xFD, 0, 0x68] + (0..<3).map { UInt8(truncatingIfNeeded: size >> ($0 * 8)) } + bytes
    let steps = [Packed.capabilities(["zstd"]), Packed.answer("zstd", frame, status: "422 T")]
    try await ScriptedServer.run(steps) { server in
      let portal = try server.portal()
      _ = await portal.probe()
      let exchange = await portal.lookUp([], Sample.session)
      #expect(exchange.problem?.kind == .invalidForm && exchange.problem?.field == "owner.name")
    }
  }
}
