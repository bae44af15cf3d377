import Domain
import TestSupport
import Testing
import Transport

/// What a portal tells of a vehicle's documents, of numbers it gave, and of a code it sent.
struct FoundTests {
  private static func documents(_ count: Int, _ more: String = "") -> String {
    let one = #"{"number":"0012","remarks":"Ancien CVM : 0098765"}"#
    return #"{"documents":[\#(Array(repeating: one, count: count).joined(separator: ","))]\#(more)}"#
  }

  static let lists: [(String, isComplete: Bool)] = [
    (documents(0), true), (documents(1), true), (documents(99), true), (documents(1, #","truncated":false"#), true),
    (documents(100, #","truncated":false"#), true), (documents(1, #","truncated":true"#), false),
    (documents(100), false),
  ]

  @Test(arguments: lists)
  func `a list that may lack documents is not complete, also a full one that says nothing (§4.9)`(
    body: String, isComplete: Bool
  ) async throws {
    try await ScriptedServer.run([.answer(Reply.marked("200 OK", body: body))]) { server in
      let vin = try #require(VehicleIdentificationNumber("RM4471"))
      let found = try #require(await server.portal().find(.mechanical, vin, Sample.session).answer)
      #expect(found.isComplete == isComplete)
    }
  }

  @Test func `more documents than an answer holds are malformed`() async throws {
    let body = Self.documents(101, #","truncated":true"#)
    try await ScriptedServer.run([.answer(Reply.marked("200 OK", body: body))]) { server in
      let vin = try #require(VehicleIdentificationNumber("RM4471"))
      #expect(try await Outcome(server.portal().find(.mechanical, vin, Sample.session)) == .malformed)
    }
  }

  static let numbers: [(String, Outcome)] = [
    ("number-given-by-portal-000000001", .answered), ("p1", .answered), ("P1", .answered), ("a-", .answered),
    ("number-given-by-portal-0000000012", .malformed), ("-1", .malformed), ("", .malformed), ("é1", .malformed),
    ("p 1", .malformed), (" p1", .malformed), ("p_1", .malformed),
  ]

  @Test(arguments: numbers)
  func `a number the portal gives is taken as the contract has it, each letter as it is (§1.3)`(
    number: String, outcome: Outcome
  ) async throws {
    let body = """
      {"digest":"\(try Sample.submission().digest.hexadecimal)","kind":"mechanical","number":"\(number)",\
      "operation":"\(Sample.idText)","portalID":"P-1","receivedAt":1767268800000,"vehicle":"\(Sample.otherText)"}
      """
    try await ScriptedServer.run([.answer(Reply.marked("201 Created", body: body))]) { server in
      var submission = try Sample.submission()
      submission.target = .unnumbered(vehicle: try Sample.id(Sample.otherText))
      let exchange = try await server.portal().submit(submission, Sample.session)
      #expect(Outcome(exchange) == outcome)
      if outcome == .answered { #expect(exchange.answer?.number.text == number) }
    }
  }

  static let standings: [(String, AccountStanding.CodeStanding?)] = [
    ("", .untold), (#","codeSent":false"#, AccountStanding.CodeStanding.none),
    (
      #","codeSent":true,"expiresAt":1767268800000,"sentTo":"m•••@exemple.ca""#,
      .sent(to: "m•••@exemple.ca", until: Instant(milliseconds: 1_767_268_800_000))
    ),
    (#","codeSent":true"#, nil), (#","codeSent":false,"sentTo":"m•••@exemple.ca""#, nil), (#","expiresAt":1"#, nil),
  ]

  @Test(arguments: standings)
  func `a standing says whether a code was sent, or nothing of it (§3.3)`(
    more: String, code: AccountStanding.CodeStanding?
  ) async throws {
    let body = #"{"attemptsLeft":5,"id":"\#(Sample.idText)"\#(more)}"#
    try await ScriptedServer.run([.answer(Reply.marked("200 OK", body: body))]) { server in
      let exchange = try await server.portal().standing(Sample.id())
      #expect(Outcome(exchange) == (code == nil ? .malformed : .answered))
      #expect(exchange.answer?.code == code)
    }
  }
}
