import Domain
import Engine
import Foundation
import FoundationEssentials
import TestSupport

@testable import TestPortal

extension Plant {
  /// Planted bugs that drawn worlds show within a few hundred. A program that sends again after a restart does harm
  /// only where the portal commits late and unseen, which is too rare in them.
  static let shownByWorlds =
    [blindResend, anySuccess, noQuietPeriod, hiddenResend, unseenRepairs, changedInTheFile, takenByAnybody, staleCopy]
    + [
      .reading("a receipt's digest is not looked at") { submission, exchange in
        guard case .answered(var receipt) = exchange.outcome else { return exchange }
        receipt.digest = submission.digest
        return .answered(receipt, status: 201)
      },
      .reading("a server error is “not processed”", at: .repeatable) { _, exchange in
        guard case .refused(let problem) = exchange.outcome, problem.status >= 500 else { return exchange }
        return .refused(421)
      },
      .reading("an unreadable answer is “not processed”", at: .repeatable) { _, exchange in
        guard case .malformed = exchange.outcome else { return exchange }
        return .refused(404, .notFound)
      },
      .finding("in progress is absent", at: .repeatable) { _, found in found == .inProgress ? .absent : found },
      .finding("what is there is absent", at: .repeatable) { _, found in
        guard case .same = found else { return found }
        return .absent
      },
      .finding("absent is the same") { question, found in
        found == .absent ? .same(Receipt(forged: question)) : found
      },
      changedOnTheWay, everythingIsNew, forgottenAttempts, hiddenPassword, impatience, lostCommit,
      sameIDs,
    ]

  /// A seed that showed the planted bug when it was last searched for: tried before all others.
  static let shownBy: [String: UInt64] = [
    blindResend.name: 18, noQuietPeriod.name: 12, unseenRepairs.name: 75, takenByAnybody.name: 32,
    "a server error is “not processed”": 42, "an unreadable answer is “not processed”": 47, "in progress is absent": 26,
    forgottenAttempts.name: 14, hiddenPassword.name: 370, everythingIsNew.name: 9, impatience.name: 3,
    changedOnTheWay.name: 3, lostCommit.name: 4, sameIDs.name: 4, anySuccess.name: 3, changedInTheFile.name: 6,
    staleCopy.name: 4, "a receipt's digest is not looked at": 29, "what is there is absent": 3,
  ]

  /// The bytes sent differ from the sealed bytes.
  static let changedOnTheWay = Plant.submitting("bytes are changed on the way") { portal, submission, token in
    var changed = submission
    let text = String(decoding: submission.payload, as: UTF8.self).replacingOccurrences(of: "Chantal", with: "C.")
    changed.payload = Data(text.utf8)
    changed.digest = PayloadDigest(of: changed.payload)
    return await portal.submit(changed, token)
  }

  /// No match ever finds a vehicle.
  static let everythingIsNew = Plant("every vehicle is new") {
    $0.portal = { portal, _ in EverythingIsNew(portal: portal) }
  }

  private struct EverythingIsNew: PortalWrapper {
    let portal: any Portal

    func match(_ questions: [VehicleQuestion], _ session: Secret) async -> Exchange<[VehicleCandidates]> {
      let exchange = await portal.match(questions, session)
      guard case .answered = exchange.outcome else { return exchange }
      return .answered(questions.map { _ in VehicleCandidates(vehicles: [], truncated: false) })
    }
  }

  /// A wrong password or code is not counted, and the portal's count is ignored.
  static let forgottenAttempts = Plant("wrong passwords are not counted") {
    $0.portal = { portal, _ in ForgottenAttempts(portal: portal) }
  }

  private struct ForgottenAttempts: PortalWrapper {
    let portal: any Portal

    func signIn(_ id: SignInID, _ accessCode: AccessCode, _ password: Secret) async -> Exchange<Challenge> {
      let exchange = await portal.signIn(id, accessCode, password)
      guard case .refused(let problem) = exchange.outcome, problem.kind == .wrongPassword else { return exchange }
      return .refused(503, .unavailable)
    }
  }

  /// The transport tries a password again by itself.
  static let hiddenPassword = Plant("the transport tries a password four times") {
    $0.portal = { portal, source in HiddenPassword(portal: portal, source: source) }
  }

  private struct HiddenPassword: PortalWrapper {
    let portal: any Portal
    let source: SeededSource

    func signIn(_ id: SignInID, _ accessCode: AccessCode, _ password: Secret) async -> Exchange<Challenge> {
      var exchange = await portal.signIn(id, accessCode, password)
      for _ in 1...3 {
        guard case .refused(let problem) = exchange.outcome, problem.kind == .wrongPassword else { break }
        exchange = await portal.signIn(SignInID(source.id()), accessCode, password)
      }
      return exchange
    }
  }

  /// The loop runs passes without a pause.
  static let impatience = Plant("the loop does not wait") { $0.isImpatient = true }

  /// A crash loses the last commits.
  static let lostCommit = Plant("the log is lost in a crash") {
    $0.file = { path in try FileManager.default.removeItem(atPath: path + "-wal") }
  }

  /// Identifiers repeat.
  static let sameIDs = Plant("identifiers repeat") {
    $0.surroundings = { surroundings in
      let source = SeededSource(seed: 5)
      var wrong = surroundings
      wrong.newID = { source.id() }
      return wrong
    }
  }
}

extension Receipt {
  init(forged question: LookupQuestion) {
    self.init(
      operation: OperationID(UUID(uuid: (0, 0, 0, 0, 0, 0, 0x70, 0, 0x80, 0, 0, 0, 0, 0, 0, 1))), kind: question.kind,
      number: question.number, digest: question.digest, portalID: "DOC-000000000",
      receivedAt: Instant(milliseconds: WorldClock.start),
      vehicle: PortalVehicleID(UUID(uuid: (0, 0, 0, 0, 0, 0, 0x70, 0, 0x80, 0, 0, 0, 0, 0, 0, 2))))
  }
}
