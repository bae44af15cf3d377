import Domain
import Engine
import Logging
import Synchronization

@testable import TestPortal

/// What people did while a pass waited for the portal, until their station looks at it; and what no program may log.
final class MidPassActs: Sendable {
  enum Outcome: Sendable {
    case withdrawn(CertificateNumber)
    case corrected(CertificateNumber, colour: String)
    /// Asked, and nobody can say what was done.
    case unclear(CertificateNumber)
    case breach(String)
  }

  private let outcomes = Mutex<[Outcome]>([])

  func note(_ outcome: Outcome) { outcomes.withLock { $0.append(outcome) } }

  func taken() -> [Outcome] {
    outcomes.withLock { outcomes in
      defer { outcomes = [] }
      return outcomes
    }
  }

  /// A rule of the tables that says no to a pass has met an error of the program.
  var logger: Logger {
    Logger(label: "essai") { [self] _ in Refusals(acts: self) }
  }

  private struct Refusals: LogHandler {
    let acts: MidPassActs
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.critical

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
      guard "\(event.message)".contains("rule of the store") else { return }
      acts.note(.breach("\(event.message): \(event.metadata?["note"].map { "\($0)" } ?? "")"))
    }
  }
}
