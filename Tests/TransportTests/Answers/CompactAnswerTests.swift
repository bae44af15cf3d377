import Domain
import Foundation
import SyncProtocol
import TestSupport
import Testing
import Transport

/// Answers that leave out what was asked (§1.10).
struct CompactAnswerTests {
  private static func golden(_ name: String) throws -> Data {
    let root = (0..<4).reduce(URL(filePath: #filePath)) { path, _ in path.deletingLastPathComponent() }
    return try Data(contentsOf: root.appending(path: "SyncProtocol/Fixtures/\(name).json"))
  }

  private static func batch(_ change: (inout CompactBatchResponse) -> Void = { _ in }) throws -> [SubmissionAnswer] {
    let request = try CanonicalJSON.decode(BatchRequest.self, from: golden("batch-request-compact"))
    var response = try CanonicalJSON.decode(
      CompactBatchResponse.self, from: golden("compact-batch-response-receipt-and-problem"))
    change(&response)
    return try AnswerBody.submissions(CanonicalJSON.encode(response), to: request)
  }

  @Test func `a compact batch says what the one in full says`() throws {
    let request = try CanonicalJSON.decode(BatchRequest.self, from: Self.golden("batch-request-two"))
    let full = try Self.golden("batch-response-receipt-and-problem")
    let answers = try AnswerBody.submissions(full, to: request)
    #expect(try Self.batch() == answers)
    var asked = request
    asked.compact = true
    #expect(try AnswerBody.submissions(full, to: asked) == answers)
    // Nobody gives a compact answer who was not asked.
    #expect(throws: (any Error).self) {
      try AnswerBody.submissions(Self.golden("compact-batch-response-receipt-and-problem"), to: request)
    }
  }

  typealias Change = @Sendable (inout CompactBatchResponse) -> Void
  static let wrong: [(String, Change)] = [
    ("another digest", { $0.digest = PayloadDigest(of: Data()) }),
    ("another portal's name", { $0.results[0].receipt?.portalID = "P-2" }),
    ("another time", { $0.results[0].receipt?.receivedAt += 1 }),
    ("another operation", { $0.results[0].receipt?.operation = MessageID(Sample.otherText) }),
    ("another number", { $0.results[0].receipt?.number = "00412309" }),
    ("another kind", { $0.results[0].receipt?.kind = .photometric }),
    ("another vehicle", { $0.results[0].receipt?.vehicle = MessageID(Sample.otherText) }),
    ("a result too few", { $0.results.removeLast() }),
    ("a result too many", { $0.results.append($0.results[1]) }),
    ("the results in another order", { $0.results.reverse() }),
    ("a receipt for what was refused", { $0.results[1].receipt = $0.results[0].receipt }),
    ("a status without its receipt", { $0.results[0].receipt = nil }),
    ("not said to be compact", { $0.compact = false }),
    ("a problem of nobody", { $0.results[1].operation = nil }),
    ("a problem of another", { $0.results[1].operation = MessageID(Sample.otherText) }),
    ("a receipt said to be another's", { $0.results[0].operation = MessageID(Sample.otherText) }),
  ]

  @Test(arguments: wrong.map(\.0))
  func `a compact batch whose receipts are not those that were digested is none`(name: String) throws {
    let change = try #require(Self.wrong.first { $0.0 == name }).1
    #expect(throws: (any Error).self) { try Self.batch(change) }
  }

  @Test func `problems in another order are none, though no digest covers them`() throws {
    var request = try CanonicalJSON.decode(BatchRequest.self, from: Self.golden("batch-request-compact"))
    var response = try CanonicalJSON.decode(
      CompactBatchResponse.self, from: Self.golden("compact-batch-response-receipt-and-problem"))
    response.digest = PayloadDigest(of: Data())
    response.results[0] = response.results[1]
    response.results[0].operation = request.entries[0].operation
    #expect(try AnswerBody.submissions(CanonicalJSON.encode(response), to: request).count == 2)
    request.entries.reverse()
    #expect(throws: (any Error).self) { try AnswerBody.submissions(CanonicalJSON.encode(response), to: request) }
  }

  @Test func `a receipt of another operation is told as such, with its own digest line`() throws {
    let answers = try Self.batch { response in
      response.results[0].receipt?.operation = MessageID(Sample.otherText)
      let line = """
        \(Sample.otherText) mechanical 00412301 034e86ebad5488711146ea0f6cb6640bcec9fb1b44601349427f373cf99e2b68 \
        019a0201-5c00-7000-8000-000000000201 1795514400000 P-2026-000101

        """
      response.digest = PayloadDigest(of: Data(line.utf8))
    }
    guard case .receipt(let receipt, status: 201) = answers.first else {
      Issue.record("\(answers)")
      return
    }
    #expect(receipt.operation.text == Sample.otherText)
  }

  @Test func `a compact match is completed with what it says is the same, and with nothing else`() throws {
    let request = try CanonicalJSON.decode(MatchRequest.self, from: Self.golden("match-request-compact"))
    let found = try AnswerBody.candidates(Self.golden("compact-match-response-three"), to: request)
    let vehicles = found.map { $0.vehicles.map { [$0.vin, $0.plate, $0.jurisdiction] } }
    #expect(
      vehicles == [
        [["2HGFC2F50KH000001", "A12BCD", "QC"]],
        [["2HGFC2F50KH000001", "A12BCD", "QC"], ["2HGFC2F50KH000007", "B98ZYX", "QC"]],
        [["1XKYDP9X0LJ000003", nil, nil]],
      ])
    #expect(found.map(\.truncated) == [false, true, false])
    #expect(found[0].vehicles[0].ownerName == "Tremblay-Fictif, Jean" && found[0].vehicles[0].make == "HONDA")
  }

