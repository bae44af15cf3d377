import Domain
import FoundationEssentials
import GRDB
import TestSupport

@testable import Store
@testable import TestPortal

/// The bugs that programs of this kind are known for: each alone makes a second certificate, or a false claim.
extension Plant {
  static let knownWrong = [blindResend, readyAtRestart, anySuccess, noQuietPeriod, hiddenResend]

  /// No answer is taken for “not sent”, and it is sent again.
  static let blindResend = Plant.reading("blind resend", at: .repeatable) { _, exchange in
    guard case .failed(let failure) = exchange.outcome else { return exchange }
    return .failed(failure, sent: 0)
  }

  /// What was being sent when the program ended is ready again at the next start.
  static let readyAtRestart = Plant("sending is ready at restart", at: .repeatable) {
    $0.file = { path in
      // Keeps the rows' tags up to date, or the change would be noticed as damage.
      let queue = try DatabaseQueue(path: path, configuration: DatabaseSetup.configuration)
      try queue.write { db in
        try RowTags.keep(in: db)
        try db.execute(
          sql: "UPDATE operation SET state = 'ready', reason = NULL WHERE state = 'sending'")
      }
      try queue.close()
    }
  }

  /// Any 2xx answer counts as a receipt.
  static let anySuccess = Plant.reading("any 2xx is a receipt") { submission, exchange in
    guard let status = exchange.evidence.status, (200..<300).contains(status) else { return exchange }
    return .answered(Receipt(forged: submission), status: status)
  }

  /// The look-up is at once, though the portal may still commit the certificate and would take it twice.
  static let noQuietPeriod = Plant("no quiet period", at: .repeatable) {
    $0.portal = { portal, _ in NoQuietPeriod(portal: portal) }
  }

  private struct NoQuietPeriod: PortalWrapper {
    let portal: any Portal

    func probe() async -> Exchange<PortalCapabilities> {
      let exchange = await portal.probe()
      guard case .answered(var capabilities) = exchange.outcome else { return exchange }
      capabilities.uniqueNumbers = true
      return .answered(capabilities)
    }
  }

  /// The transport sends again by itself when a connection dies (libcurl #18417).
  static let hiddenResend = Plant.submitting("the transport sends again by itself", at: .repeatable) {
    portal, submission, token in
    let exchange = await portal.submit(submission, token)
    guard case .failed(.connectionLost) = exchange.outcome else { return exchange }
    return await portal.submit(submission, token)
  }

  init(_ name: String, at flavour: PortalFlavour? = nil, _ make: (inout Plant) -> Void) {
    self.init(name, at: flavour)
    make(&self)
  }

  /// A planted bug in how the answer to a submission is read.
  static func reading(
    _ name: String, at flavour: PortalFlavour? = nil,
    _ read: @escaping @Sendable (Submission, Exchange<Receipt>) -> Exchange<Receipt>
  ) -> Plant {
    submitting(name, at: flavour) { portal, submission, token in
      read(submission, await portal.submit(submission, token))
    }
  }

  typealias Submitting = @Sendable (any Portal, Submission, Secret) async -> Exchange<Receipt>

  static func submitting(_ name: String, at flavour: PortalFlavour? = nil, _ way: @escaping Submitting) -> Plant {
    Plant(name, at: flavour) { $0.portal = { portal, _ in OtherWay(portal: portal, way: way) } }
  }

  private struct OtherWay: PortalWrapper {
    let portal: any Portal
    let way: Submitting

    func submit(_ submission: Submission, _ session: Secret) async -> Exchange<Receipt> {
      await way(portal, submission, session)
    }
  }

  /// A planted bug in how each finding of a look-up is read.
  static func finding(
    _ name: String, at flavour: PortalFlavour? = nil,
    _ read: @escaping @Sendable (LookupQuestion, LookupFinding) -> LookupFinding
  ) -> Plant {
    Plant(name, at: flavour) { $0.portal = { portal, _ in OtherFindings(portal: portal, read: read) } }
  }

  private struct OtherFindings: PortalWrapper {
    let portal: any Portal
    let read: @Sendable (LookupQuestion, LookupFinding) -> LookupFinding

    func lookUp(_ questions: [LookupQuestion], _ session: Secret) async -> Exchange<[LookupFinding]> {
      let exchange = await portal.lookUp(questions, session)
      guard case .answered(let findings) = exchange.outcome else { return exchange }
      return .answered(zip(questions, findings).map { read($0, $1) })
    }
  }
}
