import Domain
import Foundation
import TestSupport
import Testing
import Transport

/// No text of the portal's is kept longer than people read it.
struct TextLengthTests {
  /// One text of an answer, told `length` characters long.
  struct Told: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// Unicode scalars that are kept.
    let limit: Int
    let status: String
    let body: @Sendable (String) throws -> String
    let read: @Sendable (any Portal) async throws -> String?

    init(
      _ name: String, _ limit: Int, status: String = "200 OK", _ body: @escaping @Sendable (String) throws -> String,
      _ read: @escaping @Sendable (any Portal) async throws -> String?
    ) {
      (testDescription, self.limit, self.status, self.body, self.read) = (name, limit, status, body, read)
    }
  }

  private static let id = Sample.idText

  private static func vehicle(
    _ name: String, _ limit: Int, _ path: @escaping @Sendable (PortalVehicleRecord) -> String?
  )
    -> Told
  {
    Told(
      "vehicle.\(name)", limit,
      { text in
        let form = name == "vin" ? "" : #""vin":"1A","#
        return #"{"results":[{"candidates":[{"id":"\#(id)","vehicle":{\#(form)"\#(name)":"\#(text)"}}],"key":"0","#
          + #""truncated":false}]}"#
      },
      { portal in
        let vin = try #require(VehicleIdentificationNumber("1A"))
        let question = VehicleQuestion(vin: vin, plate: nil, jurisdiction: nil)
        return await portal.match([question], Sample.session).answer?.first?.vehicles.first.flatMap(path)
      })
  }

  private static func document(
    _ name: String, _ limit: Int, _ place: String, _ told: @escaping @Sendable (String) -> String
  )
    -> Told
  {
    Told(
      name, limit,
      { text in
        let form = DocumentTests.form.replacing(place, with: told(text))
        return #"{"certificate":\#(form),"kind":"mechanical","number":"00012345"}"#
      },
      { portal in
        let exchange = await portal.document(.mechanical, try Sample.number(), Sample.session)
        return exchange.answer?.fields.first { $0.name == name }?.text
      })
  }

  static let texts: [Told] = [
    Told("portal", 100, { Reply.capabilities.replacing(#""portal":"p""#, with: #""portal":"\#($0)""#) }) {
      await $0.probe().answer?.portal
    },
    Told(
      "person.name", 100, status: "201 Created",
      {
        #"{"idleSeconds":900,"person":{"accessCode":"ABCD1234","mandates":[],"name":"\#($0)"},"token":"abcdefghijklmnop"}"#
      }
    ) { await $0.enterCode(try Sample.id(), try Sample.id(Sample.otherText), Secret("123456")).answer?.name },
    Told(
      "sentTo of a challenge", 254, status: "201 Created",
      { #"{"attemptsLeft":4,"expiresAt":1,"id":"\#(id)","sentTo":"\#($0)"}"# }
    ) {
      await $0.signIn(try Sample.id(), try #require(AccessCode("ABCD1234")), Secret("x")).answer?.sentTo
    },
    Told(
      "sentTo of a standing", 254,
      { #"{"attemptsLeft":4,"codeSent":true,"expiresAt":1,"id":"\#(id)","sentTo":"\#($0)"}"# }
    ) {
      guard case .sent(let address, _) = await $0.standing(try Sample.id()).answer?.code else { return nil }
      return address
    },
    vehicle("vin", 40) { $0.vin }, vehicle("make", 40) { $0.make }, vehicle("model", 40) { $0.model },
    vehicle("colour", 40) { $0.colour }, vehicle("plate", 40) { $0.plate },
    vehicle("jurisdiction", 40) { $0.jurisdiction },
    Told(
      "ownerName", 200,
      {
        #"{"results":[{"candidates":[{"id":"\#(id)","ownerName":"\#($0)","vehicle":{"vin":"1A"}}],"key":"0","truncated":false}]}"#
      }
    ) {
      let question = VehicleQuestion(
        vin: try #require(VehicleIdentificationNumber("1A")), plate: nil, jurisdiction: nil)
      return await $0.match([question], Sample.session).answer?.first?.vehicles.first?.ownerName
    },
    Told("remarks of a document found", 10_000, { #"{"documents":[{"number":"1","remarks":"\#($0)"}]}"# }) {
      let vin = try #require(VehicleIdentificationNumber("1A"))
      return await $0.find(.mechanical, vin, Sample.session).answer?.documents.first?.remarks
    },
    document("owner.name", 200, #""name":"Exemple""#) { #""name":"\#($0)""# },
    document("mechanic", 200, #""mechanic":"ABCD1234""#) { #""mechanic":"\#($0)""# },
    document("defects.0.component", 200, #""component":"12""#) { #""component":"\#($0)""# },
    document("remarks", 10_000, #""result":"#) { #""remarks":"\#($0)","result":"# },
    Told(
      "field of a problem", 100, status: "422 U",
      { #"{"field":"\#($0)","processed":"no","status":422,"title":"t","type":"urn:sync-portal:problem:invalid-form"}"# }
    ) { await $0.submit(try Sample.submission(), Sample.session).problem?.field },
    Told(
      "the vehicle of a problem", 40, status: "409 C",
      {
        #"{"processed":"no","status":409,"title":"t","type":"urn:sync-portal:problem:vehicle-exists","vehicle":{"id":"\#(id)","#
          + #""vehicle":{"make":"\#($0)","vin":"1A"}}}"#
      }
    ) { await $0.submit(try Sample.submission(), Sample.session).problem?.vehicle?.make },
  ]

  @Test(arguments: texts)
  func `a text of 100 000 characters is cut, one at its limit is kept whole`(told: Told) async throws {
    let whole = String(repeating: "é", count: told.limit)
    let marks = "e" + String(repeating: "\u{301}", count: 100_000)
    let steps = try [whole, whole + "é", String(repeating: "é", count: 100_000), marks].map {
      ScriptedServer.Step.answer(Reply.marked(told.status, body: try told.body($0)))
    }
    try await ScriptedServer.run(steps) { server in
      let portal = try server.portal()
      #expect(try await told.read(portal) == whole)
      let cut = String(whole.dropLast()) + "…"
      for _ in 0..<2 { #expect(try await told.read(portal) == cut) }
      #expect(try await told.read(portal)?.unicodeScalars.count == told.limit)
    }
  }

  @Test(arguments: [
    ([], Outcome.answered), (["M-1", String(repeating: "M", count: 40)], .answered),
    ([String(repeating: "M", count: 41)], .malformed), ([""], .malformed), (["M 1"], .malformed), (["É"], .malformed),
    ((0...1_000).map { "M-\($0)" }, .malformed),
  ])
  func `a mandate's number is taken whole or not at all (§3.2)`(mandates: [String], outcome: Outcome) async throws {
    let list = mandates.map { "\"\($0)\"" }.joined(separator: ",")
    let body =
      #"{"idleSeconds":900,"person":{"accessCode":"ABCD1234","mandates":[\#(list)],"name":"E"},"token":"abcdefghijklmnop"}"#
    try await ScriptedServer.run([.answer(Reply.marked("201 Created", body: body))]) { server in
      let exchange = try await server.portal().enterCode(
        try Sample.id(), try Sample.id(Sample.otherText), Secret("123456"))
      #expect(Outcome(exchange) == outcome)
      #expect(exchange.answer.map(\.mandates) == (outcome == .answered ? mandates : nil))
    }
  }

  @Test func `of versions, defects and conformities no more are kept than there can be`() async throws {
    let versions = (["1.0", String(repeating: "1.", count: 50_000)] + (0..<5_000).map { "9.\($0)" }).map { "\"\($0)\"" }
    let probe = Reply.capabilities.replacing(#"["1.0"]"#, with: "[\(versions.joined(separator: ","))]")
    let defect = #"{"code":"A","component":"12","severity":"minor"}"#
    func document(_ count: Int) -> String {
      let form = DocumentTests.form.replacing(
        defect, with: Array(repeating: defect, count: count).joined(separator: ","))
      return Reply.marked("200 OK", body: #"{"certificate":\#(form),"kind":"mechanical","number":"00012345"}"#)
    }
    let steps = [Reply.marked("200 OK", body: probe), document(100), document(101)]
    try await ScriptedServer.run(steps.map { .answer($0) }) { server in
      let portal = try server.portal()
      let told = try #require(await portal.probe().answer?.versions)
      #expect(told.count == 100 && told.first == "1.0" && told.allSatisfy { $0.utf8.count <= 20 })
      let number = try Sample.number()
      #expect(Outcome(await portal.document(.mechanical, number, Sample.session)) == .answered)
      #expect(Outcome(await portal.document(.mechanical, number, Sample.session)) == .malformed)
    }
  }

  @Test func `what is told of a malformed answer names no member of the sender's at length`() async throws {
    let name = String(repeating: "n", count: 100_000)
    let body = #"{"counts":{"\#(name)":"x"},"epoch":"\#(Self.id)","highWaterMark":1}"#
    try await ScriptedServer.run([.answer(Reply.marked("200 OK", body: body))]) { server in
      guard case .malformed(let reason) = try await server.portal().lastReport(try Sample.id(), Sample.session).outcome
      else {
        Issue.record("it was taken")
        return
      }
      #expect(reason.count <= 100, "\(reason.prefix(200))")
    }
  }
}
