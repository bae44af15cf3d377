import Domain
import FoundationEssentials
import Testing
import Transport

/// Moments beyond the contract's (SyncProtocol §1.3), which no sum of instants and spans behind them could hold.
struct InstantTests {
  static let moments: [Int64] = [.min, -1, 253_402_300_800_000, .max]
  static let id = "019a0000-0000-7000-8000-000000000001"

  @Test(arguments: moments)
  func `capabilities with a clock beyond the contract are malformed`(moment: Int64) {
    let body = Data(
      #"""
      {"protocolVersions":["1.0"],"portal":"P","time":\#(moment),"limits":{"ownerName":40,"street":9,
      "identificationNumber":13,"remarks":1000,"lookup":500,"match":100,"batch":100,"body":1048576},
      "features":{"uniqueNumbers":true,"idempotency":true,"lookup":true,"batch":true}}
      """#.utf8)
    #expect(throws: (any Error).self) { try AnswerBody.capabilities(body) }
  }

  @Test(arguments: moments)
  func `a challenge or standing that ends beyond the contract is malformed`(moment: Int64) throws {
    let id = try #require(SignInID(Self.id))
    let challenge = #"{"id":"\#(Self.id)","sentTo":"m@e.ca","expiresAt":\#(moment),"attemptsLeft":5}"#
    #expect(throws: (any Error).self) { try AnswerBody.challenge(Data(challenge.utf8), to: id) }
    let standing = #"{"id":"\#(Self.id)","attemptsLeft":0,"suspendedUntil":\#(moment)}"#
    #expect(throws: (any Error).self) { try AnswerBody.standing(Data(standing.utf8), of: id) }
  }

  @Test(arguments: moments)
  func `a receipt received beyond the contract is malformed`(moment: Int64) {
    let digest = String(repeating: "0", count: 64)
    let body =
      #"{"operation":"\#(Self.id)","kind":"mechanical","number":"1","digest":"\#(digest)","portalID":"D","#
      + #""receivedAt":\#(moment),"vehicle":"\#(Self.id)"}"#
    #expect(throws: (any Error).self) { try AnswerBody.receipt(Data(body.utf8)) }
  }

  @Test(arguments: moments)
  func `a problem keeps its kind and drops a moment beyond the contract`(moment: Int64) {
    let body =
      #"{"type":"urn:sync-portal:problem:account-suspended","title":"t","status":423,"processed":"no","#
      + #""until":\#(moment),"since":\#(moment)}"#
    let problem = AnswerBody.problem(Data(body.utf8), status: 423, wait: nil)
    #expect(problem.kind == .accountSuspended)
    #expect(problem.until == nil && problem.since == nil)
  }
}
