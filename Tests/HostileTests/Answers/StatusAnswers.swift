import Domain
import TestSupport
import Wording

@testable import CommandLine

extension HostileAnswer {
  /// What the portal itself refuses with, as it is and in words that make no sense.
  static let statuses: [HostileAnswer] =
    table.flatMap { row in
      row.statuses.map { status in
        var answer = HostileAnswer(
          "\(status) with the marker", .answer(Reply.marked("\(status) T")), row.effects)
        answer.isRefusal = row.isRefusal
        return answer
      }
    } + pauses + problems

  private struct Row {
    var statuses: [Int]
    var effects: [Target: Effect]
    /// The portal says that it did nothing.
    var isRefusal = false
  }

  private static let table: [Row] = [
    Row(
      statuses: [202, 203, 204, 205, 206, 299, 300, 301, 302, 303, 304, 305, 306, 307, 308, 600, 999],
      effects: .malformed),
    Row(statuses: [408, 500, 502, 503, 504, 506, 507, 508, 510, 599], effects: .serverError),
    Row(statuses: [402, 406, 407, 418, 428, 431, 451], effects: .strange(.serverError)),
    Row(statuses: [409], effects: .strange(.beingCommitted)),
    Row(statuses: [412], effects: .strange(.numberTaken)),
    Row(statuses: [400, 413, 415, 422], effects: .refused, isRefusal: true),
    Row(statuses: [401, 419, 440], effects: .sessionEnded, isRefusal: true),
    Row(statuses: [404, 405, 410, 426, 501, 505], effects: .protocolChanged, isRefusal: true),
    Row(statuses: [421, 425, 429], effects: .pause, isRefusal: true),
    Row(statuses: [403], effects: .noMandate, isRefusal: true),
    Row(statuses: [423], effects: .suspended, isRefusal: true),
  ]

  /// Waits that no portal means.
  private static let pauses: [HostileAnswer] = [
    "-5", "0", "99999999999999999999", "Fri, 31 Dec 9999 23:59:59 GMT", "soon", "1e9",
  ].flatMap { wait in
    [
      HostileAnswer(
        "429, Retry-After \(wait)",
        .answer(
          Reply.marked("429 T", ["Retry-After: \(wait)", "Date: Mon, 23 Nov 2026 17:00:00 GMT"])), .pause
      ).refusing()
    ]
  }

  private static let problems: [HostileAnswer] = [
    HostileAnswer(
      "503, Retry-After in the past",
      .answer(
        Reply.marked("503 T", ["Retry-After: Thu, 01 Jan 1970 00:00:00 GMT", "Date: Mon, 23 Nov 2026 17:00:00 GMT"])),
      .pause
    ).refusing(),
    HostileAnswer(
      "a refusal whose status is another than its body's",
      .answer(Reply.marked("500 T", body: #"{"status":422,"type":"urn:sync-portal:problem:invalid-form"}"#)),
      .serverError),
    HostileAnswer(
      "a success whose body is a refusal",
      .answer(
        Reply.marked(
          "200 OK",
          body: #"{"processed":"no","status":422,"title":"t","type":"urn:sync-portal:problem:invalid-form"}"#)),
      .malformed),
  ]

  private func refusing() -> HostileAnswer {
    var answer = self
    answer.isRefusal = true
    return answer
  }
}

extension [Target: Effect] {
  private static func trouble(_ sent: Effect, asked: Effect) -> Self {
    certificates(sent, asked: asked)
      .signIn(.portalTrouble, .signInPortalTrouble, .portalTrouble, .codePortalTrouble, made: 1)
  }

  /// A refusal that this question does not have: nothing follows from it.
  static func strange(_ reason: StateReason.Code) -> Self {
    trouble(
      .certificate(.unknown, reason, .waiting, .whyWaiting),
      asked: .certificate(.unknown, .noAnswer, .waiting, .whyWaiting))
  }

  static let refused = trouble(
    .certificate(.quarantined, .refusedByPortal, .drained, .whyNeedsPerson),
    asked: .certificate(.unknown, .noAnswer, .waiting, .whyWaiting))

  static let sessionEnded = trouble(
    .certificate(.ready, .sessionEnded, .signInNeeded, .whySignInNeeded),
    asked: .certificate(.unknown, .noAnswer, .signInNeeded, .whySignInNeeded))

  static let protocolChanged = trouble(
    .certificate(.ready, .notSent, .protocolChanged, .whyProtocolChanged),
    asked: .certificate(.unknown, .noAnswer, .protocolChanged, .whyProtocolChanged))

  static let pause = trouble(
    .certificate(.ready, .askedToWait, .maintenance, .whyMaintenanceUntil),
    asked: .certificate(.unknown, .noAnswer, .maintenance, .whyMaintenanceUntil))

  static let noMandate = trouble(
    .certificate(.ready, .askedToWait, .noMandate, .whyWaiting),
    asked: .certificate(.unknown, .noAnswer, .noMandate, .whyWaiting))

  static let suspended = trouble(
    .certificate(.ready, .askedToWait, .suspended, .whyAccountSuspended),
    asked: .certificate(.unknown, .noAnswer, .suspended, .whyAccountSuspended))
}