  typealias Slip = @Sendable (inout CompactVehicle) -> Void
  /// Each of a candidate that has the NIV, the plate and the jurisdiction of the query.
  static let slips: [(String, Slip)] = [
    ("the NIV left out as the same", { $0.same = ["vin"] }),
    ("another plate told, and the same", { $0.plate = "B98ZYX" }),
    ("a name twice", { $0.same = ["plate", "plate"] }),
    ("a name that no query has", { $0.same = ["plate", "make"] }),
    ("a candidate in full", { $0.vehicle = VehicleForm(vin: "2HGFC2F50KH000001") }),
    ("in full, without more", { ($0.vehicle, $0.same) = (VehicleForm(vin: "2HGFC2F50KH000001"), nil) }),
  ]

  @Test(arguments: slips.map(\.0))
  func `a compact candidate with a slip in it is none, in a match as in a look-up`(name: String) throws {
    let slip = try #require(Self.slips.first { $0.0 == name }).1
    let request = try CanonicalJSON.decode(MatchRequest.self, from: Self.golden("match-request-compact"))
    var match = try CanonicalJSON.decode(
      CompactMatchResponse.self, from: Self.golden("compact-match-response-three"))
    slip(&match.results[0].candidates[0])
    #expect(throws: (any Error).self) { try AnswerBody.candidates(CanonicalJSON.encode(match), to: request) }
    let questions = try CanonicalJSON.decode(LookupRequest.self, from: Self.golden("lookup-request-vehicles"))
    var found = try CanonicalJSON.decode(LookupResponse.self, from: Self.golden("lookup-response-vehicles"))
    var candidate = try #require(found.results[0].vehicles?.candidates.first)
    slip(&candidate)
    found.results[0].vehicles?.candidates = [candidate]
    #expect(throws: (any Error).self) { try AnswerBody.findings(CanonicalJSON.encode(found), to: questions) }
  }

  @Test func `a plate that is neither told nor the same is not there, nor one that is the same as none`()
    throws
  {
    let golden = try Self.golden("compact-match-response-three")
    var request = try CanonicalJSON.decode(MatchRequest.self, from: Self.golden("match-request-compact"))
    var match = try CanonicalJSON.decode(CompactMatchResponse.self, from: golden)
    for same in [nil, []] as [[String]?] {
      match.results[0].candidates[0].same = same
      let vehicle = try AnswerBody.candidates(CanonicalJSON.encode(match), to: request)[0].vehicles[0]
      #expect(vehicle.vin == "2HGFC2F50KH000001" && vehicle.plate == nil && vehicle.jurisdiction == nil)
    }
    request.queries[0].plate = nil
    let vehicle = try AnswerBody.candidates(golden, to: request)[0].vehicles[0]
    #expect(vehicle.plate == nil && vehicle.jurisdiction == "QC", "a portal compared what neither side has")
  }

