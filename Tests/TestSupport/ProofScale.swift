internal import Foundation

/// The number of cases that a proof draws: `everyday` before each change, `full` before a release. `Tests/run.sh
/// --full` chooses.
package enum ProofScale: String, Sendable {
  case everyday, full

  /// `PROOF_SCALE=full`, else everyday.
  package static let current =
    ProcessInfo.processInfo.environment["PROOF_SCALE"].flatMap(ProofScale.init(rawValue:)) ?? .everyday

  /// The value of this run's scale.
  package static func value<Value>(everyday: Value, full: Value) -> Value {
    switch current {
    case .everyday: everyday
    case .full: full
    }
  }
}
