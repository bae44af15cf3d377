import FoundationEssentials
import PortalLedger
import SyncProtocol
import Testing

/// What a portal takes for JSON (§1.2), in a message and in a payload alike.
@Suite struct WireTests {
  private static let own = #""id":"019a0000-0000-7000-8000-000000000001""#

  static let refused: [(String, [UInt8], field: String?)] = [
    ("null", wire(#""code":null"#), "code"),
    ("null in a member nobody knows", wire(#""code":"123456","x":[null]"#), "x.0"),
    ("a name twice", wire(#""code":"123456","code":"123456""#), "code"),
    ("a name twice, once as an escape", wire(#""code":"123456","\u0063ode":"654321""#), "code"),
    ("a byte order mark", [0xEF, 0xBB, 0xBF] + wire(#""code":"123456""#), nil),
    ("half a surrogate pair", wire(#""code":"123456","x":"\ud800""#), "x"),
    ("text that is not NFC", wire("\"code\":\"123456\",\"x\":\"E\u{301}\""), "x"),
    ("text that is not NFC, as an escape", wire(#""code":"123456","x":{"y":["E\u0301"]}"#), "x.y.0"),
    (
      "nesting of 17",
      wire("\"code\":\"123456\",\"x\":\(String(repeating: "[", count: 16))\(String(repeating: "]", count: 16))"), nil
    ),
    ("a second value", wire(#""code":"123456""#) + Array("{}".utf8), nil),
    ("a byte that is not UTF-8", Array(#"{"code":"123456","x":""#.utf8) + [0xC9] + Array(#"",\#(own)}"#.utf8), nil),
  ]

  @Test(arguments: refused)
  func `bytes that break the contract's JSON are malformed, and name the member`(
    what: String, bytes: [UInt8], field: String?
  ) {
    let told = problem { () throws(Refusal) in try readMessage(CodeRequest.self, from: Data(bytes)) }
    #expect(told?.type == .malformedRequest && told?.status == 400)
    if let field { #expect(told?.field == field) }
  }

  @Test(arguments: [
    wire(#""code":"123456","laterVersion":{"a":[1,2.5,true]}"#), wire(#""code":"123456","x":"É🚗""#),
    wire(#""code":"123456","x":"\u00c9\ud83d\ude97""#),
    wire("\"code\":\"123456\",\"x\":\(String(repeating: "[", count: 15))\(String(repeating: "]", count: 15))"),
  ])
  func `any JSON that says the same is taken`(bytes: [UInt8]) throws {
    #expect(try readMessage(CodeRequest.self, from: Data(bytes)).code == "123456")
  }

  @Test(arguments: [#","x":null}"#, #","utcOffset":-300}"#, #","x":"\udc00"}"#, ",\"x\":\"E\u{301}\"}"])
  func `a payload is read as strictly as the message around it, and nothing of it is kept`(end: String) throws {
    var bench = Bench()
    let visitor = try bench.signIn()
    let payload = Data((String(decoding: try CanonicalJSON.encode(sampleForm()), as: UTF8.self).dropLast() + end).utf8)
    let sent = Submission(
      operation: id(100), kind: .mechanical, number: "0441001", digest: PayloadDigest(of: payload),
      vehicle: Bench.vehicle, payload: payload)
    #expect(problem { () throws(Refusal) in try bench.ledger.submit(sent, by: visitor, now: bench.now) }?.status == 400)
    #expect(bench.ledger.allDocuments.isEmpty)
    // A batch around it is read all the same: the fault is its entry's.
    let batch = BatchRequest(entries: [
      BatchEntry(
        operation: id(100), kind: .mechanical, number: "0441001", digest: sent.digest, vehicle: Bench.vehicle,
        payload: String(decoding: payload, as: UTF8.self))
    ])
    #expect(try readMessage(BatchRequest.self, from: CanonicalJSON.encode(batch)) == batch)
  }

  private static func wire(_ members: String) -> [UInt8] { Array("{\(members),\(own)}".utf8) }
}