  /// Whatever a portal takes for equal, and in whatever order it answers.
  @Test func `the NIV is never taken from the query`() throws {
    let request = try CanonicalJSON.decode(MatchRequest.self, from: Self.golden("match-request-compact"))
    var match = try CanonicalJSON.decode(CompactMatchResponse.self, from: Self.golden("compact-match-response-three"))
    match.results[0].candidates[0].vin = "2HGFC2F5OKH000001"
    match.results.swapAt(0, 2)
    let vins = try AnswerBody.candidates(CanonicalJSON.encode(match), to: request).map { $0.vehicles.map(\.vin) }
    #expect(vins == [["1XKYDP9X0LJ000003"], ["2HGFC2F50KH000001", "2HGFC2F50KH000007"], ["2HGFC2F5OKH000001"]])
    var spoilt = Data()
    spoilt.append(contentsOf: try CanonicalJSON.encode(match))
    let text = String(decoding: spoilt, as: UTF8.self).replacing(#","vin":"1XKYDP9X0LJ000003""#, with: "")
    #expect(throws: (any Error).self) { try AnswerBody.candidates(Data(text.utf8), to: request) }
  }

  @Test func `an answer that says it is compact is read as nothing else`() throws {
    let query = MatchQuery(key: "2", vin: "2HGFC2F50KH000009", plate: nil, jurisdiction: nil)
    let request = MatchRequest(queries: [query], compact: true)
    let full = try Self.golden("match-response-near-miss")
    let claimed = Data(#"{"compact":true,"#.utf8) + full.dropFirst()
    #expect(throws: (any Error).self) { try AnswerBody.candidates(claimed, to: request) }
  }

  @Test func `a match in full is never taken for a compact one`() throws {
    let full = try Self.golden("match-response-near-miss")
    let query = MatchQuery(key: "2", vin: "2HGFC2F50KH000009", plate: nil, jurisdiction: nil)
    let request = MatchRequest(queries: [query], compact: true)
    let vins = try AnswerBody.candidates(full, to: request)[0].vehicles.map(\.vin)
    #expect(vins == ["2HGFC2F50KH000001", "2HGFC2F50KH000007"])
  }

  @Test func `a look-up tells the vehicles of what is absent, and of nothing else`() throws {
    let request = try CanonicalJSON.decode(LookupRequest.self, from: Self.golden("lookup-request-vehicles"))
    let golden = try Self.golden("lookup-response-vehicles")
    let findings = try AnswerBody.findings(golden, to: request)
    guard case .absentLike(let candidates) = findings[0], findings[1] == .differs else {
      Issue.record("\(findings)")
      return
    }
    #expect(candidates.vehicles.map(\.vin) == ["2HGFC2F50KH000001"] && candidates.vehicles[0].plate == "A12BCD")
    var response = try CanonicalJSON.decode(LookupResponse.self, from: golden)
    response.results[1].vehicles = response.results[0].vehicles
    #expect(throws: (any Error).self) { try AnswerBody.findings(CanonicalJSON.encode(response), to: request) }
    var unasked = request
    unasked.queries[0].vehicle = nil
    #expect(throws: (any Error).self) { try AnswerBody.findings(golden, to: unasked) }
    response.results[0].vehicles = nil
    response.results[1].vehicles = nil
    #expect(try AnswerBody.findings(CanonicalJSON.encode(response), to: request) == [.absent, .differs])
  }

  @Test(arguments: [(false, 0), (true, 100)])
  func `a look-up asks for at most so many vehicles as a match, where the portal has it`(
    has: Bool, count: Int
  ) async throws {
    let probe = Reply.capabilities.replacing(
      #""features":{"#, with: has ? #""features":{"lookupVehicles":true,"# : #""features":{"#)
    try await ScriptedServer.run([.answer(Reply.marked("200 OK", body: probe)), .close]) { server in
      let portal = try server.portal()
      _ = await portal.probe()
      let vin = try #require(VehicleIdentificationNumber("K1"))
      let questions = try (0..<103).map { index in
        var question = try Sample.question("\(10_000 + index)")
        if index > 0 { question.vehicle = VehicleQuestion(vin: vin, plate: "A1", jurisdiction: nil) }
        return question
      }
      _ = await portal.lookUp(questions, Sample.session)
      let body = try #require(server.requests.last?.body)
      let request = try CanonicalJSON.decode(LookupRequest.self, from: Data(body.utf8))
      #expect(request.queries.count { $0.vehicle != nil } == count)
      #expect(request.queries[0].vehicle == nil && request.queries[102].vehicle == nil)
      #expect(!has || request.queries[100].vehicle == LookupVehicle(vin: "K1", plate: "A1", jurisdiction: nil))
    }
  }

  static func refusal(_ status: String, _ field: String) -> String {
    Reply.problem(status, "malformed-request", #","field":"\#(field)""#)
  }

  /// A vehicle without a NIV of its own.
  static let spoilt = Reply.marked(
    "200 OK",
    body: #"{"results":[{"kind":"mechanical","number":"00012345","state":"absent","vehicles":{"candidates":["#
      + #"{"id":"\#(Sample.otherText)"}]}}]}"#)

  @Test(arguments: [
    (refusal("400 T", "queries.1.vehicle.vin"), 2), (refusal("422 T", "queries.0.vehicle.plate"), 2),
    (refusal("400 T", "queries.1.vehicle"), 2), (spoilt, 2), (refusal("422 T", "queries.0.vin"), 2),
    (Reply.problem("400 T", "malformed-request"), 2), (Reply.problem("413 T", "too-large"), 2),
    (Reply.problem("500 T", "internal-error"), 2), (Reply.problem("503 T", "unavailable"), 1),
    (refusal("409 T", "queries.1.vehicle.vin"), 1), (Reply.plain("200 OK"), 1),
  ])
  func `a look-up that a vehicle in it spoils is asked once more, without vehicles`(
    reply: String, count: Int
  ) async throws {
    let probe = Reply.capabilities.replacing(#""features":{"#, with: #""features":{"lookupVehicles":true,"#)
    let found = #"{"results":[{"kind":"mechanical","number":"00012345","state":"absent"}]}"#
    let replies = [Reply.marked("200 OK", body: probe), reply, Reply.marked("200 OK", body: found)]
    try await ScriptedServer.run(replies.map { .answer($0, closing: false) }) { server in
      let portal = try server.portal()
      _ = await portal.probe()
      var question = try Sample.question()
      let vin = try #require(VehicleIdentificationNumber("K1"))
      question.vehicle = VehicleQuestion(vin: vin, plate: "A1", jurisdiction: "QC")
      let exchange = await portal.lookUp([question], Sample.session)
      let bodies = server.requests.dropFirst().map { $0.body.contains(#""vehicle":"#) }
      #expect(bodies == Array([true, false].prefix(count)))
      let expected: [LookupFinding]? = count == 2 ? [.absent] : nil
      #expect(exchange.answer == expected)
    }
  }

  @Test(arguments: [
    (Reply.marked("200 OK", body: #"{"compact":true,"results":[{"candidates":[{"id":"\#(Sample.otherText)"}]}]}"#), 2),
    (Reply.marked("200 OK", body: "{}"), 2), (Reply.problem("503 T", "unavailable"), 1), (Reply.plain("200 OK"), 1),
  ])
  func `a compact match that cannot be read is asked for once more in full`(reply: String, count: Int) async throws {
    let probe = Reply.capabilities.replacing(#""features":{"#, with: #""features":{"compact":true,"#)
    let full = #"{"results":[{"candidates":[],"key":"0","truncated":false}]}"#
    let replies = [Reply.marked("200 OK", body: probe), reply, Reply.marked("200 OK", body: full)]
    try await ScriptedServer.run(replies.map { .answer($0, closing: false) }) { server in
      let portal = try server.portal()
      _ = await portal.probe()
      let vin = try #require(VehicleIdentificationNumber("K1"))
      let question = VehicleQuestion(vin: vin, plate: nil, jurisdiction: nil)
      let exchange = await portal.match([question], Sample.session)
      let asked = server.requests.dropFirst().map { $0.body.contains(#""compact":true"#) }
      #expect(asked == Array([true, false].prefix(count)))
      #expect((exchange.answer?.map(\.vehicles.count) == [0]) == (count == 2))
    }
  }

  @Test(arguments: [true, false])
  func `compact answers are asked for where the portal has them`(compact: Bool) async throws {
    let features = compact ? #""features":{"compact":true,"# : #""features":{"#
    let probe = Reply.capabilities.replacing(#""features":{"#, with: features)
    try await ScriptedServer.run([.answer(Reply.marked("200 OK", body: probe)), .close, .close]) { server in
      let portal = try server.portal()
      _ = await portal.probe()
      _ = await portal.submitBatch([try Sample.submission()], Sample.session)
      _ = await portal.match([], Sample.session)
      let asked = server.requests.dropFirst().map { $0.body.contains(#""compact":true"#) }
      #expect(asked == [compact, compact])
    }
  }
}
