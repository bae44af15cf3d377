import TestSupport
import Testing

@testable import Domain

/// Each row of the design's classification: what an answer to a submission means for the portal and for the operation.
struct ClassificationTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var name: String
    var exchange: Exchange<[SubmissionAnswer]>
    var condition: PortalCondition
    /// `notProcessed REASON`, `inVain REASON`, `matchAgain REASON`, `unknown REASON` or `quarantined REASON`, with the
    /// problem's name.
    var verdict: String

    init(
      _ name: String, _ exchange: Exchange<[SubmissionAnswer]>, _ condition: PortalCondition, _ verdict: String
    ) {
      self.name = name
      self.exchange = exchange
      self.condition = condition
      self.verdict = verdict
    }

    var testDescription: String { name }
  }

  static let refusals: [Row] = [
    Row("400", .refused(400, .malformedRequest), .fine, "quarantined refusedByPortal malformed-request"),
    Row("401", .refused(401, .sessionEnded), .sessionEnded, "notProcessed sessionEnded session-ended"),
    Row("403", .refused(403, .noMandate), .noMandate, "notProcessed askedToWait no-mandate"),
    Row("404", .refused(404), .protocolChanged, "notProcessed notSent 404"),
    Row("404 by type", .refused(404, .notSupported), .protocolChanged, "notProcessed notSent not-supported"),
    Row("404 of a document", .refused(404, .notFound), .fine, "inVain notSent not-found"),
    Row("405", .refused(405), .protocolChanged, "notProcessed notSent 405"),
    Row("408", .refused(408), .trouble, "unknown serverError 408"),
    Row("409", .refused(409, .inProgress), .fine, "unknown beingCommitted in-progress"),
    Row("410", .refused(410), .protocolChanged, "notProcessed notSent 410"),
    Row("412", .refused(412, .numberTaken), .fine, "unknown numberTaken number-taken"),
    Row("413", .refused(413, .tooLarge), .fine, "quarantined refusedByPortal too-large"),
    Row("415", .refused(415), .fine, "quarantined refusedByPortal 415"),
    Row("418", .refused(418), .fine, "unknown serverError 418"),
    Row("419", .refused(419), .sessionEnded, "notProcessed sessionEnded 419"),
    Row("421", .refused(421), .pause(.seconds(30)), "notProcessed askedToWait 421"),
    Row("422 form", .refused(422, .invalidForm), .fine, "quarantined refusedByPortal invalid-form"),
    Row("422 vehicle", .refused(422, .unknownVehicle), .fine, "matchAgain notSent unknown-vehicle"),
    Row("422 digest", .refused(422, .digestMismatch), .fine, "inVain notSent digest-mismatch"),
    Row(
      "423", .refused(423, .accountSuspended, until: Sample.now), .suspended(until: Sample.now),
      "notProcessed askedToWait account-suspended"),
    Row("425", .refused(425), .pause(.seconds(30)), "notProcessed askedToWait 425"),
    Row("426", .refused(426), .protocolChanged, "notProcessed notSent 426"),
    Row("429", .refused(429, .tooManyRequests), .pause(.seconds(30)), "notProcessed askedToWait too-many-requests"),
    Row(
      "429 with a time", .refused(429, .tooManyRequests, retryAfter: .seconds(7)), .pause(.seconds(7)),
      "notProcessed askedToWait too-many-requests"),
    Row("440", .refused(440), .sessionEnded, "notProcessed sessionEnded 440"),
    Row("500", .refused(500, .internalError), .trouble, "unknown serverError internal-error"),
    Row("501", .refused(501), .protocolChanged, "notProcessed notSent 501"),
    Row("502", .refused(502), .trouble, "unknown serverError 502"),
    Row("503", .refused(503, .unavailable), .trouble, "unknown serverError unavailable"),
    Row(
      "503 with a time", .refused(503, .unavailable, retryAfter: .minutes(5)), .pause(.minutes(5)),
      "notProcessed askedToWait unavailable"),
    Row("504", .refused(504), .trouble, "unknown serverError 504"),
    Row("505", .refused(505), .protocolChanged, "notProcessed notSent 505"),
    Row("507", .refused(507), .trouble, "unknown serverError 507"),
    Row("511 with the marker", .refused(511), .trouble, "unknown serverError 511"),
  ]

  static let others: [Row] = [
    Row(
      "202", .malformed("status 202 is not one this endpoint has", status: 202), .trouble, "unknown unreadableAnswer"),
    Row("200 unreadable", .malformed(), .trouble, "unknown unreadableAnswer"),
    Row("200 HTML", .foreign(.unmarked), .captive(.unmarked), "unknown foreignAnswer"),
    Row("302", .foreign(.redirect, status: 302), .captive(.redirect), "unknown foreignAnswer"),
    Row("511", .foreign(.networkSignIn, status: 511), .captive(.networkSignIn), "unknown foreignAnswer"),
    Row("certificate", .foreign(.certificate, status: nil, sent: 0), .captive(.certificate), "notProcessed notSent"),
    Row("name not resolved", .failed(.nameNotResolved, sent: 0), .offline(.nameUnknown), "notProcessed notSent"),
    Row("refused", .failed(.refused, sent: 0), .offline(.refused), "notProcessed notSent"),
    Row("no route", .failed(.noRoute, sent: 0), .offline(.noRoute), "notProcessed notSent"),
    Row("no TLS", .failed(.noTLS, sent: 0), .offline(.noTLS), "notProcessed notSent"),
    Row("not connected", .failed(.notConnected, sent: 0), .offline(.other), "notProcessed notSent"),
    Row("timed out before sending", .failed(.timedOut, sent: 0), .offline(.timedOut), "notProcessed notSent"),
    Row("timed out", .failed(.timedOut), .trouble, "unknown noAnswer"),
    Row("cut", .failed(.connectionLost), .trouble, "unknown noAnswer"),
    Row("one byte out", .failed(.connectionLost, sent: 1), .trouble, "unknown noAnswer"),
    Row("own network lost, nothing sent", .failed(.networkLost, sent: 0), .offline(.noRoute), "notProcessed notSent"),
    Row("own network lost", .failed(.networkLost), .offline(.noRoute), "unknown noAnswer"),
    Row("own network lost, one byte out", .failed(.networkLost, sent: 1), .offline(.noRoute), "unknown noAnswer"),
    Row("head too large", .failed(.tooLarge), .trouble, "unknown noAnswer"),
    Row("other", .failed(.other), .trouble, "unknown noAnswer"),
    Row("refused, nothing sent", .refused(500, sent: 0), .trouble, "notProcessed notSent"),
    Row("malformed, nothing sent", .malformed(sent: 0), .trouble, "notProcessed notSent"),
    Row("unmarked, nothing sent", .foreign(.unmarked, sent: 0), .captive(.unmarked), "notProcessed notSent"),
    Row("answered without an answer of its own", .answered([]), .fine, "unknown unreadableAnswer"),
  ]

  @Test(arguments: refusals + others)
  func `an answer has one meaning for the portal and one for the operation`(row: Row) {
    #expect(PortalCondition(of: row.exchange) == row.condition)
    #expect(text(SubmissionVerdict(withoutAnswer: row.exchange, to: Sample.submission(1))) == row.verdict)
  }

  @Test(arguments: refusals)
  func `an entry of a batch is judged as if it had been sent alone`(row: Row) throws {
    guard case .refused(let problem) = row.exchange.outcome else { return }
    #expect(PortalCondition(of: problem) == row.condition)
    #expect(text(SubmissionVerdict(of: .problem(problem), to: Sample.submission(1))) == row.verdict)
  }

  @Test(arguments: [
    ("its own", "confirmed"), ("another number", "unknown receiptMismatch"),
    ("another operation", "unknown receiptMismatch"), ("another digest", "unknown receiptMismatch"),
    ("another kind", "unknown receiptMismatch"), ("another vehicle", "confirmed"),
  ])
  func `only a receipt of the same number, kind, operation and digest confirms`(which: String, expected: String) {
    let submission = Sample.submission(1)
    var receipt = Sample.receipt(for: submission)
    switch which {
    case "another number": receipt.number = Sample.number(2)
    case "another operation": receipt.operation = Sample.operationID(2)
    case "another digest": receipt.digest = Sample.operation(2).digest
    case "another kind": receipt.kind = .photometric
    case "another vehicle": receipt.vehicle = Sample.vehicleID(2)
    default: break
    }
    for status in [200, 201] {
      #expect(text(SubmissionVerdict(of: .receipt(receipt, status: status), to: submission)) == expected)
    }
  }

  @Test func `a refusal names the field the portal named`() {
    let problem = PortalProblem(status: 422, kind: .invalidForm, field: "vehicle.year")
    let verdict = SubmissionVerdict(of: .problem(problem), to: Sample.submission(1))
    #expect(verdict == .quarantined(StateReason(.refusedByPortal, field: "vehicle.year", problem: "invalid-form")))
  }

  @Test func `no answer but a proof of not sent or a signed refusal sends an operation again`() {
    for row in Self.refusals + Self.others where row.verdict.hasPrefix("notProcessed") {
      if case .refused = row.exchange.outcome { continue }
      #expect(row.exchange.evidence.bytesSent == 0, "\(row.name)")
    }
  }

  private func text(_ verdict: SubmissionVerdict) -> String {
    func words(_ name: String, _ reason: StateReason) -> String {
      [name, reason.code.rawValue, reason.problem].compactMap { $0 }.joined(separator: " ")
    }
    return switch verdict {
    case .confirmed: "confirmed"
    case .notProcessed(let reason): words("notProcessed", reason)
    case .inVain(let reason): words("inVain", reason)
    case .matchAgain(let reason): words("matchAgain", reason)
    case .unknown(let reason): words("unknown", reason)
    case .quarantined(let reason): words("quarantined", reason)
    case .held(let reason): words("held", reason)
    }
  }
}
