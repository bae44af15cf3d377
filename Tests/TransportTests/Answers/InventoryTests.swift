import Domain
import Foundation
import TestSupport
import Testing
import Transport

struct InventoryTests {
  private static let digest = String(repeating: "ab", count: 32)

  private static func told(
    _ bits: [UInt8], count: Int, first: String = "A-09", last: String = "A-18", kind: String = "mechanical",
    present: String? = nil
  ) -> String {
    let text = present ?? Data(bits).base64EncodedString()
    return #"{"count":\#(count),"digest":"\#(digest)","first":"\#(first)","kind":"\#(kind)","last":"\#(last)","#
      + #""present":"\#(text)"}"#
  }

  private func question() throws -> InventoryQuestion {
    InventoryQuestion(kind: .mechanical, first: try Sample.number("A-09"), last: try Sample.number("A-18"), count: 10)
  }

  @Test func `a list is asked for by its ends, and read bit by bit (§4.9)`() async throws {
    let reply = Reply.marked("200 OK", body: Self.told([0b1010_0000, 0b0100_0000], count: 3))
    try await ScriptedServer.run([.answer(reply)]) { server in
      let list = try #require(await server.portal().inventory(question(), Sample.session).answer)
      #expect(list.present.indices.filter { list.present[$0] } == [0, 2, 9])
      #expect(list.present.count == 10 && list.digest.hexadecimal == Self.digest)
      let request = try #require(server.requests.first)
      #expect(request.line == "POST /sync/v1/certificates:inventory HTTP/1.1")
      #expect(request.body == #"{"first":"A-09","kind":"mechanical","last":"A-18"}"#)
      #expect(request.values(of: "authorization") == ["Bearer \(Sample.session.revealed)"])
      #expect(request.values(of: "idempotency-key") == [])
    }
  }

  static let broken: [(String, String)] = [
    ("of another range", told([0xA0, 0x40], count: 3, last: "A-19")),
    ("of another beginning", told([0xA0, 0x40], count: 3, first: "A-08")),
    ("of another kind", told([0xA0, 0x40], count: 3, kind: "photometric")),
    ("of too few bits", told([0xA0], count: 2)), ("of too many bits", told([0xA0, 0x40, 0], count: 3)),
    ("with a bit after the last", told([0xA0, 0x60], count: 4)), ("miscounted", told([0xA0, 0x40], count: 2)),
    ("not in base64", told([], count: 3, present: "oE*=")), ("without its padding", told([], count: 3, present: "oEA")),
    ("without bits", told([], count: 0, present: "")),
    ("without its digest", told([0xA0, 0x40], count: 3).replacing(digest, with: "ab")), ("not one", "[]"),
  ]

  @Test(arguments: broken)
  func `a list that is not of the range asked for is malformed (§4.9)`(name: String, body: String) async throws {
    try await ScriptedServer.run([.answer(Reply.marked("200 OK", body: body))]) { server in
      let exchange = try await server.portal().inventory(question(), Sample.session)
      #expect(Outcome(exchange) == .malformed, "\(name)")
    }
  }

  @Test func `a portal without lists is told apart from one in trouble`() async throws {
    let body = #"{"processed":"no","status":501,"title":"t","type":"urn:sync-portal:problem:not-supported"}"#
    let replies = [Reply.marked("501 Not Implemented", body: body), Reply.marked("500 Oops", body: "{}")]
    try await ScriptedServer.run(replies.map { .answer($0) }) { server in
      let portal = try server.portal()
      #expect(await portal.inventory(try question(), Sample.session).problem?.isOfMissingEndpoint == true)
      #expect(await portal.inventory(try question(), Sample.session).problem?.isOfMissingEndpoint == false)
    }
  }
}
