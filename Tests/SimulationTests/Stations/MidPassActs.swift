import Domain
import Engine
import Logging
import Synchronization

@testable import TestPortal

/// Collects what people did while a pass waited for the portal, until their station reads it; and what no program may
/// log.
final class MidPassActs: Sendable {
  enum Outcome: Sendable {
    case withdrawn(CertificateNumber)
    case corrected(CertificateNumber, colour: String)
    /// Asked for, with an unknown outcome.
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

  /// Records a breach when a rule of the tables refuses a pass's change, which is a bug in the program.
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
