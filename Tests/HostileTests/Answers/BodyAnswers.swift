import Domain
import Foundation
import TestSupport
import Wording

@testable import CommandLine

extension HostileAnswer {
  /// Whole answers with the marker whose content is wrong.
  static let bodies: [HostileAnswer] = [
    HostileAnswer(
      "the other's digest", spoiling: { $0.with("digest", to: String(repeating: "0", count: 64)) }, .mismatch
    ).orNothingDone(.absent),
    HostileAnswer("another number", spoiling: { $0.with("number", to: "CV99999") }, .otherDocument),
    HostileAnswer("another kind", spoiling: { $0.with("kind", to: "photometric") }, .otherDocument),
    HostileAnswer(
      "another operation", spoiling: { $0.with("operation", to: "0198c0de-0000-7000-8000-00000000ffff") },
      .otherOperation
    ).orNothingDone(.absent),
    HostileAnswer("a digest that is none", spoiling: { $0.with("digest", to: "abc") }, .certificatesMalformed)
      .orNothingDone(.absent),
    HostileAnswer(
      "a name without an end", spoiling: { $0.with("portalID", to: String(repeating: "P", count: 65)) },
      .certificatesMalformed
    ).orNothingDone(.absent),
    HostileAnswer("an empty object", .answer(Reply.marked("201 Created", body: "{}")), .malformed),
    HostileAnswer("an empty body", .answer(Reply.marked("201 Created")), .malformed),
    HostileAnswer("null", .answer(Reply.marked("200 OK", body: "null")), .malformed),
    HostileAnswer("a list", spoiling: { Reply.marked($0.status, body: "[\($0.body)]") }, .malformed),
    HostileAnswer(
      "JSON that ends early", spoiling: { Reply.marked($0.status, body: String($0.body.dropLast())) }, .malformed),
    HostileAnswer("JSON twice", spoiling: { Reply.marked($0.status, body: $0.body + $0.body) }, .malformed),
    HostileAnswer(
      "JSON ten thousand deep", .answer(Reply.marked("201 Created", body: String(repeating: "[", count: 10_000))),
      .malformed),
    HostileAnswer(
      "objects ten thousand deep",
      .answer(Reply.marked("201 Created", body: String(repeating: #"{"a":"#, count: 10_000))), .malformed),
    HostileAnswer("numbers beyond all bounds", spoiling: { $0.replacing("1795453200000", "1e400") }, .malformed),
    HostileAnswer("text for numbers", spoiling: { $0.replacing("1795453200000", #""soon""#) }, .malformed),
    HostileAnswer(
      "a page in UTF-16", .bytes(Array(Reply.marked("201 Created").utf8) + [0xFF, 0xFE, 0x7B, 0]), .malformed),
    HostileAnswer(
      name: "a byte order mark", step: { honest, _ in .bytes(honest.bytes(before: [0xEF, 0xBB, 0xBF])) },
      effects: .malformed),
    HostileAnswer("a member twice", spoiling: { $0.with(member: #""x":1,"x":1"#) }, .malformed),
    HostileAnswer(
      "17 levels in a member nobody knows",
      spoiling: { $0.with(member: #""x":"# + String(repeating: "[", count: 16) + String(repeating: "]", count: 16)) },
      .malformed),
    HostileAnswer(
      "more values than a message has",
      spoiling: { $0.with(member: #""x":["# + String(repeating: "1,", count: 60_000) + "1]") }, .malformed),
    HostileAnswer(
      name: "invalid UTF-8", step: { honest, _ in .bytes(honest.bytes(before: [0xC3, 0x28, 0xFF])) },
      effects: .malformed),
    HostileAnswer(
      name: "NUL bytes before the body", step: { honest, _ in .bytes(honest.bytes(before: [0, 0])) },
      effects: .malformed),
  ]

  /// The lists of a batch and of a look-up, not as they were asked.
  static let lists: [HostileAnswer] = [
    HostileAnswer("too few results", spoiling: { $0.results { Array($0.dropLast()) } }, .lists),
    HostileAnswer("no results", spoiling: { $0.results { _ in [] } }, .lists),
    HostileAnswer("too many results", spoiling: { $0.results { $0 + $0.suffix(1) } }, .lists),
    HostileAnswer(
      "the first result for all", spoiling: { $0.results { list in list.map { _ in list[0] } } }, .listsOfBatch),
    HostileAnswer("another order", spoiling: { $0.results { $0.reversed() } }, .listsOfBatch),
  ]
}

extension [Target: Effect] {
  /// A receipt that proves nothing: the number is asked about, and the answer to that proves nothing either.
  fileprivate static let mismatch = Self.certificates(
    .certificate(.unknown, .receiptMismatch, .waiting, .whyWaiting),
    asked: .certificate(.unknown, .receiptMismatch, .waiting, .whySignInNeeded))

  /// A receipt of another document; a look-up that tells of another is no answer.
  fileprivate static let otherDocument = Self.certificates(
    .certificate(.unknown, .receiptMismatch, .portalDown, .whyPortalDown), asked: broken(.noAnswer))

  /// No proof of this submission, but one that the portal has the document, once it is looked up (SyncProtocol §4.3).
  fileprivate static let otherOperation = Self.certificates(found, asked: found)

  fileprivate static let certificatesMalformed = Self.certificates(
    broken(.unreadableAnswer), asked: broken(.noAnswer))

  fileprivate static let lists: Self = [.batch: broken(.unreadableAnswer), .lookUp: broken(.noAnswer)]

  /// Each is then asked about alone, where no order can be wrong.
  fileprivate static let listsOfBatch: Self = [.batch: found]

  /// The look-up, which has no receipt to spoil, says that nothing is there: sent again, until it is a later pass's turn.
  fileprivate static let absent: Self = [
    .single: .certificate(.ready, .absentAtPortal, .waiting, .whyWaiting),
    // The person who asked for that pass is signed out with it.
    .lookUp: .certificate(.ready, .absentAtPortal, .waiting, .whySignInNeeded),
  ]

  private static let found = Effect.certificate(.confirmed, .foundByLookup, .drained, .whyUpToDate)

  private static func broken(_ reason: StateReason.Code) -> Effect {
    .certificate(.unknown, reason, .portalDown, .whyPortalDown)
  }
}

extension HonestPortal.Answer {
  /// With every member of this name changed.
  fileprivate func with(_ name: String, to value: String) -> String {
    Reply.marked(
      status,
      body: body.replacing(/"(\w+)":"[^"]*"/) { found in
        found.output.1 == name ? "\"\(name)\":\"\(value)\"" : String(found.output.0)
      })
  }

  /// With another member in front.
  fileprivate func with(member: String) -> String { Reply.marked(status, body: "{\(member),\(body.dropFirst())") }

  fileprivate func replacing(_ text: String, _ other: String) -> String {
    Reply.marked(status, body: body.contains(text) ? body.replacing(text, with: other) : #"{"time":\#(other)}"#)
  }

  /// With other results, in a list.
  fileprivate func results(_ change: ([Any]) -> [Any]) -> String {
    guard var fields = try? JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: Any],
      let results = fields["results"] as? [Any], !results.isEmpty
    else { return Reply.marked(status, body: "{}") }
    fields["results"] = change(results)
    let bytes = (try? JSONSerialization.data(withJSONObject: fields)) ?? Data()
    return Reply.marked(status, body: String(decoding: bytes, as: UTF8.self))
  }

  /// The whole answer with these bytes at the start of its body.
  fileprivate func bytes(before start: [UInt8]) -> [UInt8] {
    let head = "HTTP/1.1 \(status)\r\nSync-Portal: 1\r\nContent-Length: \(start.count + body.utf8.count)\r\n\r\n"
    return Array(head.utf8) + start + Array(body.utf8)
  }
}
