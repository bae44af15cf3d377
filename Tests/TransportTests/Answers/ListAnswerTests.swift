import Domain
import TestSupport
import Testing
import Transport

struct ListAnswerTests {
  private static func results(_ results: [String]) -> ScriptedServer.Step {
    .answer(Reply.marked("200 OK", body: #"{"results":[\#(results.joined(separator: ","))]}"#))
  }

  private static func found(_ number: String, _ state: String, _ more: String = "") -> String {
    #"{"kind":"mechanical","number":"\#(number)","state":"\#(state)"\#(more)}"#
  }

  @Test func `a look-up's findings come in the order of the questions`() async throws {
    let receipt = #","receipt":\#(try Sample.receipt("A1"))"#
    let step = Self.results([
      Self.found("A1", "same", receipt), Self.found("A2", "absent"), Self.found("A3", "differs"),
      Self.found("A4", "inProgress"),
    ])
    try await ScriptedServer.run([step]) { server in
      let questions = try ["A1", "A2", "A3", "A4"].map { try Sample.question($0) }
      let findings = try #require(await server.portal().lookUp(questions, Sample.session).answer)
      guard case .same(let proof) = findings[0] else { throw Mismatch() }
      #expect(proof.number.text == "A1")
      #expect(findings.dropFirst() == [.absent, .differs, .inProgress])
    }
  }

  @Test(arguments: [
    [], [found("A1", "absent")], [found("A2", "absent"), found("A1", "absent")],
    [found("A1", "absent"), found("A2", "absent"), found("A3", "absent")],
    [found("A1", "same"), found("A2", "absent")], [found("A1", "perhaps"), found("A2", "absent")],
    [found("a1", "absent"), found("A2", "absent")],
  ])
  func `a look-up of other than one finding a question, in order, is malformed`(answers: [String]) async throws {
    try await ScriptedServer.run([Self.results(answers)]) { server in
      let questions = [try Sample.question("A1"), try Sample.question("A2")]
      #expect(try await Outcome(server.portal().lookUp(questions, Sample.session)) == .malformed)
    }
  }

  static let first = Sample.idText
  static let second = Sample.otherText
  private static func entry(_ id: String, _ status: Int, _ more: String) -> String {
    #"{"operation":"\#(id)","status":\#(status)\#(more)}"#
  }
  private static let refusal =
    #","problem":{"processed":"no","status":422,"title":"t","type":"urn:sync-portal:problem:invalid-form"}"#

  @Test func `in a batch one entry's refusal stands beside another's receipt (§4.6)`() async throws {
    let receipt = #","receipt":\#(try Sample.receipt("A1"))"#
    let step = Self.results([Self.entry(Self.first, 201, receipt), Self.entry(Self.second, 422, Self.refusal)])
    try await ScriptedServer.run([step]) { server in
      let batch = [try Sample.submission("A1"), try Sample.submission("A2", id: Self.second)]
      let answers = try #require(await server.portal().submitBatch(batch, Sample.session).answer)
      guard case .receipt(_, status: 201) = answers[0], case .problem(let problem) = answers[1] else {
        throw Mismatch()
      }
      #expect(problem.kind == .invalidForm)
      #expect(server.requests.first?.body.contains(#""payload":"{\"number\":\"A1\",\"remarks\":\"é\"}""#) == true)
    }
  }

  @Test(arguments: [
    [], [entry(first, 422, refusal)], [entry(second, 422, refusal), entry(first, 422, refusal)],
    [entry(first, 422, refusal), entry(first, 422, refusal)],
    [entry(first, 201, ""), entry(second, 422, refusal)], [entry(first, 200, refusal), entry(second, 422, refusal)],
    [entry(first, 202, refusal), entry(second, 422, refusal)], [entry("x", 422, refusal), entry(second, 422, refusal)],
  ])
  func `a batch of other than one result an entry, in order, is malformed`(answers: [String]) async throws {
    try await ScriptedServer.run([Self.results(answers)]) { server in
      let batch = [try Sample.submission("A1"), try Sample.submission("A2", id: Self.second)]
      #expect(try await Outcome(server.portal().submitBatch(batch, Sample.session)) == .malformed)
    }
  }

  private static func candidates(_ key: String, count: Int = 1) -> String {
    let one = #"{"id":"\#(first)","ownerName":"Exemple","vehicle":{"netMass":"1250.50","vin":"1A"}}"#
    let list = Array(repeating: one, count: count).joined(separator: ",")
    return #"{"candidates":[\#(list)],"key":"\#(key)","truncated":false}"#
  }

  @Test(arguments: [
    ([candidates("0"), candidates("1", count: 20)], Outcome.answered), ([candidates("0")], .malformed),
    ([candidates("1"), candidates("0")], .malformed), ([candidates("0"), candidates("1", count: 21)], .malformed),
  ])
  func `a match answers each question once, in order, with 20 candidates at most (§6.1)`(
    answers: [String], outcome: Outcome
  ) async throws {
    try await ScriptedServer.run([Self.results(answers)]) { server in
      let vin = try #require(VehicleIdentificationNumber("1A"))
      let question = VehicleQuestion(vin: vin, plate: nil, jurisdiction: nil)
      let exchange = try await server.portal().match([question, question], Sample.session)
      #expect(Outcome(exchange) == outcome)
      #expect(exchange.answer.map { $0[0].vehicles[0].netMass } == (outcome == .answered ? "1250.50" : nil))
    }
  }

  struct Mismatch: Error {}
}
