import Domain
import Foundation
import SyncProtocol
import TestSupport
import Testing
import Transport

/// An answer that breaks SyncProtocol §1.2 anywhere is none, whatever was asked and however right the rest of it is.
struct StrictAnswerTests {
  struct Question: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let status: String
    let body: @Sendable () throws -> String
    let ask: @Sendable (any Portal) async throws -> Outcome
  }

  private static let id = Sample.idText
  private static let instant = "1767268800000"
  private static let vehicle = #"{"id":"\#(Sample.otherText)","vehicle":{"make":"EX","vin":"1A"}}"#
  private static let report = #"{"counts":{"ready":1},"epoch":"\#(id)","highWaterMark":1}"#
  private static let key = Data(repeating: 7, count: 32)

  private static func backlog() throws -> BacklogReport {
    BacklogReport(epoch: try Sample.id(), highWaterMark: 1, lastOperation: nil, counts: [.ready: 1], oldest: nil)
  }

  /// Every endpoint whose answer is read.
  static let questions: [Question] = signIns + certificates + others

  private static let signIns = [
    Question(
      testDescription: "sign-in", status: "201 Created",
      body: { #"{"attemptsLeft":4,"expiresAt":\#(instant),"id":"\#(id)","sentTo":"m@e.ca"}"# },
      ask: { Outcome(await $0.signIn(try Sample.id(), try #require(AccessCode("ABCD1234")), Secret("x"))) }),
    Question(
      testDescription: "code", status: "201 Created",
      body: {
        #"{"idleSeconds":900,"person":{"accessCode":"ABCD1234","mandates":["M-1"],"name":"E"},"token":"abcdefghijklmnop"}"#
      }, ask: { Outcome(await $0.enterCode(try Sample.id(), try Sample.id(Sample.otherText), Secret("123456"))) }),
    Question(
      testDescription: "standing", status: "200 OK", body: { #"{"attemptsLeft":5,"id":"\#(id)"}"# },
      ask: { Outcome(await $0.standing(try Sample.id())) }),
  ]

  private static let certificates = [
    Question(
      testDescription: "look-up", status: "200 OK",
      body: { #"{"results":[{"kind":"mechanical","number":"00012345","state":"absent"}]}"# },
      ask: { Outcome(await $0.lookUp([try Sample.question()], Sample.session)) }),
    Question(
      testDescription: "inventory", status: "200 OK",
      body: {
        #"{"count":0,"digest":"\#(String(repeating: "ab", count: 32))","first":"A-1","kind":"mechanical","last":"A-8","#
          + #""present":"AA=="}"#
      },
      ask: {
        let question = InventoryQuestion(
          kind: .mechanical, first: try Sample.number("A-1"), last: try Sample.number("A-8"), count: 8)
        return Outcome(await $0.inventory(question, Sample.session))
      }),
    Question(
      testDescription: "document", status: "200 OK",
      body: { #"{"certificate":\#(DocumentTests.form),"kind":"mechanical","number":"00012345"}"# },
      ask: { Outcome(await $0.document(.mechanical, try Sample.number(), Sample.session)) }),
    Question(
      testDescription: "operation", status: "200 OK", body: { #"{"operation":"\#(id)","state":"inProgress"}"# },
      ask: { Outcome(await $0.outcome(try Sample.id(), Sample.session)) }),
    Question(
      testDescription: "find", status: "200 OK", body: { #"{"documents":[{"number":"1","remarks":"r"}]}"# },
      ask: {
        Outcome(await $0.find(.mechanical, try #require(VehicleIdentificationNumber("1A")), Sample.session))
      }),
    Question(
      testDescription: "submit", status: "201 Created", body: { try Sample.receipt() },
      ask: { Outcome(await $0.submit(try Sample.submission(), Sample.session)) }),
    Question(
      testDescription: "batch", status: "200 OK",
      body: { #"{"results":[{"operation":"\#(id)","receipt":\#(try Sample.receipt()),"status":201}]}"# },
      ask: { Outcome(await $0.submitBatch([try Sample.submission()], Sample.session)) }),
  ]

  private static let others = [
    Question(
      testDescription: "capabilities", status: "200 OK", body: { Reply.capabilities },
      ask: { Outcome(await $0.probe()) }),
    Question(
      testDescription: "match", status: "200 OK",
      body: { #"{"results":[{"candidates":[\#(vehicle)],"key":"0","truncated":false}]}"# },
      ask: {
        let vin = try #require(VehicleIdentificationNumber("1A"))
        return Outcome(
          await $0.match([VehicleQuestion(vin: vin, plate: nil, jurisdiction: nil)], Sample.session))
      }),
    Question(
      testDescription: "vehicle", status: "201 Created", body: { vehicle },
      ask: { Outcome(await $0.createVehicle(try Sample.id(Sample.otherText), Data("{}".utf8), Sample.session)) }),
    Question(
      testDescription: "last report", status: "200 OK", body: { report },
      ask: { Outcome(await $0.lastReport(try Sample.id(), Sample.session)) }),
    Question(
      testDescription: "stations", status: "200 OK",
      body: { #"{"stations":[{"backlog":\#(report),"reportedAt":1,"station":"\#(id)"}],"truncated":false}"# },
      ask: { Outcome(await $0.stations(Sample.session)) }),
    Question(
      testDescription: "report", status: "200 OK", body: { report },
      ask: { Outcome(await $0.report(try Sample.id(), try backlog(), Sample.session)) }),
    Question(
      testDescription: "key", status: "200 OK", body: { #"{"key":"\#(key.base64EncodedString())"}"# },
      ask: {
        Outcome(await $0.tellKey(try Sample.id(), try #require(BundleKey(bytes: key)), Sample.session))
      }),
  ]

  /// A right body, spoiled.
  struct Spoiling: Sendable {
    let name: String
    let bytes: @Sendable (String) -> [UInt8]

    /// With another member in front, which no reader knows.
    init(_ name: String, member: String) {
      self.name = name
      bytes = { Array("{\(member),\($0.dropFirst())".utf8) }
    }

    init(_ name: String, _ bytes: @escaping @Sendable (String) -> [UInt8]) { (self.name, self.bytes) = (name, bytes) }
  }

  private static func nested(_ depth: Int) -> String {
    "\"x\":" + String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
  }

  /// What §1.2 has, and no reader minds.
  static let harmless = [
    Spoiling("nothing wrong", { Array($0.utf8) }), Spoiling("an unknown member", member: #""x":[{"y":"é"},1e3]"#),
    Spoiling("16 levels", member: nested(15)), Spoiling("spaces", { Array(" \n\($0)\r\n\t".utf8) }),
    Spoiling("a thousand values", member: #""x":[\#(Array(repeating: "1", count: 1_000).joined(separator: ","))]"#),
  ]

  static let broken = [
    Spoiling("a byte order mark", { [0xEF, 0xBB, 0xBF] + $0.utf8 }),
    Spoiling("UTF-16", { $0.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }),
    Spoiling("UTF-16 with its mark", { [0xFF, 0xFE] + $0.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }),
    Spoiling(
      "UTF-16, the other way round", { [0xFE, 0xFF] + $0.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] } }),
    Spoiling(
      "UTF-32", { $0.unicodeScalars.flatMap { scalar in (0..<4).map { UInt8(scalar.value >> ($0 * 8) & 0xFF) } } }),
    Spoiling("bytes that are not UTF-8", { $0.utf8.dropLast() + [0x2C, 0x22, 0xE9, 0x22, 0x3A, 0x31, 0x7D] }),
    Spoiling("a member twice", member: #""x":1,"x":1"#),
    Spoiling("a member twice, escaped", member: #""x":1,"\u0078":1"#),
    Spoiling("a member twice, deep in another", member: #""x":[{"y":{"z":1,"z":2}}]"#),
    Spoiling("17 levels", member: nested(16)), Spoiling("half a pair", member: #""x":"\ud800""#),
    Spoiling("a number that is none", member: #""x":NaN"#), Spoiling("a leading zero", member: #""x":01"#),
    Spoiling("a comment", member: "/* */\"x\":1"),
    Spoiling("a comma too many", { "\($0.dropLast()),}".utf8.map { $0 } }),
    Spoiling("a second value", { Array("\($0){}".utf8) }), Spoiling("NUL after it", { Array("\($0)\0".utf8) }),
    Spoiling("a control character", member: "\"x\":\"\u{1}\""),
    Spoiling(
      "more values than a message has",
      member: #""x":[\#(Array(repeating: "1", count: StrictJSON.valueLimit).joined(separator: ","))]"#),
  ]

  @Test(arguments: questions)
  func `an answer that breaks §1.2 is malformed, for every endpoint`(question: Question) async throws {
    let body = try question.body()
    let table = Self.harmless.map { ($0, Outcome.answered) } + Self.broken.map { ($0, .malformed) }
    let steps = table.map { ScriptedServer.Step.bytes(Self.answer(question.status, $0.0.bytes(body))) }
    try await ScriptedServer.run(steps) { server in
      let portal = try server.portal()
      for (spoiling, outcome) in table {
        #expect(try await question.ask(portal) == outcome, "\(spoiling.name)")
      }
    }
  }

  @Test func `of a refusal whose body breaks §1.2 the status alone counts (§8)`() async throws {
    let body =
      #"{"attemptsLeft":1,"processed":"no","retryAfter":9,"status":409,"title":"t","type":"urn:sync-portal:problem:in-progress"}"#
    let steps = (Self.harmless + Self.broken).map { ScriptedServer.Step.bytes(Self.answer("409 C", $0.bytes(body))) }
    try await ScriptedServer.run(steps) { server in
      let portal = try server.portal()
      for spoiling in Self.harmless {
        let problem = await portal.submit(try Sample.submission(), Sample.session).problem
        #expect(problem?.kind == .inProgress && problem?.retryAfter == .seconds(9), "\(spoiling.name)")
      }
      for spoiling in Self.broken {
        let problem = await portal.submit(try Sample.submission(), Sample.session).problem
        #expect(problem == PortalProblem(status: 409, kind: .other), "\(spoiling.name)")
      }
    }
  }

  private static func answer(_ status: String, _ body: [UInt8]) -> [UInt8] {
    let head = ["HTTP/1.1 \(status)", "Sync-Portal: 1", "Content-Length: \(body.count)", "Connection: close", "", ""]
    return Array(head.joined(separator: "\r\n").utf8) + body
  }
}
