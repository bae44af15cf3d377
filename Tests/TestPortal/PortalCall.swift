import Domain
import PortalLedger

/// One request as the portal will see it, with the faults that can be applied to it.
struct PortalCall<Answer: Sendable>: Sendable {
  typealias Handling = @Sendable (inout PortalState, Int64) throws(Refusal) -> Answer

  var endpoint: Endpoint
  /// The status of a success.
  var status = 200
  /// What is asked, for the trace.
  var note = ""
  /// Accepts it, to be committed at `dueAt`; only for requests that commit certificates.
  var postpone: (@Sendable (inout PortalState, _ now: Int64, _ dueAt: Int64) throws(Refusal) -> Void)?
  /// Makes the same answer with another digest.
  var spoil: (@Sendable (Answer) -> Answer)?
  /// Makes a receipt for something that was never committed.
  var forge: (@Sendable () -> Answer)?
  var handle: Handling

  init(_ endpoint: Endpoint, status: Int = 200, _ note: String = "", handle: @escaping Handling) {
    (self.endpoint, self.status, self.note, self.handle) = (endpoint, status, note, handle)
  }
}

/// A request that the network delivers, or the portal commits, after its sender was told otherwise.
struct LateArrival: Sendable {
  var dueAt: Int64
  var deliver: @Sendable (inout PortalState, Int64) -> Void
}
