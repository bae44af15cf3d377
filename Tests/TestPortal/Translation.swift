import Domain
import FoundationEssentials
import PortalLedger
import SyncProtocol

@testable import Transport

/// Maps the ledger's message as the transport reads it, without encoding it to bytes.
func kept<Value>(_ read: @autoclosure () throws(ContractBreach) -> Value) -> Value {
  do throws(ContractBreach) { return try read() } catch {
    preconditionFailure("the ledger keeps the contract: \(error.reason)")
  }
}

extension PortalLedger.Submission {
  /// Nil for repairs, which are no document.
  init?(_ submission: Domain.Submission) {
    guard let vehicle = submission.vehicle else { return nil }
    self.init(
      operation: MessageID(submission.operation), kind: submission.kind, number: submission.number?.text,
      digest: submission.digest, vehicle: MessageID(vehicle), payload: submission.payload)
  }
}
