import Domain
import FoundationEssentials
import GRDB
import TestSupport

@testable import Store

/// The mistakes that programs of this kind are known for (reconciliation): each alone makes a second certificate, or a
/// claim that is not true.
extension Plant {
  static let knownWrong = [blindResend, readyAtRestart, anySuccess, noQuietPeriod, hiddenResend]

  /// No answer is taken for “not sent”, and it is sent again.
  static let blindResend = Plant("blind resend", at: .repeatable) {
    $0.portal = { portal, _ in
      var wrong = portal
      wrong.submit = { submission, token in
        let exchange = await portal.submit(submission, token)
        guard case .failed(let failure) = exchange.outcome else { return exchange }
        return .failed(failure, sent: 0)
      }
      return wrong
    }
  }

  /// What was being sent when the program ended is ready again at the next start.
  static let readyAtRestart = Plant("sending is ready at restart", at: .repeatable) {
    $0.file = { path in
      // With what keeps the rows' tags, or the change would be noticed as damage.
      let queue = try DatabaseQueue(path: path, configuration: DatabaseSetup.configuration)
      try queue.write { db in
        try RowTags.keep(in: db)
        try db.execute(
          sql: "UPDATE operation SET state = 'ready', reason = NULL WHERE state = 'sending'")
      }
      try queue.close()
    }
  }

  /// Whatever answers 2xx has the certificate.
  static let anySuccess = Plant("any 2xx is a receipt") {
    $0.portal = { portal, _ in
      var wrong = portal
      wrong.submit = { submission, token in
        let exchange = await portal.submit(submission, token)
        guard let status = exchange.evidence.status, (200..<300).contains(status) else { return exchange }
        return .answered(Receipt(forged: submission), status: status)
      }
      return wrong
    }
  }

  /// Looked up at once, though the portal may still commit it, and would take it twice.
  static let noQuietPeriod = Plant("no quiet period", at: .repeatable) {
    $0.portal = { portal, _ in
      var wrong = portal
      wrong.probe = {
        let exchange = await portal.probe()
        guard case .answered(var capabilities) = exchange.outcome else { return exchange }
        capabilities.uniqueNumbers = true
        return .answered(capabilities)
      }
      return wrong
    }
  }

  /// The transport sends again by itself when a connection dies (libcurl #18417).
  static let hiddenResend = Plant("the transport sends again by itself", at: .repeatable) {
    $0.portal = { portal, _ in
      var wrong = portal
      wrong.submit = { submission, token in
        let exchange = await portal.submit(submission, token)
        guard case .failed(.connectionLost) = exchange.outcome else { return exchange }
        return await portal.submit(submission, token)
      }
      return wrong
    }
  }

  init(_ name: String, at flavour: PortalFlavour? = nil, _ make: (inout Plant) -> Void) {
    self.init(name, at: flavour)
    make(&self)
  }

  /// With the answer to a submission read in another way.
  static func reading(
    _ name: String, at flavour: PortalFlavour? = nil,
    _ read: @escaping @Sendable (Submission, Exchange<Receipt>) -> Exchange<Receipt>
  ) -> Plant {
    Plant(name, at: flavour) {
      $0.portal = { portal, _ in
        var wrong = portal
        wrong.submit = { submission, token in read(submission, await portal.submit(submission, token)) }
        return wrong
      }
    }
  }

  /// With each finding of a look-up read in another way.
  static func finding(
    _ name: String, at flavour: PortalFlavour? = nil,
    _ read: @escaping @Sendable (LookupQuestion, LookupFinding) -> LookupFinding
  ) -> Plant {
    Plant(name, at: flavour) {
      $0.portal = { portal, _ in
        var wrong = portal
        wrong.lookUp = { questions, token in
          let exchange = await portal.lookUp(questions, token)
          guard case .answered(let findings) = exchange.outcome else { return exchange }
          return .answered(zip(questions, findings).map { read($0, $1) })
        }
        return wrong
      }
    }
  }
}
